import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, readAnswer } from "../../src/input/remarks/answers.ts";

/** A Monday; the person was asked for Wednesday 3 July. */
const here = { today: "2019-06-17", asked: "2019-07-03" } as const;
const read = (text: string) => readAnswer(text, here);

const yes = [
  ...[
    "好的",
    "好",
    "好的，谢谢",
    "可以",
    "可以的",
    "行",
    "行啊",
    "没问题",
    "没有问题！",
    "参加",
    "我参加",
    "同意",
  ],
  ...[
    "收到，可以去",
    "收到可以去",
    "好的，我准时到",
    "那天有空，可以参加",
    "没课，可以",
    "没有冲突，能参加",
    "7月3日可以",
  ],
  ...[
    "时间没问题",
    "不客气，我去",
    "无需回避，同意",
    "行行行",
    "都行",
    "嗯嗯",
    "👍",
    ":+1:",
    "非常荣幸，一定到",
    "愿意参加",
    "方便",
    "是的，能去",
  ],
  ...[
    "不好意思回晚了，可以参加",
    "无异议",
    "ok",
    "OK, see you then",
    "yes",
    "Yes, I can.",
    "sure",
    "Sure, no problem",
  ],
  ...["Happy to join", "I'll be there", "3 July works for me", "No problem", "Sounds good!", "count me in"],
];

const no = [
  ...[
    "不行",
    "不可以",
    "去不了",
    "那天有课",
    "不便",
    "不太方便",
    "没空",
    "没时间",
    "时间冲突",
    "出差",
    "要出差，去不了",
  ],
  ...[
    "不好意思，那天有课",
    "抱歉，7月3日没空",
    "好的，但是我去不了",
    "谢谢邀请，参加不了",
    "不参加",
    "不能参加",
    "这次就算了",
  ],
  ...[
    "恕无法前往",
    "在国外，赶不回来",
    "有事",
    "已有安排，不克前往，没法参加",
    "我那天要监考",
    "最近太忙",
    "周三有会",
    "身体不适，请假",
  ],
  ...[
    "没有时间",
    "婉拒",
    "7月3日不行",
    "👎",
    "走不开",
    "恕不能参加",
    "no",
    "No, sorry",
    "can't",
    "I can't make it",
  ],
  ...[
    "Sorry, I have a conflict",
    "I'm afraid not, teaching that day",
    "Unfortunately I'm travelling",
    "I won't be able to",
  ],
  ...["not available", "I have to decline", "ok but I cannot come"],
];

const unclear = [
  ...[
    "",
    "？",
    "收到",
    "谢谢",
    "在吗",
    "可以不去吗",
    "好像有课，可以晚点定吗",
    "应该可以",
    "可能去不了",
    "不一定",
    "看情况",
  ],
  ...[
    "再看看",
    "到时候再说",
    "几点集合？",
    "好的，怎么去？",
    "上午有课，下午可以",
    "有课，但可以调",
    "可以吗",
    "能去吗",
  ],
  ...[
    "我需要回避",
    "不是不想去",
    "如果不下雨就去",
    "等我确认一下",
    "尽量参加",
    "2月30日可以",
    "7月3日（周四）可以",
  ],
  ...[
    "今天给您答复",
    "7月5日出发行吗",
    "7月5日到8日可以",
    "1",
    "maybe",
    "Not sure yet",
    "let me check",
    "I might",
    "what time?",
  ],
  ...[
    "除了3号都可以",
    "7月3日上午可以",
    "5号以后都可以",
    "没有不可以的",
    "可以让学生去",
    "方便的话请发材料",
    "参加过",
  ],
  ...[
    "Sure, but only in the morning",
    "I don't mind",
    "why not",
    "Yes if the dean agrees",
    "Can I bring a student?",
    "可以".padEnd(130, "，谢谢"),
  ],
];

const others: readonly (readonly [text: string, days: readonly (readonly string[])[]])[] = [
  ["换成7月5日行吗", [["2019-07-05"]]],
  ["能不能周五", [["2019-06-21"]]],
  ["能不能改到7月5日上午", [["2019-07-05", "morning"]]],
  ["那天有课，7月5日可以", [["2019-07-05"]]],
  ["那天不行，换周五吧", [["2019-06-21"]]],
  ["7月5日下午2点可以吗？", [["2019-07-05", "14:00"]]],
  ["7月5日或6日都可以", [["2019-07-05"], ["2019-07-06"]]],
  ["7月5日", [["2019-07-05"]]],
  ["那就7月5日吧", [["2019-07-05"]]],
  ["好的，不过能改成4号吗", [["2019-07-04"]]],
  ["7月3日没空，4号有空", [["2019-07-04"]]],
  ["下周三上午方便", [["2019-06-26", "morning"]]],
  ["换个时间吧", []],
  ["那天有课，能不能改期", []],
  ["How about 5 July?", [["2019-07-05"]]],
  ["can't on 3 July, but 5 July works", [["2019-07-05"]]],
  ["Could we do next Wed 9am instead?", [["2019-06-26", "09:00"]]],
  ["Friday works", [["2019-06-21"]]],
  ["Is another date possible", []],
];

describe("what professors write", () => {
  test.each(yes)("yes: %s", (text) => {
    expect(read(text)).toMatchObject({ kind: "yes" });
  });

  test.each(no)("no: %s", (text) => {
    expect(read(text)).toMatchObject({ kind: "no" });
  });

  test.each(unclear)("unclear: %s", (text) => {
    expect(read(text)).toMatchObject({ kind: "unclear" });
  });

  test.each(others)("another date: %s", (text, days) => {
    const answer: Answer = read(text);
    expect(answer.kind).toBe("other_date");
    const moments = answer.kind === "other_date" ? answer.moments : [];
    expect(moments.map(({ day, time, halfDay }) => [day, time ?? halfDay].filter(Boolean))).toEqual(days);
  });
});

test("the words that it rests on are told", () => {
  expect(read("好的，我参加")).toEqual({ kind: "yes", words: ["好的", "参加"] });
  expect(read("不好意思，那天有课")).toEqual({ kind: "no", words: ["有课"] });
  expect(read("好像有课")).toEqual({ kind: "unclear", words: ["好像"] });
});

test("without knowing the day that was asked for, a day that is agreed to is an offer", () => {
  expect(readAnswer("7月3日可以", { today: "2019-06-17" })).toMatchObject({
    kind: "other_date",
    moments: [{ day: "2019-07-03" }],
  });
});

test("any text is answered, and a doubt in front makes every answer unclear", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(["yes", "no", "other_date", "unclear"]).toContain(read(text).kind);
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...yes, ...no), (text) => {
      expect(read(`不一定，${text}`).kind).toBe("unclear");
    }),
  );
});

test("a 不 before a yes never leaves a yes", () => {
  fc.assert(
    fc.property(fc.constantFrom("可以", "参加", "同意", "方便", "能去", "愿意", "接受", "行"), (word) => {
      expect(read(`不${word}`).kind).toBe("no");
    }),
  );
});
