import { noWords, yesWords } from "./remarks/answer-words.ts";
import { plainText } from "./words.ts";

/** One reply among those that were pasted from a messenger, a mail, or a list that somebody kept. */
export interface PastedReply {
  /** The line of the pasted text at which it begins, from 1. */
  readonly line: number;
  /** Who wrote it, as the messenger or the mail names them above it; undefined in a plain list. */
  readonly sender: string | undefined;
  /**
   * What stands before a colon: `示例专家05` in `示例专家05：可以`, 江苏省生态环境厅 in `江苏省生态环境厅：1人`. It may be whom
   * the reply is from, and may be the beginning of a sentence: whoever knows the people decides.
   */
  readonly label: string | undefined;
  /** What was said, without number, sender and label. */
  readonly text: string;
  /** Label and text as they were pasted, to be shown and kept. */
  readonly shown: string;
}

const DAY = [
  "(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?",
  "\\d{1,2}[-/]\\d{1,2}(?:[-/](?:\\d{4}|\\d\\d))?|\\d{1,2}月\\d{1,2}[日号]",
  "[昨今前]天|星期[一二三四五六日天]|周[一二三四五六日天]",
  "(?:yesterday|today|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
].join("|");
const TIME =
  "(?:(?:上午|下午|早上|晚上|中午|凌晨)\\s?)?\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?";
const STAMP = `(?:(?:${DAY})(?:,?\\s+|(?=[上下早晚中凌]))(?:星期.\\s+)?)?${TIME}`;

/** A stamp that no sentence ends with: it has a year, or seconds. */
const SURE = /(?:19|20)\d\d[-/.年]|\d[:：]\d\d[:：]\d\d/;
const STAMP_ALONE = new RegExp(
  `^[-—─\\s]*(?:${STAMP}|(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)[-—─\\s]*$`,
  "i",
);
/** `示例专家05 2019/6/20 10:15:32`, `王老师  上午10:15`, `Li Wei  10:15 AM`. */
const NAME_STAMP = new RegExp(`^(\\S.{0,39}?)[\\s,(（[]+(${STAMP})[)）\\]]?[:：]?$`, "i");
/** `2019-06-20 10:15:32 王老师`, `[6/20/19, 10:15] Li Wei: yes`. */
const STAMP_NAME = new RegExp(`^(\\[)?(${STAMP})\\]?\\s*[-–]?\\s+([^:：]{1,40}?)(?:[:：]\\s*(.*))?$`, "i");
const NAME_ALONE = /^([^:：，,。；;]{1,20})[:：]$/;
const MAIL_SENDER = /^(?:发件人|发信人|from)\s*[:：]\s*(.+)$/i;
const MAIL_FIELD =
  /^(?:发送时间|发送日期|时间|日期|收件人|抄送|密送|主题|sent|date|to|cc|bcc|subject)\s*[:：].*$/i;
/** Not the colon of 9:00. */
const LABEL = /^([^:：]{1,30}?)\s*(?:(?<!\d)[:：](?!\/\/)|[:：](?!\d\d(?![\d日号月])))\s*(\S.*)$/s;

const NUMBER =
  /^(?:[（(]\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[)）]|\d{1,3}\s?[)）、]|\d{1,3}[.．](?!\d)|\d{1,3}[.．](?=\d{1,2}月)|\d{1,3}\t|\d{1,2}\s+(?=\p{L})(?![月日号点人位席天个时])|[①-⑳]|[一二三四五六七八九十]{1,3}[、.．]|[-*•·●▪◦–—]\s+|[•●▪])\s*/u;
const RULE = /^[-—=_*─━~·.\s]{3,}$/;
const SYSTEM =
  /^(?:\[(?:图片|表情|动画表情|语音|视频|文件|链接|位置|名片|photo|image|sticker|voice|video|file)\].*|.{0,30}撤回了一条消息|以上是打招呼的内容|以下是?新消息|以下为?新消息|(?:发自|来自)(?:我的)?.{1,20}|sent from .{1,40}|聊天记录|.{1,30}的聊天记录|chat history)$/i;
const INTRODUCTION =
  /^(?:.{0,30}(?:答复|回复|回执|反馈|情况|名单)(?:汇总|如下|情况|一览)?|.{0,30}如下|汇总|(?:the\s+)?(?:replies|answers)(?: so far)?)\s*[:：]$/i;
const CHAIN = /^#\s?接龙/;

/** A mail's heading holds over empty lines; a mere name with a colon ends where another begins. */
type Heading = "mail" | "stamp" | "colon";

type Line =
  | { readonly kind: "gap" | "noise" | "introduction" | "chain" }
  | { readonly kind: "header"; readonly sender: string; readonly rest: string; readonly by: Heading }
  | { readonly kind: "words"; readonly numbered: boolean; readonly words: string };

/** True for words that answer: a name holds none. */
function answers(text: string): boolean {
  return text.match(yesWords) !== null || text.match(noWords) !== null;
}

function header(by: Heading, sender: string, rest = ""): Line {
  const name = sender
    .replace(/<[^<>]*>|[（(][^（()）]*[@\d][^（()）]*[)）]/g, "")
    .replace(/["“”]/g, "")
    .trim();
  return { kind: "header", sender: name === "" ? sender.trim() : name, rest, by };
}

/** The line as a messenger's or a mail's heading over what somebody wrote; undefined when it is none. */
function headerIn(line: string, next: string | undefined): Line | undefined {
  const mail = MAIL_SENDER.exec(line);
  if (mail !== null) return header("mail", mail[1] ?? "");
  const [, name = "", stamp = ""] = NAME_STAMP.exec(line) ?? [];
  if (
    name !== "" &&
    !answers(name) &&
    !/[，。；：:]/.test(name) &&
    (SURE.test(stamp) || isSaid(next)) &&
    !/[月日号]$/.test(name)
  )
    return header("stamp", name);
  const [, bracket, first = "", behind = "", rest = ""] = STAMP_NAME.exec(line) ?? [];
  if (behind !== "" && !answers(behind) && (bracket !== undefined || SURE.test(first)))
    return header("stamp", behind, rest);
  const [, alone = ""] = NAME_ALONE.exec(line) ?? [];
  return alone !== "" && isSaid(next) && !answers(alone) ? header("colon", alone) : undefined;
}

function isSaid(next: string | undefined): boolean {
  return (
    next !== undefined && next.trim() !== "" && !NAME_ALONE.test(next.trim()) && !NAME_STAMP.test(next.trim())
  );
}

function lineOf(typed: string, next: string | undefined): Line {
  const line = typed.replace(/^(?:>\s?)+/, "").trim();
  if (line === "") return { kind: "gap" };
  if (CHAIN.test(line)) return { kind: "chain" };
  const isNoise = RULE.test(line) || STAMP_ALONE.test(line) || SYSTEM.test(line) || MAIL_FIELD.test(line);
  if (INTRODUCTION.test(line)) return { kind: "introduction" };
  if (isNoise) return { kind: "noise" };
  const found = headerIn(line, next);
  if (found !== undefined) return found;
  // ①可以 ②不行 answers two; ① alone numbers the line.
  const number = (line.match(/[①-⑳]/g) ?? []).length > 1 ? null : NUMBER.exec(line);
  const words = line
    .slice(number?.[0].length ?? 0)
    .replace(/\s*\t\s*/g, " ")
    .trim();
  return words === "" ? { kind: "noise" } : { kind: "words", numbered: number !== null, words };
}

interface Growing {
  readonly line: number;
  readonly sender: string | undefined;
  readonly by: Heading | undefined;
  readonly words: string[];
}

/**
 * Splits what was pasted into the replies that it holds, in order: one a line in a list (numbered or not, `#接龙`
 * included), and one a message where a messenger or a mail names the sender above it, however many lines that one has.
 * Headings, times, rules, pictures and quoted requests are left out.
 *
 * It knows neither people nor answers, so that every paste reader can begin with it: take each reply, find out whom
 * `sender`, `label` or the words at the beginning of `text` mean, and read the rest by your own rules; show `shown`.
 */
export function splitReplies(pasted: string): readonly PastedReply[] {
  const lines = withoutQuotes(plainText(pasted)).split(/\r\n|[\n\r\u2028\u2029]/);
  const heap: Heap = { replies: [], under: undefined, inChain: false };
  for (const [index, typed] of lines.entries()) take(heap, lineOf(typed, lines[index + 1]), index + 1);
  return heap.replies.filter(({ words }) => words.length > 0).map(replyOf);
}

/** What has been read so far. */
interface Heap {
  readonly replies: Growing[];
  /** What a heading has begun, while lines may still be a part of it. */
  under: Growing | undefined;
  inChain: boolean;
}

function take(heap: Heap, line: Line, at: number): void {
  const { under } = heap;
  switch (line.kind) {
    case "chain":
      heap.inChain = true;
      return;
    case "introduction":
      heap.under = undefined;
      return;
    case "gap":
      if (under?.by !== "mail" && under?.words.length !== 0) heap.under = undefined;
      return;
    case "header":
      heap.under = { line: at, sender: line.sender, by: line.by, words: line.rest === "" ? [] : [line.rest] };
      heap.replies.push(heap.under);
      return;
    case "words":
      // What stands above the first number of a chain is what it is about.
      if (!heap.inChain || line.numbered) takeWords(heap, line, at);
      return;
    case "noise":
      return;
  }
}

function takeWords(heap: Heap, line: Extract<Line, { readonly kind: "words" }>, at: number): void {
  heap.inChain = false;
  if (heap.under !== undefined && continues(heap.under, line)) {
    heap.under.words.push(line.words);
    return;
  }
  heap.under = undefined;
  heap.replies.push({ line: at, sender: undefined, by: undefined, words: [line.words] });
}

function continues(under: Growing, { numbered, words }: Extract<Line, { readonly kind: "words" }>): boolean {
  if (numbered) return false;
  return under.by !== "colon" || under.words.length === 0 || !LABEL.test(words);
}

/** WeChat puts what is answered between 「 and 」 above the answer. Lines stay where they are. */
function withoutQuotes(text: string): string {
  return text.replace(/^「[^」]*」[ \t]*$/gm, (quoted) => quoted.replace(/[^\n]/g, ""));
}

function replyOf({ line, sender, words }: Growing): PastedReply {
  const shown = words.join("\n");
  const [, label, text] = LABEL.exec(shown) ?? [];
  return { line, sender, label: label?.trim(), text: (text ?? shown).trim(), shown };
}
