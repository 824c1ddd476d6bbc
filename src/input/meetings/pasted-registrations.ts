import { isOfOrganisation, type Seat } from "../../domain/meetings.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import { splitReplies } from "../pasted-replies.ts";

/** What a pasted reply says of a seat. */
export type PastedAnswer =
  | {
      readonly status: "accepted";
      readonly form: ReplyFormFacts | undefined;
      readonly lodging: boolean | undefined;
    }
  | { readonly status: "declined" | "tentative" };

/** A pasted reply with the seats whose it may be; read when it is one organisation's and says something. */
export interface PastedRegistration {
  /** The line at which it begins, from 1. */
  readonly line: number;
  readonly shown: string;
  /** The seats that it may be about: the first free one of each organisation that is meant. */
  readonly seats: readonly Seat[];
  readonly answer: PastedAnswer | undefined;
  /** It says that people come for several seats, and not who: somebody has to say which. */
  readonly isOfSeveral: boolean;
}

const DECLINED =
  /不能(?:参加|来|去|出席)?|不(?:参加|来|去|出席)|来不了|去不了|请假|无法(?:参加|出席)|cannot|can'?t|decline/i;
const TENTATIVE = /待定|未定|再定|尚未确定|还没定|undecided|not (?:yet )?decided/i;
const NO_ROOM = /不(?:需要?)?住(?:宿)?|不用住宿|无需住宿|住宿[:：]?\s*(?:否|无|不)|no room/i;
const ROOM = /(?:需要?)?住宿|要住|needs? a room/i;
const HALAL = /清真|halal/i;
const MOBILE = /(?<!\d)(?:\+?86[-\s]?)?1\d{2}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const SEVERAL = /(?:[两二三四五六七八九2-9]|1\d)\s*(?:个)?人/;
const COMES = /参加|出席|可以|能来|好的?|收到|1\s?人|一人|派|attend/g;
const FIELD = /(?:姓名|职务|手机(?:号码?)?|电话|联系方式|备注|name|post|mobile)\s*[:：]?\s*/gi;
/** What somebody says before or beside who comes. */
const ASIDE = /^(?:定了|已定|确定|已确定|你好|您好|大家好|各位(?:领导|老师)?好|抱歉|谢谢|感谢)$/;
const HEADER = /单位.*姓名|organisation.*name/i;

/**
 * Reads replies that came outside Slack, of whatever was copied: a list, a chat, a mail, rows of a spreadsheet. Whose
 * each is follows from the organisation it names, in full or shortened, or from its province where only one is invited;
 * what could be several's, or says nothing, is given back to be asked about.
 */
export function readRegistrations(pasted: string, seats: readonly Seat[]): readonly PastedRegistration[] {
  const used = new Set<number>();
  return splitReplies(pasted)
    .filter(({ shown }) => !HEADER.test(shown))
    .map(({ line, sender, shown }) => {
      const whole = sender === undefined ? shown : `${sender} ${shown}`;
      const meant = organisationsIn(whole, seats);
      const free = meant.seats.flatMap((group) => freeSeat(group, used) ?? []);
      const answer = meant.seats.length === 1 ? readAnswer(meant.rest, sender) : undefined;
      const [one] = free;
      if (answer !== undefined && one !== undefined) used.add(one.invitation.id);
      return { line, shown, seats: free, answer, isOfSeveral: saysSeveral(shown) };
    });
}

/** So many people come: neither a no, nor left open. */
const saysSeveral = (text: string): boolean =>
  SEVERAL.test(text) && !TENTATIVE.test(text) && !DECLINED.test(text.replace(NO_ROOM, ""));

/** What a reply says, once it is known whose it is. */
export function readAnswer(text: string, sender?: string): PastedAnswer | undefined {
  if (TENTATIVE.test(text)) return { status: "tentative" };
  if (DECLINED.test(text.replace(NO_ROOM, ""))) return { status: "declined" };
  if (SEVERAL.test(text)) return undefined;
  const mobile = MOBILE.exec(text)?.[0];
  const needsRoom = ROOM.test(text) ? true : undefined;
  const lodging = NO_ROOM.test(text) ? false : needsRoom;
  const rest = text
    .replace(MOBILE, " ")
    .replace(NO_ROOM, " ")
    .replace(ROOM, " ")
    .replace(/(?:吃|用|要)?清真(?:餐|饭)?|halal(?: meal)?/gi, " ")
    .replace(FIELD, " ");
  const comes = COMES.test(rest);
  COMES.lastIndex = 0;
  const words = rest
    .replace(/^[^\p{L}]+/u, "")
    .split(/[\s,，、;；:：。.!！|｜（）()]+/)
    .filter((word) => !ASIDE.test(word))
    .map((word) => word.replace(COMES, "").replace(/^(?:由|是|为|我单位|我厅|我局|我委)+/, ""))
    .filter((word) => word !== "" && !/^[是否无有]$/.test(word));
  const [name, post] = words;
  if (name === undefined && !comes) return undefined;
  const called = name ?? sender;
  if (called === undefined) return { status: "accepted", form: undefined, lodging };
  if ([...called].length > 20) return undefined;
  const form = {
    name: called,
    post,
    mobile,
    nights: undefined,
    room: undefined,
    trains: undefined,
    halal: HALAL.test(text),
    note: undefined,
  };
  return { status: "accepted", form, lodging };
}

interface Meant {
  /** The seats of each organisation that may be meant. */
  readonly seats: readonly (readonly Seat[])[];
  readonly rest: string;
}

/** The organisation that is named in full, else shortened, else those of the province that is named. */
function organisationsIn(text: string, seats: readonly Seat[]): Meant {
  const groups = [...Map.groupBy(seats.filter(isAnOrganisations), (seat) => seat.name ?? "")];
  for (const shorten of [full, withoutProvinceSign, withSign, short]) {
    const named = groups
      .map(([name, theirs]) => ({ word: shorten(name), theirs }))
      .filter(({ word }) => word.length > 1 && text.includes(word))
      .toSorted((a, b) => b.word.length - a.word.length);
    const [longest, next] = named;
    if (longest === undefined) continue;
    const rest = withoutName(text, longest.word);
    // A longer name may hold a shorter one; one that stands beside it, or is shortened alike, is another organisation.
    const isAlone = next === undefined || (next.word !== longest.word && !rest.includes(next.word));
    if (isAlone) return { seats: [longest.theirs], rest };
  }
  const province = groups.filter(([, theirs]) => {
    const name = theirs[0]?.organisation?.provinceZh?.replace(/(?:省|市|自治区)$/, "");
    return name !== undefined && text.includes(name);
  });
  return { seats: province.map(([, theirs]) => theirs), rest: text };
}

/** What is left of a reply without the name of its organisation, however much of that was written. */
function withoutName(text: string, word: string): string {
  const at = text.indexOf(word);
  const behind = text.slice(at + word.length).replace(NAME_ENDS, "");
  return `${text.slice(0, at)} ${behind}`;
}

const NAME_ENDS =
  /^(?:(?:经开|高新)区?|(?:经济技术|高新技术产业|经济)?开发区|区(?=管委会|[^\p{L}]|$))?(?:集团)?(?:管委会)?/u;
const isAnOrganisations = ({ invitation }: Seat) => isOfOrganisation(invitation);
const full = (name: string) => name;
const withoutProvinceSign = (name: string) => name.replace(/^(..)[省市]/, "$1");
/** 昆山高新 for 昆山高新技术产业开发区管委会, 贵阳经开 for 贵阳经济技术开发区管委会. */
const withSign = (name: string) =>
  name.replace(/高新技术产业开发区管委会$/, "高新").replace(/(?:经济技术|经济)开发区管委会$/, "经开");
/** 昆山, 鲁北 for 山东鲁北企业集团管委会, 南京环境科学研究所 for 生态环境部南京环境科学研究所. */
const short = (name: string) =>
  name
    .replace(/^(?:生态环境部|国家)(?=.{4})/, "")
    .replace(/^..(?=.{2,}企业集团管委会$)/, "")
    .replace(/(?:经济技术开发区|高新技术产业开发区|经济开发区|企业集团)?管委会$/, "");

function freeSeat(group: readonly Seat[], used: ReadonlySet<number>): Seat | undefined {
  const open = group.filter(({ invitation }) => !used.has(invitation.id));
  return (
    open.find(
      ({ invitation }) => invitation.status === "needs-action" || invitation.status === "tentative",
    ) ?? open[0]
  );
}
