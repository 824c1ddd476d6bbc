import { describe, expect, test } from "vitest";
import type { AssignmentState } from "../../src/domain/assignments.ts";
import type { Expert } from "../../src/domain/experts.ts";
import type { Day } from "../../src/domain/time.ts";
import { type ReplyRead, readPastedAnswers, type SeatAsked } from "../../src/input/seats/pasted-answers.ts";
import { ask } from "../support/asks.ts";
import { expert, park, visit } from "../support/samples.ts";

const person = (number: number, name: string): Expert => ({
  ...expert,
  id: number,
  code: `E${String(number).padStart(2, "0")}`,
  name,
});

const experts = [
  person(3, "示例专家03"),
  person(5, "示例专家05"),
  person(12, "示例专家12"),
  person(21, "王建国"),
  person(22, "张伟"),
  person(23, "张敏"),
  person(24, "欧阳明"),
  person(25, "Li Wei"),
];

const parks = {
  kunshan: ["昆山高新技术产业开发区", "2019-07-03"],
  zhangjiagang: ["张家港经济技术开发区", "2019-07-04"],
} as const;
let next = 30;
function seat(number: number, where: keyof typeof parks, state: AssignmentState = "invited"): SeatAsked {
  const [nameZh, day] = parks[where];
  const id = where === "kunshan" ? 2 : 11;
  const found = experts.find((one) => one.id === number);
  if (found === undefined) throw new Error(`no expert ${number}`);
  next += 1;
  return {
    assignment: {
      ...ask().assignment,
      id: next,
      expertId: number,
      visitId: id,
      state,
      answeredWay: undefined,
    },
    expert: found,
    at: {
      visit: { ...visit, id, dayFrom: day as Day, dayTo: day as Day },
      park: { ...park, id, nameZh, nameEn: undefined },
    },
  };
}

const seats = [
  seat(3, "kunshan", "accepted"),
  seat(5, "kunshan"),
  seat(5, "zhangjiagang"),
  seat(12, "kunshan"),
  seat(21, "kunshan"),
  seat(22, "zhangjiagang"),
  seat(23, "zhangjiagang"),
  seat(24, "kunshan"),
  seat(25, "zhangjiagang"),
];

const ground = { seats, experts, today: "2019-06-17" as const };

/** `E05@V2 accept`, or `? why`. */
function written(read: ReplyRead): string {
  if (read.kind === "unclear") return `? ${read.why}`;
  const answers = read.answers.map(({ seat: { expert: who, at }, answer, days }) =>
    [`${who.code}@V${at.visit.id} ${answer}`, ...(days ?? []).map((day) => day.slice(5))].join(" "),
  );
  return `${read.kind === "known" ? "= " : ""}${answers.join(", ")}`;
}

const read = (pasted: string) => readPastedAnswers(pasted, ground).map(written);
const E = "E05@V2";

describe("one line", () => {
  test.each<[string, string]>([
    ["示例专家05：7月3日昆山可以", `${E} accept`],
    ["示例专家05:昆山可以", `${E} accept`],
    ["E05 昆山可以", `${E} accept`],
    ["e5 昆山 OK", `${E} accept`],
    ["E05：3号可以，4号不行", `${E} accept, E05@V11 decline`],
    ["E05 两场都可以", `${E} accept, E05@V11 accept`],
    ["示例专家05老师都参加", `${E} accept, E05@V11 accept`],
    ["E05 可以", "? which"],
    ["E05 那两天都不行", `${E} decline, E05@V11 decline`],
    ["E05 张家港不行，昆山可以", `E05@V11 decline, ${E} accept`],
    ["E12 不行，那天有课", "E12@V2 decline"],
    ["E12不行", "E12@V2 decline"],
    ["E012 不行", "E12@V2 decline"],
    ["示例专家12 好的", "E12@V2 accept"],
    ["示例专家12老师：好的，没问题！", "E12@V2 accept"],
    ["示例专家12：👌", "E12@V2 accept"],
    ["示例专家12 参加", "E12@V2 accept"],
    ["示例专家12 出差，去不了", "E12@V2 decline"],
    ["示例专家12（微信）：不好意思，那天有会，去不了", "E12@V2 decline"],
    ["示例专家12 来电说可以", "E12@V2 accept"],
    ["示例专家12回复：参加", "E12@V2 accept"],
    ["示例专家12 不便参加", "E12@V2 decline"],
    ["王老师 可以", "E21@V2 accept"],
    ["王老师：可以", "E21@V2 accept"],
    ["王建国 可以", "E21@V2 accept"],
    ["王建国教授：参加", "E21@V2 accept"],
    ["建国老师说没问题", "E21@V2 accept"],
    ["刚跟王老师通了电话，他可以", "E21@V2 accept"],
    ["王老师说那天有课", "E21@V2 decline"],
    ["王老师说7月3日昆山可以", "E21@V2 accept"],
    ["王老师表示不参加了", "E21@V2 decline"],
    ["欧阳老师可以", "E24@V2 accept"],
    ["欧阳明：能去", "E24@V2 accept"],
    ["张伟 可以", "E22@V11 accept"],
    ["张敏老师：不行", "E23@V11 decline"],
    ["张老师 可以", "? who"],
    ["张老师说5号行不行", "? who"],
    ["张伟老师说5号行不行", "E22@V11 counter 07-05"],
    ["张伟 改到5号可以", "E22@V11 counter 07-05"],
    ["张伟 4号不行，5号可以", "E22@V11 counter 07-05"],
    ["Li Wei: yes", "E25@V11 accept"],
    ["Li Wei: I'll be there", "E25@V11 accept"],
    ["li wei sorry, can't make it", "E25@V11 decline"],
    ["Li Wei: no, teaching that day", "E25@V11 decline"],
    ["Li Wei: how about 5 July?", "E25@V11 counter 07-05"],
    ["Li Wei: let me check", "? what"],
    ["Li Wei says yes", "E25@V11 accept"],
    ["Lily Weiss: yes", "? who"],
    ["示例专家12 应该可以", "? what"],
    ["示例专家12 再看看", "? what"],
    ["示例专家12 可以，不过要下午才能到", "? what"],
    ["示例专家12 收到", "? what"],
    ["示例专家12 让我的学生去行吗", "? what"],
    ["示例专家12 请问几点集合", "? what"],
    ["示例专家12", "? what"],
    ["示例专家03 可以", "= E03@V2 accept"],
    ["示例专家03 来不了了", "E03@V2 decline"],
    ["可以", "? who"],
    ["贵州去两个人", "? who"],
    ["昆山那边可以了", "? who"],
    ["E99 可以", "? who"],
    ["E12、王老师都可以", "E12@V2 accept, E21@V2 accept"],
    ["E12和王老师都不行", "E12@V2 decline, E21@V2 decline"],
    ["E12可以，王老师不行", "E12@V2 accept, E21@V2 decline"],
    ["E12 可以，E05 可以", "? several"],
    ["同意：E12、王建国", "E12@V2 accept, E21@V2 accept"],
    ["不参加：E12", "E12@V2 decline"],
    ["1. E12 可以", "E12@V2 accept"],
    ["E12\t示例专家12\t可以", "E12@V2 accept"],
    ["E12 示例专家12 可以", "E12@V2 accept"],
    ["E12 昆山不行", "E12@V2 decline"],
    ["E12 A34 可以", "E12@V2 accept"],
    ["王老师不是不可以，要看情况", "? what"],
    ['=HYPERLINK("http://x","王老师 可以")', "E21@V2 accept"],
    ["E12 王建国 可以", "? several"],
    ["E12 王建国 都可以", "E12@V2 accept, E21@V2 accept"],
    ["E05 3号可以，但是4号不行", `${E} accept, E05@V11 decline`],
  ])("%s", (line, expected) => expect(read(line)).toEqual([expected]));
});

describe("another day", () => {
  test.each<[string, string]>([
    ["E12 3号有课，5号可以", "E12@V2 counter 07-05"],
    ["E12 改到7月5日行吗", "E12@V2 counter 07-05"],
    ["E12：7月5日行不行？", "E12@V2 counter 07-05"],
    ["E12 那天有课，5号或者8号可以", "E12@V2 counter 07-05 07-08"],
    ["E12 能不能改到5号", "E12@V2 counter 07-05"],
    ["E12 不行，换到下周五可以吗", "E12@V2 counter 06-28"],
    ["E12 3号不行，但是5号可以", "E12@V2 counter 07-05"],
    ["E12 不好意思，3号出差，5号下午可以", "E12@V2 counter 07-05"],
    ["王老师来电说3号有会，5号没问题", "E21@V2 counter 07-05"],
    ["E12、王老师都想改到5号", "E12@V2 counter 07-05, E21@V2 counter 07-05"],
    ["E12可以，王老师想改到5号", "E12@V2 accept, E21@V2 counter 07-05"],
    ["E05 昆山改到5号行吗", `${E} counter 07-05`],
    ["E05 4号不行，8号可以", "E05@V11 counter 07-08"],
    ["示例专家03 3号来不了了，5号可以", "E03@V2 counter 07-05"],
    ["Li Wei: can't make it, but 5 July would work", "E25@V11 counter 07-05"],
    // What is doubtful stays a question.
    ["E05 改到5号行吗", "? which_date"],
    ["E05 3号、4号都不行，5号可以", "? which_date"],
    ["E12 换个日期行吗", "? other_date"],
    ["E12 3号不行，5号到8号都可以", "? what"],
    ["E12 5号应该可以", "? what"],
    ["E12 如果5号就可以", "? what"],
    ["E12 5号可以，但是要下午才能到", "? which_date"],
    ["E12 5号、8号、9号、10号都可以", "? other_date"],
    ["E12 6月10日可以吗", "? other_date"],
    ["E12 5号有课，3号可以", "? what"],
    ["E12 3号有课", "E12@V2 decline"],
    ["E12 5号几点集合", "? what"],
  ])("%s", (line, expected) => expect(read(line)).toEqual([expected]));

  test("the same wish twice is one, two wishes for one seat are asked about, and so are a wish and a no", () => {
    expect(read("E12 5号可以\nE12 改到7月5日行吗")).toEqual([
      "E12@V2 counter 07-05",
      "= E12@V2 counter 07-05",
    ]);
    expect(read("E12 5号可以\nE12 8号可以")).toEqual(["? differs", "? differs"]);
    expect(read("E12 5号可以\nE12 还是不行")).toEqual(["? differs", "? differs"]);
  });

  const at = (one: SeatAsked, change: Partial<SeatAsked>, day?: Day): ReplyRead[] =>
    readPastedAnswers("E12 改到5号行吗", {
      ...ground,
      seats: [
        {
          ...one,
          ...change,
          at:
            day === undefined ? one.at : { ...one.at, visit: { ...one.at.visit, dayFrom: day, dayTo: day } },
        },
      ],
    }) as ReplyRead[];

  test("what waits for the office already is on record", () => {
    const wish: Day[] = ["2019-07-05"];
    expect(at(seat(12, "kunshan", "countered"), { wish }).map(written)).toEqual(["= E12@V2 counter 07-05"]);
    expect(at(seat(12, "kunshan", "countered"), { wish: ["2019-07-08"] }).map(written)).toEqual([
      "E12@V2 counter 07-05",
    ]);
  });

  test("of a seat that is given up, or was never asked about, no day can be proposed", () => {
    for (const state of ["declined", "withdrawn", "proposed"] as const)
      expect(at(seat(12, "kunshan", state), {}).map(written)).toEqual(["? other_date"]);
  });

  test("a bare 5号, said of a visit of another month, may mean either: both are offered", () => {
    const [one] = at(seat(12, "kunshan"), {}, "2019-08-06");
    expect(one).toMatchObject({
      kind: "unclear",
      why: "which_date",
      wishes: [["2019-07-05"], ["2019-08-05"]],
    });
  });
});

describe("several together", () => {
  test("as WeChat copies them", () => {
    const pasted =
      "示例专家12 2019/6/20 10:15:32\n李工您好\n7月3日可以\n\n王建国 2019/6/20 10:16\n那天有课\n去不了\n\n示例联络员 2019/6/20 10:17\n张伟老师说可以";
    expect(read(pasted)).toEqual(["E12@V2 accept", "E21@V2 decline", "E22@V11 accept"]);
  });

  test("said twice it is recorded once", () => {
    expect(read("E12 可以\nE12：好的")).toEqual(["E12@V2 accept", "= E12@V2 accept"]);
  });

  test("two lines that differ about one seat are both asked about", () => {
    expect(read("E12 可以\n王老师 可以\nE12 还是不行")).toEqual(["? differs", "E21@V2 accept", "? differs"]);
  });

  test("nothing that was pasted is left out", () => {
    const lines = ["E12 可以", "你好", "张老师 可以", "E99 不行"];
    expect(readPastedAnswers(lines.join("\n"), ground).map(({ reply }) => reply.shown)).toEqual(lines);
  });
});

test("what may be meant is offered: the two of one name, the visits of one person, all who wait", () => {
  const offered = (line: string) =>
    readPastedAnswers(line, ground).flatMap((one) =>
      one.kind === "unclear"
        ? [one.seats.map(({ expert: { code }, at }) => `${code}@V${at.visit.id}`), one.answer]
        : [],
    );
  expect(offered("张老师 可以")).toEqual([["E22@V11", "E23@V11"], "accept"]);
  expect(offered("E05 可以")).toEqual([["E05@V2", "E05@V11"], "accept"]);
  const [all] = offered("不行");
  expect(all).toHaveLength(seats.length);
  expect(all?.at(-1)).toBe("E03@V2");
});
