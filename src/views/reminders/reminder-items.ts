import type { AgendaItem } from "../../domain/agenda.ts";
import { type Assignment, askedDays } from "../../domain/assignments.ts";
import type { Decision } from "../../domain/decisions.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Invitation, Meeting } from "../../domain/meetings.ts";
import type { Park } from "../../domain/parks.ts";
import type { PlaceOfStep } from "../../domain/reminders.ts";
import { type Day, dayOf, type Instant, type Zone } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import { daySpan, longDay } from "../../locales/dates.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { shortParkName } from "../parks/park-names.ts";

/** Who reads a reminder, and when. */
export interface ReminderReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

export function reminderReader(language: Language, zone: Zone, today: Day): ReminderReader {
  return { language, words: wordsIn(language), zone, today };
}

/** One line of a reminder as the records stand now. */
export type ReminderItem = {
  readonly to: "debtor" | "owner";
  /** The deadline that was reminded of. */
  readonly moment: Instant;
  /** Which of how many reminders to this person it is; undefined for one that the office sent of its own accord. */
  readonly place: PlaceOfStep | undefined;
  /** Nothing is owed any more, or not by that deadline. */
  readonly isSettled: boolean;
  /** What was answered, where that settled it. */
  readonly answer: "yes" | "no" | undefined;
} & (
  | {
      readonly kind: "answer";
      readonly assignment: Assignment;
      readonly visit: Visit;
      readonly park: Park;
      readonly expert: Expert;
      /** The later deadline that the office has set since. */
      readonly waitingUntil: Instant | undefined;
    }
  | { readonly kind: "reply"; readonly meeting: Meeting; readonly invitation: Invitation }
  | { readonly kind: "replies"; readonly meeting: Meeting; readonly open: number }
  | { readonly kind: "material"; readonly meeting: Meeting; readonly item: AgendaItem }
  | { readonly kind: "materials"; readonly meeting: Meeting; readonly open: number }
  | { readonly kind: "task"; readonly meeting: Meeting; readonly decision: Decision }
  | { readonly kind: "questionnaire" | "attendance" | "road"; readonly visit: Visit; readonly park: Park }
);

export function isSettled(item: ReminderItem): boolean {
  return item.isSettled;
}

/** What a line is about: `7月3日（周三）昆山高新区调研`, a meeting with its time. */
export function whatOf(item: ReminderItem, reader: ReminderReader): string {
  const say = reader.words.reminders;
  const { language, today, zone } = reader;
  if (item.kind === "task") return say.task(item.meeting.title, item.decision.what);
  if (item.kind === "material") return say.material(item.meeting.title, item.item.title);
  if ("meeting" in item) {
    const day = longDay(dayOf(item.meeting.startsAt, zone), language, today);
    return say.meeting(day, item.meeting.title);
  }
  const days = item.kind === "answer" ? askedDays(item) : spanOf(item.visit);
  const day = days === undefined ? "" : daySpan(days.from, days.to, language, today);
  return say.visit(day, shortParkName(item.park, language));
}

function spanOf(visit: Visit) {
  const to = lastDayOf(visit);
  return visit.dayFrom === undefined || to === undefined ? undefined : { from: visit.dayFrom, to };
}
