import { describe, expect, test } from "vitest";
import type { Assignment, RequestDetails } from "../../src/domain/assignments.ts";
import type { Language } from "../../src/domain/languages.ts";
import { assignmentRequestView } from "../../src/views/seats/assignment-request.ts";
import { ask, request } from "../support/asks.ts";
import { expectSendable } from "../support/sendable.ts";

const second = (change: Partial<Assignment> = {}) =>
  ask({ id: 32, ...change }, { id: 3, dayFrom: "2019-07-04", dayTo: "2019-07-04" });

function card(details: RequestDetails, language: Language = "zh-CN") {
  const view = assignmentRequestView(details, language, "Asia/Shanghai", "2019-06-17");
  expectSendable(view);
  return { text: view.text, shown: JSON.stringify(view.blocks) };
}

const no = ["declined", "withdrawn", "lapsed"] as const;

test.each(no)("after %s the card shows the park and the date, and asks nobody to arrive", (state) => {
  const { shown } = card(request(ask({ state, answeredBy: "U0EXPERT018" })));
  expect(shown).toContain("昆山高新技术产业开发区");
  expect(shown).toContain("🗓 *7月3日（周三）*");
  expect(shown).not.toMatch(/抵达|9:00/);
});

test("a yes still says the hours and when to arrive", () => {
  expect(card(request(ask({ state: "accepted" }))).shown).toMatch(/9:00—17:00\*，请7月2日晚抵达/);
  const nearby = card(request(ask({}, {}, {}, { distance: 56 }))).shown;
  expect(nearby).toContain("7月3日（周三）9:00—17:00*");
  expect(nearby).not.toContain("抵达");
  const halves = { dayTo: "2019-07-04", timeFrom: "14:00", timeTo: "12:00" } as const;
  expect(card(request(ask({}, halves))).shown).toContain(
    "🗓 *7月3日—4日（7月3日14:00起，7月4日12:00止）*，请7月2日晚抵达",
  );
});

describe("a card for several visits", () => {
  test.each(["invited", "accepted"] as const)(
    "says of each, %s, its hours, arrival and colleagues",
    (state) => {
      const { shown } = card(request(ask({ state }), second({ state })));
      expect(shown.match(/9:00—17:00/g)).toHaveLength(2);
      for (const said of ["请7月2日晚抵达", "请7月3日晚抵达"]) expect(shown).toContain(said);
      expect(shown.match(/示例专家05老师（山东大学，组长）/g)).toHaveLength(2);
    },
  );

  test("says of a visit that was declined no more than which it was", () => {
    const { shown } = card(request(ask({ state: "declined" }), second()));
    expect(shown.match(/抵达/g)).toHaveLength(1);
  });

  test("asks in its notification for what is still open", () => {
    const partly = request(ask({ state: "accepted" }), second());
    expect(card(partly).text).toBe(
      "示例专家18老师：还有一次园区调研盼您答复，请于6月20日（周四）17:00前回复",
    );
    expect(card(partly, "en").text).toBe(
      "One more park visit awaits your answer; please reply by Thu 20 June, 17:00",
    );
  });

  test("says in its notification what was answered to each", () => {
    const { text } = card(request(ask({ state: "accepted" }), second({ state: "declined" })));
    expect(text).toMatch(/您已答复：参加7月3日.*；已记下：7月4日.*不便参加/);
  });

  test("declares nothing once there is no button to join", () => {
    const declaration = "没有需回避的关系";
    expect(card(request(ask(), second({ state: "accepted" }))).shown).toContain(declaration);
    const answered = request(ask({ state: "accepted" }), second({ state: "declined" }));
    expect(card(answered).shown).not.toContain(declaration);
  });
});

describe("a card about days that the visit no longer has", () => {
  const asked = { from: "2019-07-03", to: "2019-07-03" } as const;
  const moved = { revision: 2, dayFrom: "2019-07-08", dayTo: "2019-07-08" } as const;

  test("keeps its own day, and says that the visit was called off", () => {
    const { shown, text } = card(request(ask({ state: "withdrawn", asked, calledOff: true }, moved)));
    expect(shown).toContain("*7月3日（周三）的调研已取消*");
    expect(text).toContain("7月3日");
    expect(shown + text).not.toContain("7月8日");
  });

  test("keeps the day that was declined", () => {
    const { shown } = card(request(ask({ state: "declined", asked, answeredWay: "slack" }, moved)));
    expect(shown).toContain("*7月3日（周三）不便参加*");
    expect(shown).not.toContain("7月8日");
  });

  test("a visit that was only given other hours shows its day", () => {
    expect(card(request(ask({ asked }))).shown).toContain("7月3日（周三）");
  });
});

describe("a card says who asks and who sees to it", () => {
  test.each([
    [
      "zh-CN",
      "示例专家18老师，您好！2019 年专题调研：想请您参加一次园区调研",
      "交通食宿：由示例联络员甲与您对接",
      "行前两个工作日，行程、接站人和园区情况会发到这里；有事请找示例联络员甲",
    ],
    [
      "en",
      "Dear 示例专家18, would you join a park visit for the 2019 survey?",
      "示例联络员甲 will arrange it with you",
      "Two workdays before, your itinerary, who meets you and facts about the park come here; if anything comes up, ask 示例联络员甲",
    ],
  ] as const)("in %s", (language, greeting, travel, later) => {
    const open = card(request(ask()), language).shown;
    for (const said of [greeting, travel]) expect(open).toContain(said);
    expect(card(request(ask(), second()), language).shown).toContain(travel);
    const accepted = card(request(ask({ state: "accepted" })), language).shown;
    for (const said of [later, "示例专家05", language === "en" ? "As a member" : "您的角色：组员"])
      expect(accepted).toContain(said);
  });
});
