import { createHash } from "node:crypto";

/** One short word for all that a preview showed: a button has little room, and what it does is done only while it is the same. */
export function fingerprint(shown: unknown): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16);
}
