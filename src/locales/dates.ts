import type { Language } from "../domain/languages.ts";
import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  partsOf,
  timeOf,
  weekdayOf,
  type Zone,
} from "../domain/time.ts";

const weekdaysZh = ["一", "二", "三", "四", "五", "六", "日"] as const;
const weekdaysEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const monthsEn = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `7月3日`, `3 July`; with the year when it is not `today`'s. */
export function shortDay(day: Day, language: Language, today?: Day): string {
  const { year, month, date } = partsOf(day);
  const otherYear = today !== undefined && partsOf(today).year !== year;
  if (language === "zh-CN") return `${otherYear ? `${year}年` : ""}${month}月${date}日`;
  return `${date} ${monthsEn[month - 1]}${otherYear ? ` ${year}` : ""}`;
}

/** `7月3日（周三）`, `Wed 3 July`; with the year when it is not `today`'s. */
export function longDay(day: Day, language: Language, today?: Day): string {
  const weekday = weekdayOf(day) - 1;
  return language === "zh-CN"
    ? `${shortDay(day, language, today)}（周${weekdaysZh[weekday]}）`
    : `${weekdaysEn[weekday]} ${shortDay(day, language, today)}`;
}

/** `7月3日（周三）`, or `7月3日—4日` and `7月31日—8月1日` for several days. */
export function daySpan(from: Day, to: Day, language: Language, today?: Day): string {
  if (daysBetween(from, to) <= 0) return longDay(from, language, today);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (language === "zh-CN") {
    const end = sameMonth ? `${partsOf(to).date}日` : shortDay(to, language, from);
    return `${shortDay(from, language, today)}—${end}`;
  }
  const start = sameMonth ? String(partsOf(from).date) : shortDay(from, language, to);
  return `${start}–${shortDay(to, language, today)}`;
}

/** Days with their year in any case: `2019年6月28日—7月18日`, `28 June–18 July 2019`. */
export function yearlySpan(from: Day, to: Day, language: Language): string {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  if (language === "en") return `${daySpan(from, to, language)}${first === last ? ` ${last}` : ""}`;
  return `${first}年${daySpan(from, to, language)}`;
}

/** A moment as people say it in the office's zone: `6月20日（周四）17:00`, `Thu 20 June, 17:00`. */
export function momentText(at: Instant, zone: Zone, language: Language, today?: Day): string {
  const day = longDay(dayOf(at, zone), language, today);
  return language === "zh-CN" ? `${day}${timeOf(at, zone)}` : `${day}, ${timeOf(at, zone)}`;
}
