import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import { noWords, questionWords, undecidedWords } from "../remarks/answer-words.ts";
import { apart, isName, isPost } from "./persons-written.ts";

/** What a pasted reply says of a seat. */
export type PastedAnswer =
  | {
      readonly status: "accepted";
      readonly form: ReplyFormFacts | undefined;
      readonly lodging: boolean | undefined;
    }
  | { readonly status: "declined" | "tentative" };

const GOES = "(?:派人|安排人员?|亲自|按时|准时|前来|到会|到场|参加|参会|出席|与会|过来|来|去)";
const ZH_DECLINED = `没有?人(?:能够?|可以?)?${GOES}+|无人(?:能够?|可以?)?${GOES}+|不能够?${GOES}*|无法${GOES}*|不(?:克|便|方便|行|可以)${GOES}*|不(?:再|派人|派员)?${GOES}+|(?:参加|出席|来|去|到)不(?:了|成)|请假|谢绝|婉拒|没有?(?:空|时间)`;
const EN_DECLINED =
  "\\b(?:cannot|can not|can[’']?t|won[’']?t|declin(?:e|es|ed|ing)|regrets?|unable|not able|not attend(?:ing)?|not coming|(?<=^[\\s:：,，]*)no(?=[,，.!]|\\s*$))(?: (?:to )?(?:attend|come|join|make it|be there))?";
const DECLINED = new RegExp(`${ZH_DECLINED}|${EN_DECLINED}`, "gi");

/** Nobody has decided: said alone it is an answer, said with more it is for a person to read. */
const TENTATIVE =
  /待定|未定|再定|尚未确定|还?没(?:有)?定|(?:还|尚|暂)?(?:不能|无法|不)确定|(?:要|得)?看情况|再(?:看看|说)|undecided|not (?:yet )?decided(?: yet)?|\btb[dc]\b|to be (?:decided|confirmed)/gi;
const BESIDE_TENTATIVE =
  /(?:参会|参加)?人(?:选|员)|名单|代表|暂时|目前|现在|暂|还|尚|我[厅局委司院所]|我们?|抱歉|谢谢|您好|你好|\b(?:still|is|our|we|are|the|representative|sorry|thanks)\b|[^\p{L}\p{N}]/giu;
const HEDGES =
  /可能|也许|大概|不一定|尽量|争取|看情况|看看|再看|再说|[下本这]个?(?:周|星期|礼拜|月)|过(?:几|两)天|明天|后天|回复|答复|考虑|问一?[下问]|商量|研究一?下|请示|汇报|(?<![接招])待|未定|再定|没定|不?确定不|不(?:能)?确定|如果|要是|假如|若(?:是|无|有|没|能|不)|除非|打算|力争|原则上|暂[时定]|估摸|听说|据说|应该|等(?:通知|领导|消息)/;
const ENGLISH_HEDGES =
  /\b(?:maybe|perhaps|probably|possibl[ey]|might|(?:i|we|he|she|they|who) may|if|unless|not sure|unsure|next (?:week|month)|tomorrow|tentative(?:ly)?|hope(?:s|fully)?|hoping|try(?:ing)?|likely|should|undecided|tb[dc]|to be (?:decided|confirmed)|pending|waiting)\b/i;

const NO_ROOM =
  /(?:是否)?(?:需要?)?住宿\s*[:：]?\s*(?:否|无|不(?:需要|用|要|住)?)(?!\p{Script=Han})|[不无](?:用|需要?|要)?(?:安排)?住(?:宿)?|no (?:room|lodging|accommodation)(?: needed)?|(?:room|lodging|accommodation)\s*[:：]\s*no\b/giu;
const ROOM =
  /(?:是否)?(?:需要?|要|请)?(?:安排|预订)?住(?:宿|[一二两三1-3]晚)(?:\s*[:：]?\s*(?:是|需要?|要)(?!\p{Script=Han}))?|要住(?!\p{Script=Han})|(?:needs? a|with) room|(?:room|lodging|accommodation)\s*[:：]\s*yes\b/giu;
const HALAL = /(?:(?:需要?|吃|用|要)?清真(?:餐|饭|饮食)?|halal(?: meals?)?)/gi;
const MOBILE = /(?<!\d)(?:\+?86[-\s]?)?1\d{2}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const LINES = /(?<!\d)0\d{2,3}[-\s]\d{7,8}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const SEVERAL =
  /(?:[两二三四五六七八九2-9]|1\d)\s*(?:个)?人|(?<!\d)(?:two|three|four|five|[2-9]) (?:people|persons)/i;
const FIELD =
  /(?:参会|参加|出席)?(?:姓名|职务|职称|手机(?:号码?)?|电话|联系(?:方式|电话)|备注|人员|代表(?=[:：])|饮食|用餐)\s*[:：]?\s*|\b(?:name|post|title|mobile|phone)\s*[:：]\s*/gi;

const OURS = "我(?:单位|[厅局委司院所办区处部]|们|园区)?|本单位|兹|现|将|拟|已";
const YES =
  "好的?|收到|可以|没问题|能来|能去|会来|派(?:人|员|代表)?|安排|委派|指派|选派|报名|确认|(?:准时|按时|一定|能够?|会|可以|同意|将|确认|届时|都)*(?:参加|出席|参会|与会|到会)(?:者|人|会议|本次会议|座谈会|活动)?|[1一]\\s?人|[1一]位";
const BEFORE = new RegExp(`^(?:(${YES})|由|是|为|${OURS}|的)`);
const BEHIND =
  /(?:(?:同志|代表我[厅局委司院]|作为代表)?(?:届时|准时|按时|一定|能够?|会|可以|将|前往|前来|来|去)*(?:参加|出席|参会|与会|到会)(?:会议|本次会议|座谈会|活动)?|能来|能去|会来|会去|可以|报名|同志|收到|[1一]人|(?<=\d)[来去])(?:了|的)?$/;
const ENGLISH_YES =
  /\b(?:yes|(?:(?:i|we|he|she) )?(?:(?:will|can|shall|is|are|am|happy to|glad to|i'll|we'll|be) ?)*(?:attend(?:s|ing)?|be there|com(?:e|es|ing)|join(?:s|ing)?)|ok(?:ay)?|confirm(?:ed|s)?|accept(?:ed|s)?)\b|👍|✅/giu;
/** What somebody says before or beside who comes. */
const ASIDE =
  /^(?:定了|已定|确定|已确定|你好|您好|大家好|各位(?:领导|老师)?好|(?:领导|老师)好|抱歉|谢谢|感谢|多谢|辛苦了?|谢谢(?:邀请|通知)|感谢邀请|[男女是否无有]|汉族|回族|thanks?|thank you|hello|hi|many thanks|best regards|kind regards|we|i)$/i;

/** True for words that leave open whether somebody comes, or ask. */
function isDoubtful(text: string): boolean {
  // Whom they send is open in 派人参加, and not that somebody comes.
  const said = text.replace(NO_ROOM, " ").replace(ROOM, " ").replace(/派人/g, "派").toLowerCase();
  const isOpen = said.search(undecidedWords) >= 0 || HEDGES.test(said) || ENGLISH_HEDGES.test(said);
  return isOpen || said.search(questionWords) >= 0;
}

/** So many people come: neither a no, nor left open. */
export const saysSeveral = (text: string): boolean =>
  SEVERAL.test(text) && !isDoubtful(text) && text.replace(NO_ROOM, "").search(noWords) < 0 && !saysNo(text);

const saysNo = (text: string) => text.replace(NO_ROOM, "").search(DECLINED) >= 0;

/**
 * What a reply says, once it is known whose it is; undefined for what a person has to read. It is a yes only when it
 * says so or names somebody, with nothing in it that is neither person, post, number nor lodging; a hedge is none.
 */
export function readAnswer(text: string, sender?: string): PastedAnswer | undefined {
  if (isUndecided(text)) return { status: "tentative" };
  if (isDoubtful(text)) return undefined;
  if (saysNo(text)) return readNo(text);
  if (SEVERAL.test(text) || text.replace(NO_ROOM, "").toLowerCase().search(noWords) >= 0) return undefined;
  return readComing(text, sender);
}

const isUndecided = (text: string) =>
  text.search(TENTATIVE) >= 0 && text.replace(TENTATIVE, "").replace(BESIDE_TENTATIVE, "") === "";

/** Somebody does not come; that another does is for a person to read. */
function readNo(text: string): PastedAnswer | undefined {
  const beside = text.replace(NO_ROOM, " ").replace(DECLINED, " ");
  return /参加|出席|参会|派|由|能来|可以|attend|yes/i.test(beside) ? undefined : { status: "declined" };
}

function readComing(text: string, sender: string | undefined): PastedAnswer | undefined {
  const mobile = MOBILE.exec(text)?.[0];
  const hasRoom = text.search(NO_ROOM) >= 0 ? false : text.search(ROOM) >= 0 || undefined;
  const named = text
    .replace(MOBILE, " ")
    .replace(LINES, " ")
    .replace(NO_ROOM, " ")
    .replace(ROOM, " ")
    .replace(HALAL, " ")
    .replace(FIELD, " , ");
  const rest = named.replace(ENGLISH_YES, " , ");
  const read = wordsOf(rest).map(bareOf);
  const saysSo = rest !== named || read.some(({ isYes }) => isYes);
  const words = read.map(({ word }) => word).filter((word) => word !== "" && !ASIDE.test(word));
  const who = personIn(words.flatMap(apart), sender, mobile !== undefined);
  if (who === undefined || (who.name === undefined && !saysSo)) return undefined;
  if (who.name === undefined) return { status: "accepted", form: undefined, lodging: hasRoom };
  const form = {
    name: who.name,
    post: who.post,
    mobile,
    nights: undefined,
    room: undefined,
    trains: undefined,
    halal: text.search(HALAL) >= 0,
    note: undefined,
  };
  return { status: "accepted", form, lodging: hasRoom };
}

/** Words as they stand apart; a Latin name keeps its spaces. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\n\t,，、;；:：。!！|｜（）()/"“”【】[\]]+|\.(?=\s|$)|\s[-–—]+\s/)
    .flatMap((phrase) => phrase.match(/\p{Script=Latin}[\p{Script=Latin}'’.\- ]*|\S+/gu) ?? [])
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ""))
    .filter((word) => word !== "");
}

/** A word without what says that somebody comes: 由示例代表甲参加 names 示例代表甲. */
function bareOf(word: string): { readonly word: string; readonly isYes: boolean } {
  let left = word;
  let isYes = false;
  for (let before = BEFORE.exec(left); before !== null; before = BEFORE.exec(left)) {
    left = left.slice(before[0].length);
    isYes ||= before[1] !== undefined;
  }
  const bare = left.replace(BEHIND, "");
  return { word: bare, isYes: isYes || bare !== left };
}

interface Who {
  readonly name: string | undefined;
  readonly post: string | undefined;
}

/** The one person of whom the words tell; undefined where they tell of several, or of something else. */
function personIn(words: readonly string[], sender: string | undefined, hasMobile: boolean): Who | undefined {
  const hasPost = hasMobile || words.some(isPost);
  const isNamed = (word: string) => isName(word) || (!isPost(word) && isName(word, hasPost));
  // Whoever wrote it need not be who comes, and is seldom called by name alone.
  const isSenders = (word: string) => sender?.includes(word) === true;
  const kept = words.filter((word) => !isSenders(word) || isNamed(word));
  const names = [...new Set(kept.filter(isNamed))];
  const theirs = names.length > 1 ? names.filter((word) => !isSenders(word)) : names;
  if (theirs.length > 1 || kept.some((word) => !isNamed(word) && !isPost(word))) return undefined;
  const posts = kept.filter((word) => !isNamed(word));
  // 张三来 says that 张三 comes; with a post beside it, somebody is called so.
  const name = hasPost ? theirs[0] : theirs[0]?.replace(/(?<=^\p{Script=Han}{2,})[来去]$/u, "");
  return { name, post: posts.length === 0 ? undefined : posts.join(" ") };
}
