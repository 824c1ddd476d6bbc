import { z } from "zod";
import type { Recipient } from "../src/domain/notices.ts";
import type { Database } from "./database.ts";
import { expectOne, recipient } from "./rows.ts";

/** A board that is to stand at the head of its channel, or no longer. */
export interface PinWanted {
  /** The message's number. */
  readonly id: number;
  readonly recipient: Recipient;
  readonly channel: string;
  readonly ts: string;
  readonly pin: "wanted" | "unwanted";
}

const row: z.ZodType<PinWanted> = z.object({
  id: z.number(),
  recipient,
  channel: z.string(),
  ts: z.string(),
  pin: z.enum(["wanted", "unwanted"]),
});

/** Which messages are pinned; each board wants to be as soon as it stands. */
export function createPins(db: Database) {
  const selectOpen = db.prepare(`
    SELECT id, recipient, channel, ts, pin FROM messages
    WHERE pin = 'unwanted' OR (pin = 'wanted' AND gone IS NULL) ORDER BY id`);
  const settle = db.prepare("UPDATE messages SET pin = ? WHERE id = ?");
  const letGo = db.prepare(
    "UPDATE messages SET pin = CASE pin WHEN 'pinned' THEN 'unwanted' ELSE 'none' END WHERE id = ?",
  );
  return {
    /** What has still to be pinned or taken down. */
    outdated(): PinWanted[] {
      return selectOpen.all().map((r) => row.parse(r));
    },
    /** Keeps what became of it; `refused`: Slack will not have it. */
    settle(id: number, pin: "none" | "pinned" | "refused"): void {
      expectOne(settle.run(pin, id));
    },
    /** Has a message taken down from the head of its channel, if it stands there. */
    letGo(id: number): void {
      expectOne(letGo.run(id));
    },
  };
}
