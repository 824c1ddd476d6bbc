import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/input/remarks/answers.ts";
import { readDelegation } from "../../src/input/remarks/delegation.ts";

const here = { today: "2019-06-17", asked: "2019-07-03" } as const;

describe("somebody else is to come", () => {
  test.each([
    ["派李处长参加", "李处长"],
    ["我派李处长参加", "李处长"],
    ["届时派员参加", ""],
    ["派人去", ""],
    ["我厅派王工代我出席", "王工"],
    ["请张副处长代为出席", "张副处长"],
    ["那天有会，请张副处长代为出席", "张副处长"],
    ["由王工替我去", "王工"],
    ["王工代我参加", "王工"],
    ["请李主任参加", "李主任"],
    ["我不能参加，让小李去", "小李"],
    ["换人参加", ""],
    ["my deputy Mr Li will come instead", "Mr Li"],
    ["Dr. Wang will attend on my behalf", "Dr. Wang"],
    ["I will send Mr Li instead", "Mr Li"],
  ])("%s", (typed, person) => {
    expect(readDelegation(typed)).toEqual({ person });
    expect(readAnswer(typed, here).kind).toBe("unclear");
  });

  test.each([
    "好的，我参加",
    "请您安排人来接我",
    "能派车来接吗",
    "让我去吧",
    "由我参加",
    "别派人来接",
    "我来不了",
    "派不出人",
    "参加，请安排住宿",
    "代表学校参加",
    "I will come",
    "Could we do next Wed 9am instead?",
  ])("not so: %s", (typed) => expect(readDelegation(typed)).toBeUndefined());
});
