import { type Day, partsOf, plusMonths } from "../../domain/time.ts";
import { type DayPattern, later, parts } from "./day-specs.ts";
import { readNumeral } from "./numerals.ts";

const N = "(\\d{1,2}|[〇零一二三四五六七八九十廿]{1,3})";
const DIGITS = "〇一二三四五六七八九";
const YEARS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
const NEAR_DAYS: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};

/** Weekdays as they follow 周, 星期 or 礼拜, Monday first. */
function weekdayNumber(sign: string): number {
  return "一二三四五六日".indexOf(sign === "天" ? "日" : sign) + 1 || Number(sign);
}

/** How many weeks or months 本, 这, 下, 下下, 上 lead away; undefined without any of them. */
function steps(word: string): number | undefined {
  if (word === "") return undefined;
  if (word.startsWith("上")) return -1;
  return word.startsWith("下下") ? 2 : Number(word.startsWith("下"));
}

/** A year as `2026`, `26`, `二〇二六` or 明年; undefined for `""`. */
function yearOf(written: string, spoken: string, today: Day): number | undefined {
  const away = YEARS[spoken];
  if (away !== undefined) return partsOf(today).year + away;
  if (written === "") return undefined;
  const digits = written.replace(/[零〇一二三四五六七八九]/g, (sign) =>
    String(DIGITS.indexOf(sign === "零" ? "〇" : sign)),
  );
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function unitOf(word: string): "day" | "week" | "month" {
  if (word === "天" || word === "日") return "day";
  return word === "个月" ? "month" : "week";
}

/** A weekday written beside a date, as in `7月3日（周三）`. */
export const chineseWeekdayBeside = /^[(,]?(?:周|星期|礼拜)([一二三四五六日天1-7])\)?/;

/** The number of the weekday that `chineseWeekdayBeside` caught. */
export const chineseWeekday = weekdayNumber;

/** Days as the office writes and says them in Chinese. */
export const chinesePatterns: readonly DayPattern[] = [
  [
    new RegExp(
      `^(?:(\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4})年|(今年|明年|后年|去年))?的?${N}月份?${N}(?:[日号]|(?![\\d点时]))`,
    ),
    ([written = "", spoken = "", month = "", date = ""], today) => {
      const [m, d] = [readNumeral(month), readNumeral(date)];
      return m === undefined || d === undefined ? undefined : parts(yearOf(written, spoken, today), m, d);
    },
  ],
  [
    new RegExp(`^(本|这|当|下下|下|上)个?月${N}(?:[日号]|(?![\\d点时]))`),
    ([which = "", date = ""], today) => {
      const { year, month } = partsOf(plusMonths(today, steps(which) ?? 0));
      const d = readNumeral(date);
      return d === undefined ? undefined : parts(year, month, d);
    },
  ],
  [
    /^(\d{1,3}|[一二两三四五六七八九十]{1,3})(天|日|周|个?星期|个?礼拜|个月)[之以]?后/,
    ([count = "", unit = ""], today) => {
      const n = readNumeral(count);
      return n === undefined ? undefined : later(today, n, unitOf(unit));
    },
  ],
  [
    new RegExp(`^${N}[日号]`),
    ([date = ""]) => {
      const d = readNumeral(date);
      return d === undefined ? undefined : parts(undefined, undefined, d);
    },
  ],
  [
    /^(大后天|后天|明[天日]|今[天日]|昨[天日]|前天)/,
    ([word = ""], today) => later(today, NEAR_DAYS[word] ?? 0, "day"),
  ],
  [
    /^(?:(本|这|下下|下|上)个?)?(?:周|星期|礼拜)([一二三四五六日天1-7])/,
    ([which = "", sign = ""]) => ({ kind: "weekday", weekday: weekdayNumber(sign), week: steps(which) }),
  ],
];
