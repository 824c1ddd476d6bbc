import { z } from "zod";
import { type Remark, type RemarkState, remarkStates, type TakenFor } from "../src/domain/remarks.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    slack_user_id: z.string(),
    said_at: instant,
    text: z.string(),
    taken_for: z.string().transform((text) => JSON.parse(text) as TakenFor),
    state: z.enum(remarkStates),
  })
  .transform(
    (r): Remark => ({
      id: r.id,
      slackUserId: r.slack_user_id,
      saidAt: r.said_at,
      text: r.text,
      takenFor: r.taken_for,
      state: r.state,
    }),
  );

/** What people wrote to the bot in words. */
export function createRemarks(db: Database) {
  const select = db.prepare("SELECT * FROM remarks WHERE id = ?");
  const insert = db.prepare(`
    INSERT INTO remarks (slack_user_id, said_at, text, taken_for, state)
    VALUES (@slackUserId, @saidAt, @text, @takenFor, @state)`);
  const selectNewest = db.prepare("SELECT * FROM remarks WHERE slack_user_id = ? ORDER BY id DESC LIMIT 1");
  const selectLastTold = db.prepare<[string], { subject: string | null }>(
    "SELECT subject FROM notices WHERE recipient = ? ORDER BY id DESC LIMIT 1",
  );
  const selectAskedBack = db.prepare(
    "SELECT * FROM remarks WHERE slack_user_id = ? AND state = 'asked_back' ORDER BY id",
  );
  const settle = db.prepare("UPDATE remarks SET state = ?, taken_for = coalesce(?, taken_for) WHERE id = ?");
  return {
    find(id: number): Remark | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    add(remark: Omit<Remark, "id">): number {
      return newId(insert.run({ ...remark, takenFor: JSON.stringify(remark.takenFor) }));
    },
    /** The last thing that somebody wrote, unless the bot has told them something else since it answered that. */
    newestUnlessToldSince(slackUserId: string): Remark | undefined {
      const found = selectNewest.get(slackUserId);
      const remark = found === undefined ? undefined : row.parse(found);
      const lastTold = selectLastTold.get(`user:${slackUserId}`)?.subject;
      return lastTold === `remark:${remark?.id}` ? remark : undefined;
    },
    /** What somebody wrote and has still to confirm. */
    ofMemberUnconfirmed(slackUserId: string): Remark[] {
      return selectAskedBack.all(slackUserId).map((found) => row.parse(found));
    },
    /** Notes what became of it, and what it was meant for where that has been made clear. */
    settle(id: number, state: RemarkState, takenFor?: TakenFor): void {
      expectOne(settle.run(state, takenFor === undefined ? null : JSON.stringify(takenFor), id));
    },
  };
}
