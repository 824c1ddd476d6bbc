import type { DigestChanges } from "../../domain/digest-changes.ts";
import type { Coming, Digest } from "../../domain/digests.ts";
import type { Meeting } from "../../domain/meetings.ts";
import type { Seat, VisitProgress } from "../../domain/progress.ts";
import { type Day, dayOf, partsOf, plusDays, timeOf } from "../../domain/time.ts";
import { daySpan, longDay, shortDay } from "../../locales/dates.ts";
import { type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type DigestFrame, parkIn, shortened, visitDays } from "./digest-items.ts";

/** Names in a row that are read; the rest is counted. */
const namesShown = 5;

/** What changed since the reader was last told, with names; undefined when nothing did. */
export function changesText({ changes }: Digest, frame: DigestFrame): Mrkdwn | undefined {
  const say = frame.words.digests;
  const parks = (visits: readonly VisitProgress[]) => several(visits, (at) => parkIn(at, frame), frame);
  const dated = (visits: readonly VisitProgress[]) =>
    several(visits, (at) => say.datedVisit(parkIn(at, frame), visitDays(at, frame.language)), frame);
  const titles = (meetings: readonly Meeting[]) => several(meetings, ({ title }) => shortened(title), frame);
  const { held, accepted, declined } = changes;
  const parts = [
    ...told(held, () =>
      say.held(several(held, (at) => say.heldVisit(parkIn(at, frame), at.attended), frame)),
    ),
    ...told(accepted, () => say.accepted(peopleOn(accepted).length, accepted.length)),
    ...told(declined, () => declinedText(declined, frame)),
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

/** The same as numbers, without parks, people or meetings. */
export function countsOf({ changes }: Digest, { words }: DigestFrame): string[] {
  const say = words.digests;
  const { held, accepted, declined } = changes;
  const count = (kind: Exclude<keyof DigestChanges, "held" | "accepted" | "declined">) =>
    changes[kind].length === 0 ? [] : [say.changed[kind](changes[kind].length)];
  return [
    ...told(held, () =>
      say.heldCount(
        held.length,
        held.reduce((sum, { attended }) => sum + attended, 0),
      ),
    ),
    ...told(accepted, () => say.accepted(peopleOn(accepted).length, accepted.length)),
    ...told(declined, () => say.declined(peopleOn(declined).length, declined.length)),
    ...count("returned"),
    ...count("scheduled"),
    ...count("moved"),
    ...count("visitsCancelled"),
    ...count("meetingsCalled"),
    ...count("meetingsHeld"),
    ...count("meetingsCancelled"),
  ];
}

function told<T>(some: readonly T[], tell: (some: readonly T[]) => string): string[] {
  return some.length === 0 ? [] : [tell(some)];
}

function several<T>(some: readonly T[], nameOf: (one: T) => string, { words }: DigestFrame): string {
  const names = words.shared.list(some.slice(0, namesShown).map(nameOf));
  return some.length <= namesShown ? names : words.digests.andMore(names, some.length);
}

/** Who will not come is named where names are read: their seats are to be filled. */
function declinedText(seats: readonly Seat[], frame: DigestFrame): string {
  const { words, showsNames } = frame;
  const people = peopleOn(seats);
  const count = words.digests.declined(people.length, seats.length);
  if (!showsNames) return count;
  const names = words.shared.list(people.slice(0, namesShown).map(shortened));
  const shown = people.length <= namesShown ? names : words.digests.andMorePeople(names, people.length);
  return words.digests.named(count, shown);
}

/** Everybody once, however many seats they answered for. */
function peopleOn(seats: readonly Seat[]): string[] {
  return [...new Map(seats.map(({ expert }) => [expert.id, expert.name])).values()];
}

/** From when on changes are told, as people say it. */
export function sinceText({ since, now, zone, words, language }: DigestFrame): string {
  const [day, today] = [dayOf(since, zone), dayOf(now, zone)];
  if (day === today) return words.digests.sinceToday(timeOf(since, zone));
  return day === plusDays(today, -1)
    ? words.digests.sinceYesterday
    : words.digests.since(shortDay(day, language, today));
}

/** Visits and meetings of the next days that are named, and questionnaires of one day; the rest is counted. */
const entriesShown = 12;
const questionnairesShown = 3;

/** What comes in the next seven days, day by day; undefined when nothing does. */
export function aheadText({ ahead, today }: Digest, frame: DigestFrame): Mrkdwn | undefined {
  if (ahead.length === 0) return undefined;
  const { words, language } = frame;
  const days = daySpan(today, plusDays(today, 6), language);
  const shown = ahead.slice(0, entriesShown);
  const parts = [...Map.groupBy(shown, ({ day }) => day)].map(([day, coming]) =>
    dayText(dayShort(day, today, frame), coming, frame),
  );
  const rest = ahead.length - shown.length;
  return words.digests.ahead(days, rest === 0 ? parts : [...parts, words.digests.aheadMore(rest)]);
}

/** One day: who is visited, what is held, whose questionnaires are due. */
function dayText(day: string, coming: readonly Coming[], frame: DigestFrame): string {
  const say = frame.words.digests;
  const questionnaires = coming.flatMap((one) => (one.kind === "questionnaire" ? [one] : []));
  const names = questionnaires.slice(0, questionnairesShown).map(({ at }) => parkIn(at, frame));
  const due =
    questionnaires.length === 0
      ? []
      : [
          say.aheadQuestionnaires(
            frame.words.shared.list(names),
            questionnaires.length,
            questionnaires.length > names.length,
          ),
        ];
  return say.aheadDay(day, [...coming.flatMap((one) => eventText(one, frame)), ...due]);
}

function eventText(coming: Coming, frame: DigestFrame): string[] {
  const say = frame.words.digests;
  if (coming.kind === "questionnaire") return [];
  if (coming.kind === "meeting") return [shortened(coming.meeting.title)];
  return [say.aheadVisit(parkIn(coming.at, frame), coming.missing)];
}

/** `8日`, or `8月1日` in another month than today's. */
function dayShort(day: Day, today: Day, { language }: DigestFrame): string {
  if (day.slice(0, 7) !== today.slice(0, 7)) return shortDay(day, language);
  return language === "zh-CN" ? `${partsOf(day).date}日` : String(partsOf(day).date);
}

/** What is on and due today; where nothing is on, the next visit or meeting, by name. */
export function nextText({ next, ahead, today }: Digest, frame: DigestFrame): string {
  const say = frame.words.digests;
  const name = (coming: Coming) =>
    coming.kind === "meeting" ? shortened(coming.meeting.title) : parkIn(coming.at, frame);
  const now = ahead.filter(({ day }) => day <= today);
  const events = now.filter(({ kind }) => kind !== "questionnaire");
  const due = now.filter(({ kind }) => kind === "questionnaire");
  const isNext =
    next === undefined ? say.nextNone : say.next(longDay(next.day, frame.language, today), name(next));
  const parts = [
    events.length > 0 ? say.todayAt(several(events, name, frame)) : isNext,
    ...(due.length === 0 ? [] : [say.todayDue(several(due, name, frame), due.length)]),
  ];
  return parts.join(" ");
}

/** Visits without a day, which no other line names while the survey is far ahead. */
export function undatedText({ undated, items }: Digest, frame: DigestFrame): Mrkdwn {
  const pressing = new Set(items.flatMap(({ due }) => (due.kind === "schedule" ? [due.at.visit.id] : [])));
  const left = undated.filter(({ visit }) => !pressing.has(visit.id));
  if (left.length === 0) return md``;
  const names = several(left, (at) => parkIn(at, frame), frame);
  return md`${frame.words.digests.undated(names, left.length)}`;
}
