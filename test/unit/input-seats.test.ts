import { describe, expect, test } from "vitest";
import type { Expert } from "../../src/domain/experts.ts";
import type { OpenVisit } from "../../src/domain/visits.ts";
import { readHeld } from "../../src/input/seats/held-visits.ts";
import { readInvite } from "../../src/input/seats/invitations.ts";
import { readStaffAnswer } from "../../src/input/seats/staff-answers.ts";
import { readTeam } from "../../src/input/seats/teams.ts";
import { readVisitFirst } from "../../src/input/visits/visit-first.ts";
import { expert, park, survey, visit } from "../support/samples.ts";

const experts: readonly Expert[] = [5, 7, 12, 18].map((number) => {
  const code = `E${String(number).padStart(2, "0")}`;
  return { ...expert, id: number, code, name: `示例专家${code.slice(1)}`, slackUserId: `U0EXPERT0${number}` };
});

const parks = ["昆山高新技术产业开发区", "昆山经济技术开发区", "芜湖经济技术开发区"];
const visits: readonly OpenVisit[] = parks.map((nameZh, i) => ({
  survey,
  visit: { ...visit, id: i + 1, parkId: i + 1 },
  park: { ...park, id: i + 1, nameZh, nameEn: undefined },
}));

describe("a command that begins with a visit", () => {
  test.each([
    ["V1 E05 E07", "V1", "E05 E07"],
    ["v3，E05、E07", "V3", "E05、E07"],
    ["芜湖 E05", "V3", "E05"],
    ["昆山高新：E05组长", "V1", "E05组长"],
    ["kunshan gaoxin E05", "V1", "E05"],
    ["wuhu all", "V3", "all"],
    ["昆山 高新 示例专家18", "V1", "示例专家18"],
    ["“芜湖经济技术开发区” <@U0EXPERT05|a>", "V3", "<@U0EXPERT05|a>"],
    ["V2", "V2", ""],
  ])("%s", (typed, id, rest) => {
    const read = readVisitFirst(typed, visits);
    expect(read).toMatchObject({ done: true, value: { rest } });
    expect(read?.done === true ? `V${read.value.at.visit.id}` : "").toBe(id);
  });

  test.each([
    ["昆山 E05", "visit_ambiguous", "昆山"],
    ["kunshan E05", "visit_ambiguous", "kunshan"],
    ["火星 E05", "visit_unknown", "火星"],
    ["V9 E05", "visit_unknown", "V9"],
  ])("%s is asked about", (typed, name, asked) => {
    expect(readVisitFirst(typed, visits)).toMatchObject({ done: false, refusal: { name, typed: asked } });
  });

  test("nothing is nothing", () => expect(readVisitFirst("  ", visits)).toBeUndefined());
});

describe("a team", () => {
  const cases: readonly [string, string][] = [
    ["E05 E07 E12", "E05 E07 E12"],
    ["e5、７号", "refused"],
    ["E05*, E07", "E05* E07"],
    ["E07 E05组长 E12", "E07 E05* E12"],
    ["E07 E05（组长） E12", "E07 E05* E12"],
    ["组长 E05 E07", "E05* E07"],
    ["组长：E05、E07", "E05* E07"],
    ["E05 组长，E07", "E05* E07"],
    ["E07, 组长 E05", "E07 E05*"],
    ["E07 lead E05", "E07 E05*"],
    ["lead E05 and E07", "E05* E07"],
    ["E05 as leader, E07", "E05* E07"],
    ["*E05 E07*", "E05* E07*"],
    ["示例专家18老师 和 <@U0EXPERT05|e5>", "E18 E05"],
    ["E05 E05组长", "E05*"],
    ["组长E05 组员E07、E12", "E05* E07 E12"],
    ["E05组长，E07组员 E12（组员）", "E05* E07 E12"],
    ["lead E05, members: E07 E12", "E05* E07 E12"],
    ["E05 组长 组员 E07", "E05* E07"],
    ["王工", "refused"],
    ["", ""],
  ];
  test.each(cases)("%s", (typed, expected) => {
    const read = readTeam(typed, experts);
    const shown = read.done
      ? read.value.map((one) => `${one.expert.code}${one.leads ? "*" : ""}`).join(" ")
      : "refused";
    expect(shown).toBe(expected);
  });

  test("what was typed comes back as it stood, without the mark", () => {
    expect(readTeam("专家0组长", experts)).toMatchObject({
      refusal: { name: "expert_ambiguous", typed: "专家0" },
    });
  });
});

describe("somebody's answer, as staff type it", () => {
  const cases: readonly [string, object | undefined][] = [
    ["E05 accepted", { answer: "accept", way: undefined, note: undefined }],
    ["E05 accepted by phone", { answer: "accept", way: "telephone", note: undefined }],
    ["E05 同意 电话", { answer: "accept", way: "telephone", note: undefined }],
    ["E05 电话同意", { answer: "accept", way: "telephone", note: undefined }],
    [
      "E05 微信答复不便参加 那天有课",
      { answer: "decline", way: "wechat", reason: "diary", note: "那天有课" },
    ],
    [
      "E05 declined by mail reason: travelling until the 10th",
      { answer: "decline", way: "mail", reason: "travel", note: "travelling until the 10th" },
    ],
    ["E05 不能来 家里有事", { answer: "decline", reason: "health_or_family", note: "家里有事" }],
    ["E05 不参加 书面 原因：身体不适", { answer: "decline", way: "paper", reason: "health_or_family" }],
    ["示例专家18老师，来不了，电话里说的", { answer: "decline", way: "telephone" }],
    ["E05 by phone", { answer: undefined, way: "telephone" }],
    ["E05", { answer: undefined }],
    ["", undefined],
  ];
  test.each(cases)("%s", (typed, expected) => {
    const read = readStaffAnswer(typed, experts, undefined);
    if (expected === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject({ done: true, value: expected });
  });
});

describe("another date that was recorded", () => {
  const ground = { today: "2019-06-17", asked: ["2019-07-03"] } as const;
  const fifth = ["2019-07-05"];
  test.each<[string, object]>([
    ["E05 7月5日 电话", { answer: undefined, days: fifth, way: "telephone", note: undefined }],
    ["E05 改到7月5日 微信", { days: fifth, way: "wechat", note: "改到7月5日" }],
    ["E05 3号有课，5号可以 邮件", { days: fifth, way: "mail" }],
    ["E05 不行 5号可以", { answer: undefined, days: fifth }],
    ["E05 7月5日、8日 电话", { days: ["2019-07-05", "2019-07-08"], note: undefined }],
    ["E05 5 July by phone", { days: fifth, way: "telephone", note: undefined }],
    ["E05 同意 7月5日来电", { answer: "accept", days: [] }],
    ["E05 accepted by phone 5 July", { answer: "accept", days: [] }],
    ["E05 declined by phone, 5 July", { answer: "decline", days: [] }],
    ["E05 不便参加 那天有课", { answer: "decline", days: [] }],
    ["E05 7月3日 电话", { answer: undefined, days: [], note: "7月3日" }],
    ["E05 5号应该可以", { answer: undefined, days: [] }],
  ])("%s", (typed, expected) => {
    expect(readStaffAnswer(typed, experts, ground)).toMatchObject({ done: true, value: expected });
  });
});

describe("who came", () => {
  const shown = (people: readonly (Expert | string)[] | undefined) =>
    people?.map((one) => (typeof one === "string" ? one : one.code)).join(" ");
  const cases: readonly [string, object][] = [
    ["all", { all: true, only: undefined }],
    ["全部", { all: true }],
    ["without E05", { all: false, without: "E05" }],
    ["all without E05, E07", { all: true, without: "E05 E07" }],
    ["除E05", { without: "E05" }],
    ["缺 E05 加 E12", { without: "E05", plus: "E12" }],
    ["plus 王处长", { plus: "王处长" }],
    [
      "all plus E12 and 王处长 reason: 园区当天同意",
      { all: true, plus: "E12 王处长", reason: "园区当天同意" },
    ],
    ["E05 E07", { only: "E05 E07" }],
    ["all 原因：只差园区回函", { all: true, reason: "只差园区回函" }],
    ["reason 已成行", { all: false, only: undefined, reason: "已成行" }],
  ];
  test.each(cases)("%s", (typed, expected) => {
    const read = readHeld(typed, experts);
    if (!read.done) throw new Error(read.refusal.name);
    const { all, only, without, plus, reason } = read.value;
    expect({ all, reason, only: shown(only), without: shown(without), plus: shown(plus) }).toMatchObject(
      expected,
    );
  });

  test.each(["plus E99", "without 示例专家", "plus <@U0NOBODY01|x>"])("%s is asked about", (typed) => {
    expect(readHeld(typed, experts)).toMatchObject({ done: false });
  });
});

describe("whom to invite", () => {
  const standpoint = { today: "2019-06-17", zone: "Asia/Shanghai" } as const;
  const cases: readonly [string, string, string | undefined][] = [
    ["", "all", undefined],
    ["all", "all", undefined],
    ["全部", "all", undefined],
    ["V1 V3", "1 3", undefined],
    ["芜湖 by 6月20日 17:00", "3", "2019-06-20T09:00:00.000Z"],
    ["V1 by 6月20日", "1", "2019-06-20T09:00:00.000Z"],
    ["V1、V3 6月20日12:00前", "1 3", "2019-06-20T04:00:00.000Z"],
    ["all 截止6月20日上午", "all", "2019-06-20T04:00:00.000Z"],
    ["V1 6月20日 下午3点前回复", "1", "2019-06-20T07:00:00.000Z"],
    ["V1 by Thursday noon", "1", "2019-06-20T04:00:00.000Z"],
    ["全部 6月20号下班前", "all", "2019-06-20T09:00:00.000Z"],
    ["所有人，6月20日 下班之前回复", "all", "2019-06-20T09:00:00.000Z"],
    ["所有人", "all", undefined],
    ["everybody by 20 June", "all", "2019-06-20T09:00:00.000Z"],
  ];
  test.each(cases)("%s", (typed, whom, by) => {
    const read = readInvite(typed, visits, standpoint);
    if (!read.done) throw new Error(read.refusal.name);
    const { visits: named, replyBy } = read.value;
    expect(named === "all" ? named : named.map((one) => one.visit.id).join(" ")).toBe(whom);
    expect(replyBy?.at).toBe(by);
  });

  test("a reply-by that cannot be read is asked about", () => {
    expect(readInvite("V1 by 下下下", visits, standpoint)).toMatchObject({
      refusal: { name: "date_unreadable" },
    });
  });
});
