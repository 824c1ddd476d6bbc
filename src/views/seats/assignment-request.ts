import type { KnownBlock } from "@slack/types";
import {
  type Ask,
  type AskStatus,
  askedDays,
  askStatus,
  type MovedAsk,
  type RequestDetails,
} from "../../domain/assignments.ts";
import type { Counter } from "../../domain/counters.ts";
import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import type { Day, Zone } from "../../domain/time.ts";
import { arrivalEvening } from "../../domain/travel.ts";
import { daySpan, longDay, momentText, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { context, type Message, message, section } from "../message.ts";
import { parkName, placeOf } from "../parks/parks.ts";
import { surveyTitle } from "../surveys/survey-names.ts";
import { hoursAcross, hoursText, institutionName, visitDay } from "../visits/visit-names.ts";
import {
  afterwards,
  allButton,
  counterButton,
  declineButton,
  joinButton,
  languageMenu,
  moreMenu,
} from "./assignment-buttons.ts";
import { daysText } from "./counters.ts";

interface Reader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

/** The card that asks an expert to join a visit, or several, and afterwards shows what they answered. */
export function assignmentRequestView(
  request: RequestDetails,
  language: Language,
  zone: Zone,
  today: Day,
): Message {
  const reader: Reader = { language, words: wordsIn(language), zone, today };
  const [first] = request.asks;
  if (first === undefined) throw new Error(`request ${request.id} asks for nothing`);
  return request.asks.length === 1 ? singleCard(request, first, reader) : manyCard(request, reader);
}

function dayOf(ask: Ask, reader: Reader): string {
  const days = askedDays(ask);
  if (days === undefined) throw new Error(`visit ${ask.visit.id} has no date to ask for`);
  return daySpan(days.from, days.to, reader.language, reader.today);
}

function replyBy(ask: Ask, reader: Reader): string {
  const by = ask.assignment.replyBy;
  return by === undefined ? "" : momentText(by, reader.zone, reader.language, reader.today);
}

function singleCard(request: RequestDetails, ask: Ask, reader: Reader): Message {
  const status = askStatus(ask);
  const { words } = reader;
  const facts = section(
    joined([
      where(ask, reader),
      isComing(status) ? when(ask, reader) : words.assignments.onDay(dayOf(ask, reader)),
      ...(isComing(status) ? [role(ask, reader), team(ask, reader)] : []),
      ...(status === "open" ? [travel([ask], reader)] : []),
    ]),
  );
  if (status !== "open")
    return message(statusText(ask, status, reader), [
      section(statusLine(ask, status, reader)),
      facts,
      ...afterwards(ask, status, reader, true),
    ]);
  return message(askText(request, ask, reader), [
    section(joined([greeting(request, ask, reader), refusedLine(ask, reader)])),
    facts,
    context(
      joined(
        [
          words.assignments.replyBy(replyBy(ask, reader)),
          md`${words.assignments.declaration}`,
          md`${reference.assignment(ask.assignment.id)}`,
        ],
        " · ",
      ),
    ),
    {
      type: "actions",
      elements: [
        joinButton(ask, reader, "primary"),
        counterButton(ask, reader),
        declineButton(ask, reader),
        moreMenu(ask, ["recuse", "call", "language"], reader),
      ],
    },
  ]);
}

/** The request itself in one line, for notifications. */
function askText({ expert }: RequestDetails, ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const [park, day, by] = [parkName(ask.park, reader.language), dayOf(ask, reader), replyBy(ask, reader)];
  if (ask.was === undefined) return say.notification(expert.name, day, park, by);
  return say.notificationMoved(expert.name, park, shortSpan(ask.was, reader), day, by);
}

function greeting({ expert }: RequestDetails, ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  if (ask.was === undefined && ask.assignment.standsInFor !== undefined)
    return say.greetingInstead(expert.name);
  if (ask.was === undefined) return say.greeting(expert.name, surveysOf([ask], reader));
  return say.greetingMoved(expert.name, parkName(ask.park, reader.language), ask.was.state === "accepted");
}

/** Days without the weekday: `7月9日`. */
function shortSpan({ from, to }: MovedAsk, { language, today }: Reader): string {
  return from === to ? shortDay(from, language, today) : daySpan(from, to, language, today);
}

/** What the days and hours were before the move, as far as they differ; only while it waits for an answer. */
function movedFrom(ask: Ask, reader: Reader): Mrkdwn {
  const { was, visit } = ask;
  if (was === undefined || askStatus(ask) !== "open") return md``;
  const say = reader.words.assignments;
  const isSameDays = was.from === visit.dayFrom && was.to === (visit.dayTo ?? visit.dayFrom);
  if (!isSameDays) return say.movedFrom(shortSpan(was, reader));
  return say.movedFrom(
    hoursText({ ...was, dayFrom: was.from, dayTo: was.to }, reader.language).replace(/^, |^（|）$/g, ""),
  );
}

function where(ask: Ask, reader: Reader): Mrkdwn {
  return reader.words.assignments.where(
    parkName(ask.park, reader.language),
    placeOf(ask.park, reader.language),
  );
}

/** True while the person may be expected at the visit: only then hours and arrival are of use. */
function isComing(status: AskStatus): boolean {
  return status === "open" || status === "accepted" || status === "countered";
}

function when(ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const day = dayOf(ask, reader);
  const across = hoursAcross(ask.visit, reader.language);
  return joined(
    [
      across === undefined ? say.when(day, ...hours(ask)) : say.onDay(`${day}${across}`),
      movedFrom(ask, reader),
      arrival(ask, reader),
    ],
    "",
  );
}

/** The same for a card that names the day beside the park. */
function hoursAndArrival(ask: Ask, reader: Reader): Mrkdwn {
  return joined([hoursLine(ask, reader), movedFrom(ask, reader), arrival(ask, reader)], "");
}

function hoursLine(ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  return hoursAcross(ask.visit, reader.language) === undefined
    ? say.hours(...hours(ask))
    : say.onDay(hoursText(ask.visit, reader.language).replace(/^, |^（|）$/g, ""));
}

function hours({ visit }: Ask): [from: string, to: string] {
  return [visit.timeFrom.replace(/^0/, ""), visit.timeTo];
}

/** Nothing for whoever comes on the morning itself. */
function arrival({ visit, distance }: Ask, { words, language }: Reader): Mrkdwn {
  const evening = visit.dayFrom === undefined ? undefined : arrivalEvening(visit.dayFrom, distance);
  return evening === undefined ? md`` : words.assignments.arrive(shortDay(evening, language));
}

function role(ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const { field } = ask.assignment;
  return joined(
    [say.role(roleOf(ask, reader)), field === undefined ? md`` : say.focus(say.field(field))],
    "",
  );
}

function team(ask: Ask, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const mates = ask.team.map((mate) =>
    say.colleague(mate.expert.name, institutionName(mate.expert, reader.language), mate.leads),
  );
  return mates.length === 0 ? md`` : say.team(joined(mates, say.colleagueSeparator));
}

/** Who sees to travel and lodging, by name. */
function travel(asks: readonly Ask[], { words }: Reader): Mrkdwn {
  const owners = new Set(asks.flatMap(({ ownerName }) => ownerName ?? []));
  return words.assignments.travel(words.shared.list([...owners]));
}

/** For which surveys somebody is asked. */
function surveysOf(asks: readonly Ask[], { words, language }: Reader): string {
  return words.shared.list([...new Set(asks.map(({ survey }) => surveyTitle(survey, language)))]);
}

function roleOf(ask: Ask, reader: Reader): string {
  const { roles } = reader.words.assignments;
  return ask.assignment.leads ? roles.leads : roles.member;
}

function manyCard(request: RequestDetails, reader: Reader): Message {
  const { asks } = request;
  const { words } = reader;
  const open = asks.filter((ask) => askStatus(ask) === "open");
  const soonest = open.map((ask) => ask.assignment.replyBy).sort()[0];
  const by = soonest === undefined ? "" : momentText(soonest, reader.zone, reader.language, reader.today);
  const blocks: KnownBlock[] = [section(greetingMany(request, reader))];
  for (const [i, ask] of asks.entries()) blocks.push(...askBlocks(ask, i, reader));
  if (open.length > 0)
    blocks.push(
      section(travel(open, reader)),
      context(joined([words.assignments.replyBy(by), md`${words.assignments.declaration}`], " · ")),
    );
  blocks.push({ type: "actions", elements: [...allButton(open, reader), languageMenu(reader)] });
  return message(manyText(request, open.length, by, reader), blocks);
}

function greetingMany({ asks, expert }: RequestDetails, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  if (asks.every(({ was }) => was !== undefined)) return say.greetingMovedMany(expert.name, asks.length);
  return say.greetingMany(expert.name, asks.length, surveysOf(asks, reader));
}

/** What notifications show of a card for several visits: what is still open, or what was answered to each. */
function manyText(request: RequestDetails, open: number, by: string, reader: Reader): Mrkdwn {
  const { asks, expert } = request;
  const say = reader.words.assignments;
  if (open === asks.length && asks.every(({ was }) => was !== undefined))
    return say.notificationMovedMany(expert.name, open, by);
  if (open === asks.length) return say.notificationMany(expert.name, open, by);
  if (open > 0) return say.notificationRest(expert.name, open, by);
  return joined(
    asks.map((ask) => statusText(ask, askStatus(ask), reader)),
    say.textSeparator,
  );
}

function askBlocks(ask: Ask, index: number, reader: Reader): KnownBlock[] {
  const say = reader.words.assignments;
  const park = parkName(ask.park, reader.language);
  const role = roleOf(ask, reader);
  const line = say.line(index, dayOf(ask, reader), park, role, say.field(ask.assignment.field ?? ""));
  const status = askStatus(ask);
  const details = isComing(status) ? [hoursAndArrival(ask, reader), team(ask, reader)] : [];
  if (status !== "open")
    return [
      section(joined([line, ...details, statusLine(ask, status, reader)])),
      ...afterwards(ask, status, reader),
    ];
  return [
    section(
      joined([line, refusedLine(ask, reader), md`📍 ${placeOf(ask.park, reader.language)}`, ...details]),
    ),
    {
      type: "actions",
      elements: [
        joinButton(ask, reader),
        declineButton(ask, reader),
        moreMenu(ask, ["counter", "recuse", "call"], reader),
      ],
    },
  ];
}

/** What the office said to other days, until the person has answered. */
function refusedLine({ counter, assignment }: Ask, reader: Reader): Mrkdwn {
  if (counter?.state !== "refused" || counter.revision !== assignment.revision) return md``;
  return reader.words.counters.refusedLine(proposed(counter, reader));
}

function proposed({ days }: Counter, { words, language, today }: Reader): string {
  return daysText(days, words, language, today);
}

function statusLine(ask: Ask, status: AskStatus, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const day = dayOf(ask, reader);
  switch (status) {
    case "open":
      return md``;
    case "countered":
      return reader.words.counters.status(
        ask.counter === undefined ? "" : proposed(ask.counter, reader),
        ask.ownerName ?? "",
      );
    case "recused":
      return reader.words.counters.recused(day);
    case "accepted":
      return say.accepted(ask.ownerName ?? "");
    case "declined":
    case "withdrawn":
    case "cancelled":
    case "lapsed":
    case "attended":
    case "absent":
      return say[status](day);
    case "taken_back":
      return say.takenBack(day);
    case "moved":
      return say.moved(day, visitDay(ask, reader.language, reader.today));
  }
}

function statusText(ask: Ask, status: AskStatus, reader: Reader): Mrkdwn {
  const say = reader.words.assignments;
  const from = askedDays(ask)?.from;
  const day = from === undefined ? "" : longDay(from, reader.language, reader.today);
  const park = parkName(ask.park, reader.language);
  if (status === "accepted") return say.acceptedText(day, park);
  if (status === "recused") return reader.words.counters.recusedText(day, park);
  if (status === "countered" && ask.counter !== undefined)
    return reader.words.counters.statusText(day, park, proposed(ask.counter, reader));
  if (status === "declined" || status === "withdrawn") return say.declinedText(day, park);
  if (status === "moved") return say.movedText(day, park, visitDay(ask, reader.language, reader.today));
  return say.closedText(day, park);
}
