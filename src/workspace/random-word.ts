import { randomBytes } from "node:crypto";

/** A short random word, as Slack puts into block ids, hashes and secrets. */
export function randomWord(bytes = 4): string {
  return randomBytes(bytes).toString("hex");
}
