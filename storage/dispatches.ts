import { z } from "zod";
import type { Dispatch } from "../src/domain/dispatches.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { noticeStates } from "./notices.ts";
import { instant, maybe, newId, recipient } from "./rows.ts";

const row = z.object({ id: z.number(), ordered_by: z.string(), ordered_at: instant });
const noticeRow = z.object({ recipient, state: z.enum(noticeStates), reason: maybe(z.string()) });

/** Notices that go out together on one order. */
export function createDispatches(db: Database) {
  const insert = db.prepare("INSERT INTO dispatches (ordered_by, ordered_at) VALUES (?, ?)");
  const select = db.prepare("SELECT * FROM dispatches WHERE id = ?");
  const selectNotices = db.prepare(
    "SELECT recipient, state, reason FROM notices WHERE dispatch_id = ? ORDER BY id",
  );
  return {
    add(orderedBy: string, at: Instant): number {
      return newId(insert.run(orderedBy, at));
    },
    /** An order with what became of each of its notices so far. */
    find(id: number): Dispatch | undefined {
      const found = select.get(id);
      if (found === undefined) return undefined;
      const { ordered_by, ordered_at } = row.parse(found);
      const notices = selectNotices.all(id).map((r) => noticeRow.parse(r));
      return { id, orderedBy: ordered_by, orderedAt: ordered_at, notices };
    },
  };
}
