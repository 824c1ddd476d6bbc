import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

// Replies of people outside Slack, pasted into a window or behind the command, over the wire.

const channel = "C0GENERAL01";

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
  await staff().command("/visit assign V1 E05* E07 E18", channel);
  await staff().command("/visit invite V1", channel);
  const shown = office.workspace.messages(channel, office.staff).at(-1);
  if (shown === undefined) throw new Error("no preview of the invitations");
  await staff().click(shown, "visit.invite");
  await office.bot.sender.drained();
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const words = (thing: unknown) => JSON.stringify(thing);
const modal = () => office.workspace.until(() => office.workspace.modal(office.staff));

async function closed(): Promise<void> {
  const top = office.workspace.modal(office.staff);
  if (top !== undefined) await staff().close(top.id, { all: true });
}

/** The window that shows how some replies were read. */
async function pasted(text: string, way = "wechat"): Promise<View> {
  await closed();
  await staff().command("/visit replies", channel);
  const form = await modal();
  const seen = await staff().submit(form.id, { text, way });
  expect(seen.status).toBe("ok");
  if (seen.modal === undefined) throw new Error("no preview");
  return seen.modal;
}

function seatOf(code: string) {
  const expert = office.stores.experts.findByCode(code);
  const seat = office.stores.assignments
    .ofVisit(days.visits[0].id)
    .find((one) => one.expertId === expert?.id);
  if (seat === undefined) throw new Error(`${code} has no seat`);
  return seat;
}

const records = () => ["E05", "E07", "E18"].map((code) => `${code} ${seatOf(code).state}`);

describe("pasted into the window", () => {
  test("what is clear is shown, recorded in one go with who and how, and what is unclear stays listed", async () => {
    const shown = await pasted("示例专家05：7月3日昆山可以\nE07 不行，那天有课\n贵州去两个人", "mail");
    for (const said of [
      "读懂 2 条，1 条请看一眼",
      "✅ *E05 示例专家05*",
      "7月3日昆山可以",
      "❓ “贵州去两个人”",
      "邮件",
      "记下 2 条",
    ])
      expect(words(shown)).toContain(said);
    expect(records()).toEqual(["E05 invited", "E07 invited", "E18 invited"]);
    const done = await staff().submit(shown.id, {});
    for (const said of ["已记下 2 条答复", "还有 1 条没有记", "贵州去两个人", "再看一眼"])
      expect(words(done.modal)).toContain(said);
    expect(records()).toEqual(["E05 accepted", "E07 declined", "E18 invited"]);
    expect(seatOf("E07")).toMatchObject({
      answeredBy: office.staff,
      answeredWay: "mail",
      reason: "diary",
      note: "E07 不行，那天有课",
    });
    await closed();
    await staff().command("/visit replies", channel);
    expect(words(await modal())).toContain("上次粘贴的还有 1 条没有记");
  });

  test("an unclear line is recorded as it was chosen", async () => {
    const shown = await pasted("可以");
    expect(words(shown)).toContain("没有直接读懂的，1 条请看一眼");
    const { id, revision } = seatOf("E18");
    const done = await staff().submit(shown.id, { line_1: `${id}.${revision}.accept` });
    expect(words(done.modal)).toContain("已记下 1 条答复");
    expect(records()[2]).toBe("E18 accepted");
    expect(seatOf("E18").note).toBe("可以");
  });

  test("the rest is looked at again later", async () => {
    const shown = await pasted("E05 可以\n可以");
    const done = await staff().submit(shown.id, {});
    await staff().click(done.modal ?? { id: "" }, "visit.paste_again");
    const again = await office.workspace.until(() => {
      const top = office.workspace.modal(office.staff);
      return top?.callback_id === "visit.record_pasted" ? top : undefined;
    });
    expect(words(again)).toContain("没有直接读懂的，1 条请看一眼");
    expect(words(again)).not.toContain("示例专家05*");
  });

  test("records that have changed meanwhile are shown once more", async () => {
    const shown = await pasted("E05 可以");
    await staff().command("/visit record V1 E05 accepted 电话", channel);
    const again = await staff().submit(shown.id, {});
    expect(words(again.modal)).toContain("记录有变化");
    expect(words(again.modal)).toContain("已在记录里 1 条");
    expect(seatOf("E05").answeredWay).toBe("telephone");
  });

  test("submitted twice it is recorded once", async () => {
    const shown = await pasted("E05 可以");
    await staff().submit(shown.id, {});
    const sent = office.workspace.deliveries.findLast(({ payload }) => payload.type === "view_submission");
    await office.workspace.deliver("interactive", sent?.payload ?? {});
    const answers = office.stores.audit.ofSubject(`A${seatOf("E05").id}`);
    expect(answers.filter(({ action }) => action === "assignment_answered")).toHaveLength(1);
  });

  test.each(["", "  \n ", "[图片]"])("nothing to read (%j) is a fault at the field", async (text) => {
    await staff().command("/visit replies", channel);
    const seen = await staff().submit((await modal()).id, { text, way: "wechat" });
    expect(words([seen.errors, seen.status])).toMatch(/请先粘贴答复|complete this field/);
  });

  test("in English", async () => {
    await staff().command("/office language en", channel);
    const shown = await pasted("E05: yes\nsomebody: maybe");
    expect(words(shown)).toContain("1 understood, 1 to look at");
    expect(words(await staff().submit(shown.id, {}))).toContain("1 reply recorded");
  });

  test("markup in what was pasted stays words", async () => {
    const shown = await pasted("E05 可以 <!channel> *粗*");
    expect(words(shown)).toContain("&lt;!channel&gt;");
  });
});

test("behind the command the preview comes at once", async () => {
  await staff().command("/visit replies 示例专家05：可以\nE07 不行", channel);
  const shown = await modal();
  expect(words(shown)).toContain("读懂 2 条");
  await staff().submit(shown.id, {});
  expect(records()).toEqual(["E05 accepted", "E07 declined", "E18 invited"]);
});

test("it is for staff", async () => {
  const seen = await office.workspace.as(office.expert).command("/visit replies", channel);
  expect(words(seen.ephemerals)).toContain("由办公室工作人员办理");
});

describe("a wish for another day", () => {
  const counter = () => office.stores.counters.newestOf(seatOf("E05").id);
  /** What the visit's owner was sent of a proposal. */
  const proposal = () =>
    office.workspace
      .directMessages(office.staff)
      .filter((message) => words(message.blocks).includes("counter.accept"))
      .at(-1);

  test("is shown as such, and put before the owner as if the expert had proposed it, with who recorded it", async () => {
    const shown = await pasted("示例专家05：3号有课，5号可以\nE07 好的");
    expect(words(shown)).toContain("*想改到 7月5日");
    expect(words(shown)).toContain("读懂 2 条");
    const done = await staff().submit(shown.id, {});
    expect(words(done.modal)).toContain("想改到 7月5日");
    await office.bot.sender.drained();
    expect(records()).toEqual(["E05 countered", "E07 accepted", "E18 invited"]);
    expect(seatOf("E05")).toMatchObject({ answeredBy: office.staff, answeredWay: "wechat" });
    expect(counter()).toMatchObject({ days: ["2019-07-05"], way: "wechat", state: "open" });
    const sent = proposal();
    for (const said of [
      "*示例专家05老师*",
      "7月5日",
      "3号有课，5号可以",
      "微信转告",
      "接受改期",
      "维持原日期",
    ])
      expect(words(sent?.blocks)).toContain(said);
    if (sent === undefined) throw new Error("the owner was not told");
    await closed();
    await staff().click(sent, "counter.refuse");
    await office.bot.sender.drained();
    expect(counter()?.state).toBe("refused");
    expect(seatOf("E05").state).toBe("invited");
  });

  test("pasted again it is on record, and another one takes its place", async () => {
    await staff().submit((await pasted("E05 5号可以")).id, {});
    expect(words(await pasted("E05 改到7月5日行吗"))).toContain("已在记录里 1 条");
    const shown = await pasted("E05 还是改到8号吧");
    expect(words(shown)).toContain("原记“另约日期”");
    await staff().submit(shown.id, {});
    expect(counter()).toMatchObject({ days: ["2019-07-08"], state: "open" });
  });

  test("that may be conditional is asked about, and filed as it was chosen", async () => {
    const shown = await pasted("E05 5号可以，但是要下午才能到");
    expect(words(shown)).toContain("是哪一次、改到哪天");
    const { id, revision } = seatOf("E05");
    await staff().submit(shown.id, { line_1: `${id}.${revision}.counter.2019-07-05` });
    expect(counter()).toMatchObject({ days: ["2019-07-05"], note: "E05 5号可以，但是要下午才能到" });
  });

  test.each([
    ["/visit record V1 E05 7月5日 电话", "想改到 7月5日", "telephone"],
    ["/visit record V1 E05 3号有课，5号可以 微信", "/visit counter V1 E05 接受", "wechat"],
  ])("typed, %s, it is recorded likewise", async (line, said, way) => {
    const seen = await staff().command(line, channel);
    expect(words(seen.ephemerals)).toContain(said);
    await office.bot.sender.drained();
    expect(counter()).toMatchObject({ days: ["2019-07-05"], way, state: "open" });
    expect(words(proposal()?.blocks)).toContain("代记");
    const again = await staff().command(line, channel);
    expect(words(again.ephemerals)).toContain("没有改动");
  });

  test("typed for a day that is over, or by whoever is no staff, it is refused", async () => {
    const past = await staff().command("/visit record V1 E05 2019-06-10 电话", channel);
    expect(words(past.ephemerals)).toContain("6月10日");
    expect(counter()).toBeUndefined();
    const seen = await office.workspace.as(office.expert).command("/visit record V1 E05 7月5日", channel);
    expect(words(seen.ephemerals)).toContain("由办公室工作人员办理");
  });

  test("in English", async () => {
    await staff().command("/office language en", channel);
    const shown = await pasted("E05: can't on the 3rd, how about 5 July?");
    expect(words(shown)).toContain("would rather come on");
    await staff().submit(shown.id, {});
    await office.bot.sender.drained();
    expect(words(proposal()?.blocks)).toContain("It came by WeChat");
  });
});
