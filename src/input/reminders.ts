import type { Meeting } from "../domain/meetings.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { OpenVisit } from "../domain/visits.ts";
import { readMeeting } from "./meetings/meetings.ts";
import { readVisit } from "./visits/visits.ts";
import { plainText, readReference } from "./words.ts";

/** What `/todo remind` is about: a visit or a meeting, or all that the caller sees to. */
type Scope = { readonly kind: "visit" | "meeting"; readonly id: number } | { readonly kind: "mine" };

/** `V12`, `昆山高新`, `M3` or a meeting's title; nothing means everything of one's own. */
export function readRemindScope(
  typed: string,
  visits: readonly OpenVisit[],
  meetings: readonly Meeting[],
): Outcome<Scope> {
  if (plainText(typed) === "") return done({ kind: "mine" });
  const isMeeting = readReference(plainText(typed))?.kind === "meeting";
  const visit = isMeeting ? undefined : readVisit(typed, visits);
  if (visit?.done) return done({ kind: "visit", id: visit.value.visit.id });
  const meeting = readMeeting(typed, meetings);
  if (meeting.done) return done({ kind: "meeting", id: meeting.value.id });
  return visit ?? meeting;
}
