import { z } from "zod";
import type { Place } from "../src/domain/meeting-places.ts";
import type { Database } from "./database.ts";

const row = z.object({
  invitation_id: z.number(),
  place: z.enum(["confirmed", "waitlisted"]),
  turn: z.number(),
});

/** Who has a place at a meeting, and in which order others wait. */
export function createMeetingPlaces(db: Database) {
  const selectOf = db.prepare(`
    SELECT p.* FROM meeting_places p JOIN invitations i ON i.id = p.invitation_id WHERE i.meeting_id = ? ORDER BY p.turn`);
  const remove = db.prepare(
    "DELETE FROM meeting_places WHERE invitation_id IN (SELECT id FROM invitations WHERE meeting_id = ?)",
  );
  const insert = db.prepare("INSERT INTO meeting_places (invitation_id, place, turn) VALUES (?, ?, ?)");
  return {
    /** By invitation, in the order in which they came. */
    ofMeeting(meetingId: number): Map<number, Place> {
      const rows = selectOf.all(meetingId).map((r) => row.parse(r));
      return new Map(rows.map(({ invitation_id, place, turn }) => [invitation_id, { place, turn }]));
    },
    /** Writes all places of a meeting anew. */
    set(meetingId: number, places: ReadonlyMap<number, Place>): void {
      remove.run(meetingId);
      for (const [id, { place, turn }] of places) insert.run(id, place, turn);
    },
  };
}
