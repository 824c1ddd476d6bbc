import { z } from "zod";
import { type MeetingTerms, noTerms } from "../src/domain/meeting-terms.ts";
import type { Database } from "./database.ts";
import { day, flag, maybe } from "./rows.ts";

const row = z
  .object({
    host: maybe(z.string()),
    purpose: maybe(z.string()),
    capacity: maybe(z.number()),
    form: flag,
    trains: flag,
    materials_by: maybe(day),
  })
  .transform(({ materials_by, ...rest }): MeetingTerms => ({ ...rest, materialsBy: materials_by }));

/** What meetings have beyond time and place. */
export function createMeetingTerms(db: Database) {
  const select = db.prepare("SELECT * FROM meeting_terms WHERE meeting_id = ?");
  const upsert = db.prepare(`
    INSERT OR REPLACE INTO meeting_terms (meeting_id, host, purpose, capacity, form, trains, materials_by)
    VALUES (@meetingId, @host, @purpose, @capacity, @form, @trains, @materialsBy)`);
  return {
    /** A meeting's terms; those of a small meeting where nothing was asked for. */
    of(meetingId: number): MeetingTerms {
      const found = select.get(meetingId);
      return found === undefined ? noTerms : row.parse(found);
    },
    set(meetingId: number, terms: MeetingTerms): void {
      upsert.run({
        meetingId,
        host: terms.host ?? null,
        purpose: terms.purpose ?? null,
        capacity: terms.capacity ?? null,
        form: Number(terms.form),
        trains: Number(terms.trains),
        materialsBy: terms.materialsBy ?? null,
      });
    },
  };
}
