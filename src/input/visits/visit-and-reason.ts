import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reasonLimit } from "../../domain/reasons.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { plainText } from "../words.ts";
import { readVisit } from "./visits.ts";

/** A visit and what is said about it: `V2 园区临时有事`, `kunshan gaoxin the park is not ready`. Both are needed. */
export function readVisitAndReason(
  typed: string,
  visits: readonly OpenVisit[],
): Outcome<{ readonly at: OpenVisit; readonly reason: string }> {
  const words = plainText(typed)
    .split(/[\s,，;；]+/)
    .filter(Boolean);
  const missing = refused({ name: "argument_missing", command: "/visit", verb: "cancel" });
  const [first = ""] = words;
  if (first === "") return missing;
  // The longest beginning that names one visit: names may have several words.
  for (let size = Math.min(words.length, 6); size > 0; size -= 1) {
    const at = readVisit(words.slice(0, size).join(" "), visits);
    if (!at.done) continue;
    const reason = words.slice(size).join(" ").slice(0, reasonLimit);
    return reason === "" ? missing : done({ at: at.value, reason });
  }
  const unknown = readVisit(first, visits);
  return unknown.done ? missing : unknown;
}
