import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Seen } from "../../src/workspace/seen.ts";
import type { Message } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";
import { says } from "../support/surveys.ts";

let office: Office;
const channel = "C0GENERAL01";
const li = "U0LI0000001";
const wang = "U0WANG00001";

const staff = () => office.workspace.as(office.staff);
const type = (line: string, who = office.staff) => office.workspace.as(who).command(line, channel);
const inbox = (who: string) => office.workspace.directMessages(who);
const textOf = (message: Message | undefined) => JSON.stringify(message ?? {});
const said = (seen: Seen) => seen.ephemerals.map((one) => textOf(one)).join("\n");
const settled = () => office.bot.sender.drained();
const seatOf = (who: string) => office.stores.invitations.ofMember(who)[0];

function card(who: string): Message {
  const found = inbox(who).find((message) => textOf(message).includes("invitation."));
  if (found === undefined) throw new Error(`${who} has no card`);
  return found;
}

function tally(): Message {
  const found = inbox(office.staff).find((message) => textOf(message).includes("meeting.cancel_ask"));
  if (found === undefined) throw new Error("the owner has no tally");
  return found;
}

async function call(
  line = "/meeting new 专题调研总结会 7月19日下午2点 @li @wang 在301会议室",
): Promise<Seen> {
  const seen = await type(line);
  const [plan] = seen.ephemerals;
  if (plan === undefined || !textOf(plan).includes("meeting.send")) return seen;
  return { ...seen, ephemerals: [await send(plan)] };
}

/** Taps the button of a preview, and gives what stands in its place then. */
async function send(plan: Message): Promise<Message> {
  const shown = () => office.workspace.messages(channel, office.staff).find(({ ts }) => ts === plan.ts);
  await staff().click(plan, "meeting.send");
  const instead = await office.workspace.until(() =>
    textOf(shown()) === textOf(plan) ? undefined : shown(),
  );
  await settled();
  return instead;
}

const opened = (who: string) => office.workspace.until(() => office.workspace.modal(who));

async function tap(who: string, action: string, value?: string): Promise<Seen> {
  const seen = await office.workspace.as(who).click(card(who), action, value === undefined ? {} : { value });
  await settled();
  return seen;
}

beforeEach(async () => {
  office = await openOffice();
  const { workspace, stores } = office;
  workspace.joinUser({ id: li, name: "li", real_name: "李工" });
  workspace.joinUser({ id: wang, name: "wang", real_name: "王芳" });
  workspace.setMembers(channel, [workspace.botUserId, office.staff, office.expert, li, wang]);
  await workspace.until(() => stores.members.find(li) && stores.members.find(wang));
});
afterEach(() => office.close());

describe("calling a meeting in one line", () => {
  test("what was understood is echoed, everybody gets a card, the owner a tally", async () => {
    const seen = await call();
    for (const words of [
      "M1 专题调研总结会",
      "7月19日（周五）14:00",
      "301会议室",
      "李工、王芳（2 人）",
      "7月18日（周四）17:00",
    ])
      expect(said(seen)).toContain(words);
    expect(inbox(li)).toHaveLength(1);
    expect(card(li).text).toBe("请您参加7月19日（周五）14:00“专题调研总结会”，盼7月18日（周四）17:00前回复");
    for (const words of ["301会议室", "李工，您好！", "刘敏诚邀您参会。", "有问题请找 刘敏"])
      expect(textOf(card(li))).toContain(words);
    const feet = (card(li).blocks ?? []).filter(({ type: kind }) => kind === "context");
    expect(JSON.stringify(feet)).not.toContain("M1");
    expect(tally().text).toBe("M1 专题调研总结会：参加 0 · 换人 0 · 不能 0 · 待定 0 · 未复 2");
  });

  test("it is shown first, with what goes to whom by which way; nothing is sent or recorded before the tap", async () => {
    const seen = await type("/meeting new 总结会 7月20日下午2点到4点 @li @wang @liu.min 在３０１会议室");
    for (const words of [
      "7月20日（周六）14:00—16:00",
      "📍 301会议室",
      "7月19日（周五）17:00",
      "7月20日（周六）是周末",
      "在 Slack 里发请柬给：李工、王芳",
      "您自己",
      "发出 2 份",
      "先不发",
    ])
      expect(said(seen)).toContain(words);
    await settled();
    expect(office.stores.meetings.all()).toHaveLength(0);
    expect(inbox(li)).toHaveLength(0);
    const [plan] = seen.ephemerals;
    if (plan === undefined) throw new Error("nothing was shown");
    await Promise.all([send(plan), staff().click(plan, "meeting.send", { asHeld: true })]);
    await settled();
    expect(office.stores.meetings.all()).toHaveLength(1);
    expect(inbox(li)).toHaveLength(1);
  });

  test("it can be left, and one that reads otherwise by now is shown anew", async () => {
    const [left] = (await type("/meeting new 总结会 明天下午2点 @li")).ephemerals;
    if (left === undefined) throw new Error("nothing was shown");
    await staff().click(left, "meeting.leave");
    await says(office, "还没有发，什么也没有记");
    const [plan] = (await type("/meeting new 总结会 明天下午2点 @li")).ephemerals;
    if (plan === undefined) throw new Error("nothing was shown");
    office.clock.moveTo("2019-06-18T01:00:00.000Z");
    expect(textOf(await send(plan))).toContain("和刚才看到的不一样了");
    expect(office.stores.meetings.all()).toHaveLength(0);
    const again = office.workspace.messages(channel, office.staff).at(-1);
    if (again === undefined) throw new Error("nothing was shown");
    expect(textOf(await send(again))).toContain("已记下");
    expect(card(li).text).toContain("6月19日（周三）14:00");
  });

  test("more people than a button can carry are invited in two goes", async () => {
    const seen = await type(`/meeting new 总结会 7月19日9:00 ${"@li ".repeat(150)}`);
    expect(said(seen)).toContain("太长了");
  });

  test("in English, to people who read English", async () => {
    for (const who of [office.staff, li]) office.stores.members.chooseLanguage(who, "en");
    const seen = await call('/meeting new "Wrap-up call" next Fri 2-4pm @li at Room 301');
    for (const words of [
      "M1 Wrap-up call",
      "Fri 28 June, 14:00–16:00",
      "Room 301",
      "李工 (1 person)",
      "Thu 27 June, 17:00",
    ])
      expect(said(seen)).toContain(words);
    expect(card(li).text).toBe(
      "Could you come to “Wrap-up call”, Fri 28 June, 14:00–16:00? Please reply by Thu 27 June, 17:00",
    );
    await tap(li, "invitation.accepted");
    expect(textOf(card(li))).toContain("You answered: attending");
    expect(tally().text).toBe(
      "M1 Wrap-up call: 1 coming · 0 sending someone · 0 not coming · 0 undecided · 0 no answer yet",
    );
  });

  test("by name, with two of the same name asked about", async () => {
    office.workspace.joinUser({
      id: "U0LI0000002",
      name: "li2",
      real_name: "李工",
      email: "li2@example.org",
    });
    await office.workspace.until(() => office.stores.members.find("U0LI0000002"));
    const seen = await call("/meeting new 总结会 7月19日下午2点 李工 王芳");
    expect(said(seen)).toContain("对得上不止一位");
    expect(office.stores.meetings.all()).toHaveLength(0);
    const [question] = seen.ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "command.again:1");
    await says(office, "发出 2 份");
    await send(office.workspace.messages(channel, office.staff).at(-1) ?? question);
    const seats = office.stores.invitations.ofMeeting(1).map(({ slackUserId }) => slackUserId);
    expect(seats).toEqual(["U0LI0000002", wang]);
  });

  test("without people it is recorded, and the answer says how to invite", async () => {
    const seen = await call("/meeting new 总结会 7月19日下午2点");
    expect(said(seen)).toContain("还没有请人");
    expect(office.stores.meetings.find(1)?.title).toBe("总结会");
    const [answer] = seen.ephemerals;
    if (answer === undefined) throw new Error("no answer");
    await staff().click(answer, "meeting.invite");
    await staff().submit((await opened(office.staff)).id, { people: [li, wang] });
    await staff().submit((await opened(office.staff)).id, {});
    await settled();
    expect(inbox(li)).toHaveLength(1);
    expect(tally().text).toContain("未复 2");
  });

  const taken: readonly [string, string][] = [
    ["总结会 7月20日下午2点 @li", "7月20日（周六）是周末"],
    ["总结会 10月2日9:00 @li", "国庆节假期"],
    ["总结会 2031年3月4日9:00 @li", "2031年的放假安排还没有录入"],
  ];
  test.each(taken)("a day off is taken with a remark: %s", async (line, remark) => {
    expect(said(await call(`/meeting new ${line}`))).toContain(remark);
    expect(office.stores.meetings.all()).toHaveLength(1);
    expect(inbox(li)).toHaveLength(1);
  });

  const refused: readonly [string, string][] = [
    ["总结会 @li", "哪天几点开"],
    ["总结会 今天8:00 @li", "已经过去了"],
    ["总结会 6月3日9:00 @li", "已经过去了"],
    ["总结会 下周三 @li", "6月26日（周三）几点开"],
    ["总结会 下午2点 @li", "下午2点是哪一天"],
    ["总结会 7月19日周四9:00 @li", "日期和星期对不上"],
    ["总结会 7月19日至20日9:00 @li", "不止一天"],
    ["@li 7月19日9:00", "会议叫什么"],
    ["总结会 7月19日9:00 张三", "没有找到“张三”"],
    ["总结会 7月19日9:00 @liu.min", "只请了您自己"],
    ["总结会 7月19日9:00 <@U0PARKLIAISN>", "是机器人"],
    ["总结会 7月19日9:00 #general", "逐个点人"],
    ["总结会 7月19日9:00 7月20日前回复 @li", "不合适"],
  ];
  test.each(refused)("refused with the next step: %s", async (line, words) => {
    expect(said(await call(`/meeting new ${line}`))).toContain(words);
    expect(office.stores.meetings.all()).toHaveLength(0);
    expect(inbox(li)).toHaveLength(0);
  });

  test("an hour that was left out is one tap", async () => {
    const seen = await call("/meeting new 总结会 下周三 @li");
    const [question] = seen.ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "command.again:2");
    await says(office, "发出 1 份");
    await send(office.workspace.messages(channel, office.staff).at(-1) ?? question);
    expect(card(li).text).toContain("6月26日（周三）14:00");
  });

  test("the bare verb opens a form, which says at the field what does not do", async () => {
    await type("/meeting new");
    const form = await opened(office.staff);
    const wrong = await staff().submit(form.id, { title: "总结会", day: "2019-06-14", from: "14:00" });
    expect(wrong.errors.day).toContain("已经过去了");
    office.workspace.joinUser({ id: "U0OTHERBOT1", name: "polly", is_bot: true });
    await office.workspace.until(() => office.stores.bots.has("U0OTHERBOT1"));
    const bot = { title: "a & b", day: "2019-07-19", from: "14:00", people: ["U0OTHERBOT1"] };
    const unfit = await staff().submit(form.id, bot);
    expect(unfit.errors.people).toContain("是机器人");
    expect(unfit.errors.people).not.toMatch(/[<>*`]|&\w+;/);
    const right = await staff().submit(form.id, {
      title: "总结会",
      day: "2019-07-19",
      from: "14:00",
      to: "16:00",
      place: "301会议室",
      people: [li, wang],
      reply_by: "2019-07-17",
    });
    await settled();
    expect(JSON.stringify(right.modal)).toContain("李工、王芳（2 人）");
    expect(card(li).text).toBe("请您参加7月19日（周五）14:00—16:00“总结会”，盼7月17日（周三）17:00前回复");
  });
});

describe("answering on the card", () => {
  beforeEach(() => call());

  test("one tap attends; the same card and the same tally then say so", async () => {
    expect(await tap(li, "invitation.accepted")).toMatchObject({ status: "ok", ephemerals: [] });
    expect(textOf(card(li))).toContain("已答复：参加");
    expect(inbox(li)).toHaveLength(1);
    expect(tally().text).toContain("参加 1 · 换人 0 · 不能 0 · 待定 0 · 未复 1");
    expect(textOf(tally())).toContain("✅ *参加*：李工");
    expect(inbox(office.staff)).toHaveLength(1);
  });

  test("no with one tap, then a note, then a change of mind", async () => {
    await tap(li, "invitation.declined");
    expect(textOf(card(li))).toContain("已答复：不能参加");
    await tap(li, "invitation.note");
    await office.workspace.as(li).submit((await opened(li)).id, { note: "那天在外地 <!channel>" });
    await settled();
    expect(textOf(card(li))).toContain("您的留言：那天在外地 &lt;!channel&gt;");
    expect(textOf(tally())).toContain("“那天在外地 &lt;!channel&gt;”");
    await tap(li, "invitation.accepted");
    expect(seatOf(li)).toMatchObject({ status: "accepted", note: undefined });
  });

  test("somebody else by name and post", async () => {
    await tap(li, "invitation.delegated");
    const form = await opened(li);
    const empty = await office.workspace.as(li).submit(form.id, {});
    expect(empty.errors.name).toContain("请填姓名");
    await office.workspace.as(li).submit(form.id, { name: "王五", post: "处长" });
    await settled();
    expect(textOf(card(li))).toContain("由王五（处长）代您参加");
    expect(textOf(tally())).toContain("李工（由王五（处长）代）");
    expect(textOf(tally())).toContain("预计到会 1 人");
  });

  test("a member of the workspace gets an invitation of their own that says who passed it on", async () => {
    await tap(li, "invitation.delegated");
    await office.workspace.as(li).submit((await opened(li)).id, { user: office.expert });
    await settled();
    expect(card(office.expert).text).toContain("李工请您代为参加");
    await tap(office.expert, "invitation.accepted");
    expect(tally().text).toContain("参加 1 · 换人 1 · 不能 0 · 待定 0 · 未复 1");
    expect(textOf(tally())).toContain("预计到会 1 人");
  });

  test("whoever takes a seat back seats one person; who was to come instead is told once", async () => {
    await tap(li, "invitation.delegated");
    await office.workspace.as(li).submit((await opened(li)).id, { user: office.expert });
    await settled();
    await tap(office.expert, "invitation.accepted");
    await tap(li, "invitation.accepted");
    expect(tally().text).toContain("参加 1 · 换人 0 · 不能 0 · 待定 0 · 未复 1");
    expect(textOf(card(office.expert))).toContain("李工自己参加*，不必麻烦您了，谢谢您！");
    expect(textOf(card(office.expert))).not.toContain("invitation.accepted");
    expect(inbox(office.expert)).toHaveLength(2);
    expect(said(await type("/meeting rsvp M1 参加", office.expert))).toContain("不必再答复");
    await type("/meeting invite M1 @chen.hao");
    await settled();
    expect(inbox(office.expert).at(-1)?.text).toContain("请您参加");
    expect(tally().text).toContain("未复 2");
  });

  test("undecided and the language are in the menu", async () => {
    const { id } = seatOf(li) ?? { id: 0 };
    await tap(li, "invitation.more", JSON.stringify({ v: 1, do: "tentative", id, sequence: 1 }));
    expect(textOf(card(li))).toContain("人选待定");
    await tap(li, "invitation.more", JSON.stringify({ v: 1, do: "language", to: "en" }));
    expect(textOf(card(li))).toContain("not decided yet");
  });

  test("somebody else's card is refused, and nothing changes", async () => {
    const theirs = card(li);
    const payload = { v: 1, id: seatOf(wang)?.id, sequence: 1 };
    const forged = {
      ...theirs,
      blocks: (theirs.blocks ?? []).map((block) =>
        JSON.parse(
          JSON.stringify(block).replace(/\{\\"v\\":1,\\"id\\":\d+/g, `{\\"v\\":1,\\"id\\":${payload.id}`),
        ),
      ),
    };
    await office.workspace.as(li).click(forged, "invitation.accepted", { asHeld: true });
    await settled();
    expect(seatOf(wang)?.status).toBe("needs-action");
  });
});

describe("answering in words, for oneself and for others", () => {
  beforeEach(() => call());

  const own: readonly [string, string, string][] = [
    ["M1 attend", "accepted", "您 *参加*"],
    ["M1 不能参加", "declined", "您 *不能参加*"],
    ["M1 待定", "tentative", "您 *人选待定*"],
    ["M1 王五 instead", "delegated", "由王五代为参加"],
    ["M1 换 王五", "delegated", "由王五代为参加"],
    ["参加", "accepted", "您 *参加*"],
  ];
  test.each(own)("rsvp %s", async (typed, status, words) => {
    const seen = await type(`/meeting rsvp ${typed}`, li);
    await settled();
    expect(said(seen)).toContain(words);
    expect(seatOf(li)).toMatchObject({ status, answeredWay: "slack", answeredBy: li });
    expect(textOf(card(li))).toContain("已答复");
  });

  test("who is not invited is told so, and whoever is no staff records for nobody", async () => {
    expect(said(await type("/meeting rsvp M1 attend", office.expert))).toContain("没有您");
    expect(said(await type("/meeting rsvp M1 for @wang attend", li))).toContain("工作人员办理");
    for (const line of ["new 总结会 明天9:00", "list", "show M1", "cancel M1 下雨", "attendance M1"])
      expect(said(await type(`/meeting ${line}`, li))).toContain("工作人员办理");
    expect(seatOf(wang)?.status).toBe("needs-action");
  });

  test("staff record for somebody in Slack, and the card says who recorded it", async () => {
    const seen = await type("/meeting rsvp M1 for 李工 attend by phone");
    await settled();
    expect(said(seen)).toContain("李工 *参加*（电话，由您代记）");
    expect(seatOf(li)).toMatchObject({
      status: "accepted",
      answeredWay: "telephone",
      answeredBy: office.staff,
    });
    expect(textOf(card(li))).toContain("由刘敏按电话代为记录");
    expect(textOf(tally())).toContain("李工（电话，刘敏记）");
  });

  test("somebody outside Slack gets a named seat after a confirm, once", async () => {
    const seen = await type("/meeting rsvp M1 for 王处长 attend by phone");
    expect(said(seen)).toContain("受邀名单里没有“王处长”");
    expect(office.stores.invitations.ofMeeting(1)).toHaveLength(2);
    const [question] = seen.ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "meeting.add_seat");
    await staff().click(question, "meeting.add_seat", { asHeld: true });
    await settled();
    const seats = office.stores.invitations.ofMeeting(1).filter(({ person }) => person === "王处长");
    expect(seats).toMatchObject([{ status: "accepted", answeredWay: "telephone" }]);
    expect(said(await type("/meeting rsvp M1 for 王处长 不能 微信"))).toContain("王处长 *不能参加*（微信");
    await settled();
    expect(tally().text).toContain("参加 0 · 换人 0 · 不能 1 · 待定 0 · 未复 2");
  });

  test("a name longer than a button carries is cut, and the button works", async () => {
    const [question] = (await type(`/meeting rsvp M1 for ${"长".repeat(250)} attend`)).ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "meeting.add_seat");
    await settled();
    expect(office.stores.invitations.ofMeeting(1)).toHaveLength(3);
  });

  test("a member who is not invited yet is invited first, with one tap", async () => {
    const seen = await type("/meeting rsvp M1 for @chen.hao attend");
    expect(said(seen)).toContain("还不在 M1 的受邀名单里");
    const [question] = seen.ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "command.again:0");
    await settled();
    expect(card(office.expert).text).toContain("请您参加");
  });

  test("an expert without Slack is invited by code, with a text to copy", async () => {
    office.stores.experts.add({
      code: "E05",
      name: "示例专家05",
      institution: "山东大学",
      province: "山东省",
      fields: [],
      canLead: true,
      maxVisits: 2,
      email: undefined,
    });
    const seen = await type("/meeting invite M1 E05");
    await settled();
    expect(said(seen)).toContain("不在 Slack，请您另行通知：示例专家05");
    expect(said(seen)).toContain(
      "【会议邀请】您好！定于7月19日（周五）14:00召开“专题调研总结会”，地点：301会议室",
    );
    expect(said(await type("/meeting invite M1 @li"))).toContain("没有重发：李工");
    await settled();
    expect(inbox(li)).toHaveLength(1);
  });
});

describe("showing", () => {
  beforeEach(() => call());

  test("the list and the meeting", async () => {
    await tap(li, "invitation.accepted");
    const list = await type("/meeting list");
    expect(said(list)).toContain("M1 专题调研总结会");
    expect(said(list)).toContain("参加 1 · 换人 0");
    const [shown] = list.ephemerals;
    if (shown === undefined) throw new Error("no list");
    const seen = await staff().click(shown, "meeting.show:1");
    await office.workspace.until(() => seen.status === "ok");
    const show = said(await type("/meeting show M1"));
    for (const words of ["✅ *参加*：李工", "⏳ *未复*：王芳", "共请 2", "预计到会 1 人"])
      expect(show).toContain(words);
    expect(said(await type("/meeting show 总结"))).toContain("M1 专题调研总结会");
    expect(said(await type("/meeting show M9"))).toContain("没有找到会议“M9”");
  });

  test("in the channel, without notes, and kept up to date there", async () => {
    await type("/meeting show M1 here");
    await settled();
    const posted = () => office.workspace.messages(channel).find((m) => textOf(m).includes("专题调研总结会"));
    expect(posted()?.text).toContain("未复 2");
    await tap(li, "invitation.declined");
    await tap(li, "invitation.note");
    await office.workspace.as(li).submit((await opened(li)).id, { note: "家中有事" });
    await settled();
    expect(posted()?.text).toContain("不能 1");
    expect(textOf(posted())).not.toContain("家中有事");
    expect(textOf(posted())).not.toContain("meeting.cancel_ask");
  });

  test("many answers while Slack is slow become few updates", async () => {
    office.workspace.misbehave.slow("chat.update", { ms: 200 });
    await Promise.all(
      [li, wang].flatMap((who) =>
        (["invitation.accepted", "invitation.declined", "invitation.accepted"] as const).map((action) =>
          office.workspace.as(who).click(card(who), action, { asHeld: true }),
        ),
      ),
    );
    await settled();
    expect(tally().text).toMatch(/未复 0/);
    const updates = office.workspace.calls.filter((one) => one.method === "chat.update");
    expect(updates.length).toBeLessThanOrEqual(9);
  });
});

describe("the end of a meeting", () => {
  beforeEach(() => call());

  test("cancelled after a preview: whoever had not declined is told once", async () => {
    await tap(wang, "invitation.declined");
    expect(said(await type("/meeting cancel M1"))).toContain("为什么取消");
    const seen = await type("/meeting cancel M1 领导临时出差");
    expect(said(seen)).toContain("会告诉 1 人：李工");
    expect(office.stores.meetings.find(1)?.state).toBe("called");
    const [question] = seen.ephemerals;
    if (question === undefined) throw new Error("nothing was asked");
    await Promise.all([
      staff().click(question, "meeting.cancel"),
      staff().click(question, "meeting.cancel", { asHeld: true }),
    ]);
    await settled();
    const told = inbox(li).filter((message) => message.text.includes("改期或取消，不必回复"));
    expect(told).toHaveLength(1);
    expect(textOf(told[0])).toContain("给您添麻烦了，谢谢您！");
    expect(JSON.stringify(inbox(li))).not.toContain("领导临时出差");
    expect(said(seen)).toContain("领导临时出差（只记在办公室，不告诉受邀的人）");
    expect(textOf(inbox(office.staff)[0])).toContain("领导临时出差");
    expect(textOf(card(li))).toContain("不必再答复");
    expect(inbox(wang).filter((message) => message.text.includes("改期或取消，不必回复"))).toHaveLength(0);
    expect(inbox(office.staff)[0]?.text).toContain("专题调研总结会");
    expect(said(await type("/meeting rsvp M1 attend", li))).toContain("已经取消，不必再答复");
  });

  test("from the tally the same through a form", async () => {
    await staff().click(tally(), "meeting.cancel_ask");
    const form = await opened(office.staff);
    expect(JSON.stringify(form)).toContain("会告诉 2 人");
    const seen = await staff().submit(form.id, { reason: "改为书面征求意见" });
    await settled();
    expect(JSON.stringify(seen.modal)).toContain("已告诉 2 人：李工、王芳");
    expect(inbox(wang).at(-1)?.text).toContain("改期或取消");
    expect(JSON.stringify(inbox(wang))).not.toContain("改为书面征求意见");
  });

  test("a preview that no longer shows who is told cancels nothing, and is shown anew", async () => {
    const [question] = (await type("/meeting cancel M1 改期")).ephemerals;
    await staff().click(tally(), "meeting.cancel_ask");
    const form = await opened(office.staff);
    await tap(wang, "invitation.declined");
    if (question === undefined) throw new Error("nothing was asked");
    await staff().click(question, "meeting.cancel");
    await says(office, "还没有取消");
    expect(textOf(office.workspace.messages(channel, office.staff).at(-1))).toContain("会告诉 1 人：李工");
    await staff().submit(form.id, { reason: "改期" });
    const again = await opened(office.staff);
    expect(JSON.stringify(again)).toContain("会告诉 1 人：李工");
    expect(office.stores.meetings.find(1)?.state).toBe("called");
    await staff().submit(again.id, { reason: "改期" });
    await settled();
    expect(office.stores.meetings.find(1)?.state).toBe("cancelled");
  });

  test("after the start answers are refused kindly, and who came is recorded", async () => {
    await tap(li, "invitation.accepted");
    expect(said(await type("/meeting attendance M1"))).toContain("到那天再登记到会");
    const held = card(wang);
    office.clock.moveTo("2019-07-19T07:00:00.000Z");
    await office.workspace.as(wang).click(held, "invitation.accepted");
    expect(seatOf(wang)?.status).toBe("needs-action");
    expect(said(await type("/meeting rsvp M1 attend", wang))).toContain("已经开始，答复不能再改");
    await type("/meeting attendance M1");
    const form = await opened(office.staff);
    const [liSeat, wangSeat] = office.stores.invitations.ofMeeting(1).map(({ id }) => String(id));
    expect(JSON.stringify(form)).toContain("说过要来的已经勾好");
    const seen = await staff().submit(form.id, {
      came0: [liSeat ?? "", wangSeat ?? ""],
      others: "赵处长、钱工\n钱工",
    });
    await settled();
    expect(JSON.stringify(seen.modal)).toContain("实到 4 人");
    expect(office.stores.meetings.find(1)?.state).toBe("held");
    expect(office.stores.attendances.ofMeeting(1)).toHaveLength(4);
    await staff().close(form.id);
    await type("/meeting attendance M1");
    await staff().submit((await opened(office.staff)).id, { came0: [liSeat ?? ""], others: "" });
    expect(office.stores.attendances.ofMeeting(1)).toHaveLength(1);
    expect(said(await type("/meeting list"))).toContain("眼下没有要开的会");
    expect(said(await type("/meeting list all"))).toContain("实到 1 人");
  });

  test("those who said yes are ticked already", async () => {
    await tap(li, "invitation.accepted");
    office.clock.moveTo("2019-07-19T07:00:00.000Z");
    await type("/meeting attendance M1");
    const seen = await staff().submit((await opened(office.staff)).id, {});
    expect(JSON.stringify(seen.modal)).toContain("实到 1 人");
    expect(office.stores.attendances.ofMeeting(1)).toMatchObject([{ invitationId: seatOf(li)?.id }]);
  });
});

describe("when things come twice, late or not at all", () => {
  test("a command and a click delivered twice are one meeting and one answer", async () => {
    office.workspace.misbehave.redeliver({ kind: "slash_commands" });
    await call();
    expect(office.stores.meetings.all()).toHaveLength(1);
    expect(inbox(li)).toHaveLength(1);
    office.workspace.misbehave.redeliver({ kind: "interactive" });
    await tap(li, "invitation.accepted");
    const answers = office.stores.audit
      .ofSubject("M1")
      .filter(({ action }) => action === "invitation_answered");
    expect(answers).toHaveLength(1);
  });

  test("two clicks at once are one answer", async () => {
    await call();
    const held = card(li);
    await Promise.all(
      [1, 2].map(() => office.workspace.as(li).click(held, "invitation.accepted", { asHeld: true })),
    );
    await settled();
    const answers = office.stores.audit
      .ofSubject("M1")
      .filter(({ action }) => action === "invitation_answered");
    expect(answers).toHaveLength(1);
  });

  test("a card of an older sequence is answered kindly", async () => {
    await call();
    const held = card(li);
    const meeting = office.stores.meetings.find(1);
    if (meeting === undefined) throw new Error("no meeting");
    office.stores.meetings.change({ ...meeting, sequence: 2 });
    await office.workspace.as(li).click(held, "invitation.accepted", { asHeld: true });
    expect(seatOf(li)?.status).toBe("needs-action");
  });

  test("clicks with forged values, by anybody, change nothing and break nothing", async () => {
    await call();
    await tap(li, "invitation.accepted");
    const sent = office.workspace.deliveries.find((d) => d.kind === "interactive");
    const before = JSON.stringify([office.stores.invitations.ofMeeting(1), office.stores.meetings.all()]);
    const ids = ["accepted", "declined", "tentative", "delegated", "note", "more"].map(
      (one) => `invitation.${one}`,
    );
    const more = [
      "list",
      "show",
      "attendance",
      "more",
      "invite",
      "cancel_ask",
      "cancel",
      "leave",
      "add_seat",
    ];
    const values = [
      "",
      "null",
      "{}",
      '{"v":1}',
      '{"v":1,"id":1e308,"sequence":1}',
      '{"v":1,"id":-1,"sequence":1}',
    ];
    const odd = [
      '{"v":1,"id":1,"sequence":99}',
      '{"v":2,"id":1,"sequence":1}',
      '{"v":1,"do":"language","to":"fr"}',
    ];
    let n = 0;
    for (const action_id of [...ids, ...more.map((one) => `meeting.${one}`)])
      for (const value of [...values, ...odd]) {
        n += 1;
        const outcome = await office.workspace.deliver("interactive", {
          ...sent?.payload,
          user: { id: n % 2 === 0 ? office.staff : office.expert, team_id: office.workspace.teamId },
          trigger_id: `forged-${n}`,
          actions: [{ type: "button", action_id, block_id: "b", action_ts: "1.1", value }],
        });
        expect(outcome.status).toBe("acknowledged");
      }
    await settled();
    expect(office.complaints).toEqual([]);
    expect(JSON.stringify([office.stores.invitations.ofMeeting(1), office.stores.meetings.all()])).toBe(
      before,
    );
  });

  test("a bot that Slack has told of is not invited", async () => {
    office.workspace.joinUser({ id: "U0OTHERBOT1", name: "polly", is_bot: true });
    await office.workspace.until(() => office.stores.bots.has("U0OTHERBOT1"));
    expect(said(await call("/meeting new 总结会 7月19日9:00 @polly @li"))).toContain("是机器人");
    expect(inbox(li)).toHaveLength(0);
  });

  test("somebody who left Slack cannot be reached, and the owner is told", async () => {
    office.workspace.changeUser(li, { deleted: true });
    await call("/meeting new 总结会 7月19日9:00 <@U0LI0000001> @wang");
    expect(textOf(inbox(office.staff).at(-1))).toContain("没能送到李工的 Slack");
  });

  test("a channel without the bot: the owner is told", async () => {
    await call();
    office.workspace.setMembers(channel, [office.staff]);
    await type("/meeting show M1 here");
    await settled();
    expect(inbox(office.staff).at(-1)?.text).toContain("没能发到");
  });

  test("a meeting cancelled before its cards went out is never heard of", async () => {
    office.workspace.misbehave.fail("conversations.open", { times: 3 });
    await call("/meeting new 总结会 7月19日9:00 @li");
    const seen = await type("/meeting cancel M1 记错了");
    const [question] = seen.ephemerals;
    if (question !== undefined) await staff().click(question, "meeting.cancel");
    await settled();
    const about = inbox(li).map(({ text }) => text);
    expect(about.filter((text) => text.includes("改期或取消，不必回复")).length).toBe(
      about.filter((text) => text.includes("不必再答复") || text.includes("请您参加")).length,
    );
  });
});
