import type { Button, KnownBlock } from "@slack/types";
import { isTakenBack } from "../../domain/assignments.ts";
import type { Language } from "../../domain/languages.ts";
import {
  acceptedSeats,
  gapOf,
  liveSeats,
  type Seat,
  standingOf,
  type VisitProgress,
} from "../../domain/progress.ts";
import type { RoadReceiver } from "../../domain/road-pages.ts";
import type { RoadFacts } from "../../domain/roads.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import type { Survey } from "../../domain/visits.ts";
import { daySpan, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";
import { context, header, type Message, message, section } from "../message.ts";
import { parkName, placeOf } from "../parks/parks.ts";
import { roadStandingText } from "../roads/road-preview.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { lackText, type VisitReader } from "./visit-lacks.ts";
import { hoursText, visitDay, visitName, visitWithDay } from "./visit-names.ts";

/** Something that happened to a visit or one of its seats. */
export interface VisitEvent {
  readonly at: Instant;
  /** Who did it; undefined for the bot itself. */
  readonly who: string | undefined;
  readonly action: string;
  /** Whose seat it was. */
  readonly expert: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** All that is on record about a visit. */
export interface VisitRecord {
  readonly survey: Survey;
  readonly progress: VisitProgress;
  /** Oldest first. */
  readonly events: readonly VisitEvent[];
  /** Who recorded the park's answer, and what they noted. */
  readonly park: { readonly who: string; readonly note: string | undefined } | undefined;
  /** What its team needs for the road, and who has it; absent where nobody sets out. */
  readonly road?: {
    readonly facts: RoadFacts | undefined;
    readonly receivers: readonly RoadReceiver[];
  };
  /** Reasons are for the office's own staff. */
  readonly withReasons: boolean;
}

/** How many steps of its history a visit shows, the newest ones. */
const eventsShown = 10;

/** A visit with everything on record, and buttons for what can be done next. */
export function visitView(record: VisitRecord, language: Language, zone: Zone, today: Day): Message {
  const reader: VisitReader = { language, words: wordsIn(language), zone, today };
  const { progress } = record;
  const title = visitName(progress, language);
  const standing = reader.words.visits.standings[standingOf(progress, today)];
  return message(md`${visitWithDay(progress, language, today)}${reader.words.shared.beside}${standing}`, [
    header(title),
    section(joined(factLines(record, reader))),
    ...(progress.visit.mode === "on_site" || progress.seats.length > 0 ? [team(record, reader)] : []),
    ...history(record, reader),
    ...nextButtons(progress, reader),
  ]);
}

function factLines(record: VisitRecord, reader: VisitReader): Mrkdwn[] {
  const { words, language, today } = reader;
  const { survey, progress } = record;
  const { visit, park } = progress;
  const say = words.visits;
  const fact = (label: string, value: string) => md`${words.shared.labelled(label, value)}`;
  const standing = standingOf(progress, today);
  const lacks = standing === "unsettled" ? lackText(progress, reader) : [];
  return [
    fact(say.purpose, `S${survey.id} ${surveyTitle(survey, language)}`),
    fact(say.place, `${parkName(park, language)}${say.aside}${placeOf(park, language)}`),
    fact(say.mode, words.surveys.modes[visit.mode]),
    fact(say.when, whenText(progress, reader)),
    fact(say.standing, [say.standings[standing], ...lacks].join(say.aside)),
    visit.needs.length === 0
      ? md``
      : fact(say.needs, words.shared.list(visit.needs.map((need) => words.assignments.field(need)))),
    fact(say.park, parkText(record, reader)),
    record.road === undefined ? md`` : fact(words.roads.shownLabel, roadStandingText(record.road, reader)),
    visit.reason === undefined || !record.withReasons || visit.state !== "cancelled"
      ? md``
      : fact(say.reason, visit.reason),
  ];
}

function whenText(progress: VisitProgress, { words, language, today }: VisitReader): string {
  const { visit } = progress;
  const say = words.visits;
  const days = visitDay(progress, language, today);
  if (days === "") return say.noDate;
  if (visit.mode === "questionnaire") return say.dueBy(days);
  return `${days}${hoursText(visit, language)}`;
}

function parkText({ progress, park }: VisitRecord, reader: VisitReader): string {
  const { words, zone, language, today } = reader;
  const { parkAnswer, parkAnsweredAt, parkAnsweredWay } = progress.visit;
  const say = words.visits;
  const { parkWish } = progress.visit;
  const parts = [
    parkWish === undefined
      ? say.parkAnswers[parkAnswer]
      : say.parkWants(daySpan(parkWish.from, parkWish.to, language, today)),
  ];
  if (parkAnsweredAt !== undefined && park !== undefined) {
    const way = parkAnsweredWay === undefined ? "" : say.ways[parkAnsweredWay];
    parts.push(say.recordedBy(park.who, momentText(parkAnsweredAt, zone, language, today), way));
    if (park.note !== undefined) parts.push(say.note(park.note));
  }
  return parts.join(say.aside);
}

function team(record: VisitRecord, reader: VisitReader): KnownBlock {
  const { progress } = record;
  const say = reader.words.visits;
  const title = say.team(acceptedSeats(progress).length, progress.visit.seats);
  if (progress.seats.length === 0) return section(joined([md`*${title}*`, md`${say.nobody}`]));
  const held = progress.visit.state === "completed" || progress.visit.state === "reported";
  return section(
    joined([
      md`*${title}*`,
      ...progress.seats.map((seat) => seatLine(seat, record, reader)),
      held ? md`${say.came(progress.attended)}` : md``,
    ]),
  );
}

function seatLine({ assignment, expert }: Seat, { withReasons }: VisitRecord, reader: VisitReader): Mrkdwn {
  const { words, language, zone, today } = reader;
  const say = words.visits;
  const { state, leads, answeredWay, reason, note, replyBy } = assignment;
  const waits = state === "invited" || state === "countered";
  const facts = [
    leads ? say.leads : "",
    isTakenBack(assignment) ? say.takenBack : words.assignments.states[state],
    waits && replyBy !== undefined ? say.replyBy(momentText(replyBy, zone, language, today)) : "",
    answeredWay === undefined ? "" : say.ways[answeredWay],
    withReasons && reason !== undefined ? words.assignments.reasons[reason] : "",
    withReasons && note !== undefined && note !== "" ? say.note(note) : "",
  ].filter(Boolean);
  const institution = language === "en" ? (expert.institutionEn ?? expert.institution) : expert.institution;
  return say.seatLine(expert.name, institution, facts.join(say.aside));
}

function history({ events }: VisitRecord, reader: VisitReader): KnownBlock[] {
  if (events.length === 0) return [];
  const say = reader.words.visits;
  const shown = events.slice(-eventsShown);
  const hidden = events.length - shown.length;
  return [
    context(
      joined([
        md`*${say.history}*`,
        hidden > 0 ? md`${say.earlier(hidden)}` : md``,
        ...shown.map((event) => eventLine(event, reader)),
      ]),
    ),
  ];
}

function eventLine(event: VisitEvent, { words, zone, language, today }: VisitReader): Mrkdwn {
  const say = words.visits;
  const { detail } = event;
  const states: Readonly<Record<string, string>> = words.assignments.states;
  const answers: Readonly<Record<string, string>> = say.parkAnswers;
  const outcome = states[String(detail.to)] ?? answers[String(detail.answer)];
  const name = words.log.deed(event.action);
  const what = outcome === undefined ? name : words.shared.labelled(name, outcome);
  const whole = event.expert === undefined ? what : say.ofPerson(event.expert, what);
  const who = event.who ?? say.system;
  return md`${say.eventLine(momentText(event.at, zone, language, today), who, whole)}`;
}

/** As many as stand beside each other on a phone. */
const buttonsInARow = 3;

function nextButtons(progress: VisitProgress, reader: VisitReader): KnownBlock[] {
  const buttons = [...seatButtons(progress, reader), ...visitButtons(progress, reader)].map((one, i) =>
    i === 0 ? { ...one, style: "primary" as const } : one,
  );
  const menu = moreMenu(progress, reader);
  const first = [...buttons.slice(0, buttonsInARow), ...(menu === undefined ? [] : [menu])];
  return [first, buttons.slice(buttonsInARow)].flatMap((elements) =>
    elements.length === 0 ? [] : [{ type: "actions" as const, elements }],
  );
}

function isOpen({ visit }: VisitProgress): boolean {
  return visit.state === "planned" || visit.state === "scheduled";
}

/** What can be done about the team of a visit: the forms behind these belong to the seats. */
function seatButtons(progress: VisitProgress, { words, today }: VisitReader): Button[] {
  const { visit } = progress;
  const say = words.visits;
  if (visit.mode !== "on_site" || visit.state !== "scheduled" || visit.dayFrom === undefined) return [];
  const value = { visit: visit.id };
  const has = (...states: readonly string[]) =>
    liveSeats(progress).some(({ assignment }) => states.includes(assignment.state));
  const isAhead = (visit.dayTo ?? visit.dayFrom) >= today;
  const options: readonly (readonly [boolean, string, string])[] = [
    [isAhead && gapOf(progress) > 0, "visit.assign_form", say.assign],
    [isAhead && has("proposed"), "digest.invite", say.invite],
    [has("invited", "countered"), "visit.record_form", say.record],
    [visit.dayFrom <= today, "visit.done_form", say.done],
  ];
  return options.flatMap(([fits, action, label]) => (fits ? [button({ action, label, value })] : []));
}

function visitButtons(progress: VisitProgress, { words }: VisitReader): Button[] {
  const { visit } = progress;
  const say = words.visits;
  const value = { visit: visit.id };
  const isDated = visit.state === "scheduled";
  const options: readonly (readonly [boolean, string, string])[] = [
    [!isDated && isOpenOrCancelled(progress), "visit.schedule_form", say.schedule],
    [isDated && visit.mode === "questionnaire", "visit.returned", say.returned],
    [isDated && visit.mode === "on_site" && visit.parkAnswer !== "agreed", "visit.park_form", say.recordPark],
  ];
  return options.flatMap(([fits, action, label]) => (fits ? [button({ action, label, value })] : []));
}

function isOpenOrCancelled(progress: VisitProgress): boolean {
  return isOpen(progress) || progress.visit.state === "cancelled";
}

function moreMenu(progress: VisitProgress, { words }: VisitReader) {
  const { visit } = progress;
  const say = words.visits;
  if (!isOpen(progress)) return undefined;
  const options = [
    ...(visit.state === "scheduled"
      ? [{ label: say.reschedule, value: { visit: visit.id, to: "schedule" } }]
      : []),
    ...(visit.parkAnswer === "agreed"
      ? [{ label: say.recordPark, value: { visit: visit.id, to: "park" } }]
      : []),
    ...(visit.state === "scheduled" && visit.mode === "on_site"
      ? [{ label: words.parkNotices.open, value: { visit: visit.id, to: "notice" } }]
      : []),
    ...(visit.state === "scheduled" && visit.mode === "on_site"
      ? [{ label: words.roads.open, value: { visit: visit.id, to: "road" } }]
      : []),
    { label: say.cancel, value: { visit: visit.id, to: "cancel" } },
  ];
  return overflow("visit.more", options);
}
