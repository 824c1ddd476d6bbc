import { z } from "zod";
import { type Meeting, meetingStates } from "../src/domain/meetings.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    title: z.string(),
    starts_at: instant,
    ends_at: maybe(instant),
    place: maybe(z.string()),
    owner: z.string(),
    state: z.enum(meetingStates),
    sequence: z.number(),
    reply_by: maybe(instant),
    reason: maybe(z.string()),
    called_at: instant,
  })
  .transform(
    (r): Meeting => ({
      id: r.id,
      title: r.title,
      startsAt: r.starts_at,
      endsAt: r.ends_at,
      place: r.place,
      owner: r.owner,
      state: r.state,
      sequence: r.sequence,
      replyBy: r.reply_by,
      reason: r.reason,
      calledAt: r.called_at,
    }),
  );

const parameters = (meeting: Omit<Meeting, "id">) => ({
  ...meeting,
  endsAt: meeting.endsAt ?? null,
  place: meeting.place ?? null,
  replyBy: meeting.replyBy ?? null,
  reason: meeting.reason ?? null,
});

/** Work meetings. */
export function createMeetings(db: Database) {
  const select = db.prepare("SELECT * FROM meetings WHERE id = ?");
  const selectAll = db.prepare("SELECT * FROM meetings ORDER BY starts_at, id");
  const insert = db.prepare(`
    INSERT INTO meetings (title, starts_at, ends_at, place, owner, state, sequence, reply_by, reason, called_at)
    VALUES (@title, @startsAt, @endsAt, @place, @owner, @state, @sequence, @replyBy, @reason, @calledAt)`);
  const update = db.prepare(`
    UPDATE meetings SET title = @title, starts_at = @startsAt, ends_at = @endsAt, place = @place,
      owner = @owner, state = @state, sequence = @sequence, reply_by = @replyBy, reason = @reason,
      called_at = @calledAt
    WHERE id = @id`);
  return {
    find(id: number): Meeting | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** Every meeting, the earliest first. */
    all(): Meeting[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    add(meeting: Omit<Meeting, "id">): number {
      return newId(insert.run(parameters(meeting)));
    },
    change(meeting: Meeting): void {
      expectOne(update.run({ ...parameters(meeting), id: meeting.id }));
    },
  };
}
