import { describe, expect, test } from "vitest";
import type { Assignment } from "../../src/domain/assignments.ts";
import { type Language, languages } from "../../src/domain/languages.ts";
import type { Seat, SurveyProgress, VisitProgress } from "../../src/domain/progress.ts";
import { plusDays } from "../../src/domain/time.ts";
import { plannedVisit, type Visit } from "../../src/domain/visits.ts";
import { surveyBoardView } from "../../src/views/surveys/survey-board.ts";
import { surveyForm } from "../../src/views/surveys/survey-form.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { expert, park, survey } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const at = { now: "2019-07-05T00:40:00.000Z", zone: "Asia/Shanghai" } as const;

function seat(id: number, change: Partial<Assignment>, canLead = false): Seat {
  const assignment: Assignment = {
    id,
    visitId: 1,
    expertId: id,
    requestId: undefined,
    state: "accepted",
    leads: false,
    field: undefined,
    revision: 1,
    replyBy: undefined,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
    ...change,
  };
  return { assignment, expert: { ...expert, id, canLead, fields: ["固废"] } };
}

function standing(
  id: number,
  name: string,
  visit: Partial<Visit>,
  seats: readonly Seat[] = [],
  attended = 0,
): VisitProgress {
  const planned = plannedVisit({
    surveyId: 1,
    parkId: id,
    mode: "on_site",
    seats: 3,
    needs: [],
    owner: "U0STAFF0001",
  });
  const named = {
    ...park,
    id,
    nameZh: name,
    nameEn: `Example ${id} Economic and Technological Development Zone`,
  };
  return { visit: { ...planned, id, state: "scheduled", ...visit }, park: named, seats, attended };
}

const day = (d: `${number}-${number}-${number}`) => ({ dayFrom: d, dayTo: d });
const team = [seat(1, {}, true), seat(2, {}), seat(3, {})];

/** One of each standing, as the model card has them. */
const visits: readonly VisitProgress[] = [
  standing(1, "萧山经济技术开发区", { mode: "questionnaire", state: "completed", seats: 0 }),
  standing(
    4,
    "芜湖经济技术开发区",
    { ...day("2019-07-09"), needs: ["固废", "环境管理"], parkAnswer: "agreed" },
    [seat(1, {}, true), seat(2, {})],
  ),
  standing(6, "潍坊经济开发区", { ...day("2019-07-12"), parkAnswer: "agreed" }, [
    seat(1, {}, true),
    seat(2, { state: "invited", replyBy: "2019-07-05T09:00:00.000Z" }),
    seat(3, { state: "invited", replyBy: "2019-07-06T09:00:00.000Z" }),
  ]),
  standing(7, "山东鲁北企业集团", { ...day("2019-07-15"), parkAnswer: "asked" }, team),
  standing(16, "马鞍山经济技术开发区", { ...day("2019-07-08"), parkAnswer: "agreed" }, team),
  standing(8, "珠海高新技术产业开发区", { ...day("2019-07-02"), state: "completed" }, team, 3),
  standing(9, "贵阳经济技术开发区", { state: "planned" }),
  standing(17, "东营经济技术开发区", { mode: "questionnaire", ...day("2019-07-03"), seats: 0 }),
  standing(18, "上虞经济技术开发区", { mode: "questionnaire", ...day("2019-07-10"), seats: 0 }),
  standing(20, "昆明经济技术开发区", { mode: "questionnaire", state: "planned", seats: 0 }),
  standing(21, "青岛经济技术开发区", { state: "cancelled" }),
];

const progress = (some: readonly VisitProgress[]): SurveyProgress => ({
  survey,
  visits: some,
  personTimes: { times: 3, people: 3 },
});

/** All that a board says. */
const textOf = (some: readonly VisitProgress[], language: Language) =>
  JSON.stringify(surveyBoardView(progress(some), language, at).blocks);

describe.each([...languages])("the board in %s", (language: Language) => {
  test("one of each", () => {
    const board = surveyBoardView(progress(visits), language, at);
    expectSendable(board);
    expect(board).toMatchSnapshot();
  });

  test("without parks it says how to add some", () => {
    const board = surveyBoardView(progress([]), language, at);
    expectSendable(board);
    expect(textOf([], language)).toContain("/survey add S1");
  });

  test.each([
    ["unsettled", { parkAnswer: "asked" }],
    ["settled", { parkAnswer: "agreed" }],
    ["held", { state: "completed" }],
    ["unscheduled", { state: "planned", dayFrom: undefined, dayTo: undefined }],
    ["overdue", { mode: "questionnaire", ...day("2019-07-03") }],
  ] as const)("a hundred visits, all %s, fit into one message; the rest is counted", (_name, change) => {
    const hundred = Array.from({ length: 100 }, (_, i) =>
      standing(
        i + 1,
        `第${i + 1}号名字很长的国家生态工业示范园区`,
        { ...day("2019-07-10"), ...change },
        team,
      ),
    );
    const board = surveyBoardView(progress(hundred), language, at);
    expectSendable(board);
    const characters = JSON.stringify(board.blocks.filter(({ type }) => type !== "actions")).length;
    expect(characters).toBeLessThan(13_200);
    expect(JSON.stringify(board)).toMatch(/另有 \d+ 家|\d+ more/);
  });

  test("the form is taken by Slack as it is, new and filled", () => {
    for (const one of [undefined, survey])
      expect(readView(surveyForm(one, language), "modal")).not.toHaveProperty("error");
  });
});

test("its figures add up, whatever the visits are", () => {
  const figures = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? "0");
  for (const some of [visits, visits.slice(1), visits.slice(4, 9), visits.slice(6)]) {
    const text = textOf(some, "zh-CN");
    const onSite = figures(text, /实地 (\d+)/);
    const parts = ["待安排", "待落实", "已落实", "已完成"].map((word) =>
      figures(text, new RegExp(`\\*${word} (\\d+)\\*`)),
    );
    expect(parts.reduce((a, b) => a + b, 0)).toBe(onSite);
    const papers = ["收回", "逾期", "未到期", "未定期限"].map((word) =>
      figures(text, new RegExp(`${word} (\\d+)：`)),
    );
    expect(papers.reduce((a, b) => a + b, 0)).toBe(figures(text, /、问卷 (\d+)/));
    const [, sum = "", total = ""] = /席位：([^＝]+) ＝ (\d+)/.exec(text) ?? [];
    const seats = [...sum.matchAll(/\d+/g)].reduce((a, [n]) => a + Number(n), 0);
    expect(seats).toBe(Number(total));
  }
});

test.each([
  ["缺 1 席（环境管理）", visits[1]],
  ["2 人待复，今天到期", visits[2]],
  ["园区待复", visits[3]],
  ["缺组长", standing(5, "甲园", { ...day("2019-07-09") }, [seat(2, {}), seat(3, {}), seat(4, {})])],
  [
    "3 人待发",
    standing(
      5,
      "甲园",
      day("2019-07-09"),
      team.map(({ assignment, expert: e }) => ({
        assignment: { ...assignment, state: "proposed" as const },
        expert: e,
      })),
    ),
  ],
  ["待记到场", standing(5, "甲园", { ...day("2019-07-04"), parkAnswer: "agreed" }, team)],
  [
    "已过答复期",
    standing(5, "甲园", day(plusDays("2019-07-05", 3)), [
      seat(1, { state: "invited", replyBy: "2019-07-04T09:00:00.000Z" }, true),
    ]),
  ],
])("a visit lacks: %s", (words, visit) => {
  expect(textOf(visit === undefined ? [] : [visit], "zh-CN")).toContain(words);
});
