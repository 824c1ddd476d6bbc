import { type Assignment, isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { liveSeats, type VisitProgress } from "../../domain/progress.ts";
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
 * Tells the survey's thread that an expert will not come: who, and how the team stands now. Why, what they wrote and
 * who could come instead is for the visit's owner alone and never stands in a channel.
 */
export function seatDeclinedView(news: SeatDeclined, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const { progress, assignment, expert } = news;
  const visit = visitWithDay(progress, language, today);
  const live = liveSeats(progress).filter(({ assignment: { state } }) => isLive(state));
  const leader = live.find(({ assignment: { leads } }) => leads)?.expert.name ?? "";
  const verb = assignment.state === "withdrawn" ? say.withdraws : say.declines;
  return message(say.declinedText(expert.name, visit), [
    section(
      joined([
        joined([say.declinedTitle(visit), md`${say.workdaysLeft(news.workdaysLeft)}`], words.shared.beside),
        say.declinedWhy(expert.name, verb),
        say.declinedCount(live.length, progress.visit.seats, leader),
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
