import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import type { Office } from "../support/office.ts";
import { jiangsu, openSymposium } from "../support/symposium.ts";

let office: Office;
const channel = "C0GENERAL01";
const textOf = (thing: unknown) => JSON.stringify(thing ?? {});
const staff = () => office.workspace.as(office.staff);
const type = (line: string, who = office.staff) => office.workspace.as(who).command(line, channel);
const opened = (who = office.staff) => office.workspace.until(() => office.workspace.modal(who));
const settled = () => office.bot.sender.drained();
/** What a command answers to its asker, however slowly. */
async function answer(line: string, who = office.staff): Promise<Message> {
  const here = () => office.workspace.messages(channel, who);
  const before = here().length;
  await type(line, who);
  return office.workspace.until(() => here().slice(before).at(-1));
}
const said = async (line: string, who = office.staff) => textOf(await answer(line, who));
const inbox = (who: string, words: string): Message => {
  const found = office.workspace.directMessages(who).findLast((one) => textOf(one).includes(words));
  if (found === undefined) throw new Error(`${who} was not told “${words}”`);
  return found;
};

/** Closes whatever window somebody has open. */
async function closeAll(who = office.staff): Promise<void> {
  const open = office.workspace.modal(who);
  if (open !== undefined) await office.workspace.as(who).close(open.id, { all: true });
}

/** Fills in the window behind a button, and gives what is answered. */
async function fill(from: Message, action: string, fields: Record<string, unknown>, value?: string) {
  await staff().click(from, action, value === undefined ? {} : { value });
  const seen = await staff().submit((await opened()).id, fields as never);
  expect(seen.errors).toEqual({});
  await closeAll();
  await settled();
  return textOf(seen.modal);
}

const lines =
  "主持｜主持人｜开场｜5\n讲话｜领导小组办公室｜讲话｜25\n交流｜江苏省生态环境厅代表｜省级经验交流｜10";

beforeEach(async () => {
  office = await openSymposium();
  const { workspace, staff: member, expert } = office;
  workspace.setMembers(channel, [workspace.botUserId, member, expert, jiangsu]);
  await fill(await answer("/meeting agenda M1"), "agenda.edit", { lines });
});
afterEach(() => office.close());

const askForTexts = async () => {
  await type("/meeting edit M1");
  await staff().submit((await opened()).id, {
    title: "座谈会",
    host: "示例主持人",
    materials_by: "2019-07-16",
  });
  await closeAll();
  await settled();
};

describe("speakers' texts", () => {
  test("nobody is asked for one unless a day is set", async () => {
    expect(textOf(inbox(jiangsu, "seat.more"))).not.toContain("发言材料");
    expect(await said("/meeting 材料 M1")).toContain("还没有定哪天前交");
    expect(await said("/todo")).not.toContain("发言材料");
  });

  test("the card asks, after registration says what is missing, and one tap settles it", async () => {
    await askForTexts();
    const card = () => inbox(jiangsu, "seat.more");
    expect(textOf(card())).toContain("发言材料请于7月16日（周二）前发来");
    const contact = office.workspace.as(jiangsu);
    await contact.click(card(), "seat.fill:accepted");
    await contact.submit((await opened(jiangsu)).id, { name: "甲", post: "处长", mobile: "13800000000" });
    await closeAll(jiangsu);
    await settled();
    expect(textOf(card())).toContain("还差：*发言材料*，7月16日（周二）前交");
    expect(await said("/todo")).toContain("2 份发言材料未到");
    await contact.click(card(), "paper.sent");
    await settled();
    expect(textOf(card())).toContain("发言材料已交，谢谢");
    expect(textOf(card())).not.toContain("paper.sent");
    const list = await said("/meeting papers M1");
    for (const words of ["还差 1 份材料", "示例代表丁记", "还没到"]) expect(list).toContain(words);
  });

  test("staff record what came and how, take it back, and the office's to-do list follows", async () => {
    await askForTexts();
    const list = await answer("/meeting papers M1");
    const [, speech] = office.stores.agendaItems.ofMeeting(1);
    const papers = await fill(list, `paper.receive_form:${speech?.id}`, { way: "mail" });
    expect(papers).toContain("邮件，刘敏记");
    expect(await said("/todo")).toContain("1 份发言材料未到");
    await staff().click(await answer("/meeting papers M1"), `paper.missing:${speech?.id}`);
    await settled();
    expect(office.stores.agendaItems.find(speech?.id ?? 0)?.receivedAt).toBeUndefined();
    expect(await said("/todo")).toContain("2 份发言材料未到");
  });

  test("the contact is reminded the morning before, and a tap there is enough; the owner hears once it is late", async () => {
    await askForTexts();
    office.clock.moveTo("2019-07-15T01:05:00.000Z");
    office.bot.tick();
    await settled();
    const reminder = inbox(jiangsu, "paper.sent");
    expect(reminder.text).toContain("“座谈会”发言材料（省级经验交流），盼您7月16日（周二）17:00前办好");
    await office.workspace.as(jiangsu).click(reminder, "paper.sent:0");
    await settled();
    expect(textOf(inbox(jiangsu, "好了，谢谢您"))).not.toContain("paper.sent");
    office.clock.moveTo("2019-07-16T09:05:00.000Z");
    office.bot.tick();
    await settled();
    office.clock.moveTo("2019-07-17T01:05:00.000Z");
    office.bot.tick();
    await settled();
    expect(textOf(inbox(office.staff, "paper.list"))).toContain("还差 1 份发言材料");
  });
});

describe("minutes", () => {
  const decide = async (who: string, by: string, what = "印发纪要") =>
    fill(await answer("/meeting minutes M1"), "decision.form", { what, who, by });

  test("points, decisions and who came make the text", async () => {
    await askForTexts();
    await type("/meeting rsvp M1");
    await staff().submit((await opened()).id, {
      text: "江苏省商务厅：示例代表一，处长，13800000001",
      way: "wechat",
    });
    await staff().submit((await opened()).id, {});
    await closeAll();
    office.clock.moveTo("2019-07-19T09:30:00.000Z");
    await type("/meeting attendance M1");
    await staff().submit((await opened()).id, { others: "山东省商务厅 示例来宾" });
    await closeAll();
    const points = "成效明显\n<b>问题</b>突出";
    expect(await fill(await answer("/meeting 纪要 M1"), "points.form", { points })).toContain("成效明显");
    expect(await decide("江苏省生态环境厅", "2019-08-01", "印发总结")).toContain("印发总结");
    await staff().click(await answer("/meeting minutes M1"), "minutes.text");
    const { blocks = [] } = JSON.parse(textOf(await opened())) as {
      blocks?: { element?: { initial_value?: string } }[];
    };
    expect(
      blocks
        .map(({ element }) => element?.initial_value)
        .join("\n")
        .split("\n"),
    ).toEqual([
      "座谈会纪要",
      "时间：7月19日（周五）14:00—17:00",
      "地点：会议中心二层",
      "主持：示例主持人",
      "出席（2 人）：",
      "江苏省商务厅（1 人）：示例代表一（处长）",
      "山东省商务厅（1 人）：示例来宾",
      "一、议程和发言要点",
      "1. 开场（主持人，主持）",
      "   成效明显",
      "   <b>问题</b>突出",
      "2. 讲话（领导小组办公室，讲话）",
      "3. 省级经验交流（江苏省生态环境厅代表，交流）",
      "二、议定事项",
      "1. 印发总结。责任：江苏省生态环境厅；期限：8月1日（周四）前",
    ]);
  });

  test("whoever has it to do is told once, reminded, and closes it; the owner hears when it is late", async () => {
    await decide("江苏省生态环境厅", "2019-07-24");
    expect(inbox(jiangsu, "decision.done").text).toBe("“座谈会”议定请您办：印发纪要，7月24日（周三）前");
    expect(await said("/todo", jiangsu)).toContain("印发纪要");
    expect(await said("/todo", jiangsu)).not.toContain("看全部");
    office.clock.moveTo("2019-07-23T01:05:00.000Z");
    office.bot.tick();
    await settled();
    expect(inbox(jiangsu, "盼您7月24日").text).toContain("印发纪要（“座谈会”议定）");
    office.clock.moveTo("2019-07-25T01:05:00.000Z");
    office.bot.tick();
    await settled();
    expect(textOf(inbox(office.staff, "还没办结"))).toContain("印发纪要");
    expect(await said("/todo all")).toContain("🔴 *印发纪要*");
    await office.workspace.as(jiangsu).click(inbox(jiangsu, "议定请您办"), "decision.done");
    await settled();
    expect(inbox(jiangsu, "*已办结*").text).toContain("印发纪要");
    expect(await said("/todo")).not.toContain("印发纪要");
    expect(textOf(inbox(office.staff, "已办结或撤回"))).toContain("印发纪要");
  });

  test("it is corrected, withdrawn and brought back; a stranger cannot close it", async () => {
    await decide("会务组", "2019-08-01");
    const list = await answer("/meeting minutes M1");
    const option = (what: string) => JSON.stringify({ v: 1, do: what, id: 1 });
    await fill(
      list,
      "decision.more:1",
      { what: "印发会议纪要", who: "江苏省生态环境厅", by: "2019-08-02" },
      option("edit"),
    );
    expect(office.stores.decisions.find(1)).toMatchObject({ what: "印发会议纪要", responsible: jiangsu });
    const card = inbox(jiangsu, "decision.done");
    await staff().click(list, "decision.more:1", { value: option("withdraw") });
    await settled();
    expect(office.stores.decisions.ofMeeting(1)).toEqual([]);
    expect(textOf(inbox(jiangsu, "不必办了"))).toContain("印发会议纪要");
    await office.workspace.as(jiangsu).click(card, "decision.done", { asHeld: true });
    expect(office.stores.decisions.find(1)?.doneAt).toBeUndefined();
    const withdrawn = office.workspace
      .messages(channel, office.staff)
      .findLast((one) => textOf(one).includes("decision.restore"));
    if (withdrawn === undefined) throw new Error("there is no way back");
    await staff().click(withdrawn, "decision.restore");
    await settled();
    expect(office.stores.decisions.ofMeeting(1)).toHaveLength(1);
    await office.workspace.as(office.expert).click(card, "decision.done", { asHeld: true });
    expect(office.stores.decisions.find(1)?.doneAt).toBeUndefined();
  });
});
