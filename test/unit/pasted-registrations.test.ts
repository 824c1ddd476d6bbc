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
