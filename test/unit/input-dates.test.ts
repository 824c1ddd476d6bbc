import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, partsOf, plusDays, weekdayOf } from "../../src/domain/time.ts";
import { readDay, readDeadline, readMoment, readTime } from "../../src/input/dates/dates.ts";
import { readRange, readRanges } from "../../src/input/dates/ranges.ts";
import { runIn } from "../../src/input/runs.ts";
import { wordsOf } from "../../src/input/words.ts";

/** A Monday. */
const today: Day = "2019-06-17";
const here = { today };

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly refusal?: string;
}
const said = (answer: Answer) => (answer.ok ? answer.value : answer.refusal);

describe("a day", () => {
  test.each([
    ["2026-07-03", "2026-07-03"],
    ["2026/7/3", "2026-07-03"],
    ["2026.7.3", "2026-07-03"],
    ["20260703", "2026-07-03"],
    ["２０２６年７月３日", "2026-07-03"],
    ["2026 年 7 月 3 日", "2026-07-03"],
    ["26年7月3日", "2026-07-03"],
    ["二〇一九年七月三日", "2019-07-03"],
    ["十二月二十四日", "2019-12-24"],
    ["7月3日", "2019-07-03"],
    ["7月3号", "2019-07-03"],
    ["7月3", "2019-07-03"],
    ["7-3", "2019-07-03"],
    ["7/3", "2019-07-03"],
    ["6.28", "2019-06-28"],
    ["明年1月5日", "2020-01-05"],
    ["今天", "2019-06-17"],
    ["明天", "2019-06-18"],
    ["后天", "2019-06-19"],
    ["大后天", "2019-06-20"],
    ["昨天", "2019-06-16"],
    ["3天后", "2019-06-20"],
    ["两周后", "2019-07-01"],
    ["1个月后", "2019-07-17"],
    ["下个月3日", "2019-07-03"],
    ["3 July", "2019-07-03"],
    ["3rd of July", "2019-07-03"],
    ["July 3rd", "2019-07-03"],
    ["July 3, 2026", "2026-07-03"],
    ["3 Jul 2026", "2026-07-03"],
    ["Sept. 3", "2019-09-03"],
    ["tomorrow", "2019-06-18"],
    ["the day after tomorrow", "2019-06-19"],
    ["in 2 weeks", "2019-07-01"],
    ["in a month", "2019-07-17"],
    ["5 days from now", "2019-06-22"],
  ])("%s is %s", (typed, day) => {
    expect(said(readDay(typed, here))).toBe(day);
  });

  test.each([
    ["周一", "2019-06-17"],
    ["周三", "2019-06-19"],
    ["星期三", "2019-06-19"],
    ["礼拜天", "2019-06-23"],
    ["本周五", "2019-06-21"],
    ["下周一", "2019-06-24"],
    ["下周三", "2019-06-26"],
    ["下个星期三", "2019-06-26"],
    ["下下周二", "2019-07-02"],
    ["上周五", "2019-06-14"],
    ["Mon", "2019-06-17"],
    ["Wed", "2019-06-19"],
    ["next Wed", "2019-06-26"],
    ["Wednesday next week", "2019-06-26"],
    ["this Friday", "2019-06-21"],
    ["last Fri", "2019-06-14"],
  ])("weekday %s is %s", (typed, day) => {
    expect(said(readDay(typed, here))).toBe(day);
  });

  test("a weekday that is past comes next week, but 本周 stays", () => {
    const friday = { today: "2019-06-21" as const };
    expect(said(readDay("周三", friday))).toBe("2019-06-26");
    expect(said(readDay("Wed", friday))).toBe("2019-06-26");
    expect(said(readDay("本周三", friday))).toBe("2019-06-19");
    expect(said(readDay("下周三", { today: "2019-06-23" }))).toBe("2019-06-26");
  });

  test.each<[Day, string, string]>([
    ["2019-06-17", "12月24日", "2019-12-24"],
    ["2019-06-17", "1月5日", "2019-01-05"],
    ["2019-12-20", "1月5日", "2020-01-05"],
    ["2019-12-20", "6月30日", "2019-06-30"],
    ["2019-12-20", "5 March", "2020-03-05"],
    ["2019-11-01", "2月29日", "2020-02-29"],
    ["2019-06-17", "3日", "2019-07-03"],
    ["2019-06-02", "3日", "2019-06-03"],
    ["2019-06-17", "31号", "2019-07-31"],
    ["2019-06-17", "the 3rd", "2019-07-03"],
  ])("standing on %s, %s is %s", (day, typed, meant) => {
    expect(said(readDay(typed, { today: day }))).toBe(meant);
  });

  test("a weekday beside the date is checked", () => {
    expect(said(readDay("7月3日（周三）", here))).toBe("2019-07-03");
    expect(said(readDay("Wed, 3 July", here))).toBe("2019-07-03");
    expect(said(readDay("下周三（6月26日）", here))).toBe("2019-06-26");
    const differs = { ok: false, refusal: "weekday_differs", day: "2019-07-03" };
    expect(readDay("7月3日（周四）", here)).toEqual({ ...differs, typed: "7月3日（周四）" });
    expect(readDay("Thu 3 July", here)).toEqual({ ...differs, typed: "Thu 3 July" });
  });

  test.each([
    ["2月30日", "date_impossible"],
    ["2019-02-29", "date_impossible"],
    ["2月29日", "date_impossible"],
    ["13月3日", "date_impossible"],
    ["32号", "date_impossible"],
    ["30 Feb", "date_impossible"],
    ["0001-01-01", "date_impossible"],
    ["", "date_unreadable"],
    ["昆山", "date_unreadable"],
    ["7月", "date_unreadable"],
    ["周末", "date_unreadable"],
    ["7月3日上午", "date_unreadable"],
    ["next", "date_unreadable"],
  ])("%j is refused: %s", (typed, refusal) => {
    expect(readDay(typed, here)).toEqual({ ok: false, refusal, typed });
  });
});

describe("a time", () => {
  test.each<[string, string, string?]>([
    ["9:00", "09:00"],
    ["9：00", "09:00"],
    ["上午9点", "09:00"],
    ["上午 9 时", "09:00"],
    ["下午3点半", "15:30"],
    ["下午3点一刻", "15:15"],
    ["两点", "14:00"],
    ["十点二十分", "10:20"],
    ["晚上7点", "19:00"],
    ["凌晨12点", "00:00"],
    ["中午12点半", "12:30"],
    ["中午", "12:00"],
    ["3点", "15:00"],
    ["7点", "07:00"],
    ["03:00", "03:00"],
    ["下午15点", "15:00"],
    ["9am", "09:00"],
    ["12am", "00:00"],
    ["12pm", "12:00"],
    ["2.30 p.m.", "14:30"],
    ["at 3 o'clock", "15:00"],
    ["noon", "12:00"],
    ["9:00—17:00", "09:00", "17:00"],
    ["9:00-17:00", "09:00", "17:00"],
    ["上午9点到11点", "09:00", "11:00"],
    ["上午9点到3点", "09:00", "15:00"],
    ["下午2点至4点半", "14:00", "16:30"],
    ["下午2:00-4:00", "14:00", "16:00"],
    ["9点到下午3点", "09:00", "15:00"],
    ["0点到1点", "00:00", "01:00"],
    ["05:00到6点", "05:00", "06:00"],
    ["1点到3点", "13:00", "15:00"],
    ["9点到3点", "09:00", "15:00"],
    ["9am to 5pm", "09:00", "17:00"],
    ["2-4pm", "14:00", "16:00"],
    ["11-2pm", "11:00", "14:00"],
  ])("%s is %s %s", (typed, time, until) => {
    expect(said(readTime(typed))).toEqual(until === undefined ? { time } : { time, until });
  });

  test.each([
    ["25点", "time_impossible"],
    ["24:00", "time_impossible"],
    ["9:60", "time_impossible"],
    ["上午13点", "time_impossible"],
    ["晚上12点", "time_impossible"],
    ["13pm", "time_impossible"],
    ["17:00—9:00", "range_backwards"],
    ["9:00-25:00", "time_impossible"],
    ["上午", "time_unreadable"],
    ["9", "time_unreadable"],
    ["", "time_unreadable"],
    ["7月3日", "time_unreadable"],
  ])("%j is refused: %s", (typed, refusal) => {
    expect(readTime(typed)).toEqual({ ok: false, refusal, typed });
  });
});

describe("a moment", () => {
  test.each([
    ["下周三上午", { day: "2019-06-26", halfDay: "morning" }],
    ["周三 下午", { day: "2019-06-19", halfDay: "afternoon" }],
    ["明晚", { day: "2019-06-18", halfDay: "evening" }],
    ["今晚7点", { day: "2019-06-17", time: "19:00" }],
    ["明早9点", { day: "2019-06-18", time: "09:00" }],
    ["7月3日下午2点", { day: "2019-07-03", time: "14:00" }],
    ["下午2点 7月3日", { day: "2019-07-03", time: "14:00" }],
    ["7月3日（周三）9:00—17:00", { day: "2019-07-03", time: "09:00", until: "17:00" }],
    ["周三9-11点", { day: "2019-06-19", time: "09:00", until: "11:00" }],
    ["7-3 9点", { day: "2019-07-03", time: "09:00" }],
    ["7月3日全天", { day: "2019-07-03" }],
    ["7月3日", { day: "2019-07-03" }],
    ["2026-07-03T09:00", { day: "2026-07-03", time: "09:00" }],
    ["2026-07-03 9:00", { day: "2026-07-03", time: "09:00" }],
    ["next Wed 9am", { day: "2019-06-26", time: "09:00" }],
    ["July 3rd 2pm", { day: "2019-07-03", time: "14:00" }],
    ["Wed, 3 July, 9:00–17:00", { day: "2019-07-03", time: "09:00", until: "17:00" }],
    ["9am tomorrow", { day: "2019-06-18", time: "09:00" }],
    ["tonight 8pm", { day: "2019-06-17", time: "20:00" }],
    ["tomorrow in the afternoon", { day: "2019-06-18", halfDay: "afternoon" }],
    ["7月3日25点", "time_impossible"],
    ["2月30日9点", "date_impossible"],
    ["7月3日 昆山", "time_unreadable"],
    ["上午9点", "date_unreadable"],
    ["昆山", "date_unreadable"],
  ])("%s", (typed, meant) => {
    expect(said(readMoment(typed, here))).toEqual(meant);
  });

  test.each([
    ["7月3日前", { day: "2019-07-03" }],
    ["6月20日17:00前", { day: "2019-06-20", time: "17:00" }],
    ["周五之前", { day: "2019-06-21" }],
    ["截至7月3日", { day: "2019-07-03" }],
    ["by 3 July", { day: "2019-07-03" }],
    ["before Fri 5pm", { day: "2019-06-21", time: "17:00" }],
    ["7月3日", { day: "2019-07-03" }],
    ["2月30日前", "date_impossible"],
  ])("deadline %s", (typed, meant) => {
    expect(said(readDeadline(typed, here))).toEqual(meant);
  });
});

describe("a range", () => {
  test.each<[string, Day, Day]>([
    ["6月28日至7月18日", "2019-06-28", "2019-07-18"],
    ["6月28日—7月18日", "2019-06-28", "2019-07-18"],
    ["从6月28日到7月18日", "2019-06-28", "2019-07-18"],
    ["2019年6月28日至7月18日", "2019-06-28", "2019-07-18"],
    ["6月28日至2026年7月18日", "2026-06-28", "2026-07-18"],
    ["2026-06-28..2026-07-18", "2026-06-28", "2026-07-18"],
    ["2019-06-28 - 2019-07-18", "2019-06-28", "2019-07-18"],
    ["20190628-20190718", "2019-06-28", "2019-07-18"],
    ["6.28-7.18", "2019-06-28", "2019-07-18"],
    ["6/28-7/18", "2019-06-28", "2019-07-18"],
    ["6-28..7-18", "2019-06-28", "2019-07-18"],
    ["28 June to 18 July", "2019-06-28", "2019-07-18"],
    ["28 June – 18 July 2026", "2026-06-28", "2026-07-18"],
    ["between 3 July and 5 July", "2019-07-03", "2019-07-05"],
    ["28-30 June", "2019-06-28", "2019-06-30"],
    ["June 28-30, 2026", "2026-06-28", "2026-06-30"],
    ["7月3日-5日", "2019-07-03", "2019-07-05"],
    ["7月3-5日", "2019-07-03", "2019-07-05"],
    ["3-5日", "2019-07-03", "2019-07-05"],
    ["7月3日起3天", "2019-07-03", "2019-07-05"],
    ["7月3日起三天", "2019-07-03", "2019-07-05"],
    ["7月3日 2天", "2019-07-03", "2019-07-04"],
    ["3 July for 3 days", "2019-07-03", "2019-07-05"],
    ["12月28日至1月5日", "2019-12-28", "2020-01-05"],
    ["28 December 2019 to 5 January", "2019-12-28", "2020-01-05"],
    ["12月28日至2020年1月5日", "2019-12-28", "2020-01-05"],
    ["周三到周五", "2019-06-19", "2019-06-21"],
    ["下周三至周五", "2019-06-26", "2019-06-28"],
    ["7月3日（周三）至7月5日（周五）", "2019-07-03", "2019-07-05"],
    ["7月3日", "2019-07-03", "2019-07-03"],
    ["7月3日前", "2019-06-17", "2019-07-03"],
    ["下周", "2019-06-24", "2019-06-30"],
    ["next week", "2019-06-24", "2019-06-30"],
    ["下个月", "2019-07-01", "2019-07-31"],
    ["7月上旬", "2019-07-01", "2019-07-10"],
    ["2月下旬", "2019-02-21", "2019-02-28"],
    ["July 2026", "2026-07-01", "2026-07-31"],
  ])("%s", (typed, from, to) => {
    expect(said(readRange(typed, here))).toEqual({ from, to });
  });

  test.each([
    ["7月18日至6月28日", "range_backwards"],
    ["7月30日-2日", "range_backwards"],
    ["7月3日0天", "range_backwards"],
    ["6月1日前", "range_backwards"],
    ["2月1日至30日", "date_impossible"],
    ["7月3日（周四）至5日", "weekday_differs"],
    ["7月3日至", "date_unreadable"],
    ["7月3日至昆山", "date_unreadable"],
    ["", "date_unreadable"],
  ])("%j is refused: %s", (typed, refusal) => {
    expect(readRange(typed, here)).toMatchObject({ ok: false, refusal, typed });
  });

  test.each([
    ["2019-07-17;2019-07-18", [["2019-07-17"], ["2019-07-18"]]],
    ["7月3日、5日，10日至12日", [["2019-07-03"], ["2019-07-05"], ["2019-07-10", "2019-07-12"]]],
    ["July 3, 2026", [["2026-07-03"]]],
    ["28 June, 3 July", [["2019-06-28"], ["2019-07-03"]]],
    ["2019-07-17 2019-07-18", [["2019-07-17"], ["2019-07-18"]]],
  ])("list %s", (typed, days) => {
    expect(said(readRanges(typed, here))).toEqual(days.map(([from, to = from]) => ({ from, to })));
  });

  test("a list with one unreadable item is refused whole", () => {
    expect(readRanges("7月3日、昆山", here)).toEqual({
      ok: false,
      refusal: "date_unreadable",
      typed: "昆山",
    });
    expect(said(readRanges("", here))).toBe("date_unreadable");
  });
});

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => plusDays("1900-01-01", days));
const nearDay = fc.integer({ min: -180, max: 180 }).map((days) => plusDays(today, days));
const signs = "日一二三四五六";
const english = "January February March April May June July August September October November December".split(
  " ",
);

describe("any day comes back from each form of writing it", () => {
  const whole: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}年${m}月${d}号`,
    (y, m, d) => `${d} ${english[m - 1]} ${y}`,
    (y, m, d) => `${english[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${d} ${english[m - 1]?.slice(0, 3)} ${y}`,
  ];
  test.each(whole.map((write) => [write(2026, 7, 3), write] as const))("%s", (_, write) => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, now) => {
        const { year, month, date } = partsOf(day);
        const typed = write(year, month, date);
        expect(readDay(typed, { today: now })).toEqual({ ok: true, value: day });
        expect(readRange(typed, { today: now })).toEqual({ ok: true, value: { from: day, to: day } });
        const later = readMoment(`${typed} 14:30`, { today: now });
        expect(later).toEqual({ ok: true, value: { day, time: "14:30" } });
      }),
    );
  });

  const short: readonly ((m: number, d: number) => string)[] = [
    (m, d) => `${m}月${d}日`,
    (m, d) => `${m}-${d}`,
    (m, d) => `${m}/${d}`,
    (m, d) => `${m}.${d}`,
    (m, d) => `${d} ${english[m - 1]}`,
    (m, d) => `${english[m - 1]} ${d}`,
  ];
  test.each(short.map((write) => [write(7, 3), write] as const))(
    "%s, of days within half a year",
    (_, write) => {
      fc.assert(
        fc.property(nearDay, nearDay, (one, other) => {
          const [from, to] = [one, other].sort() as [Day, Day];
          const text = (day: Day) => write(partsOf(day).month, partsOf(day).date);
          // A day of the coming January to mid-June is nearer as a past one of this year.
          fc.pre(to <= "2019-12-31" && from >= "2019-01-01");
          expect(readDay(text(from), here)).toEqual({ ok: true, value: from });
          expect(readRange(`${text(from)}至${text(to)}`, here)).toEqual({ ok: true, value: { from, to } });
        }),
      );
    },
  );

  test("with its weekday beside it", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = partsOf(day);
        const typed = `${year}年${month}月${date}日（周${signs[weekdayOf(day) % 7]}）`;
        expect(readDay(typed, here)).toEqual({ ok: true, value: day });
      }),
    );
  });
});

test("whatever is typed is answered, never thrown", () => {
  const bits =
    "年月日号周下上本前至-~.:/ 点半时到起天个今明后午晚 3 12 30 2019 july wed next in am pm st , （ ）".split(
      "",
    );
  const likely = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((some) => some.join(""));
  fc.assert(
    fc.property(fc.oneof(likely, fc.string({ unit: "binary" }), fc.string()), anyDay, (typed, now) => {
      for (const read of [readDay, readMoment, readDeadline, readRange, readRanges]) {
        expect([true, false]).toContain(read(typed, { today: now }).ok);
      }
      expect([true, false]).toContain(readTime(typed).ok);
    }),
    { numRuns: 500 },
  );
});

test("a date is found among other words", () => {
  const moment = (text: string) => runIn(wordsOf(text), (some) => readMoment(some, here));
  expect(moment("kunshan gaoxin next Wed 9am 2")).toEqual({
    before: ["kunshan", "gaoxin"],
    value: { day: "2019-06-26", time: "09:00" },
    after: ["2"],
  });
  expect(moment("昆山高新 7月3日 下午2点 2天")?.value).toEqual({ day: "2019-07-03", time: "14:00" });
  expect(moment("昆山高新")).toBeUndefined();
});
