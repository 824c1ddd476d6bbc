import type { Coming, Digest } from "../../domain/digests.ts";
import type { Meeting } from "../../domain/meetings.ts";
import type { Seat, VisitProgress } from "../../domain/progress.ts";
import { type Day, dayOf, partsOf, plusDays, timeOf } from "../../domain/time.ts";
import { daySpan, longDay, shortDay } from "../../locales/dates.ts";
import type { Mrkdwn } from "../../locales/mrkdwn.ts";
import { shortParkName } from "../parks/park-names.ts";
import { type DigestFrame, shortened, visitDays } from "./digest-items.ts";

/** Names in a row that are read; the rest is counted. */
const namesShown = 5;

/** What changed since the reader was last told; undefined when nothing did. */
export function changesText({ changes }: Digest, frame: DigestFrame): Mrkdwn | undefined {
  const { words, language } = frame;
  const say = words.digests;
  const park = (at: VisitProgress) => shortParkName(at.park, language);
  const parks = (visits: readonly VisitProgress[]) => several(visits, park, frame);
  const dated = (visits: readonly VisitProgress[]) =>
    several(visits, (at) => say.datedVisit(park(at), visitDays(at, language)), frame);
  const titles = (meetings: readonly Meeting[]) => several(meetings, ({ title }) => shortened(title), frame);
  const people = (seats: readonly Seat[], count: string) =>
    frame.showsNames ? say.named(count, peopleOn(seats, frame)) : count;
  const told = <T>(some: readonly T[], tell: (some: readonly T[]) => string) =>
    some.length === 0 ? [] : [tell(some)];
  const parts = [
    ...told(changes.held, (some) =>
      say.held(several(some, (at) => say.heldVisit(park(at), at.attended), frame)),
    ),
    ...told(changes.accepted, (some) => people(some, say.accepted(some.length))),
    ...told(changes.declined, (some) => people(some, say.declined(some.length))),
    ...told(changes.returned, (some) => say.returned(some.length, parks(some))),
    ...told(changes.scheduled, (some) => say.scheduled(dated(some))),
    ...told(changes.moved, (some) => say.moved(dated(some))),
    ...told(changes.visitsCancelled, (some) => say.visitsCancelled(parks(some))),
    ...told(changes.meetingsCalled, (some) => say.meetingsCalled(titles(some))),
    ...told(changes.meetingsHeld, (some) => say.meetingsHeld(titles(some))),
    ...told(changes.meetingsCancelled, (some) => say.meetingsCancelled(titles(some))),
  ];
  return parts.length === 0 ? undefined : say.changes(sinceText(frame), parts);
}

function several<T>(some: readonly T[], nameOf: (one: T) => string, { words }: DigestFrame): string {
  const names = words.shared.list(some.slice(0, namesShown).map(nameOf));
  return some.length <= namesShown ? names : words.digests.andMore(names, some.length);
}

/** Everybody once, however many seats they answered for. */
function peopleOn(seats: readonly Seat[], { words }: DigestFrame): string {
  const names = [...new Map(seats.map(({ expert }) => [expert.id, expert.name])).values()];
  const shown = words.shared.list(names.slice(0, namesShown));
  return names.length <= namesShown ? shown : words.digests.andMorePeople(shown, names.length);
}

function sinceText({ since, now, zone, words, language }: DigestFrame): string {
  const [day, today] = [dayOf(since, zone), dayOf(now, zone)];
  if (day === today) return words.digests.sinceToday(timeOf(since, zone));
  return day === plusDays(today, -1)
    ? words.digests.sinceYesterday
    : words.digests.since(shortDay(day, language));
}

/** Entries of the next days that are shown. */
const entriesShown = 12;

/** What comes in the next seven days; undefined when nothing does. */
export function aheadText({ ahead, today }: Digest, frame: DigestFrame): Mrkdwn | undefined {
  if (ahead.length === 0) return undefined;
  const { words, language } = frame;
  const days = daySpan(today, plusDays(today, 6), language);
  const parts = ahead
    .slice(0, entriesShown)
    .map((coming) => comingText(coming, dayShort(coming.day, today, frame), frame));
  const rest = ahead.length - parts.length;
  return words.digests.ahead(days, rest === 0 ? parts : [...parts, `+${rest}`]);
}

function comingText(coming: Coming, day: string, { words, language }: DigestFrame): string {
  const say = words.digests;
  switch (coming.kind) {
    case "on_site":
      return say.aheadVisit(day, shortParkName(coming.at.park, language), coming.missing);
    case "questionnaire":
      return say.aheadQuestionnaire(day, shortParkName(coming.at.park, language));
    case "meeting":
      return say.aheadVisit(day, shortened(coming.meeting.title), 0);
  }
}

/** `8日`, or `8月1日` in another month than today's. */
function dayShort(day: Day, today: Day, { language }: DigestFrame): string {
  if (day.slice(0, 7) !== today.slice(0, 7)) return shortDay(day, language);
  return language === "zh-CN" ? `${partsOf(day).date}日` : String(partsOf(day).date);
}

/** The next visit or meeting, by name. */
export function nextText({ next }: Digest, { words, language }: DigestFrame): string {
  const say = words.digests;
  if (next === undefined) return say.nextNone;
  const name =
    next.kind === "meeting" ? shortened(next.meeting.title) : shortParkName(next.at.park, language);
  return say.next(longDay(next.day, language), name);
}
