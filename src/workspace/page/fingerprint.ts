import { createHash } from "node:crypto";

/** A short word that stands for a value: alike for alike values, good in an id of the document. */
export function fingerprint(value: unknown): string {
  return `x${createHash("sha1")
    .update(JSON.stringify(value) ?? "")
    .digest("base64url")
    .slice(0, 10)}`;
}
