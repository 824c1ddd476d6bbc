import type { KnownBlock } from "@slack/types";
import type { Ask } from "../../domain/assignments.ts";
import type { InvitedTo, OwnHome } from "../../domain/homes.ts";
import type { Language } from "../../domain/languages.ts";
import type { Day, Zone } from "../../domain/time.ts";
import { arrivalEvening } from "../../domain/travel.ts";
import { daySpan, longDay, momentText, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section } from "../message.ts";
import { parkName, placeOf } from "../parks/parks.ts";

interface Reader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

/** How many requests a Home shows with their buttons; the rest is counted and stands in the messages. */
const requestsShown = 12;

/** The same as a message. */
export function ownView(home: OwnHome, language: Language, zone: Zone, today: Day): Message {
  const say = wordsIn(language).homes;
  const text = home.open.length === 0 ? say.nothingOpen : say.openTitle(home.open.length);
  return message(text, ownHomeBlocks(home, language, zone, today));
}

/** True when nothing concerns somebody themselves. */
export function isEmptyHome({ expert, open, coming, meetings }: OwnHome): boolean {
  return expert === undefined && open.length + coming.length + meetings.length === 0;
}

/** What concerns somebody themselves: what waits for their answer, where they go, when they cannot. */
export function ownHomeBlocks(home: OwnHome, language: Language, zone: Zone, today: Day): KnownBlock[] {
  const reader: Reader = { language, words: wordsIn(language), zone, today };
  const { expert } = home;
  return [
    ...(expert === undefined ? [] : [header(reader.words.homes.greeting(expert.name))]),
    ...openBlocks(home.open, reader),
    ...(expert === undefined ? [] : comingBlocks(home.coming, reader)),
    ...meetingBlocks(home.meetings, reader),
    ...(expert === undefined ? [] : unavailableBlocks(expert.unavailable, reader)),
  ];
}

function dayText({ visit }: Ask, { language, today }: Reader): string {
  const { dayFrom, dayTo } = visit;
  return dayFrom === undefined ? "" : daySpan(dayFrom, dayTo ?? dayFrom, language, today);
}

function openBlocks(open: readonly Ask[], reader: Reader): KnownBlock[] {
  const say = reader.words.homes;
  if (open.length === 0) return [section(say.nothingOpen)];
  const hidden = open.length - requestsShown;
  return [
    section(say.openTitle(open.length)),
    ...open.slice(0, requestsShown).flatMap((ask) => openBlock(ask, reader)),
    ...(hidden > 0 ? [context(md`${say.moreInMessages(hidden)}`)] : []),
  ];
}

function openBlock(ask: Ask, reader: Reader): KnownBlock[] {
  const { assignments: say, homes } = reader.words;
  const { assignment, park } = ask;
  const by = assignment.replyBy;
  const value = { id: assignment.id, revision: assignment.revision };
  const place = placeOf(park, reader.language);
  return [
    section(
      joined([
        homes.visitLine(dayText(ask, reader), parkName(park, reader.language), place),
        by === undefined ? md`` : say.replyBy(momentText(by, reader.zone, reader.language, reader.today)),
      ]),
    ),
    {
      type: "actions",
      elements: [
        button({ action: "assignment.accept", label: say.join, value, style: "primary" }),
        button({ action: "assignment.decline", label: say.cannotJoin, value }),
      ],
    },
  ];
}

function comingBlocks(coming: readonly Ask[], reader: Reader): KnownBlock[] {
  const say = reader.words.homes;
  if (coming.length === 0) return [section(say.nothingComing)];
  return [section(joined([say.comingTitle(coming.length), ...coming.map((ask) => comingLine(ask, reader))]))];
}

function comingLine(ask: Ask, reader: Reader): Mrkdwn {
  const { visit, park } = ask;
  const say = reader.words;
  const line = say.homes.visitLine(
    dayText(ask, reader),
    parkName(park, reader.language),
    placeOf(park, reader.language),
  );
  const evening = visit.dayFrom === undefined ? undefined : arrivalEvening(visit.dayFrom, ask.distance);
  if (evening === undefined) return line;
  return joined([line, say.assignments.arrive(shortDay(evening, reader.language))], "");
}

function meetingBlocks(meetings: readonly InvitedTo[], reader: Reader): KnownBlock[] {
  if (meetings.length === 0) return [];
  const say = reader.words.homes;
  const lines = meetings.map(({ meeting, invitation }) =>
    say.meetingLine(
      momentText(meeting.startsAt, reader.zone, reader.language, reader.today),
      meeting.title,
      say.participation[invitation.status],
    ),
  );
  return [section(joined([say.meetingsTitle(meetings.length), ...lines]))];
}

function unavailableBlocks(days: readonly Day[], reader: Reader): KnownBlock[] {
  const say = reader.words.homes;
  const ahead = days.filter((day) => day >= reader.today);
  const text = ahead.map((day) => longDay(day, reader.language, reader.today));
  return [
    { type: "divider" },
    section(ahead.length === 0 ? say.noUnavailable : say.unavailable(reader.words.shared.list(text))),
    {
      type: "actions",
      elements: [button({ action: "expert.unavailable_form", label: say.addUnavailable, value: {} })],
    },
  ];
}
