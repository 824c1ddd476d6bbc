import { z } from "zod";
import { type AgendaItem, agendaRoles } from "../src/domain/agenda.ts";
import { ways } from "../src/domain/people.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    meeting_id: z.number(),
    position: z.number(),
    role: z.enum(agendaRoles),
    speaker: z.string(),
    organisation_id: maybe(z.number()),
    title: z.string(),
    minutes: z.number(),
    received_at: maybe(instant),
    received_by: maybe(z.string()),
    received_way: maybe(z.enum(ways)),
    points: maybe(z.string()),
  })
  .transform(
    ({ meeting_id, organisation_id, received_at, received_by, received_way, ...rest }): AgendaItem => ({
      ...rest,
      meetingId: meeting_id,
      organisationId: organisation_id,
      receivedAt: received_at,
      receivedBy: received_by,
      receivedWay: received_way,
    }),
  );

const parameters = (item: Omit<AgendaItem, "id">) => ({
  ...item,
  organisationId: item.organisationId ?? null,
  receivedAt: item.receivedAt ?? null,
  receivedBy: item.receivedBy ?? null,
  receivedWay: item.receivedWay ?? null,
  points: item.points ?? null,
});

/** Programmes of meetings. */
export function createAgendaItems(db: Database) {
  const select = db.prepare("SELECT * FROM agenda_items WHERE id = ?");
  const selectOf = db.prepare("SELECT * FROM agenda_items WHERE meeting_id = ? ORDER BY position, id");
  const remove = db.prepare("DELETE FROM agenda_items WHERE id = ?");
  const insert = db.prepare(`
    INSERT INTO agenda_items (meeting_id, position, role, speaker, organisation_id, title, minutes, received_at,
      received_by, received_way, points)
    VALUES (@meetingId, @position, @role, @speaker, @organisationId, @title, @minutes, @receivedAt,
      @receivedBy, @receivedWay, @points)`);
  const update = db.prepare(`
    UPDATE agenda_items SET position = @position, role = @role, speaker = @speaker,
      organisation_id = @organisationId, title = @title, minutes = @minutes, received_at = @receivedAt,
      received_by = @receivedBy,
      received_way = @receivedWay, points = @points
    WHERE id = @id`);
  return {
    find(id: number): AgendaItem | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** In their order. */
    ofMeeting(meetingId: number): AgendaItem[] {
      return selectOf.all(meetingId).map((r) => row.parse(r));
    },
    add(item: Omit<AgendaItem, "id">): number {
      return newId(insert.run(parameters(item)));
    },
    /** Writes what may change of an item; its meeting stays. */
    change(item: AgendaItem): void {
      const { meetingId: _meeting, ...rest } = parameters(item);
      expectOne(update.run({ ...rest, id: item.id }));
    },
    remove(id: number): void {
      expectOne(remove.run(id));
    },
  };
}
