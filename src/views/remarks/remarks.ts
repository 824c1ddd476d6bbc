import type { Button } from "@slack/types";
import { askedDays } from "../../domain/assignments.ts";
import type { Language } from "../../domain/languages.ts";
import type { Matter } from "../../domain/matters.ts";
import type { Remark, RemarkAnswer } from "../../domain/remarks.ts";
import { type Day, dayOf, type Instant, type Zone } from "../../domain/time.ts";
import { lastDayOf } from "../../domain/visits.ts";
import { longDay, momentText, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";

export interface RemarkReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

export function remarkReader(language: Language, zone: Zone, now: Instant): RemarkReader {
  return { language, words: wordsIn(language), zone, today: dayOf(now, zone) };
}

/** A matter with the answer that words gave to it. */
export interface MatterAnswered {
  readonly matter: Matter;
  readonly answer: RemarkAnswer | "counter";
  /** Who comes instead, where one is named. */
  readonly delegate?: string | undefined;
  /** The days that are proposed instead. */
  readonly days?: readonly Day[];
}

/** `7月3日 昆山高新区`, `Kunshan Hi-Tech Zone on 3 July`; a meeting by its title. */
export function matterName(matter: Matter, { language, words, zone, today }: RemarkReader): string {
  const say = words.remarks;
  if (matter.kind === "invitation")
    return say.visit(shortDay(dayOf(matter.meeting.startsAt, zone), language, today), matter.meeting.title);
  const from = askedDays(matter)?.from;
  const day = from === undefined ? "" : shortDay(from, language, today);
  return say.visit(day, shortParkName(matter.park, language));
}

/** Echoes an answer that somebody gave in words, for them to confirm. */
export function echoView(
  remark: Remark,
  answered: readonly MatterAnswered[],
  which: "all" | "one",
  reader: RemarkReader,
): Message {
  const { words } = reader;
  const say = words.remarks;
  const [first, second] = answered;
  const no = button({ action: "remark.reject", label: say.no, value: { remark: remark.id } });
  if (first === undefined) return sentence(say.passedOn(say.passedTo("")));
  const answer = saidBy(first, reader);
  if (first.answer === "delegate") return delegateEcho(remark, first, no, reader);
  if (second === undefined) {
    const text = say.askText(matterName(first.matter, reader), answer);
    const label = first.answer === "counter" ? say.yesCounter : say.yes(answer);
    const yes = confirmButton(remark, "all", label, true);
    return message(text, [
      section(say.ask(targetText(first, reader))),
      { type: "actions", elements: [yes, no] },
    ]);
  }
  if (which === "all") {
    const lines = answered.map((one) => md`• ${targetText(one, reader)}`);
    const yes = confirmButton(remark, "all", say.yesMany, true);
    return message(md`${say.askMany}`, [
      section(joined([md`${say.askMany}`, ...lines])),
      { type: "actions", elements: [yes, no] },
    ]);
  }
  const each = answered
    .slice(0, choicesShown)
    .map(({ matter }, index) => confirmButton(remark, index, matterName(matter, reader), false));
  const all = confirmButton(remark, "all", say.eachOf(answer), false);
  return message(say.askWhich(answer), [
    section(say.askWhich(answer)),
    { type: "actions", elements: [...each, all, no] },
  ]);
}

/** What remains of a question once it needs no answer any more. */
export function echoClosedView(calledOff: readonly Matter[], reader: RemarkReader): Message {
  const say = reader.words.remarks;
  const off = calledOff.map((matter) => say.calledOff(matterName(matter, reader)));
  return sentence(joined([...off, md`${say.echoClosed}`]));
}

/** Whoever names nobody is given the form that asks who comes. */
function delegateEcho(remark: Remark, one: MatterAnswered, no: Button, reader: RemarkReader): Message {
  const say = reader.words.remarks;
  const text = say.askDelegate(one.delegate ?? "", matterName(one.matter, reader));
  const { matter } = one;
  const yes =
    matter.kind === "invitation" && one.delegate === undefined
      ? button({
          action: "invitation.delegated",
          label: say.yesDelegate,
          value: { id: matter.invitation.id, sequence: matter.invitation.sequence },
          style: "primary",
        })
      : confirmButton(remark, "all", say.yesDelegate, true);
  return message(text, [section(text), { type: "actions", elements: [yes, no] }]);
}

/** Slack takes 25 elements in a row of buttons. */
const choicesShown = 20;

function confirmButton(remark: Remark, of: "all" | number, label: string, isPrimary: boolean) {
  const value = { remark: remark.id, of };
  const made = button({
    action: "remark.confirm",
    label,
    value,
    ...(isPrimary ? { style: "primary" as const } : {}),
  });
  return { ...made, action_id: `remark.confirm:${of}` };
}

/** `参加`, `换到 7月5日（周五）`. */
function saidBy({ answer, days = [] }: MatterAnswered, { words, language, today }: RemarkReader): string {
  const say = words.remarks;
  if (answer !== "counter") return say.says[answer];
  return say.moves(words.shared.list(days.map((day) => longDay(day, language, today))));
}

function targetText({ matter, answer, delegate, days = [] }: MatterAnswered, reader: RemarkReader): Mrkdwn {
  const say = reader.words.remarks;
  const said = answer === "delegate" ? say.sends(delegate ?? "") : saidBy({ matter, answer, days }, reader);
  return say.target(matterName(matter, reader), said);
}

/** What was recorded of somebody's words. */
export function confirmedView(answered: readonly MatterAnswered[], reader: RemarkReader): Message {
  const say = reader.words.remarks;
  const targets = joined(
    answered.map((one) => targetText(one, reader)),
    say.between,
  );
  if (answered.every(({ answer }) => answer === "counter"))
    return sentence(joined([say.confirmedCounter(targets), md`${say.changeHint}`]));
  const isNo = answered.every(({ answer }) => answer === "decline");
  return sentence(joined([isNo ? say.confirmedNo(targets) : say.confirmed(targets), md`${say.changeHint}`]));
}

/** To whom words went that the bot leaves to a person, and what of theirs is off. */
export interface PassedOn {
  /** Names of people of the office. */
  readonly to: readonly string[];
  /** The days that were wished for; undefined for words that are not clear. */
  readonly days: readonly Day[] | undefined;
  readonly calledOff: readonly Matter[];
}

/** That another date, or words that the bot leaves to a person, are with a person now. */
export function passedOnView({ to, days, calledOff }: PassedOn, reader: RemarkReader): Message {
  const { words } = reader;
  const say = words.remarks;
  const passed = say.passedTo(words.shared.list(to));
  const off = calledOff.map((matter) => say.calledOff(matterName(matter, reader)));
  if (days === undefined) return sentence(joined([...off, say.passedOn(passed)]));
  if (days.length === 0) return sentence(joined([...off, say.otherDay(passed)]));
  const named = days.map((day) => longDay(day, reader.language, reader.today));
  return sentence(joined([...off, say.otherDays(words.shared.list(named), passed)]));
}

export function rejectedView(to: readonly string[], { words }: RemarkReader): Message {
  return sentence(words.remarks.rejected(words.remarks.passedTo(words.shared.list(to))));
}

/** What the bot is for, to somebody who writes to it without owing an answer. */
export function pointerView(to: "staff" | "stranger", { words }: RemarkReader): Message {
  const say = words.remarks;
  return sentence({ mrkdwn: to === "staff" ? say.staffPointer : say.strangerPointer });
}

export function courtesyView(matters: readonly Matter[], reader: RemarkReader): Message {
  const coming = comingLines(matters, reader);
  return sentence(joined([md`${reader.words.remarks.courtesy}`, ...coming]));
}

function comingLines(matters: readonly Matter[], reader: RemarkReader): Mrkdwn[] {
  const say = reader.words.remarks;
  const lines = matters
    .filter(({ standing }) => standing === "coming")
    .map((matter) => say.comingLine(matterName(matter, reader)));
  return lines.length === 0 ? [] : [{ mrkdwn: say.coming }, ...lines];
}

/** Something that waits for an answer, with the day on which its newest card came. */
export interface Owed {
  readonly matter: Matter;
  readonly reference: string;
  readonly cardOn: Day | undefined;
}

/** What somebody still owes an answer to, and what they have agreed to. */
export function owedView(owed: readonly Owed[], matters: readonly Matter[], reader: RemarkReader): Message {
  const say = reader.words.remarks;
  const coming = comingLines(matters, reader);
  if (owed.length === 0) return sentence(joined([md`${say.todoNone}`, ...coming]));
  return sentence(
    joined([
      { mrkdwn: say.todoTitle },
      ...owed.flatMap((one) => owedLines(one, reader)),
      md`${say.todoHint}`,
      ...coming,
    ]),
  );
}

function owedLines({ matter, reference, cardOn }: Owed, reader: RemarkReader): Mrkdwn[] {
  const { words, language, zone, today } = reader;
  const say = words.remarks;
  const card = cardOn === undefined ? md`` : say.todoCard(shortDay(cardOn, language, today), reference);
  const by = matter.kind === "assignment" ? matter.assignment.replyBy : matter.meeting.replyBy;
  const byText = by === undefined ? "" : momentText(by, zone, language, today);
  if (matter.kind === "invitation") {
    const when = momentText(matter.meeting.startsAt, zone, language, today);
    return [say.todoMeeting(when, matter.meeting.title, byText), card];
  }
  return [say.todoVisit(dayAndPark(matter, reader), byText), card];
}

function dayAndPark(
  { visit, park }: Extract<Matter, { kind: "assignment" }>,
  { words, language, today }: RemarkReader,
): string {
  const last = lastDayOf(visit);
  const day =
    last === undefined || visit.dayFrom === undefined ? "" : longDay(visit.dayFrom, language, today);
  return words.remarks.visit(day, shortParkName(park, language));
}
