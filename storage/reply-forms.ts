import { z } from "zod";
import { type ReplyForm, rooms } from "../src/domain/reply-forms.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { day, flag, instant, maybe } from "./rows.ts";

const nights = z.string().transform((text) => z.array(day).parse(JSON.parse(text)));

const row = z
  .object({
    invitation_id: z.number(),
    name: z.string(),
    post: maybe(z.string()),
    mobile: maybe(z.string()),
    nights: maybe(nights),
    room: maybe(z.enum(rooms)),
    trains: maybe(z.string()),
    halal: flag,
    note: maybe(z.string()),
    filled_by: z.string(),
    filled_at: instant,
    cleared_at: maybe(instant),
  })
  .transform(
    ({ invitation_id, filled_by, filled_at, cleared_at, ...rest }): ReplyForm => ({
      ...rest,
      invitationId: invitation_id,
      filledBy: filled_by,
      filledAt: filled_at,
      clearedAt: cleared_at,
    }),
  );

/** What those who come wrote into the reply form. */
export function createReplyForms(db: Database) {
  const select = db.prepare("SELECT * FROM reply_forms WHERE invitation_id = ?");
  const selectEarlier = db.prepare(
    "SELECT * FROM reply_forms WHERE filled_by = ? AND cleared_at IS NULL ORDER BY filled_at DESC LIMIT 1",
  );
  const upsert = db.prepare(`
    INSERT OR REPLACE INTO reply_forms (invitation_id, name, post, mobile, nights, room, trains, halal, note,
      filled_by, filled_at, cleared_at)
    VALUES (@invitationId, @name, @post, @mobile, @nights, @room, @trains, @halal, @note,
      @filledBy, @filledAt, @clearedAt)`);
  const clear = db.prepare(`
    UPDATE reply_forms SET mobile = NULL, nights = NULL, room = NULL, trains = NULL, halal = 0, note = NULL,
      cleared_at = @now
    WHERE cleared_at IS NULL AND invitation_id IN (
      SELECT i.id FROM invitations i JOIN meetings m ON m.id = i.meeting_id WHERE m.starts_at < @before)`);
  const one = (found: unknown): ReplyForm | undefined => (found === undefined ? undefined : row.parse(found));
  return {
    find(invitationId: number): ReplyForm | undefined {
      return one(select.get(invitationId));
    },
    /** What a member filled in last: most of it is the same again. */
    newestBy(slackUserId: string): ReplyForm | undefined {
      return one(selectEarlier.get(slackUserId));
    },
    set(form: ReplyForm): void {
      upsert.run({
        ...form,
        post: form.post ?? null,
        mobile: form.mobile ?? null,
        nights: form.nights === undefined ? null : JSON.stringify(form.nights),
        room: form.room ?? null,
        trains: form.trains ?? null,
        halal: Number(form.halal),
        note: form.note ?? null,
        clearedAt: form.clearedAt ?? null,
      });
    },
    /** Clears what is personal of meetings that began before a moment; how many forms. */
    clearBefore(before: Instant, now: Instant): number {
      return clear.run({ before, now }).changes;
    },
  };
}
