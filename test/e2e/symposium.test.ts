import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/workspace/state.ts";
import type { Office } from "../support/office.ts";
import { jiangsu, openSymposium } from "../support/symposium.ts";

let office: Office;
const channel = "C0GENERAL01";
const contact = jiangsu;

const staff = () => office.workspace.as(office.staff);
const settled = () => office.bot.sender.drained();
const textOf = (message: unknown) => JSON.stringify(message ?? {});
const opened = (who: string) => office.workspace.until(() => office.workspace.modal(who));
const detailsOf = (id = 1) => {
  const details = office.stores.meetingDetails.of(id);
  if (details === undefined) throw new Error("no meeting");
  return details;
};
const seatOf = (name: string) => detailsOf().seats.find((seat) => seat.name === name);

function inbox(who: string, words: string): Message {
  const found = office.workspace.directMessages(who).findLast((one) => textOf(one).includes(words));
  if (found === undefined) throw new Error(`${who} was not told “${words}”`);
  return found;
}

/** Closes the window that somebody has read. */
async function closeAll(who: string): Promise<void> {
  const open = office.workspace.modal(who);
  if (open !== undefined) await office.workspace.as(who).close(open.id, { all: true });
}

const type = (line: string) => staff().command(line, channel);

/** A symposium to which all organisations of the demo are invited with their seats, pasted as the file has them. */
beforeEach(async () => {
  office = await openSymposium();
});
afterEach(() => office.close());

describe("seats of organisations", () => {
  test("49 seats in the order of protocol, counted by group and by province", () => {
    const { seats } = detailsOf();
    expect(seats).toHaveLength(49);
    const names = seats.map(({ name }) => name);
    expect(names[0]).toBe("生态环境部科技与财务司");
    expect(names[6]).toBe("中国环境科学研究院");
    expect(names.slice(15, 19)).toEqual([
      "天津市生态环境局",
      "天津市商务局",
      "天津市科技局",
      "江苏省生态环境厅",
    ]);
    expect(names[39]).toBe("天津子牙经济技术开发区管委会");
    const tally = textOf(inbox(office.staff, "meeting.cancel_ask"));
    for (const line of ["按单位", "园区管委会 10：参加 0 · 未复 10", "技术支撑单位 9", "按省份", "山东 6"])
      expect(tally).toContain(line);
  });

  test("an institute of the ministry stands for no province; seats that are alike stand once", async () => {
    const institute = office.stores.organisations.all().find(({ nameZh }) => nameZh.includes("南京环境"));
    if (institute === undefined) throw new Error("no institute");
    office.stores.organisations.change(institute.id, { ...institute, provinceZh: "江苏省" });
    const [shown] = (await type("/meeting show M1")).ephemerals;
    expect(textOf(shown)).toContain("江苏 4：");
    expect(textOf(shown)).toContain("生态环境部南京环境科学研究所（3 席）");
  });

  test("who answers for their own organisation needs nobody to record it; the programme may be older than the invitation", async () => {
    await type("/meeting new “复查座谈会” 7月19日上午9点到11点 在三层");
    const [agenda] = (await type("/meeting agenda M2")).ephemerals;
    if (agenda === undefined) throw new Error("no agenda");
    await staff().click(agenda, "agenda.edit");
    await staff().submit((await opened(office.staff)).id, {
      lines: "交流｜江苏省生态环境厅代表｜省级经验｜10",
    });
    await closeAll(office.staff);
    await type("/meeting invite M2");
    await staff().submit((await opened(office.staff)).id, { rows: "江苏省生态环境厅" });
    expect(detailsOf(2).seats).toHaveLength(1);
    await closeAll(office.staff);
    await settled();
    expect(textOf(inbox(contact, "seat.more"))).toContain("拟请贵单位发言：省级经验");
    await office.workspace.as(contact).click(inbox(contact, "seat.more"), "seat.fill:delegated");
    const form = await opened(contact);
    await office.workspace.as(contact).submit(form.id, { name: "甲", post: "处长", mobile: "13800000000" });
    await settled();
    const shown = textOf((await type("/meeting show M2")).ephemerals);
    expect(shown).toContain("江苏省生态环境厅（由甲（处长）代）");
  });

  test("a contact who is silent is reminded, and the yes opens the form", async () => {
    // The first look at the clock only notes where the rounds begin.
    office.bot.tick();
    office.clock.moveTo("2019-07-17T01:05:00.000Z");
    office.bot.tick();
    await settled();
    const reminder = inbox(contact, "次提醒");
    expect(textOf(reminder)).toContain("答复");
    expect(await office.workspace.as(contact).click(reminder, "seat.fill:0")).toMatchObject({ status: "ok" });
    const form = await opened(contact);
    await office.workspace.as(contact).submit(form.id, { name: "甲", post: "处长", mobile: "13800000000" });
    await settled();
    expect(seatOf("江苏省生态环境厅")?.invitation.status).toBe("accepted");
    const settledReminder = office.workspace.directMessages(contact).find(({ ts }) => ts === reminder.ts);
    expect(textOf(settledReminder)).not.toContain("seat.fill");
  });

  test("the contact registers, sends somebody else, and everything stays on one card and one tally", async () => {
    const card = () => inbox(contact, "seat.more");
    expect(card().text).toContain("请江苏省生态环境厅派1位同志参加7月19日");
    const as = office.workspace.as(contact);
    await as.click(card(), "seat.fill:accepted");
    const form = await opened(contact);
    expect(textOf(form)).toContain("仅会务组可见，会后 30 天清除");
    expect(textOf(form)).toContain("示例代表丁");
    const wrong = await as.submit(form.id, { name: "示例代表丁", post: "处长", mobile: "不便" });
    expect(wrong.errors.mobile).toContain("手机");
    const answers = { name: "示例代表丁", post: "处长", mobile: "13800000000", needs: ["lodging", "halal"] };
    const lodging = await as.submit(form.id, answers);
    expect(textOf(lodging.modal)).toContain("单间");
    await as.submit((await opened(contact)).id, { nights: ["2019-07-18"], room: "shared" });
    await settled();
    expect(textOf(card())).toContain("已报名：江苏省生态环境厅 1 人");
    expect(seatOf("江苏省生态环境厅")?.form).toMatchObject({
      mobile: "13800000000",
      nights: ["2019-07-18"],
      room: "shared",
      halal: true,
    });
    expect(textOf(inbox(office.staff, "meeting.cancel_ask"))).not.toContain("13800000000");
    await closeAll(contact);
    const row = /seat\.fill:\d+/.exec(textOf(card()))?.[0] ?? "";
    await as.click(card(), row);
    const empty = await opened(contact);
    expect(textOf(empty)).not.toContain("13800000000");
    await as.submit(empty.id, { name: "示例代表壬", post: "副处长", mobile: "13900000000" });
    await settled();
    expect(seatOf("江苏省生态环境厅")?.invitation).toMatchObject({
      status: "delegated",
      delegate: "示例代表壬，副处长",
    });
    expect(office.workspace.directMessages(contact)).toHaveLength(1);
    // Thirty days after the meeting what is personal is gone; who came stays.
    await office.bot.sender.drained();
    office.clock.moveTo("2019-08-20T01:00:00.000Z");
    office.bot.tick();
    expect(seatOf("江苏省生态环境厅")?.form).toMatchObject({ name: "示例代表壬", mobile: undefined });
  });

  test("the contact answers in words too, for the organisation's one seat", async () => {
    const as = office.workspace.as(contact);
    await as.say(as.dm(), "可以参加");
    const asked = await office.workspace.until(() =>
      office.workspace.directMessages(contact).findLast((one) => textOf(one).includes("remark.confirm")),
    );
    expect(asked.text).toContain("参加，对吗");
    await as.click(asked, "remark.confirm:all");
    await settled();
    expect(seatOf("江苏省生态环境厅")?.invitation).toMatchObject({
      status: "accepted",
      answeredWay: "words",
      answeredBy: contact,
    });
    const card = inbox(contact, "seat.more");
    for (const words of ["已报名：江苏省生态环境厅 1 人", "人选未报"]) expect(textOf(card)).toContain(words);
    expect(textOf((await as.command("/todo", channel)).ephemerals)).not.toContain("seat.");
  });

  test("a stranger cannot answer for an organisation", async () => {
    const { id } = seatOf("山东省商务厅")?.invitation ?? { id: 0 };
    const card = inbox(contact, "seat.more");
    const forged = JSON.parse(
      JSON.stringify(card).replace(/\{\\"v\\":1,\\"id\\":\d+/g, `{\\"v\\":1,\\"id\\":${id}`),
    );
    await office.workspace.as(contact).click(forged, "seat.decline", { asHeld: true });
    await settled();
    expect(seatOf("山东省商务厅")?.invitation.status).toBe("needs-action");
  });

  test("pasted replies are shown before they are recorded, and unclear ones are asked about", async () => {
    await type("/meeting rsvp M1");
    const text = [
      "江苏省商务厅：示例代表一，处长，13800000001，不住宿",
      "浙江省科技厅 示例代表二 副处长 需要住宿",
      "山东商务厅：不能参加",
      "云南省科技厅：人选待定",
      "贵州去两个人",
      "安徽省商务厅下周回复",
      "安徽省科技厅的小陈可能来也可能不来吧",
    ].join("\n");
    const preview = await staff().submit((await opened(office.staff)).id, { text, way: "wechat" });
    const shown = textOf(preview.modal);
    for (const words of [
      "读懂 4 条，3 条请看一眼",
      "江苏省商务厅：示例代表一，处长，不住宿",
      "浙江省科技厅：示例代表二，副处长，住宿",
      "贵州去两个人",
      "安徽省商务厅：“安徽省商务厅下周回复”，来还是不来？",
      "记下 4 条",
    ])
      expect(shown).toContain(words);
    expect(seatOf("江苏省商务厅")?.invitation.status).toBe("needs-action");
    const two = ["贵州省商务厅", "贵州省科技厅"].map((name) => String(seatOf(name)?.invitation.id));
    const done = await staff().submit((await opened(office.staff)).id, {
      line5: two,
      line6: "tentative",
    });
    for (const words of ["已记下 6 条答复", "安徽省科技厅的小陈可能来也可能不来吧"])
      expect(textOf(done.modal)).toContain(words);
    await settled();
    expect(seatOf("江苏省商务厅")).toMatchObject({
      invitation: { status: "accepted", answeredWay: "wechat", answeredBy: office.staff },
      form: { name: "示例代表一", post: "处长", mobile: "13800000001" },
    });
    expect(seatOf("山东省商务厅")?.invitation.status).toBe("declined");
    expect(seatOf("云南省科技厅")?.invitation.status).toBe("tentative");
    expect(seatOf("安徽省商务厅")?.invitation.status).toBe("tentative");
    expect(seatOf("安徽省科技厅")?.invitation.status).toBe("needs-action");
    for (const name of ["贵州省商务厅", "贵州省科技厅"])
      expect(seatOf(name)).toMatchObject({
        invitation: { status: "accepted", answeredWay: "wechat" },
        form: undefined,
      });
    expect(seatOf("贵州省生态环境厅")?.invitation.status).toBe("needs-action");
  });
});

describe("changes", () => {
  test("a move asks again, once; an edit asks nobody", async () => {
    await type("/meeting edit M1");
    await staff().submit((await opened(office.staff)).id, {
      title: "工作座谈会",
      capacity: "60",
      host: "示例主持人",
    });
    await closeAll(office.staff);
    await settled();
    expect(detailsOf().meeting).toMatchObject({ title: "工作座谈会", sequence: 1 });
    expect(office.workspace.directMessages(contact)).toHaveLength(1);
    const seen = await type("/meeting move M1 7月22日下午3点 在会议中心三层");
    const [plan] = seen.ephemerals;
    if (plan === undefined) throw new Error("nothing was shown");
    for (const words of [
      "原来：7月19日",
      "改为：*7月22日（周一）15:00—18:00，会议中心三层",
      "江苏省生态环境厅",
    ])
      expect(textOf(plan)).toContain(words);
    expect(detailsOf().meeting.sequence).toBe(1);
    await staff().click(plan, "meeting.move");
    await office.workspace.until(() => detailsOf().meeting.sequence === 2 || undefined);
    await settled();
    expect(inbox(contact, "改在").text).toContain("请再答复一次");
    expect(office.workspace.directMessages(contact)).toHaveLength(2);
  });

  test("the agenda has its times and its gaps, and the owner hears once of a speaker who cannot come", async () => {
    await type("/meeting agenda M1");
    const view = await type("/meeting agenda M1");
    const [agenda] = view.ephemerals;
    if (agenda === undefined) throw new Error("no agenda");
    await staff().click(agenda, "agenda.edit");
    const form = await opened(office.staff);
    const wrong = await staff().submit(form.id, { lines: "交流｜江苏省生态环境厅｜经验" });
    expect(wrong.errors.lines).toContain("第 1 行");
    const lines =
      "主持｜主持人｜开场｜5\n交流｜江苏省生态环境厅代表｜省级经验交流｜10\n讲话｜领导小组办公室｜讲话｜25";
    await staff().submit(form.id, { lines });
    await settled();
    expect(textOf(inbox(contact, "seat.more"))).toContain(
      "拟请贵单位发言：省级经验交流，约 14:05，*10 分钟*",
    );
    await office.workspace.as(contact).click(inbox(contact, "seat.more"), "seat.decline");
    await settled();
    expect(inbox(office.staff, "空出来了").text).toContain("14:05");
    const after = await type("/meeting agenda M1");
    expect(textOf(after.ephemerals)).toContain("发言人不能来");
  });
});
