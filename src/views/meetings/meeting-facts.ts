import type { Language } from "../../domain/languages.ts";
import {
  isOfOrganisation,
  type PersonShown,
  type Seat,
  type UncalledMeeting,
} from "../../domain/meetings.ts";
import { type Day, dayOf, type Instant, timeOf, type Zone } from "../../domain/time.ts";
import type { DayKind } from "../../domain/workdays.ts";
import { longDay, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";

/** Who reads about a meeting, when. */
export interface MeetingReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly now: Instant;
  readonly today: Day;
}

export function meetingReader(language: Language, zone: Zone, now: Instant): MeetingReader {
  return { language, words: wordsIn(language), zone, now, today: dayOf(now, zone) };
}

/** `7月19日（周五）14:00—16:00`, `Fri 19 July, 14:00–16:00`. */
export function whenText({ startsAt, endsAt }: UncalledMeeting, reader: MeetingReader): string {
  const { language, zone, today } = reader;
  const start = momentText(startsAt, zone, language, today);
  if (endsAt === undefined) return start;
  return `${start}${language === "zh-CN" ? "—" : "–"}${timeOf(endsAt, zone)}`;
}

/** By when to answer; empty where there is no such time. */
export function replyByText({ replyBy }: UncalledMeeting, reader: MeetingReader): string {
  return replyBy === undefined ? "" : momentText(replyBy, reader.zone, reader.language, reader.today);
}

/** The day with its weekday. */
function dayText(meeting: UncalledMeeting, { zone, language, today }: MeetingReader): string {
  return longDay(dayOf(meeting.startsAt, zone), language, today);
}

/** What is remarkable about the day of a meeting: nobody works then, or nobody knows yet. */
export function dayRemark(meeting: UncalledMeeting, day: DayKind, reader: MeetingReader): Mrkdwn {
  const remarks = reader.words.meetings.dayRemark;
  const on = dayText(meeting, reader);
  if (day.kind === "weekend") return remarks.weekend(on);
  if (day.kind === "holiday")
    return remarks.holiday(on, reader.language === "zh-CN" ? day.name.zh : day.name.en);
  return day.kind === "unknown" ? remarks.unknown(on, day.year) : md``;
}

/** When and where, a line each. */
export function factLines(meeting: UncalledMeeting, reader: MeetingReader): Mrkdwn[] {
  const say = reader.words.meetings;
  return [
    say.when(whenText(meeting, reader)),
    ...(meeting.place === undefined ? [] : [say.where(meeting.place)]),
  ];
}

/** Somebody's name; a member of whom only the id is known is mentioned, for Slack knows the name. */
export function personText({ slackUserId, name }: PersonShown): Mrkdwn {
  if (name !== undefined) return md`${name}`;
  return slackUserId === undefined ? md`?` : { mrkdwn: `<@${slackUserId}>` };
}

/** The holder of a seat. */
export function holderText({ invitation, name, form }: Seat): Mrkdwn {
  if (isOfOrganisation(invitation) && form !== undefined && invitation.status === "accepted")
    return md`${name ?? ""} ${form.name}`;
  return personText({ slackUserId: invitation.slackUserId, name });
}

/** Who comes instead. */
export function delegateText({ invitation, delegateSeat, form }: Seat): Mrkdwn {
  if (delegateSeat !== undefined) return personText(delegateSeat);
  if (form === undefined) return md`${invitation.delegate ?? ""}`;
  return form.post === undefined || form.post === "" ? md`${form.name}` : md`${form.name}（${form.post}）`;
}

/** People one after the other. */
export function namesText(names: readonly Mrkdwn[], { words }: MeetingReader): Mrkdwn {
  return joined(names, words.meetings.nameSeparator);
}
