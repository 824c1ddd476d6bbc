import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Seen } from "../../src/workspace/seen.ts";
import type { Message } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";

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
  await settled();
  return seen;
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
    expect(textOf(card(li))).toContain("301会议室");
    expect(tally().text).toBe("M1 专题调研总结会：参加 0 · 换人 0 · 不能 0 · 待定 0 · 未复 2");
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
    await settled();
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
    await settled();
    expect(card(li).text).toContain("6月26日（周三）14:00");
  });

  test("the bare verb opens a form, which says at the field what does not do", async () => {
    await type("/meeting new");
    const form = await opened(office.staff);
    const wrong = await staff().submit(form.id, { title: "总结会", day: "2019-06-14", from: "14:00" });
    expect(wrong.errors.day).toContain("已经过去了");
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
