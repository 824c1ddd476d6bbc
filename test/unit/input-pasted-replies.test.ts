import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitReplies } from "../../src/input/pasted-replies.ts";

/** Sender, label and text of each reply; absent ones are `""`. */
const parts = (pasted: string) =>
  splitReplies(pasted).map(({ sender = "", label = "", text }) => [sender, label, text]);

describe("a plain list has a reply on each line", () => {
  test.each<[string, string, string[][]]>([
    [
      "labels",
      "示例专家05：7月3日昆山可以\nE12: 不行",
      [
        ["", "示例专家05", "7月3日昆山可以"],
        ["", "E12", "不行"],
      ],
    ],
    [
      "no labels",
      "王老师 可以\nE12 不行，那天有课\n张老师说5号行不行",
      [
        ["", "", "王老师 可以"],
        ["", "", "E12 不行，那天有课"],
        ["", "", "张老师说5号行不行"],
      ],
    ],
    [
      "organisations",
      "江苏省生态环境厅：示例代表甲，处长，不住宿\n贵州去两个人",
      [
        ["", "江苏省生态环境厅", "示例代表甲，处长，不住宿"],
        ["", "", "贵州去两个人"],
      ],
    ],
    [
      "numbers",
      "1. E05 可以\n2、E12不行\n③E07 可以\n（4）E08：去不了\n5) E09 ok\n六、E10 好的",
      [
        ["", "", "E05 可以"],
        ["", "", "E12不行"],
        ["", "", "E07 可以"],
        ["", "E08", "去不了"],
        ["", "", "E09 ok"],
        ["", "", "E10 好的"],
      ],
    ],
    [
      "dashes and dots",
      "- E05 可以\n• E12 不行\n· 王老师 可以",
      [
        ["", "", "E05 可以"],
        ["", "", "E12 不行"],
        ["", "", "王老师 可以"],
      ],
    ],
    ["a number before a day", "5.7月3日E09可以", [["", "", "7月3日E09可以"]]],
    [
      "a day is no number",
      "7.3可以\n3 号可以\n7月3日可以",
      [
        ["", "", "7.3可以"],
        ["", "", "3 号可以"],
        ["", "", "7月3日可以"],
      ],
    ],
    ["two answers in one line keep their signs", "①可以 ②不行", [["", "", "①可以 ②不行"]]],
    [
      "a time is no label",
      "E05 9:00可以\n示例专家05：30日可以",
      [
        ["", "", "E05 9:00可以"],
        ["", "示例专家05", "30日可以"],
      ],
    ],
    [
      "a day with a time is said by nobody above",
      "示例专家05：7月3日 9:00\nE12 可以",
      [
        ["", "示例专家05", "7月3日 9:00"],
        ["", "", "E12 可以"],
      ],
    ],
    [
      "rows of a spreadsheet",
      "1\tE05\t可以\n2\t示例专家12\t不便",
      [
        ["", "", "E05 可以"],
        ["", "", "示例专家12 不便"],
      ],
    ],
    [
      "an introduction",
      "大家的答复如下：\nE05 可以\n\n回复：\nE12 不行",
      [
        ["", "", "E05 可以"],
        ["", "", "E12 不行"],
      ],
    ],
    [
      "a chain",
      "#接龙\n昆山调研\n请大家接龙\n1. 示例专家05 可以\n2. 王老师 不行",
      [
        ["", "", "示例专家05 可以"],
        ["", "", "王老师 不行"],
      ],
    ],
    ["Slack's escapes", "E05 可以 &amp; 谢谢", [["", "", "E05 可以 & 谢谢"]]],
  ])("%s", (_what, pasted, expected) => expect(parts(pasted)).toEqual(expected));
});

describe("messengers and mails name who wrote", () => {
  test.each<[string, string, string[][]]>([
    [
      "WeChat on a computer",
      "示例专家05 2019/6/20 10:15:32\n7月3日可以\n谢谢\n\n王老师 2019/6/20 10:16\n那天有课\n去不了",
      [
        ["示例专家05", "", "7月3日可以\n谢谢"],
        ["王老师", "", "那天有课\n去不了"],
      ],
    ],
    [
      "WeChat, today's times",
      "示例专家05  上午10:15\n可以\n王老师 昨天 下午3:20\n不行",
      [
        ["示例专家05", "", "可以"],
        ["王老师", "", "不行"],
      ],
    ],
    [
      "WeChat on a phone",
      "王老师:\n可以\n李老师：\n不行",
      [
        ["王老师", "", "可以"],
        ["李老师", "", "不行"],
      ],
    ],
    [
      "a list below a name alone",
      "李老师:\n不行\n示例专家05：可以\nE12 不行",
      [
        ["李老师", "", "不行"],
        ["", "示例专家05", "可以"],
        ["", "", "E12 不行"],
      ],
    ],
    [
      "a day between the messages",
      "—————  2019-06-20  —————\n示例专家03  10:15\n[图片]\n好的",
      [["示例专家03", "", "好的"]],
    ],
    [
      "QQ",
      "2019-06-20 10:15:32 王老师\n可以\n\n2019-06-20 10:16:00 李老师(12345678)\n不行",
      [
        ["王老师", "", "可以"],
        ["李老师", "", "不行"],
      ],
    ],
    [
      "WhatsApp",
      "[6/20/19, 10:15:32 AM] Li Wei: yes\n[6/20/19, 10:16:01 AM] Zhang: no",
      [
        ["Li Wei", "", "yes"],
        ["Zhang", "", "no"],
      ],
    ],
    [
      "Slack",
      "Li Wei  10:15 AM\nyes\nZhang  10:16 AM\nno, teaching",
      [
        ["Li Wei", "", "yes"],
        ["Zhang", "", "no, teaching"],
      ],
    ],
    [
      "a mail",
      "发件人：王老师 <wang@example.org>\n发送时间：2019年6月20日 10:15\n收件人：联络员\n主题：答复\n\n您好！\n\n可以参加。\n\n发自我的iPhone",
      [["王老师", "", "您好！\n可以参加。"]],
    ],
    [
      "an English mail",
      'From: "Li Wei" <li@example.org>\nSent: 20 June\nTo: office\nSubject: Re: visit\n\nYes, gladly.',
      [["Li Wei", "", "Yes, gladly."]],
    ],
    [
      "an answer to a quoted request",
      "「示例联络员：请您参加7月3日\n昆山高新区调研」\n- - - - - - - -\n可以",
      [["", "", "可以"]],
    ],
    [
      "a quoted line",
      "> 可以\n昨天 10:15\n可以",
      [
        ["", "", "可以"],
        ["", "", "可以"],
      ],
    ],
    [
      "what the messenger itself says",
      "“王老师”撤回了一条消息\n以上是打招呼的内容\n[表情]\nE05 可以",
      [["", "", "E05 可以"]],
    ],
  ])("%s", (_what, pasted, expected) => expect(parts(pasted)).toEqual(expected));
});

test("lines are numbered as they were pasted", () => {
  expect(splitReplies("E05 可以\n\n王老师 2019/6/20 10:16\n不行").map(({ line }) => line)).toEqual([1, 3]);
});

test("nothing that was pasted is lost or made up, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (pasted) => {
      for (const { shown, text, label = "" } of splitReplies(pasted)) {
        expect(text).not.toBe("");
        expect(shown.replace(/\s/g, "")).toContain(label.replace(/\s/g, ""));
        expect(shown.endsWith(text)).toBe(true);
      }
    }),
  );
});

test("one line a person, in any list of names and answers", () => {
  const name = fc.constantFrom("示例专家05", "王老师", "E12", "Li Wei");
  const said = fc.constantFrom("可以", "不行，那天有课", "7月3日可以", "9:00可以", "yes");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, said), { minLength: 1, maxLength: 20 }), (replies) => {
      const pasted = replies.map(([who, what]) => `${who}：${what}`).join("\n");
      expect(parts(pasted)).toEqual(replies.map(([who, what]) => ["", who, what]));
    }),
  );
});

test("a long line of colons and stamps takes no time", () => {
  const started = performance.now();
  splitReplies(
    `${"a".repeat(5_000)}：${"7月3日 9:00 ".repeat(2_000)}\n${"：".repeat(5_000)}\n${" ".repeat(9_000)}9:00`,
  );
  expect(performance.now() - started).toBeLessThan(1_000);
});
