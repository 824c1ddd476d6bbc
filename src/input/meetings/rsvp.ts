import { isOfOrganisation, type ParticipationAnswer, type Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import { find, indexOf } from "../finding/find.ts";
import { normalise, plainText, readMention } from "../words.ts";

/** An answer as it was typed behind a meeting. */
export interface RsvpTyped {
  /** For whom, as typed; undefined: for oneself. */
  readonly person: string | undefined;
  readonly status: ParticipationAnswer;
  /** Who comes instead, as typed. */
  readonly delegate: string | undefined;
  readonly way: Way | undefined;
}

const ways: readonly (readonly [Way, RegExp])[] = [
  ["telephone", /(?:by |over the |via )?(?:tele)?phone|by call|来电|电话(?:里)?(?:告知|回复|答复)?/],
  ["wechat", /(?:by |via |on )?wechat|微信(?:回复|答复)?/],
  ["mail", /(?:by |via )?e?-?mail|(?:电子)?邮件(?:回复|答复)?|邮箱/],
  ["paper", /(?:by |on |via )?(?:paper|letter|fax)|书面|纸质|传真|回函|来函/],
];

const answers: readonly (readonly [ParticipationAnswer, RegExp])[] = [
  [
    "declined",
    /cannot(?: attend| come| join)?|can'?t(?: attend| come| join)?|no|declined?|不能(?:参加|来|去|出席)?|不(?:参加|来|去|出席)|来不了|去不了|请假/,
  ],
  ["tentative", /tentative|maybe|undecided|not sure|人选待定|待定|未定|不一定/],
  [
    "accepted",
    /attends?|attending|yes|joins?|joining|accept(?:ed|s)?|comes|coming|参加|出席|能?来|能?去|同意|到会/,
  ],
];

const behind = (word: RegExp): RegExp =>
  new RegExp(`^(.*?)(?:^|[\\s,]|(?<=\\p{Script=Han}))(?:${word.source})$`, "iu");

const FOR = /^(?:for\s+|(?:为|替|代)\s*)(?=\S)/i;
const INSTEAD = /^(.*?)\s*(?:instead|代替?(?:我|其)?(?:参加|出席)?|替(?:我|其)?(?:参加|出席)?)$/i;
const CHANGED = /^(.*?)(?:^|\s)(?:换人?|改由|由|委托)\s*[:：]?\s*(.+)$/;

/**
 * What was answered: `attend`, 不能, 待定, `王五 instead`, 换 王五; `for 王处长 attend by phone` for somebody else. Refused
 * when it says none of these.
 */
export function readRsvp(typed: string): Outcome<RsvpTyped> {
  const text = normalise(typed).replace(/&amp;/g, "&").replace(/[,;]+/g, " ").replace(/\s+/g, " ").trim();
  if (text === "") return refused({ name: "argument_missing", command: "/meeting", verb: "rsvp" });
  const isForOther = FOR.test(text);
  const spoken = text.replace(FOR, "");
  const way = takeEnd(spoken, ways);
  const said = way?.rest ?? spoken;
  const plain = takeEnd(said, answers);
  if (plain !== undefined && (isForOther ? plain.rest !== "" : plain.rest === ""))
    return done({
      person: isForOther ? unquoted(plain.rest) : undefined,
      status: plain.value,
      delegate: undefined,
      way: way?.value,
    });
  const passed = readPassedOn(said, isForOther);
  if (passed !== undefined) return done({ ...passed, status: "delegated", way: way?.value });
  return refused({ name: "argument_unread", command: "/meeting", verb: "rsvp", typed: plainText(typed) });
}

function takeEnd<T>(text: string, words: readonly (readonly [T, RegExp])[]) {
  for (const [value, word] of words) {
    const found = behind(word).exec(text);
    if (found !== null) return { value, rest: (found[1] ?? "").trim() };
  }
  return undefined;
}

function readPassedOn(text: string, isForOther: boolean): Pick<RsvpTyped, "person" | "delegate"> | undefined {
  const changed = CHANGED.exec(text);
  const said = changed?.[2] ?? INSTEAD.exec(text)?.[1];
  if (said === undefined || said.trim() === "") return undefined;
  const delegate = unquoted(INSTEAD.exec(said)?.[1] ?? said);
  if (!isForOther) return changed?.[1] ? undefined : { person: undefined, delegate };
  if (changed?.[1]) return { person: unquoted(changed[1]), delegate };
  // `for 王处长 李四 instead`: the last word, or what is quoted, comes instead.
  const split = /^(.+?)\s+("[^"]+"|<@[^<>]+>|\S+)$/.exec(said.trim());
  return split === null
    ? undefined
    : { person: unquoted(split[1] ?? ""), delegate: unquoted(split[2] ?? "") };
}

/** No name is longer; the button that asks about it carries no more. */
const longestName = 100;

function unquoted(text: string): string {
  const name = text.trim().replace(/^"(.*)"$/, "$1");
  return name.startsWith("<") ? name : [...name].slice(0, longestName).join("");
}

/** The seat that a name or a mention means; undefined when nobody of that name has one. */
export function readSeat(typed: string, seats: readonly Seat[]): Outcome<Seat | undefined> {
  const mention = readMention(typed);
  if (mention !== undefined)
    return done(seats.find(({ invitation }) => invitation.slackUserId === mention.id));
  const index = indexOf(
    seats.flatMap((seat) => (seat.name === undefined ? [] : [{ id: seat, names: [seat.name] }])),
  );
  const found = find(index, plainText(typed));
  if (found.kind === "none" || found.by === "typo") return done(undefined);
  if (found.kind === "one") return done(found.id);
  // Of an organisation's seats the first that nobody has answered for.
  const [first] = found.ids;
  if (
    first !== undefined &&
    isOfOrganisation(first.invitation) &&
    found.ids.every((one) => one.name === first.name)
  )
    return done(found.ids.find(({ invitation }) => invitation.status === "needs-action") ?? first);
  return refused({ name: "seat_ambiguous", typed, names: found.ids.map((seat) => seat.name ?? "") });
}
