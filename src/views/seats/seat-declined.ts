import { type Assignment, isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { liveSeats, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { visitWithDay } from "../visits/visit-names.ts";
import { assignButton } from "./seats.ts";

/** What fell free, as staff need to know it. */
export interface SeatDeclined {
  readonly progress: VisitProgress;
  readonly assignment: Assignment;
  readonly expert: Expert;
  readonly workdaysLeft: number;
}

/**
 * Tells staff that an expert will not come: who, how the team stands now, and how to fill the seat. Why, and what
 * they wrote, is for the visit's owner alone and never stands in a channel.
 */
export function seatDeclinedView(
  news: SeatDeclined,
  audience: "channel" | "owner",
  language: Language,
  today: Day,
): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const { progress, assignment, expert } = news;
  const visit = visitWithDay(progress, language, today);
  const live = liveSeats(progress).filter(({ assignment: { state } }) => isLive(state));
  const leader = live.find(({ assignment: { leads } }) => leads)?.expert.name ?? "";
  const verb = assignment.state === "withdrawn" ? say.withdraws : say.declines;
  const isOwner = audience === "owner";
  const why = isOwner && assignment.reason !== undefined ? words.assignments.reasons[assignment.reason] : "";
  const way = assignment.answeredWay ?? "slack";
  const recorded =
    !isOwner || way === "slack" || way === "words" ? md`` : say.recordedBy(words.visits.ways[way]);
  return message(say.declinedText(expert.name, visit), [
    section(
      joined([
        joined([say.declinedTitle(visit), md`${say.workdaysLeft(news.workdaysLeft)}`], words.shared.beside),
        joined([say.declinedWhy(expert.name, verb, why), recorded], ""),
        assignment.note === undefined || !isOwner ? md`` : say.declinedNote(assignment.note),
        say.declinedCount(live.length, progress.visit.seats, leader),
        isOwner ? say.nextAssign(reference.visit(progress.visit.id)) : md``,
      ]),
    ),
    assignButton(progress, words),
  ]);
}

/** Corrects what staff were told: the expert comes after all. */
export function seatTakenAgainView(
  { progress, expert }: Pick<SeatDeclined, "progress" | "expert">,
  language: Language,
  today: Day,
): Message {
  const filled = liveSeats(progress).filter(({ assignment: { state } }) => isLive(state)).length;
  const visit = visitWithDay(progress, language, today);
  return sentence(wordsIn(language).seats.canAgain(expert.name, visit, filled, progress.visit.seats));
}
