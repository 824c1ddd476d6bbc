import type { Language } from "../../domain/languages.ts";
import type { AnswerRefusal } from "../../domain/refusals/refusals.ts";
import type { Day } from "../../domain/time.ts";
import { daySpan } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { parkName } from "../parks/parks.ts";
import type { Wording } from "./wording.ts";

function dayOrNothing(day: Day | undefined, language: Language): string {
  return day === undefined ? "" : daySpan(day, day, language);
}

export const answerWording: Wording<AnswerRefusal["name"]> = {
  not_your_assignment: (_refusal, { words }) => md`${words.refusals.notYourAssignment}`,
  assignment_unknown: ({ reference }, { words }) => words.refusals.assignmentUnknown(reference),
  answer_not_possible: ({ state }, { words }) =>
    words.refusals.answerNotPossible(words.assignments.states[state]),
  visit_over: ({ day }, { words, language }) => words.refusals.visitOver(dayOrNothing(day, language)),
  visit_cancelled: ({ day }, { words, language }) =>
    words.refusals.visitCancelled(dayOrNothing(day, language)),
  seat_taken_back: (_refusal, { words }) => md`${words.refusals.seatTakenBack}`,
  visit_not_scheduled: ({ reference, park }, { words, language }) =>
    words.refusals.visitNotScheduled(reference, parkName(park, language)),
  no_free_seat: (_refusal, { words }) => md`${words.refusals.noFreeSeat}`,
  card_outdated: (_refusal, { words }) => md`${words.refusals.cardOutdated}`,
  visit_moved: ({ from, to, again }, { words, language }) =>
    words.refusals.visitMoved(dayOrNothing(from, language), dayOrNothing(to, language), again),
};
