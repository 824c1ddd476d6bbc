import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Seat } from "../../src/domain/meetings.ts";
import { readRegistrations } from "../../src/input/meetings/pasted-registrations.ts";

const invited: readonly (readonly [string, string])[] = [
  ["昆山高新技术产业开发区管委会", "江苏省"],
  ["珠海高新技术产业开发区管委会", "广东省"],
  ["贵阳经济技术开发区管委会", "贵州省"],
  ["昆明经济技术开发区管委会", "云南省"],
  ["昆明高新技术产业开发区管委会", "云南省"],
  ["山东鲁北企业集团管委会", "山东省"],
  ["山东省商务厅", "山东省"],
  ["浙江省科技厅", "浙江省"],
  ["云南省科技厅", "云南省"],
  ["生态环境部南京环境科学研究所", "江苏省"],
  ["天津子牙经济技术开发区管委会", "天津市"],
  ["无锡锡山经济技术开发区管委会", "江苏省"],
];

const seats = invited.map(([name, provinceZh], i) => ({
  invitation: { id: i + 1, organisationId: i + 1, status: "needs-action" },
  name,
  organisation: { id: i + 1, nameZh: name, provinceZh },
})) as unknown as readonly Seat[];

/** `珠海…：name，post`, `?` before what is nobody's or several's. */
function read(text: string): string[] {
  return readRegistrations(text, seats).map(({ seats: theirs, answer, isOfSeveral }) => {
    const whose = theirs.map(({ name }) => name?.slice(0, 4)).join("/");
    if (isOfSeveral) return `several of ${whose}`;
    if (answer === undefined) return `? ${whose}`;
    if (answer.status !== "accepted") return `${whose}: ${answer.status}`;
    return `${whose}: ${[answer.form?.name, answer.form?.post].filter(Boolean).join(" ")}`;
  });
}

describe("whose a pasted reply is, and who comes", () => {
  test.each([
    ["珠海高新：参加，示例甲，局长", "珠海高新: 示例甲 局长"],
    ["珠海高新区管委会 示例甲 局长", "珠海高新: 示例甲 局长"],
    ["贵阳经开区管委会参加，示例乙，副主任", "贵阳经济: 示例乙 副主任"],
    ["贵阳：示例乙，副主任", "贵阳经济: 示例乙 副主任"],
    ["昆明经开区 示例丙", "昆明经济: 示例丙"],
    ["昆明高新区 示例丙", "昆明高新: 示例丙"],
    ["鲁北 示例丁 总工程师", "山东鲁北: 示例丁 总工程师"],
    ["南京环境科学研究所：示例戊，研究员", "生态环境: 示例戊 研究员"],
    ["浙江省科技厅：我厅由示例己参加，主任科员", "浙江省科: 示例己 主任科员"],
    ["云南省科技厅：定了，示例庚，副处长", "云南省科: 示例庚 副处长"],
    ["云南科技厅：您好！示例庚，副处长", "云南省科: 示例庚 副处长"],
    ["云南科技厅：人选待定", "云南省科: tentative"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    ["another province's department is nobody's", "江西省商务厅：示例辛，处长", "? "],
    ["two parks of one city are not told apart by the city", "昆明：示例壬，处长", "? "],
    ["several people of a province", "云南去两个人", "several of 昆明经济/昆明高新/云南省科"],
  ])("%s", (_name, text, expected) => expect(read(text)[0]).toContain(expected));
});

describe("coming is only what says so, or names a person and nothing else", () => {
  test.each([
    ["天津子牙经开区：张三，副主任，13800000001，参加", "天津子牙: 张三 副主任"],
    ["天津子牙：张三，副主任", "天津子牙: 张三 副主任"],
    ["子牙经开区 张三 副主任", "天津子牙: 张三 副主任"],
    ["子牙经开区管委会派张三副主任参加", "天津子牙: 张三 副主任"],
    ["天津子牙经济技术开发区：张三", "天津子牙: 张三"],
    ["贵阳经开区张三，处长，住宿", "贵阳经济: 张三 处长"],
    ["贵阳经开区：副处长李小明参加，不住宿，清真", "贵阳经济: 李小明 副处长"],
    [
      "贵阳经开区：姓名：李小明 职务：科技处处长 手机：13800000001 是否住宿：否",
      "贵阳经济: 李小明 科技处处长",
    ],
    ["浙江省科技厅：收到", "浙江省科: "],
    ["浙江省科技厅：好的，准时参加，谢谢", "浙江省科: "],
    ["浙江省科技厅：可以参加", "浙江省科: "],
    ["浙江省科技厅派人参加", "浙江省科: "],
    ["浙江省科技厅 报名1人", "浙江省科: "],
    ["浙江省科技厅：王处长参加", "浙江省科: 王处长"],
    ["浙江省科技厅：欧阳明明，高级工程师", "浙江省科: 欧阳明明 高级工程师"],
    ["浙江省科技厅：参会人员：示例代表甲，处长，需要住宿", "浙江省科: 示例代表甲 处长"],
    ["浙江省科技厅：Li Wei, Deputy Director, will attend", "浙江省科: Li Wei Deputy Director"],
    ["浙江省科技厅：王五，党工委委员、管委会副主任，住一晚", "浙江省科: 王五 党工委委员 管委会副主任"],
    ["浙江省科技厅：周若明 土壤与固废处 处长", "浙江省科: 周若明 土壤与固废处 处长"],
    ["浙江省科技厅：张三，接待处处长", "浙江省科: 张三 接待处处长"],
    ["浙江省科技厅：张三来", "浙江省科: 张三"],
    ["浙江省科技厅：李想", "浙江省科: 李想"],
    ["浙江省科技厅：示例代表105来", "浙江省科: 示例代表105"],
    ["浙江省科技厅: Li Wei, Director, lodging: no", "浙江省科: Li Wei Director"],
    ["浙江省科技厅: yes", "浙江省科: "],
    ["浙江省科技厅 12月16日 09:21\n参加", "浙江省科: "],
    ["小周（贵阳经开） 2019/12/16 09:21:05\n参加，示例乙，副主任", "贵阳经济: 示例乙 副主任"],
    ["贵州：示例乙，副主任", "贵阳经济: 示例乙 副主任"],
  ])("coming: %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    "山东省商务厅王处长说再看看",
    "山东省商务厅：王处长说要看情况",
    "贵阳经开区下周回复",
    "贵阳经开区：收到，下周报名单",
    "锡山的小陈可能来也可能不来吧",
    "浙江省科技厅：尽量参加",
    "浙江省科技厅：争取派人参加",
    "浙江省科技厅：参加，人选待定",
    "浙江省科技厅：如果不下雨就参加",
    "浙江省科技厅：张三，处长，大概能来",
    "浙江省科技厅：我问一下领导",
    "浙江省科技厅：能参加吗？",
    "浙江省科技厅：张三不能来，李四参加",
    "浙江省科技厅：张三、李四参加",
    "浙江省科技厅：张三等参加",
    "浙江省科技厅：已转告处长",
    "浙江省科技厅：张三已转告处长",
    "浙江省科技厅：邀请函收到了吗",
    "浙江省科技厅：没收到邀请函",
    "浙江省科技厅：在走流程",
    "浙江省科技厅：高度重视",
    "浙江省科技厅：周三",
    "浙江省科技厅：支持",
    "浙江省科技厅：厅里同意",
    "浙江省科技厅：张三休假",
    "浙江省科技厅：收到文件",
    "浙江省科技厅: Out Of Office",
    "浙江省科技厅：王处长出差",
    "浙江省科技厅：电话没人接",
    "浙江省科技厅：可能去两个人",
    "浙江省科技厅: Li Wei, maybe",
    "浙江省科技厅: We will let you know next week",
    "浙江省科技厅: Received, thanks, not sure yet",
    "浙江省科技厅: Director is away",
    "贵州下周回复",
  ])("asked about: %s", (text) => expect(read(text)[0]).toMatch(/^\? /));

  test.each([
    ["浙江省科技厅：再看看", "tentative"],
    ["浙江省科技厅：看情况", "tentative"],
    ["浙江省科技厅：再说", "tentative"],
    ["浙江省科技厅：参会人员待定，谢谢", "tentative"],
    ["浙江省科技厅: not decided yet", "tentative"],
    ["浙江省科技厅：抱歉，当天有会，不能参加", "declined"],
    ["浙江省科技厅：收到，不能来参加", "declined"],
    ["浙江省科技厅：来不了", "declined"],
    ["浙江省科技厅: Sorry, we cannot attend", "declined"],
    ["浙江省科技厅：不方便", "declined"],
    ["浙江省科技厅: No, thanks", "declined"],
  ])("%s: %s", (text, expected) => expect(read(text)).toEqual([`浙江省科: ${expected}`]));

  const hedges =
    "可能 也许 大概 不一定 尽量 争取 看情况 再看看 再说 下周 回复 考虑 问一下 商量 如果 要是 除非 maybe perhaps probably if not_sure next_week";
  const said = [
    "参加",
    "，",
    "示例代表甲",
    "张三",
    "处长",
    "13800000001",
    "不住宿",
    "好的",
    "收到",
    "派",
    " ",
    "能来",
    "两个人",
  ];
  test("text with a hedge is never filed as coming", () => {
    const some = fc.array(fc.constantFrom(...said), { maxLength: 5 }).map((parts) => parts.join(""));
    const hedge = fc.constantFrom(...hedges.split(" ")).map((word) => word.replace("_", " "));
    fc.assert(
      fc.property(some, hedge, some, (before, word, behind) => {
        const english = /[a-z]/.test(word) ? ` ${word} ` : word;
        for (const reply of readRegistrations(`浙江省科技厅：${before}${english}${behind}`, seats)) {
          expect(reply.answer?.status).not.toBe("accepted");
          expect(reply.isOfSeveral).toBe(false);
        }
      }),
    );
  });
});
