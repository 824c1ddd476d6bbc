import type { KnownPerson, MeetingTime, MeetingWanted } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  type TimeOfDay,
  timeOf as timeOfDay,
  type Zone,
} from "../../domain/time.ts";
import { plusWorkdays, type WorkdayCalendar } from "../../domain/workdays.ts";
import { readDeadline } from "../dates/dates.ts";
import { tidyDate } from "../dates/day-specs.ts";
import { asOutcome } from "../dates/days.ts";
import {
  longestMoment,
  type MomentFound,
  momentAtStart,
  momentIn,
  taken,
  timeIn,
  without,
} from "../dates/moment-in.ts";
import type { HalfDay } from "../dates/times.ts";
import { timeAt } from "../dates/times.ts";
import { readableText } from "../words.ts";
import { readInvitees } from "./invitees.ts";

/** Where the reader of a line stands. */
export interface LineDesk {
  readonly today: Day;
  /** The time of day now. */
  readonly time: TimeOfDay;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
  readonly people: readonly KnownPerson[];
}

/** Where a line is read now: the office's day and hour. */
export function lineDesk(
  { now, zone, calendar }: { readonly now: Instant; readonly zone: Zone; readonly calendar: WorkdayCalendar },
  people: readonly KnownPerson[],
): LineDesk {
  return { today: dayOf(now, zone), time: timeOfDay(now, zone), zone, calendar, people };
}

/** The line as a button carries it until it is confirmed: mentions by id alone. Refused when it is longer than that. */
export function lineToKeep(line: string): Outcome<string> {
  const short = line.replace(/<@(\w+)\|[^<>]*>/g, "<@$1>");
  return JSON.stringify(short).length > keptLimit ? refused({ name: "meeting_line_long" }) : done(short);
}

/** Slack's limit on a button's value is 2000 characters; the rest of it needs some. */
const keptLimit = 1850;

/** The longest title that a card's heading takes. */
export const titleLimit = 150;

/** By when to answer, where only the day was said. */
export const closing: TimeOfDay = "17:00";

const usualTimes: Record<HalfDay | "none", readonly TimeOfDay[]> = {
  morning: ["09:00", "09:30", "10:00"],
  afternoon: ["14:00", "14:30", "15:00"],
  evening: ["19:00", "19:30"],
  none: ["09:00", "10:00", "14:00", "15:00"],
};

/** A part of the line that means something by itself, and the line without it. */
interface Cut<T> {
  readonly value: T;
  readonly line: string;
}

/**
 * A meeting in one line: title (quoted, or everything before the time), time, people, `at` a place, 地点, a link,
 * `reply by …` or `…前回复`. What is not clear is asked about; the first refusal ends it.
 */
export function readMeetingLine(text: string, desk: LineDesk): Outcome<MeetingWanted> {
  const mentions = text.match(/<[@#!][^<>]*>/g) ?? [];
  const masked = text.replace(/<[@#!][^<>]*>/g, (mention) => taken.repeat(mention.length));
  const linked = cutLink(masked);
  const answer = cutReplyBy(linked.line, desk);
  const quoted = cutTitle(answer.line);
  const found = momentIn(quoted.line, desk.today);
  const placed = cutPlace(
    found === undefined ? quoted.line : without(quoted.line, found.from, found.to),
    found,
  );
  const named = titleAndNames(placed.line, quoted.value, found);

  if (named.title === "") return refused({ name: "meeting_title_missing" });
  if (named.title.length > titleLimit) return refused({ name: "meeting_title_long", limit: titleLimit });
  const time = timeOf(quoted.line, found, desk);
  if (!time.done) return time;
  const replyBy = replyByOf(answer.value, time.value, desk);
  if (!replyBy.done) return replyBy;
  const invitees = readInvitees([...mentions, named.names].join(" "), desk.people);
  if (!invitees.done) return invitees;
  const place = linked.value ?? placed.value;
  return done({
    title: named.title,
    time: time.value,
    place,
    replyBy: replyBy.value,
    invitees: invitees.value,
  });
}

/** A new time, a new place, or both: `7月20日下午3点 在302会议室`. */
export function readMoveLine(
  text: string,
  desk: LineDesk,
): Outcome<{ readonly time: MeetingTime | undefined; readonly place: string | undefined }> {
  const linked = cutLink(text);
  const found = momentIn(linked.line, desk.today);
  const placed = cutPlace(
    found === undefined ? linked.line : without(linked.line, found.from, found.to),
    undefined,
  );
  const place = linked.value ?? placed.value;
  if (found === undefined && place !== undefined) return done({ time: undefined, place });
  const time = timeOf(linked.line, found, desk);
  return time.done ? done({ time: time.value, place }) : time;
}

/** A link is where one meets, whatever stands before it. */
function cutLink(line: string): Cut<string | undefined> {
  const found = /(?:(?:\bat|@|在|地点|链接)\s*[:：]?\s*)?(<https?:[^<>]*>|https?:\/\/[^\s<>\uE000]+)/i.exec(
    line,
  );
  if (found === null) return { value: undefined, line };
  return {
    value: readableText(found[1] ?? ""),
    line: without(line, found.index, found.index + found[0].length),
  };
}

type ReplyBy = { readonly typed: string; readonly found: MomentFound | undefined } | undefined;

const REPLY_BY = /\b(?:please )?(?:reply|rsvp|answer|respond) (?:by|before) /i;
const BEFORE_REPLY = /前(?:请)?(?:回复|答复|报名|反馈|告知)/;

/** By when to answer, wherever it stands: `reply by Thu 5pm`, `请于7月17日前回复`. */
function cutReplyBy(line: string, { today }: LineDesk): Cut<ReplyBy> {
  const english = REPLY_BY.exec(line);
  if (english !== null) {
    const from = english.index + english[0].length;
    const found = momentAtStart(line.slice(from, from + longestMoment), today);
    const to = from + (found?.to ?? (/^[^\uE000,;，；]*/.exec(line.slice(from))?.[0] ?? "").length);
    const typed = line.slice(from, to).trim();
    return { value: { typed, found }, line: without(line, english.index, to) };
  }
  const chinese = BEFORE_REPLY.exec(line);
  if (chinese === null) return { value: undefined, line };
  const to = chinese.index + chinese[0].length;
  for (let from = Math.max(0, chinese.index - longestMoment); from < chinese.index; from += 1) {
    const typed = line.slice(from, chinese.index);
    const reading = typed === typed.trim() ? readDeadline(typed, { today }) : undefined;
    // A time before the day is the meeting's own: 9:00 7月17日前回复.
    if (reading?.ok !== true || timeAt(tidyDate(typed)) !== undefined) continue;
    const start = from - (/(?:请于|请在|盼|请|于)\s*$/.exec(line.slice(0, from))?.[0].length ?? 0);
    const found = { from: 0, to: 0, dayTo: 0, several: false, reading };
    return { value: { typed, found }, line: without(line, start, to) };
  }
  return { value: { typed: line.slice(0, chinese.index).split(/\s/).at(-1) ?? "", found: undefined }, line };
}

function replyByOf(
  said: ReplyBy,
  time: MeetingTime,
  { zone, today, time: now }: LineDesk,
): Outcome<Instant | undefined> {
  if (said === undefined) return done(undefined);
  if (said.found === undefined) return refused({ name: "date_unreadable", typed: said.typed });
  const moment = asOutcome(said.found.reading, said.typed);
  if (!moment.done) return moment;
  const by = instantAt(moment.value.day, moment.value.time ?? closing, zone);
  const isFit = by > instantAt(today, now, zone) && by <= instantAt(time.day, time.from, zone);
  return isFit ? done(by) : refused({ name: "reply_by_unfit", typed: said.typed });
}

/** A quoted title. */
function cutTitle(line: string): Cut<string | undefined> {
  const found = /(?<!(?:\bat|在|地点)\s*[:：]?\s*)["“「『]([^"”」』]*)["”」』]/i.exec(line);
  if (found === null) return { value: undefined, line };
  const title = readableText(found[1] ?? "");
  return { value: title, line: without(line, found.index, found.index + found[0].length) };
}

const NAMED_PLACE = /(?:地点|会址)\s*[:：]?\s*(?:["“「]([^"”」]+)["”」]|([^\s,，;；\uE000]+))/;
const CHINESE_PLACE = /(?:^|[\s\uE000,，])在(?![线职册])\s*(?:["“「]([^"”」]+)["”」]|([^\s,，;；\uE000]+))/;
const ENGLISH_PLACE = /(?:^|[\s\uE000,，])at\s+(?:["“「]([^"”」]+)["”」]|([^,，;；\uE000]+))/i;

/** Where it is: behind 地点, or behind 在 or `at` outside of an unquoted title. */
function cutPlace(line: string, moment: MomentFound | undefined): Cut<string | undefined> {
  for (const pattern of [NAMED_PLACE, CHINESE_PLACE, ENGLISH_PLACE]) {
    const found = pattern.exec(line);
    if (found === null || isTime(found[2] ?? "")) continue;
    const inTitle =
      pattern !== NAMED_PLACE &&
      found.index < (moment?.from ?? 0) &&
      /[^\s\uE000,，]/.test(line.slice(0, found.index));
    if (inTitle) continue;
    // In Chinese a place is one word, and names may follow; in English it goes on to the next sign.
    const said = found[1] ?? found[2] ?? "";
    const place = found[1] === undefined && /\p{Script=Han}/u.test(said) ? (said.split(/\s/)[0] ?? "") : said;
    const to = found.index + found[0].length - (said.length - place.length);
    return { value: readableText(place), line: without(line, found.index, to) };
  }
  return { value: undefined, line };
}

function isTime(text: string): boolean {
  return timeAt(tidyDate(text))?.rest.trim() === "";
}

/** Without gaps and signs around it; the `;` of `&gt;` is none. */
const blank = (text: string): string =>
  text
    .replace(/[\uE000\s]+/g, " ")
    .replace(/^[\s,;，；、:：]+|(?:[\s,，；、:：]|(?<!&(?:lt|gt|amp));)+$/g, "");

/** The title, and what is left for people's names. */
function titleAndNames(
  line: string,
  quoted: string | undefined,
  moment: MomentFound | undefined,
): { readonly title: string; readonly names: string } {
  if (quoted !== undefined) return { title: quoted, names: blank(line) };
  const before = line.slice(0, moment?.from ?? line.length);
  const after = moment === undefined ? "" : line.slice(moment.to);
  const [called, ...at] = before.split(/(?=@)/);
  const title = blank(called ?? "");
  if (title !== "") return { title: readableText(title), names: blank(`${at.join(" ")} ${after}`) };
  // The time came first: the title is the first run of words behind it.
  const first = blank(after.replace(/^[\uE000\s,;，；、]+/, "").split(taken)[0] ?? "");
  const name = /\p{Script=Han}/u.test(first) ? (first.split(" ")[0] ?? "") : first;
  return { title: readableText(name), names: blank(after.replace(name, " ")) };
}

function timeOf(line: string, found: MomentFound | undefined, desk: LineDesk): Outcome<MeetingTime> {
  if (found === undefined) return refusedWithoutDay(line, desk);
  const typed = line.slice(found.from, found.to);
  if (found.several) return refused({ name: "meeting_many_days", typed });
  const moment = asOutcome(found.reading);
  if (!moment.done) return moment;
  const { day, time, until, halfDay } = moment.value;
  if (day < desk.today)
    return refused({ name: "day_past", typed: line.slice(found.from, found.dayTo).trim(), day });
  if (time === undefined)
    return refused({ name: "meeting_hour_missing", typed, day, times: usualTimes[halfDay ?? "none"] });
  if (day === desk.today && time <= desk.time)
    return refused({ name: "meeting_time_past", typed, day, from: time });
  return done({ day, from: time, to: until });
}

function refusedWithoutDay(line: string, desk: LineDesk): Outcome<never> {
  const time = timeIn(line);
  if (time === undefined) return refused({ name: "meeting_time_missing" });
  const typed = line.slice(time.from, time.to);
  if (time.value === "impossible") return refused({ name: "time_impossible", typed });
  if (time.value === "backwards") return refused({ name: "range_backwards", typed });
  const { time: from, until: to } = time.value;
  if (from === undefined) return refused({ name: "meeting_time_missing" });
  const next = plusWorkdays(desk.calendar, desk.today, 1).value;
  const isAhead = from > desk.time;
  const days = [
    ...(isAhead ? [desk.today] : []),
    next,
    plusWorkdays(desk.calendar, next, 1).value,
    plusDays(desk.today, 7),
  ];
  return refused({ name: "meeting_day_missing", typed, from, to, days: [...new Set(days)] });
}
