import type { Standing } from "../../domain/matters.ts";
import type { RemarkAnswer } from "../../domain/remarks.ts";
import type { Day } from "../../domain/time.ts";
import { formsOf } from "../finding/names.ts";
import { normalise, plainText } from "../words.ts";
import { daysNamed, readAnswer } from "./answers.ts";
import { readDelegation } from "./delegation.ts";

/** Something that words may be about: how people call it, and when it is. */
export interface Nameable {
  readonly kind: "visit" | "meeting";
  readonly standing: Standing;
  readonly days: readonly Day[];
  /** Full names in any language. */
  readonly names: readonly string[];
  /** `A31`, `V2`, `M3`. */
  readonly references: readonly string[];
  /** Its number on a card for several, from 1. */
  readonly ordinal?: number | undefined;
}

/** What a message was taken for; numbers are places in the list of what it may be about. */
export type RemarkRead =
  | {
      readonly kind: "answer";
      readonly picks: readonly RemarkPick[];
      /** Said to all of them, or to one that has still to be named. */
      readonly which: "all" | "one";
    }
  | { readonly kind: "other_date"; readonly days: readonly Day[]; readonly about: readonly number[] }
  | { readonly kind: "todo" | "courtesy" | "help" }
  | { readonly kind: "unclear"; readonly about: readonly number[]; readonly asks: boolean };

export interface RemarkPick {
  readonly index: number;
  readonly answer: RemarkAnswer;
  /** Who comes instead, for `delegate`; undefined where nobody is named. */
  readonly delegate?: string;
}

const OWED =
  /^(?:我的?)?(?:待办(?:事项)?|任务)$|有什么(?:事)?(?:要|等|待)我?(?:办|答复|回复)|^(?:my )?to-?do(?:s| list)?$|what do i (?:owe|have to do)/i;
const HELP =
  /^(?:\/?help(?: me)?|帮助|(?:请问)?(?:这个?)?怎么(?:用|答复|回复)|使用说明|[你您](?:能|会)(?:做|干|帮)(?:我)?(?:什么|啥)|what can you do)[?？!！。.]*$/i;
const COURTESY =
  /^(?:(?:好|嗯|行|谢谢|多谢|感谢|收到|辛苦|明白|知道|不客气|没事|thanks?(?: you)?(?: (?:so|very) much)?|ok(?:ay)?|got it|noted|received|great|good|🙏|👌|👍)(?:您|你|了|啦|啊|呀|哦|的|老师|们)*[\s,，。.!！~～]*)+$/iu;
/** Thanks are short; anything longer says more. */
const LONGEST_COURTESY = 40;
/** More than this is a letter, and is read only as far as it takes to see what it is about. */
const LONGEST_READ = 500;
const ALL = /都|两[次场家]|[三四五六]次|全部|全都|所有|\b(?:both|all|every(?:thing)?|either)\b/i;
const AGAIN = /又(?:可以|能|有空|行)|还是(?:可以|能|去|参加)|(?:可以|能)了|\bafter all\b|\bagain\b/i;
const ASKS =
  /[?？]|[吗呢么]$|[吗呢么][,，。!！]|几点|什么|哪|怎么|如何|是否|能否|可否|多久|多少|^(?:what|where|when|which|who|how|can|could|may|is|are|do|does|will|would)\b/i;
/** Said of a meeting, it is an answer: one that leaves it open. */
const TENTATIVE =
  /不一定|待定|视情况|看情况|说不准|(?:没|未|难)(?:有)?(?:确)?定|定不下来|不(?:能|敢|太)?确定|\b(?:maybe|perhaps|tentative(?:ly)?|not sure|undecided|it depends)\b/i;
const LONGEST_TENTATIVE = 40;
const ORDINAL = /第([一二三四五六七八九十\d]{1,2})(?:个|次|场|家|项|站)|\b(first|second|third)\b/i;
const CLAUSES = /[,，;；。\n]|但是?|不过|而|\b(?:but|and)\b/i;
const YES_TO_ECHO =
  /^(?:对+|对的|是|是的|没错|嗯+|好|好的|对[,，]?参加|ok(?:ay)?|yes|yep|right|correct|exactly)[。.!！~～]*$/i;
const NO_TO_ECHO = /^(?:不是|不对|不是的|错了|没有|no|nope|wrong)[。.!！~～]*$/i;

/** Whether a message answers the bot's own "did you mean"; undefined when it is something else. */
export function readEchoAnswer(typed: string): "yes" | "no" | undefined {
  const text = plainText(typed).trim();
  if (YES_TO_ECHO.test(text)) return "yes";
  return NO_TO_ECHO.test(text) ? "no" : undefined;
}

/**
 * What somebody means who writes a few words, given what they were asked to come to. What waits for an answer comes
 * first; a day, a park or a reference picks; a no may also take back what was agreed. Whoever acts on it asks back.
 */
export function readRemark(typed: string, today: Day, matters: readonly Nameable[]): RemarkRead {
  const text = plainText(spelledOut(typed)).trim().replace(/^，/, "").slice(0, LONGEST_READ);
  if (OWED.test(text)) return { kind: "todo" };
  if (HELP.test(text)) return { kind: "help" };
  const mixed = readClauses(text, today, matters);
  if (mixed !== undefined) return mixed;
  const named = meantBy(text, today, matters);
  const open = indexes(matters, "open");
  const pool = named.length > 0 ? named : open;
  const about =
    [pool, indexes(matters, "coming"), indexes(matters, "refused")].find((some) => some.length > 0) ?? [];
  const ofMeeting = readOfMeeting(text, matters, about);
  if (ofMeeting !== undefined) return ofMeeting;
  const said = answerTo(
    text,
    today,
    pool.map((index) => matters[index]?.days ?? []),
  );
  if (said.kind === "other_date") return { kind: "other_date", days: said.days, about };
  const answer = said.kind === "unclear" ? undefined : answerFor(said.kind, text, matters, named);
  if (answer !== undefined) return answer;
  if (text.length <= LONGEST_COURTESY && COURTESY.test(text))
    return { kind: open.length > 0 ? "todo" : "courtesy" };
  return { kind: "unclear", about, asks: ASKS.test(text) };
}

/** What words name of what still stands; of what was called off only where nothing else is meant. */
function meantBy(text: string, today: Day, matters: readonly Nameable[]): readonly number[] {
  const named = namedIn(text, today, matters);
  const standing = named.filter((index) => matters[index]?.standing !== "cancelled");
  return standing.length > 0 || (indexes(matters, "open").length > 0 && !ASKS.test(text)) ? standing : named;
}

/** Answers that only a meeting takes: somebody else comes, or it is not decided yet. */
function readOfMeeting(
  text: string,
  matters: readonly Nameable[],
  about: readonly number[],
): RemarkRead | undefined {
  const delegation = readDelegation(text);
  const areMeetings = about.length > 0 && about.every((index) => takesMeetingAnswer(matters[index]));
  const [index] = about;
  if (delegation !== undefined) {
    // A professor sends nobody else to a visit, and of several meetings one has to be named: a person sees to it.
    if (!areMeetings || index === undefined || about.length > 1)
      return { kind: "unclear", about, asks: ASKS.test(text) };
    const { person } = delegation;
    const named = person === "" ? {} : { delegate: person };
    return { kind: "answer", picks: [{ index, answer: "delegate", ...named }], which: "all" };
  }
  const isTentative = text.length <= LONGEST_TENTATIVE && TENTATIVE.test(text) && !ASKS.test(text);
  if (!areMeetings || !isTentative) return undefined;
  const picks = about.map((at) => ({ index: at, answer: "tentative" }) as const);
  return { kind: "answer", picks, which: picks.length === 1 || ALL.test(text) ? "all" : "one" };
}

function takesMeetingAnswer(matter: Nameable | undefined): boolean {
  return matter?.kind === "meeting" && matter.standing !== "cancelled";
}

function indexes(matters: readonly Nameable[], standing: Standing): number[] {
  return matters.flatMap((matter, index) => (matter.standing === standing ? [index] : []));
}

type Said =
  | { readonly kind: "yes" | "no" | "unclear" }
  | { readonly kind: "other_date"; readonly days: readonly Day[] };

/** Reads the words against each day that they may be about: 7月3日可以 is a yes to that day and another date to others. */
function answerTo(text: string, today: Day, days: readonly (readonly Day[])[]): Said {
  const asked = [...new Set(days.flat())];
  const readings =
    asked.length === 0
      ? [readAnswer(text, { today })]
      : asked.map((day) => readAnswer(text, { today, asked: day }));
  const clear = readings.find(({ kind }) => kind === "yes" || kind === "no");
  const [first] = readings;
  if (clear !== undefined) return { kind: clear.kind === "yes" ? "yes" : "no" };
  if (first?.kind !== "other_date") return { kind: "unclear" };
  return {
    kind: "other_date",
    days: first.moments.map(({ day }) => day).filter((day) => !asked.includes(day)),
  };
}

function answerFor(
  said: "yes" | "no",
  text: string,
  matters: readonly Nameable[],
  named: readonly number[],
): RemarkRead | undefined {
  const picks = picksFor(said, text, matters, named);
  if (picks.length === 0) return undefined;
  const which = picks.length === 1 || named.length > 0 || ALL.test(text) ? "all" : "one";
  return { kind: "answer", picks, which };
}

function picksFor(
  said: "yes" | "no",
  text: string,
  matters: readonly Nameable[],
  named: readonly number[],
): RemarkPick[] {
  const open = indexes(matters, "open");
  const of = (standing: Standing) => named.filter((index) => matters[index]?.standing === standing);
  const answer = said === "yes" ? "accept" : "decline";
  const to = (some: readonly number[]) => some.map((index) => ({ index, answer }) as const);
  if (named.length > 0) return to([...of("open"), ...of(said === "yes" ? "refused" : "coming")]);
  if (open.length > 0) return to(open);
  if (said === "no") return to(indexes(matters, "coming"));
  return AGAIN.test(text) ? to(indexes(matters, "refused")) : [];
}

/** 7月3日可以，4日不行: each part names its own, and each says yes or no. */
function readClauses(text: string, today: Day, matters: readonly Nameable[]): RemarkRead | undefined {
  const clauses = text
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
  if (clauses.length < 2) return undefined;
  const anchor = daysNamed(text, { today });
  const picks = clauses.flatMap((clause) => {
    const [index, another] = namedIn(clause, anchor[0] ?? today, matters);
    if (index === undefined || another !== undefined) return [];
    const said = answerTo(clause, anchor[0] ?? today, [matters[index]?.days ?? []]);
    if (said.kind !== "yes" && said.kind !== "no") return [];
    return [{ index, answer: said.kind === "yes" ? "accept" : "decline" } as const];
  });
  const isEach =
    picks.length === clauses.length && new Set(picks.map(({ index }) => index)).size === picks.length;
  const fits = picks.every(
    ({ index, answer }) => matters[index]?.standing !== (answer === "accept" ? "coming" : "refused"),
  );
  return isEach && fits ? { kind: "answer", picks, which: "all" } : undefined;
}

/** Which of them a text names: by reference, else by day and by park or title, both where both are named. */
function namedIn(text: string, today: Day, matters: readonly Nameable[]): readonly number[] {
  const references: readonly string[] =
    normalise(text)
      .toUpperCase()
      .match(/\b[AVM]\d+\b/g) ?? [];
  const byReference = where(matters, (matter) => matter.references.some((one) => references.includes(one)));
  if (byReference.length > 0) return byReference;
  const ordinal = ordinalIn(text);
  const byOrdinal = where(matters, (matter) => ordinal !== undefined && matter.ordinal === ordinal);
  if (byOrdinal.length > 0) return byOrdinal;
  const days = daysNamed(text, { today });
  const byDay = where(matters, (matter) => matter.days.some((day) => days.includes(day)));
  const byName = namedByName(text, matters);
  const both = byDay.filter((index) => byName.includes(index));
  if (both.length > 0) return both;
  return byName.length > 0 ? byName : byDay;
}

const numerals = "一二三四五六七八九十";
const circled = "①②③④⑤⑥⑦⑧⑨⑩";
const english = ["first", "second", "third"];

/** ② as it stands on a card, in words, before signs are made plain. */
function spelledOut(typed: string): string {
  return typed.replace(/[①-⑩]/g, (sign) => `，第${circled.indexOf(sign) + 1}个`);
}

/** 第二个 and "the second" are the second on a card. */
function ordinalIn(text: string): number | undefined {
  const [, chinese = "", word = ""] = ORDINAL.exec(text) ?? [];
  if (word !== "") return english.indexOf(word.toLowerCase()) + 1;
  if (chinese === "") return undefined;
  return numerals.indexOf(chinese) + 1 || Number(chinese);
}

function where(matters: readonly Nameable[], test: (matter: Nameable) => boolean): number[] {
  return matters.flatMap((matter, index) => (test(matter) ? [index] : []));
}

/** The beginning of a name is enough, from two characters on; whose name is met furthest is meant. */
function namedByName(text: string, matters: readonly Nameable[]): readonly number[] {
  const said = normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const met = matters.map(({ names }) =>
    Math.max(0, ...names.flatMap(formsOf).map((form) => metBy(form.text, said))),
  );
  const most = Math.max(0, ...met);
  return most === 0 ? [] : met.flatMap((length, index) => (length === most ? [index] : []));
}

/** How much of a name, from its beginning, stands in a text; too little counts as nothing. */
function metBy(name: string, said: string): number {
  const least = /\p{Script=Han}/u.test(name) ? 2 : 4;
  for (let length = name.length; length >= least; length -= 1)
    if (said.includes(name.slice(0, length))) return length;
  return 0;
}
