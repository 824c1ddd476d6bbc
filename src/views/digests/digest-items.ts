import type { Button } from "@slack/types";
import type { DigestScope } from "../../domain/digest-orders.ts";
import type { DueLine } from "../../domain/due-lines.ts";
import type { Due } from "../../domain/dues.ts";
import { fellFree, isOfMeeting, isTeamComplete } from "../../domain/dues.ts";
import type { Language } from "../../domain/languages.ts";
import type { VisitProgress } from "../../domain/progress.ts";
import { type Day, dayOf, type Instant, plusDays, timeOf, type Zone } from "../../domain/time.ts";
import { daySpan, momentText, shortDay } from "../../locales/dates.ts";
import type { Mrkdwn } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { shortParkName } from "../parks/park-names.ts";
import { personMention } from "../slack-mentions.ts";

/** Who reads a digest, and when. */
export interface DigestReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly now: Instant;
}

export function digestReader(language: Language, zone: Zone, now: Instant): DigestReader {
  return { language, words: wordsIn(language), zone, now };
}

/** What a reader is shown beside the report itself. */
export interface DigestFrame extends DigestReader {
  /** Who it is for: the office reads everything, the director three lines, channels of others figures alone. */
  readonly audience: "office" | "director" | "others";
  /** From when on changes are told. */
  readonly since: Instant;
  /** Names of experts stay in the staff channel, and with whoever may read them. */
  readonly showsNames: boolean;
  /** The channel whose digest it is, where there is one, and whether it gets one regularly. */
  readonly channel: string | undefined;
  readonly isOrdered: boolean;
  readonly scope: DigestScope;
  /** The office has a channel in which its staff read everything. */
  readonly hasStaffChannel: boolean;
}

/** Late or all but late; wants somebody to act; can wait. What it is stands in the words behind it. */
const marks = { urgent: "🔴", soon: "🟠", later: "⚪" } as const;

/** The action of each line's button. */
const actions: Record<Due["kind"], string> = {
  answer: "visit.record_form",
  counter: "digest.counter",
  decision: "approval.open",
  invite: "digest.invite",
  seats: "visit.assign_form",
  leader: "visit.assign_form",
  schedule: "visit.schedule_form",
  park: "visit.park_form",
  attendance: "visit.done_form",
  questionnaire: "visit.chase_form",
  road: "visit.road_form",
  replies: "meeting.show",
  materials: "paper.list",
  task: "decision.done",
};

/** A line of what needs somebody to act, with the button that does it. */
interface ItemLine {
  readonly text: Mrkdwn;
  readonly act: Button;
}

/** One line of what needs somebody to act, and who it is. */
export function itemLine(item: DueLine, reader: DigestReader): ItemLine {
  const { text, act } = ownLine(item, reader);
  return { text: reader.words.digests.ofOwner(text, personMention(item.due.owner)), act };
}

/** The same for that person themselves. */
export function ownLine(item: DueLine, reader: DigestReader): ItemLine {
  const { due, pressure } = item;
  const text = reader.words.digests.line(marks[pressure], nameOf(due, reader), whatIsWrong(item, reader));
  return { text, act: actOf(due, reader) };
}

/** The button that leads straight to the deed. A seat that fell free has people ready who could take it. */
function actOf(due: Due, { words }: DigestReader): Button {
  const say = words.digests;
  const value = targetOf(due);
  return due.kind === "seats" && fellFree(due.at)
    ? button({ action: "digest.fill", label: say.chooseReplacement, value })
    : button({ action: actions[due.kind], label: say.acts[due.kind], value });
}

function targetOf(due: Due): { readonly id: number } | { readonly visit: number } {
  if (due.kind === "task") return { id: due.decision.id };
  if (isOfMeeting(due)) return { id: due.meeting.id };
  if (due.kind === "decision") return { id: due.approval.id };
  return due.kind === "answer" ? { id: due.seat.assignment.id } : { visit: due.at.visit.id };
}

/** As much of a title as fits into a line. */
export function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= 30 ? title : `${characters.slice(0, 29).join("")}…`;
}

function whatIsWrong({ due, count, left }: DueLine, reader: DigestReader, showsWho = true): string {
  const { words, language } = reader;
  const say = words.digests;
  const today = dayOf(reader.now, reader.zone);
  const leftText = due.by === today ? say.leftToday : say.left(Math.max(0, left));
  switch (due.kind) {
    case "seats":
      return say.seats(visitDays(due.at, language), count, leftText);
    case "decision":
      return say.decision(visitDays(due.at, language), due.approval.seats, leftText);
    case "leader":
      return say.leader(visitDays(due.at, language), leftText);
    case "counter":
      return say.counter(visitDays(due.at, language), count, leftText);
    case "invite":
      return say.invite(visitDays(due.at, language), count, leftText);
    case "answer":
      return say.answer(
        visitDays(due.at, language),
        count,
        deadlineText(due.moment, reader, say.dueAt, say.dueSince),
      );
    case "schedule":
      return due.by > today
        ? say.scheduleAhead(shortDay(due.by, language))
        : say.scheduleLate(shortDay(due.by, language));
    case "park":
      return due.at.visit.parkAnswer === "other_date"
        ? say.parkOtherDate(visitDays(due.at, language), leftText)
        : say.parkSilent(visitDays(due.at, language), isTeamComplete(due.at), leftText);
    case "road":
      return say.road(
        visitDays(due.at, language),
        words.shared.list(due.lacks.map((lack) => words.roads.lacks[lack])),
        leftText,
      );
    case "attendance":
      return say.attendance(visitDays(due.at, language));
    case "questionnaire":
      return say.questionnaire(Math.max(0, -left)) + chasedText(due.at, reader);
    case "replies":
      return say.replies(
        shortDay(dayOf(due.meeting.startsAt, reader.zone), language),
        count,
        deadlineText(due.moment, reader, say.repliesDueAt, say.repliesDueSince),
      );
    case "materials":
      return say.materials(
        shortDay(dayOf(due.meeting.startsAt, reader.zone), language),
        count,
        deadlineText(due.moment, reader, say.repliesDueAt, say.repliesDueSince),
      );
    case "task": {
      const by = deadlineText(due.moment, reader, say.repliesDueAt, say.repliesDueSince);
      return say.task(showsWho ? shortened(due.decision.who) : "", by);
    }
  }
}

/** When and by whom the park was last asked. */
function chasedText({ chased }: VisitProgress, { words, language }: DigestReader): string {
  return chased === undefined
    ? ""
    : words.digests.chased(shortDay(chased.day, language), shortened(chased.by));
}

/** The line of a decision: it is the director's. */
export function decisionLine(item: DueLine, reader: DigestReader): Mrkdwn {
  const name = nameOf(item.due, reader);
  return reader.words.digests.decisionLine(name, whatIsWrong(item, reader));
}

/** A line as plain text; `owner` is the name of whoever of the office sees to it. */
export function plainLine(item: DueLine, owner: string, reader: DigestReader): string {
  const say = reader.words.digests;
  return say.plainLine(nameOf(item.due, reader), whatIsWrong(item, reader, false), owner);
}

function nameOf(due: Due, reader: DigestReader): string {
  if (due.kind === "task") return shortened(due.decision.what.replace(/\s+/g, " "));
  return isOfMeeting(due) ? shortened(due.meeting.title) : parkIn(due.at, reader);
}

/** A visit by its park, short enough for a line. */
export function parkIn({ park }: VisitProgress, { language }: DigestReader): string {
  return shortened(shortParkName(park, language));
}

function deadlineText(
  moment: Instant,
  reader: DigestReader,
  ahead: (moment: string) => string,
  past: (moment: string) => string,
): string {
  return moment <= reader.now
    ? past(momentText(moment, reader.zone, reader.language))
    : ahead(momentSoon(moment, reader));
}

/** `今天 17:00`, `明天 17:00`, or the day. */
function momentSoon(moment: Instant, { now, zone, language, words }: DigestReader): string {
  const [day, today] = [dayOf(moment, zone), dayOf(now, zone)];
  if (day === today) return words.digests.today(timeOf(moment, zone));
  if (day === plusDays(today, 1)) return words.digests.tomorrow(timeOf(moment, zone));
  return momentText(moment, zone, language);
}

/** The days of a visit, without weekdays: `7月3日`, `7月3日—4日`. */
export function visitDays({ visit: { dayFrom, dayTo } }: VisitProgress, language: Language): string {
  if (dayFrom === undefined) return "";
  const to: Day = dayTo ?? dayFrom;
  return to === dayFrom ? shortDay(dayFrom, language) : daySpan(dayFrom, to, language);
}
