import { plainText } from "../words.ts";

/** Somebody who is to come in the writer's place; an empty `person` where none is named, as in 派员参加. */
export interface Delegation {
  readonly person: string;
}

const COMES = "(?:参加|出席|参会|与会|到会|前往|赴会|开会|去|来)";
const WHO = "(?<who>[^,，。.;；!！?？\\s请让由派代替]{0,12}?)";
const INSTEAD = "(?:代表|代为|代替|顶替|代|替)(?:我|本人|我们)?";

/** Ways to say it, of which the first that fits is taken. */
const ways: readonly RegExp[] = [
  new RegExp(`(?:指派|委派|选派|派)${WHO}(?:${INSTEAD})?${COMES}`),
  new RegExp(`(?:请|让|由|委托|安排|叫)${WHO}${INSTEAD}${COMES}?`),
  /请(?<who>[^,，。;；\s]{0,7}(?:长|主任|老师|工|总|书记|教授|同志|经理|博士))(?:来|去)?(?:参加|出席|参会)/,
  new RegExp(`(?:让|由|委托|叫|改由|换)${WHO}${COMES}`),
  new RegExp(`${WHO}${INSTEAD}${COMES}`),
  /换(?:个)?人(?:参加|去|来)/,
  /\b(?<who>(?:my (?:deputy|colleague|assistant)|[A-Z][\w.'-]*)(?:,? [\w.'-]+){0,4}?),? will (?:come|attend|join|go|be there|represent)\b.*\b(?:instead|in my (?:place|stead)|on my behalf|for me)\b/i,
  /\b(?:send|sending)\b (?<who>[\w.' -]{2,40}?) (?:instead|in my (?:place|stead)|on my behalf|to (?:attend|represent))\b/i,
  /\brepresented by (?<who>[\w.' -]{2,40})/i,
  /\b(?:in my (?:place|stead)|on my behalf)\b/i,
];

/** Nobody is sent. */
const DENIED = /(?:不|别|没法|无法|没有?)(?:能|想|要|会|必|用)?(?:再)?(?:派|请|让|委托)|派不/;
/** What is sent or asked for is no person, or is the writer. */
const NOBODY = /^(?:我|您|你|咱|大家|我们|车|时间|人?接)/;
const UNNAMED = /^(?:员|人|专人|别人|他人|其他人|其他同志|同事|一?[位名个]?(?:同志|同事|代表))$/;

/** Longer texts are letters, for a person to read. */
const LONGEST = 120;

/** Who is to come instead of the writer, if a text says that somebody is; undefined otherwise. */
export function readDelegation(typed: string): Delegation | undefined {
  const text = plainText(typed).trim();
  if (text.length > LONGEST || DENIED.test(text)) return undefined;
  for (const way of ways) {
    const found = way.exec(text);
    if (found === null) continue;
    const who = (found.groups?.who ?? "").trim();
    if (NOBODY.test(who)) continue;
    if (who === "" && !/派|换|behalf|place|stead|代|替/.test(found[0])) continue;
    return { person: UNNAMED.test(who) ? "" : personOf(who) };
  }
  return undefined;
}

/** `my deputy Mr Li` is Mr Li; 届时 and 我的 are no part of a name. */
function personOf(who: string): string {
  return who
    .replace(/^(?:(?:那|就|我)?(?:想|会|要|将|届时|到时候?|改))+/, "")
    .replace(/^my (?:deputy|colleague|assistant),? (?=\S)/i, "")
    .replace(/^(?:那天|当天|会|的)+/, "")
    .trim();
}
