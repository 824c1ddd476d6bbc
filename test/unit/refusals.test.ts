import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../src/domain/languages.ts";
import type { Refusal } from "../../src/domain/refusals.ts";
import { refusalView } from "../../src/views/refusal.ts";
import { expert, park, survey, visit } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

/** One of each: a refusal without a sentence does not compile. */
const refusals = {
  not_permitted: { name: "not_permitted", permission: "parks.read" },
  unknown_verb: { name: "unknown_verb", command: "/park", typed: "lsit", nearest: "list" },
  argument_missing: { name: "argument_missing", command: "/park", verb: "show" },
  argument_unread: { name: "argument_unread", command: "/park", verb: "show", typed: "?" },
  park_unknown: { name: "park_unknown", typed: "火星", nearest: [park] },
  park_ambiguous: {
    name: "park_ambiguous",
    typed: "昆明",
    matches: [park, { ...park, id: 2, nameZh: "昆山经济技术开发区", nameEn: undefined }],
    asked: { command: "/park", text: "show 昆明" },
  },
  filter_empty: { name: "filter_empty", typed: "火星" },
  table_unreadable: {
    name: "table_unreadable",
    why: { kind: "columns_missing", columns: ["名称"], found: ["a"] },
  },
  rows_refused: {
    name: "rows_refused",
    rows: 3,
    complaints: [{ line: 3, column: "名称", value: "甲", reason: "duplicate", otherLine: 2 }],
  },
  not_your_assignment: { name: "not_your_assignment" },
  assignment_unknown: { name: "assignment_unknown", reference: "A99" },
  answer_not_possible: {
    name: "answer_not_possible",
    state: "attended",
    wanted: "declined",
    day: "2019-06-17",
  },
  visit_over: { name: "visit_over", day: "2019-07-03" },
  visit_cancelled: { name: "visit_cancelled", day: "2019-07-03" },
  seat_taken_back: { name: "seat_taken_back" },
  visit_not_scheduled: { name: "visit_not_scheduled", reference: "V12", park },
  no_free_seat: { name: "no_free_seat", seats: 3 },
  card_outdated: { name: "card_outdated" },
  button_unknown: { name: "button_unknown" },
  expert_unknown: { name: "expert_unknown", typed: "王工", nearest: [expert] },
  expert_ambiguous: {
    name: "expert_ambiguous",
    typed: "专家1",
    matches: [expert, { ...expert, id: 12, code: "E12", name: "示例专家12" }],
    asked: { command: "/visit", text: "assign V2 专家1" },
  },
  survey_unknown: { name: "survey_unknown", typed: "S9" },
  survey_ambiguous: {
    name: "survey_ambiguous",
    typed: "调研",
    matches: [survey, { ...survey, id: 2, titleZh: "2020 年核查", titleEn: undefined }],
    asked: { command: "/survey", text: "show 调研" },
  },
  survey_missing: { name: "survey_missing" },
  visit_unknown: { name: "visit_unknown", typed: "火星", nearest: [{ survey, visit, park }] },
  visit_ambiguous: {
    name: "visit_ambiguous",
    typed: "昆山",
    matches: [
      { survey, visit, park },
      { survey, visit: { ...visit, id: 3 }, park: { ...park, id: 3, nameZh: "昆山经开区" } },
    ],
    asked: { command: "/visit", text: "show 昆山" },
  },
  date_unreadable: { name: "date_unreadable", typed: "某天" },
  date_impossible: { name: "date_impossible", typed: "2月30日" },
  weekday_differs: { name: "weekday_differs", typed: "7月3日周四", day: "2019-07-03" },
  time_unreadable: { name: "time_unreadable", typed: "饭后" },
  time_impossible: { name: "time_impossible", typed: "25:00" },
  range_backwards: { name: "range_backwards", typed: "7月5日至3日" },
  day_past: { name: "day_past", typed: "6月3日", day: "2019-06-03" },
  day_off: {
    name: "day_off",
    typed: "10月1日",
    day: "2019-10-01",
    holiday: { zh: "国庆节", en: "National Day" },
    nearest: ["2019-09-30", "2019-10-08"],
    asked: { command: "/visit", text: "schedule 昆山高新 10月1日" },
  },
  holidays_unpublished: {
    name: "holidays_unpublished",
    typed: "2031-01-03",
    day: "2031-01-03",
    year: 2031,
    asked: { command: "/visit", text: "schedule 昆山高新 2031-01-03" },
  },
} as const satisfies Record<Refusal["name"], Refusal>;

describe.each([...languages])("in %s", (language: Language) => {
  test.each(Object.entries(refusals))("the refusal %s", (_name, refusal) => {
    const view = refusalView(refusal, language);
    expectSendable(view);
    expect(view).toMatchSnapshot();
  });
});
