import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import { addOrganisation, addPark, addSurvey, addVisit } from "../support/database.ts";
import type { Office } from "../support/office.ts";
import { jiangsu, openSymposium } from "../support/symposium.ts";

let office: Office;
const channel = "C0GENERAL01";
const textOf = (thing: unknown) => JSON.stringify(thing ?? {});
const staff = () => office.workspace.as(office.staff);
const opened = () => office.workspace.until(() => office.workspace.modal(office.staff));
const settled = () => office.bot.sender.drained();
const seats = () => office.stores.invitations.ofMeeting(2);
const cards = (who: string) => office.workspace.directMessages(who).length;
const type = async (line: string): Promise<Message> => {
  const { ephemerals } = await staff().command(line, channel);
  const [answer] = ephemerals;
  if (answer === undefined) throw new Error("nothing was answered");
  return answer;
};
/** What stands in place of a message, once it has these words. */
const replaced = ({ ts }: Message, words: string): Promise<Message> =>
  office.workspace.until(() =>
    office.workspace
      .messages(channel, office.staff)
      .find((one) => one.ts === ts && textOf(one).includes(words)),
  );

/** A second meeting, to which nobody is invited yet, and a survey with one park in Jiangsu. */
beforeEach(async () => {
  office = await openSymposium();
  const { stores } = office;
  const park = addPark(stores, { nameZh: "示例经济技术开发区", provinceZh: "江苏省" });
  addVisit(stores, { surveyId: addSurvey(stores).id, parkId: park.id });
  await type("/meeting new “复查座谈会” 7月19日上午9点到11点 在三层");
});
afterEach(() => office.close());

describe("inviting many at once", () => {
  test("groups are shown by name before anything goes out, then all are invited, once", async () => {
    const before = office.stores.organisations.all().length;
    const plan = await type("/meeting invite M2 S1 园区 部门 技术支撑");
    for (const words of [
      "对了再发：*M2 复查座谈会*",
      "*园区管委会* 1 家：示例经济技术开发区管委会",
      "*商务部门* 1 家：江苏省商务厅",
      "（1 席）：江苏省生态环境厅（示例代表丁）",
      "席不在 Slack",
    ])
      expect(textOf(plan)).toContain(words);
    expect(textOf(plan)).toContain('"text":"发请柬"');
    expect(textOf(plan)).toContain('"text":"先不发"');
    expect(seats()).toHaveLength(0);
    expect(office.stores.organisations.all()).toHaveLength(before);
    const told = cards(jiangsu);
    await staff().click(plan, "meeting.invite_send");
    await office.workspace.until(() => seats().length > 0 || undefined);
    await settled();
    const count = seats().length;
    const sent = `已请 *${count} 席*（Slack 里 1 席，其余 ${count - 1} 席请发文字）`;
    const answer = await replaced(plan, sent);
    expect(textOf(answer)).toContain("guest.texts");
    expect(textOf(answer)).not.toContain("江苏省商务厅");
    expect(cards(jiangsu)).toBe(told + 1);
    // A second tap on what stood there finds everybody invited.
    await staff().click(plan, "meeting.invite_send", { asHeld: true });
    await settled();
    expect(seats()).toHaveLength(count);
    expect(cards(jiangsu)).toBe(told + 1);
    const more = await type("/meeting invite M2 S1 部门 领导小组");
    expect(textOf(more)).toContain("不重发：江苏省生态环境厅");
  });

  test("what has changed since is shown once more, and nothing went out", async () => {
    const plan = await type("/meeting invite M2 S1 部门");
    await staff().command("/meeting invite M2", channel);
    await staff().submit((await opened()).id, { rows: "江苏省商务厅" });
    await staff().close((await opened()).id, { all: true });
    expect(seats()).toHaveLength(1);
    await staff().click(plan, "meeting.invite_send");
    const again = await replaced(plan, "和刚才看到的不一样了，还没有发");
    expect(seats()).toHaveLength(1);
    await staff().click(again, "meeting.invite_send");
    await office.workspace.until(() => seats().length === 3 || undefined);
  });

  test("several people are shown first, one goes at once; leaving it sends nothing", async () => {
    const plan = await type("/meeting invite M2 @li @chen.hao");
    expect(textOf(plan)).toContain("*个人* 2 人");
    await staff().click(plan, "meeting.leave");
    await replaced(plan, "还没有发，谁也没有请");
    expect(seats()).toHaveLength(0);
    expect(textOf(await type("/meeting invite M2 @chen.hao"))).toContain("请柬发给");
    expect(seats()).toHaveLength(1);
  });

  test("in the window the preview takes the form's place; a name pasted twice stands once", async () => {
    await staff().command("/meeting invite M2", channel);
    const rows = "江苏省商务厅\t2\n江苏省科技厅\n江苏省商务厅\t1\n江苏省生态环境厅";
    const preview = await staff().submit((await opened()).id, { rows, groups: ["parks"], survey: "1" });
    for (const words of [
      "请 4 家单位 6 席",
      "江苏省商务厅（3 席）",
      "示例经济技术开发区管委会",
      "其余 5 席不在 Slack",
    ])
      expect(textOf(preview.modal)).toContain(words);
    expect(seats()).toHaveLength(0);
    const sent = await staff().submit((await opened()).id, {});
    expect(textOf(sent.modal)).toContain("已请 *6 席*（Slack 里 1 席，其余 5 席请发文字）");
    expect(seats()).toHaveLength(6);
  });

  test("the window shows once more what has changed", async () => {
    await staff().command("/meeting invite M2", channel);
    const rows = "江苏省商务厅\t2\n江苏省科技厅";
    await staff().submit((await opened()).id, { rows });
    const [seat] = office.stores.invitations.ofMeeting(1);
    const commerce = office.stores.organisations.all().find(({ nameZh }) => nameZh === "江苏省商务厅");
    if (seat === undefined || commerce === undefined) throw new Error("the symposium is not there");
    office.stores.invitations.add({ ...seat, meetingId: 2, organisationId: commerce.id });
    const again = await staff().submit((await opened()).id, {});
    expect(textOf(again.modal)).toContain("和刚才看到的不一样了，还没有发");
    expect(seats()).toHaveLength(1);
    await staff().submit((await opened()).id, {});
    expect(seats()).toHaveLength(3);
  });

  test("three hundred organisations fit into the window, its preview and the answer", async () => {
    const names = Array.from({ length: 300 }, (_, i) => `示例单位${String(i).padStart(3, "0")}`);
    for (const nameZh of names) addOrganisation(office.stores, { nameZh, kind: "other" });
    await staff().command("/meeting invite M2", channel);
    const preview = await staff().submit((await opened()).id, { rows: names.join("\n") });
    expect(preview.errors).toEqual({});
    for (const words of ["请 300 家单位 300 席", "这 300 席都不在 Slack", ...names])
      expect(textOf(preview.modal)).toContain(words);
    const sent = await staff().submit((await opened()).id, {});
    expect(textOf(sent.modal)).toContain("已请 *300 席*，都不在 Slack，请发文字");
    expect(seats()).toHaveLength(300);
    await settled();
    expect(office.complaints).toEqual([]);
  });
});
