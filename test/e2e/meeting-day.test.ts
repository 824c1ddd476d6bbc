import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import type { Office } from "../support/office.ts";
import { openSymposium } from "../support/symposium.ts";

let office: Office;
const channel = "C0GENERAL01";
const textOf = (thing: unknown) => JSON.stringify(thing ?? {});
const staff = () => office.workspace.as(office.staff);
const type = (line: string) => staff().command(line, channel);
const opened = () => office.workspace.until(() => office.workspace.modal(office.staff));
const seats = () => office.stores.meetingDetails.of(1)?.seats ?? [];
const idOf = (name: string) => String(seats().find((seat) => seat.name === name)?.invitation.id ?? "");
const answersOf = () => seats().map(({ invitation }) => invitation.status);
const blockIn = (form: unknown, label: string) => {
  const { blocks = [] } = JSON.parse(textOf(form)) as { blocks?: { block_id?: string }[] };
  return blocks.find((block) => textOf(block).includes(`"${label}`))?.block_id ?? "";
};

beforeEach(async () => {
  office = await openSymposium();
  const yes = "江苏省商务厅：示例代表一，处长，13800000001\n山东省商务厅：不能参加";
  await type("/meeting rsvp M1");
  await staff().submit((await opened()).id, { text: yes, way: "wechat" });
  await staff().submit((await opened()).id, {});
  const open = office.workspace.modal(office.staff);
  if (open !== undefined) await staff().close(open.id, { all: true });
  office.clock.moveTo("2019-07-19T07:00:00.000Z");
});
afterEach(() => office.close());

describe("who came", () => {
  test.each(languages)(
    "49 seats by group, in the order of protocol, ticked where they said yes: %s",
    async (language) => {
      office.stores.members.chooseLanguage(office.staff, language);
      await type("/meeting attendance M1");
      const form = await opened();
      const shown = textOf(form);
      const zh = ["领导小组办公室", "技术支撑单位", "生态环境部门", "园区管委会"];
      const en = ["Leading group office", "Technical support", "Ecology departments", "Park administrations"];
      const order = (language === "en" ? en : zh).map((words) => shown.indexOf(words));
      expect(order.every((at) => at >= 0)).toBe(true);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const seat of seats()) expect(shown).toContain(`"value":"${seat.invitation.id}"`);
      expect(shown).toContain("江苏省商务厅 示例代表一");
      const seen = await staff().submit(form.id, {});
      const one = language === "en" ? "1 person came" : "实到 1 人";
      expect(textOf(seen.modal)).toContain(one);
    },
  );

  test("late and unannounced people count by group and province; no invitation changes by it", async () => {
    const before = answersOf();
    await type("/meeting attendance M1");
    const form = await opened();
    const seen = await staff().submit(form.id, {
      [blockIn(form, "园区管委会")]: [idOf("天津子牙经济技术开发区管委会")],
      late: [idOf("天津子牙经济技术开发区管委会")],
      others: "山东省商务厅 示例处长 迟到\n某协会 来宾",
    });
    const answer = textOf(seen.modal);
    for (const words of ["实到 4 人", "其中迟到 2 人", "按单位", "按省份", "商务部门 8：参加 1", "实到 2"])
      expect(answer).toContain(words);
    const records = office.stores.attendances.ofMeeting(1);
    expect(records).toHaveLength(4);
    expect(records.filter(({ late }) => late)).toHaveLength(2);
    expect(answersOf()).toEqual(before);
    const shown = textOf((await type("/meeting show M1")).ephemerals);
    for (const words of ["实到 4 人", "园区管委会 10：参加 0 · 未复 10 · 实到 1"])
      expect(shown).toContain(words);
    const open = office.workspace.modal(office.staff);
    if (open !== undefined) await staff().close(open.id, { all: true });
    await type("/meeting attendance M1");
    const again = textOf(await opened());
    expect(again).toContain("山东省商务厅 示例处长 迟到");
  });
});

describe("the order of protocol", () => {
  test("what the office sets holds for seats, figures and lists; the usual order comes back", async () => {
    const seen = await type("/office organisations order 园区管委会、省级部门、山东、江苏");
    expect(textOf(seen.ephemerals)).toContain("园区管委会 → 省级部门 → 领导小组办公室");
    expect(seats()[0]?.organisation?.kind).toBe("park_administration");
    expect(seats()[0]?.organisation?.provinceZh).toContain("山东");
    const show = textOf((await type("/meeting show M1")).ephemerals);
    expect(show.indexOf("山东 6")).toBeLessThan(show.indexOf("江苏 4"));
    expect(show.indexOf("江苏 4")).toBeLessThan(show.indexOf("天津 4"));
    expect(textOf((await type("/office organisations order 火星")).ephemerals)).toContain(
      "“火星”不是单位类别",
    );
    await type("/office organisations order");
    const form = await opened();
    expect(textOf(form)).toContain("园区管委会\\n省级部门");
    const wrong = await staff().submit(form.id, { ranks: "火星", provinces: "山东" });
    expect(wrong.errors.ranks).toContain("火星");
    await staff().submit(form.id, { ranks: "领导小组办公室", provinces: "北京" });
    expect(seats()[0]?.organisation?.kind).toBe("leading_group_office");
  });
});
