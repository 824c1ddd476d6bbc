import { z } from "zod";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";

const row = z.object({ reply: z.string() });

/** Requests of Slack's that were carried out, each with the acknowledgement that it got. */
export function createHandledRequests(db: Database) {
  const select = db.prepare("SELECT reply FROM handled_requests WHERE key = ?");
  const insert = db.prepare("INSERT INTO handled_requests (key, reply, handled_at) VALUES (?, ?, ?)");
  const prune = db.prepare("DELETE FROM handled_requests WHERE handled_at < ?");
  return {
    /** The acknowledgement, as JSON text, that a request with this key got; undefined when it is new. */
    replyTo(key: string): string | undefined {
      const found = select.get(key);
      return found === undefined ? undefined : row.parse(found).reply;
    },
    record(key: string, reply: string, at: Instant): void {
      insert.run(key, reply, at);
    },
    /** Forgets requests older than `before`; Slack redelivers for minutes, not for days. Returns how many. */
    forgetBefore(before: Instant): number {
      return prune.run(before).changes;
    },
  };
}
