import type { HolidayRun } from "../domain/holidays.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { HolidayComplaint } from "../domain/refusals/office.ts";
import { type Day, dayFrom, daysBetween, weekdayOf } from "../domain/time.ts";
import { plainText } from "./words.ts";

/** A year's table as somebody pasted it. */
export interface HolidaysRead {
  readonly year: number;
  readonly runs: readonly HolidayRun[];
}

const aside = String.raw`(?:\(([^()]*)\))?`;
const date = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?${aside}`;
const end = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号]?${aside}`;
const token = new RegExp(
  `${date}(?:\\s*(?:至|到|-|~|\\.{2,3})\\s*${end})?|(放假|休假|休息|节假日|holiday|day off)|(上班|补班|工作日|make-?up|workday)|共(\\d{1,2})天`,
  "gi",
);

/** ASCII twins, one dash, and every way of writing a whole date as the notice itself writes it. */
function tidied(text: string): string {
  return plainText(text)
    .normalize("NFKC")
    .replace(/[—―‒–−〜～]+/g, "-")
    .replace(/(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/g, "$1年$2月$3日")
    .replace(/(\d{1,2})\s*(年|月|日)\s*(?=\d)/g, "$1$2")
    .replace(/不调休|放假调休/g, (words) => (words === "不调休" ? "" : "放假"));
}

/** The year that a text is about: named in front, or in its title, or by its dates. */
function yearOf(text: string): number | undefined {
  const named = /^\s*(\d{4})(?!\d)(?:年)?/.exec(text)?.[1] ?? /(\d{4})年/.exec(text)?.[1];
  return named === undefined ? undefined : Number(named);
}

/**
 * The State Council's table for a year, as rows (`10月1日至8日 放假 国庆节`, with tabs, commas or spaces) or in the prose of
 * its notice: `国庆节、中秋节：10月1日至8日放假调休，共8天。9月28日（星期日）、10月11日（星期六）上班。` Weekdays and numbers of days
 * beside the dates are checked. The first word, or the title, says which year.
 */
export function readHolidays(typed: string): Outcome<HolidaysRead> {
  const text = tidied(typed);
  const year = yearOf(text);
  if (year === undefined) return refused({ name: "holiday_year_missing" });
  const body = text.replace(/^\s*\d{4}(?:年)?(?!\d|\d{0,2}月)\s*/, "");
  const runs: HolidayRun[] = [];
  const complaints: HolidayComplaint[] = [];
  for (const line of body.split(/\n|(?=[一二三四五六七八九十]、(?!周|星期))/).filter((one) => /\d/.test(one)))
    readLine(line.trim(), year, runs, complaints);
  const doubled = twice(runs);
  if (doubled !== undefined) complaints.push({ why: "twice", typed: doubled });
  if (complaints.length > 0) return refused({ name: "holidays_unreadable", complaints });
  return runs.length === 0 ? refused({ name: "holidays_none" }) : done({ year, runs });
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

function readLine(line: string, year: number, runs: HolidayRun[], complaints: HolidayComplaint[]): void {
  const name = nameIn(line);
  let waiting: Span[] = [];
  let kind: HolidayRun["kind"] | undefined;
  let newest: HolidayRun | undefined;
  const settle = () => {
    if (kind === undefined || waiting.length === 0) return;
    for (const span of waiting) {
      newest = { ...span, kind, name };
      runs.push(newest);
    }
    [waiting, kind] = [[], undefined];
  };
  for (const found of line.matchAll(token)) {
    const meant = meaningOf(found, year);
    if ("count" in meant) {
      if (newest !== undefined && daysBetween(newest.from, newest.to) + 1 !== meant.count)
        complaints.push({ why: "count", typed: line });
    } else if ("kind" in meant) {
      kind = meant.kind;
      settle();
    } else if ("why" in meant) complaints.push({ why: meant.why, typed: found[0] });
    else waiting.push(meant);
  }
  settle();
  if (waiting.length > 0) complaints.push({ why: "kind", typed: line });
}

/** What a piece of a line says: days or what is the matter with them, what becomes of days, or how many they are. */
function meaningOf(
  [, y, m, d, beside, y2, m2, d2, beside2, off, work, count]: RegExpExecArray,
  year: number,
): Span | Pick<HolidayComplaint, "why"> | { readonly kind: HolidayRun["kind"] } | { readonly count: number } {
  if (count !== undefined) return { count: Number(count) };
  if (off !== undefined) return { kind: "holiday" };
  if (work !== undefined) return { kind: "make_up_workday" };
  const span = spanOf({ y, m, d, beside }, { y: y2, m: m2, d: d2, beside: beside2 }, year);
  return typeof span === "string" ? { why: span } : span;
}

interface Written {
  readonly y: string | undefined;
  readonly m: string | undefined;
  readonly d: string | undefined;
  readonly beside: string | undefined;
}

/** The days that are written, or what is the matter with them. */
function spanOf(first: Written, last: Written, year: number): Span | "impossible" | "weekday" | "backwards" {
  const from = dayFrom(Number(first.y ?? year), Number(first.m), Number(first.d));
  const lastYear = Number(last.y ?? first.y ?? year);
  const to = last.d === undefined ? from : dayFrom(lastYear, Number(last.m ?? first.m), Number(last.d));
  if (from === undefined || to === undefined) return "impossible";
  if (to < from) return "backwards";
  return isWeekday(from, first.beside) && isWeekday(to, last.beside) ? { from, to } : "weekday";
}

/** True unless a weekday stands beside the day and it is another. */
function isWeekday(day: Day, beside: string | undefined): boolean {
  const said = /(?:星期|周)([一二三四五六日天])/.exec(beside ?? "")?.[1];
  return said === undefined || "一二三四五六日".indexOf(said.replace("天", "日")) + 1 === weekdayOf(day);
}

/** What stands in front of a colon; else whatever is neither a date nor a kind. */
function nameIn(line: string): string {
  const named = /^(?:[一二三四五六七八九十]+、)?\s*([^:\d]{2,20}):/.exec(line)?.[1];
  const rest = line.replace(token, " ").replace(/\([^()]*\)/g, " ");
  const words = rest
    .split(/[\s,，、;；。:：|"']+/)
    .filter((word) => /\p{Script=Han}{2,}|[a-z]{3,}/iu.test(word));
  return (named ?? words.join("、")).trim().slice(0, 40);
}

/** A day that the table names twice. */
function twice(runs: readonly HolidayRun[]): string | undefined {
  const sorted = runs.toSorted((a, b) => a.from.localeCompare(b.from));
  return sorted.find((run, i) => (sorted[i - 1]?.to ?? "") >= run.from)?.from;
}
