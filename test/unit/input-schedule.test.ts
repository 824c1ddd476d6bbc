import { describe, expect, test } from "vitest";
import { readNewSurvey } from "../../src/input/surveys/new-survey.ts";
import { dateRuns } from "../../src/input/visits/schedule-dates.ts";

const today = "2019-06-17";

/** What a line was taken for, row by row: name, days or fault, and whether objections are overruled. */
function rows(line: string): string[] {
  return dateRuns(line, today).map(({ name, typed, reading, anyway }) => {
    if (reading === undefined) return `${name} | ${typed} | -`;
    if (!reading.ok) return `${name} | ${typed} | ${reading.refusal}`;
    const { from, to, time } = reading.value;
    const days = from === to ? from : `${from}..${to}`;
    const hours = [time.time ?? time.halfDay, time.until].filter(Boolean).join("-");
    return [name, days, hours, anyway ? "anyway" : ""].filter(Boolean).join(" | ");
  });
}

describe("dates behind names", () => {
  test.each([
    ["昆山高新 7月3日", ["昆山高新 | 2019-07-03"]],
    ["昆山高新7月3日", ["昆山高新 | 2019-07-03"]],
    ["昆山高新，7月3日 9:00—16:00", ["昆山高新 | 2019-07-03 | 09:00-16:00"]],
    ["昆山高新 7月3日 芜湖 7月9日", ["昆山高新 | 2019-07-03", "芜湖 | 2019-07-09"]],
    ["V2 7月3日至5日 9点", ["V2 | 2019-07-03..2019-07-05 | 09:00"]],
    ["V2 7月3日下午至4日", ["V2 | 2019-07-03..2019-07-04 | 14:00-17:00"]],
    ["昆山高新7月3日下午至7月4日", ["昆山高新 | 2019-07-03..2019-07-04 | 14:00-17:00"]],
    ["V2 7月3日下午—4日上午", ["V2 | 2019-07-03..2019-07-04 | 14:00-12:00"]],
    ["V2 7月3日至4日上午", ["V2 | 2019-07-03..2019-07-04 | 09:00-12:00"]],
    ["V2 7月3日下午2点半到5日中午12点", ["V2 | 2019-07-03..2019-07-05 | 14:30-12:00"]],
    ["V2 3 July afternoon to 4 July", ["V2 | 2019-07-03..2019-07-04 | 14:00-17:00"]],
    ["V2 2019-07-03下午至2019-07-04", ["V2 | 2019-07-03..2019-07-04 | 14:00-17:00"]],
    ["V2 7月3日上午", ["V2 | 2019-07-03 | morning"]],
    ["V2 7月3日下午 芜湖 7月9日上午", ["V2 | 2019-07-03 | afternoon", "芜湖 | 2019-07-09 | morning"]],
    ["V2 2019-07-03 2 days", ["V2 | 2019-07-03..2019-07-04"]],
    ["V2 7月3日 2天 9:00", ["V2 | 2019-07-03..2019-07-04 | 09:00"]],
    ["kunshan gaoxin next Wed 9am", ["kunshan gaoxin | 2019-06-26 | 09:00"]],
    ["kunshan gaoxin 3 July to 5 July", ["kunshan gaoxin | 2019-07-03..2019-07-05"]],
    ["7月3日 昆山高新", ["昆山高新 | 2019-07-03"]],
    ["昆山高新\t7月3日\t9:00", ["昆山高新 | 2019-07-03 | 09:00"]],
    ["昆山高新 7月3日 10:00-16:00", ["昆山高新 | 2019-07-03 | 10:00-16:00"]],
    ["V2: 2019-07-03 10:00-16:00", ["V2 | 2019-07-03 | 10:00-16:00"]],
    ["V2:7月3日", ["V2 | 2019-07-03"]],
    ["V2:2019-07-03", ["V2 | 2019-07-03"]],
    ["V17 7月10日前", ["V17 | 2019-07-10"]],
    ["V2 2031-01-03 anyway", ["V2 | 2031-01-03 | anyway"]],
    ["V2 2031-01-03..2031-01-06 仍安排", ["V2 | 2031-01-03..2031-01-06 | anyway"]],
    ["昆山高新 2月30日", ["昆山高新 | 2月30日 | date_impossible"]],
    ["昆山高新 7月5日至3日", ["昆山高新 | 7月5日至3日 | range_backwards"]],
    ["V2 18 July to 28 June", ["V2 | 18 July to 28 June | range_backwards"]],
    ["V2 7月3日周四", ["V2 | 7月3日周四 | weekday_differs"]],
    ["V2 7月3日 25:00", ["V2 | 7月3日 25:00 | time_impossible"]],
    ["昆山高新", ["昆山高新 |  | -"]],
    ["昆山高新 某天", ["昆山高新 | 某天 | -"]],
    ["V2 下周", ["V2 | 下周 | -"]],
    ["V2 7月", ["V2 | 7月 | -"]],
  ])("%s", (line, taken) => {
    expect(rows(line)).toEqual(taken);
  });
});

describe("a new survey", () => {
  test.each([
    ["2019年专题调研 6月28日至7月18日", "2019年专题调研", "2019-06-28", "2019-07-18", "pre_acceptance"],
    ["6月28日至7月18日 2019年专题调研", "2019年专题调研", "2019-06-28", "2019-07-18", "pre_acceptance"],
    ["“2019 专题 调研” 28 June to 18 July", "2019 专题 调研", "2019-06-28", "2019-07-18", "pre_acceptance"],
    [
      "2019 survey 2019-06-28..2019-07-18 verification",
      "2019 survey",
      "2019-06-28",
      "2019-07-18",
      "verification",
    ],
    ["2019年核查6月28日至7月18日", "2019年核查", "2019-06-28", "2019-07-18", "verification"],
    ["验收 6月28日—7月18日 验收", "验收", "2019-06-28", "2019-07-18", "acceptance"],
    ["7月调研 6月28日 至 7月18日", "7月调研", "2019-06-28", "2019-07-18", "pre_acceptance"],
    [
      "《2019年 专题》 2019年6月28日-7月18日 复查评估",
      "2019年 专题",
      "2019-06-28",
      "2019-07-18",
      "re_evaluation",
    ],
    ["试点 7月3日", "试点", "2019-07-03", "2019-07-03", "pre_acceptance"],
  ])("%s", (typed, title, from, to, purpose) => {
    expect(readNewSurvey(typed, today)).toEqual({
      done: true,
      value: { title, window: { from, to }, purpose },
    });
  });
});

test.each(["2019年专题调研，7月18日到6月28日", "2019年专题调研 7月18日到6月28日"])(
  "%s ends before it begins",
  (typed) => {
    expect(readNewSurvey(typed, today)).toMatchObject({ refusal: { name: "range_backwards" } });
  },
);
