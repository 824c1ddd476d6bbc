import { describe, expect, test } from "vitest";
import type { Expert } from "../../src/domain/experts.ts";
import type { Outcome } from "../../src/domain/outcome.ts";
import type { OpenVisit, Survey } from "../../src/domain/visits.ts";
import { readExpert, readExperts } from "../../src/input/experts/experts.ts";
import { readSurvey } from "../../src/input/surveys/surveys.ts";
import { readVisit, readVisits } from "../../src/input/visits/visits.ts";
import { expert, park, survey, visit } from "../support/samples.ts";

const told = <T>(outcome: Outcome<T>, value: (found: T) => string): string =>
  outcome.done ? value(outcome.value) : outcome.refusal.name;

describe("experts", () => {
  const pool: Expert[] = [
    { ...expert, id: 5, code: "E05", name: "示例专家05", slackUserId: undefined },
    { ...expert, id: 12, code: "E12", name: "示例专家12", slackUserId: undefined },
    { ...expert, id: 18, code: "E18", name: "示例专家18", slackUserId: "U0EXPERT018" },
    { ...expert, id: 30, code: "E30", name: "欧阳明", slackUserId: undefined },
    { ...expert, id: 31, code: "E31", name: "欧阳华", slackUserId: undefined },
  ];
  const codes = (found: readonly Expert[]) => found.map((one) => one.code).join(" ");

  test.each([
    ["E05", "E05"],
    ["e5", "E05"],
    ["Ｅ０５，Ｅ１２", "E05 E12"],
    ["E05 E12 E18", "E05 E12 E18"],
    ["E05、E12；E18", "E05 E12 E18"],
    ["E18 E18", "E18"],
    ["示例专家18老师", "E18"],
    ["专家05", "E05"],
    ["<@U0EXPERT018|expert18> E05", "E18 E05"],
    ["欧阳明教授", "E30"],
    ["ouyangming", "E30"],
    ["欧阳", "expert_ambiguous"],
    ["E05 欧阳", "expert_ambiguous"],
    ["E99", "expert_unknown"],
    ["<@U0NOBODY001>", "expert_unknown"],
    ["火星人", "expert_unknown"],
    ["", ""],
  ])("%s means %s", (typed, expected) => {
    expect(told(readExperts(typed, pool), codes)).toBe(expected);
  });

  test("what is refused stands as it was typed, so that a choice can take its place", () => {
    expect(readExperts("E05 欧阳", pool)).toMatchObject({
      refusal: { typed: "欧阳", matches: [{ code: "E30" }, { code: "E31" }] },
    });
    expect(told(readExpert(" E12 ", pool), (one) => one.code)).toBe("E12");
  });
});

describe("surveys", () => {
  const closed: Survey = {
    ...survey,
    id: 2,
    titleZh: "2018 年核查",
    titleEn: undefined,
    closedAt: "2018-12-31T00:00:00.000Z",
  };
  const other: Survey = { ...survey, id: 3, titleZh: "2019 年复查", titleEn: undefined };
  test.each([
    ["", [survey, closed], "1"],
    ["", [survey, other], "survey_ambiguous"],
    ["", [closed], "survey_missing"],
    ["s2", [survey, closed], "2"],
    ["专题调研", [survey, closed], "1"],
    ["2019 survey", [survey, closed], "1"],
    ["2019", [survey, other], "survey_ambiguous"],
    ["S9", [survey], "survey_unknown"],
    ["火星", [survey], "survey_unknown"],
  ])("%s", (typed, surveys, expected) => {
    expect(told(readSurvey(typed, surveys), (one) => String(one.id))).toBe(expected);
  });
});

describe("visits", () => {
  const open: OpenVisit[] = [
    { survey, visit, park },
    {
      survey,
      visit: { ...visit, id: 10, parkId: 10 },
      park: { ...park, id: 10, nameZh: "昆明经济技术开发区", nameEn: undefined },
    },
    {
      survey,
      visit: { ...visit, id: 20, parkId: 20 },
      park: { ...park, id: 20, nameZh: "昆明高新技术产业开发区", nameEn: undefined },
    },
  ];
  test.each([
    ["V2", "V2"],
    ["v10", "V10"],
    ["昆山高新", "V2"],
    ["ksgx", "V2"],
    ["Kunshan", "V2"],
    ["昆明经开", "V10"],
    ["昆明", "visit_ambiguous"],
    ["V99", "visit_unknown"],
    ["火星", "visit_unknown"],
  ])("%s means %s", (typed, expected) => {
    expect(told(readVisit(typed, open), (one) => `V${one.visit.id}`)).toBe(expected);
  });

  test.each([
    ["V2 V10", "V2 V10"],
    ["昆山高新、昆明经开", "V2 V10"],
    ["昆山高新 V10 V2", "V2 V10"],
    ["V2 昆明", "visit_ambiguous"],
    ["V2 V99", "visit_unknown"],
  ])("the list %s means %s", (typed, expected) => {
    const names = (found: readonly OpenVisit[]) => found.map((one) => `V${one.visit.id}`).join(" ");
    expect(told(readVisits(typed, open), names)).toBe(expected);
  });
});
