import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import type { Message } from "../../src/workspace/state.ts";
import type { Office } from "../support/office.ts";
import { jiangsu, openSymposium } from "../support/symposium.ts";

let office: Office;
const channel = "C0GENERAL01";
const textOf = (thing: unknown) => JSON.stringify(thing ?? {});
const staff = () => office.workspace.as(office.staff);
const opened = () => office.workspace.until(() => office.workspace.modal(office.staff));
const settled = () => office.bot.sender.drained();
const seatOf = (name: string) => office.stores.meetingDetails.of(1)?.seats.find((seat) => seat.name === name);
const idOf = (name: string) => seatOf(name)?.invitation.id ?? 0;
const told = (who: string, words: string) =>
  office.workspace.directMessages(who).filter((one) => textOf(one).includes(words));

/** The newest message that only the staff see in the channel with these words. */
const latest = (words: string): Promise<Message> =>
  office.workspace.until(() =>
    office.workspace.messages(channel, office.staff).findLast((one) => textOf(one).includes(words)),
  );

async function closeAll(): Promise<void> {
  const open = office.workspace.modal(office.staff);
  if (open !== undefined) await staff().close(open.id, { all: true });
}

/** What stands in place of a message once its page was turned. */
const another = (before: Message): Promise<Message> =>
  office.workspace.until(() =>
    office.workspace
      .messages(channel, office.staff)
      .find((one) => one.ts === before.ts && textOf(one) !== textOf(before)),
  );

/** The page of the list on which a seat stands. */
async function listWith(name: string): Promise<Message> {
  await staff().command("/meeting show M1", channel);
  await staff().click(await latest("guest.list"), "guest.list");
  const action = `guest.form:${idOf(name)}`;
  for (let page = 1; page < 5; page += 1) {
    const list = await latest("*M1 座谈会* 名单");
    if (textOf(list).includes(`"${action}"`)) return list;
    await staff().click(list, "guest.list:next");
    await another(list);
  }
  throw new Error(`${name} stands on no page`);
}

async function change(name: string, person: Record<string, string>) {
  await staff().click(await listWith(name), `guest.form:${idOf(name)}`);
  const form = await opened();
  const seen = await staff().submit(form.id, person);
  await settled();
  const answer = textOf(seen.modal);
  await closeAll();
  return { form: textOf(form), answer, errors: seen.errors };
}

beforeEach(async () => {
  office = await openSymposium();
});
afterEach(() => office.close());

describe("somebody else comes", () => {
  test("one tap and a small form, the day before and past the deadline too; the contact hears once", async () => {
    office.clock.moveTo("2019-07-18T12:00:00.000Z");
    const unit = "江苏省生态环境厅";
    const first = await change(unit, { name: "示例甲", post: "处长", mobile: "13800000001" });
    expect(first.answer).toContain("由 *示例甲*（处长）参加");
    expect(seatOf(unit)?.invitation.status).toBe("accepted");
    const second = await change(unit, { name: "示例乙", post: "副处长" });
    expect(second.form).toContain("示例甲");
    expect(seatOf(unit)).toMatchObject({
      invitation: { status: "delegated", answeredBy: office.staff },
      form: { name: "示例乙", post: "副处长", mobile: undefined },
    });
    expect(told(jiangsu, "由 *示例甲* 参加")).toHaveLength(1);
    expect(told(jiangsu, "由 *示例乙* 参加")).toHaveLength(1);
    await change(unit, { name: "示例乙", post: "副处长", mobile: "13800000002" });
    expect(seatOf(unit)).toMatchObject({
      invitation: { status: "delegated" },
      form: { mobile: "13800000002" },
    });
    expect(told(jiangsu, "由 *示例乙* 参加")).toHaveLength(1);
    const wrong = await change(unit, { name: "示例丙", mobile: "没有" });
    expect(wrong.errors.mobile).toContain("手机");
    const [card] = told(jiangsu, "seat.more");
    expect(textOf(card)).toContain("示例乙（副处长）");
  });

  test("once the meeting has begun nothing can be changed", async () => {
    const unit = "江苏省商务厅";
    const list = await listWith(unit);
    office.clock.moveTo("2019-07-19T06:30:00.000Z");
    await staff().click(list, `guest.form:${idOf(unit)}`);
    expect(textOf(await latest("已经开始"))).toContain("答复不能再改");
  });
});

describe.each(languages)("texts to copy, in %s", (language) => {
  test("one for every organisation outside Slack, with what it is to say and to send", async () => {
    office.stores.members.chooseLanguage(office.staff, language);
    const agenda = { lines: "交流｜江苏省商务厅代表｜省级经验交流｜10" };
    const [shown] = (await staff().command("/meeting agenda M1", channel)).ephemerals;
    if (shown === undefined) throw new Error("no agenda");
    await staff().click(shown, "agenda.edit");
    await staff().submit((await opened()).id, agenda);
    await closeAll();
    await staff().command("/meeting edit M1", channel);
    await staff().submit((await opened()).id, { title: "座谈会", materials_by: "2019-07-16" });
    await closeAll();
    await staff().command("/meeting show M1", channel);
    await staff().click(await latest("guest.list"), "guest.list");
    await staff().click(await latest("guest.texts"), "guest.texts");
    const pages: string[] = [];
    let shownLast = await latest("```");
    for (let page = 1; page <= 5; page += 1) {
      const at = textOf(page === 1 ? await latest("```") : await another(shownLast));
      shownLast = await latest("```");
      pages.push(at);
      if (!at.includes("guest.texts:next")) break;
      await staff().click(await latest("```"), "guest.texts:next");
    }
    const all = pages.join("\n");
    const zh =
      "【会议邀请】江苏省商务厅：定于7月19日（周五）14:00—17:00在会议中心二层召开“座谈会”，请派 1 位同志参会，" +
      "并作发言：“省级经验交流”（约 14:00，10 分钟）。请于7月18日（周四）17:00前直接回复：姓名、职务、手机、是否住宿。" +
      "发言材料请于7月16日（周二）前发来。会务组 刘敏。";
    expect(all).toContain(
      language === "en" ? "Invitation for 江苏省商务厅: please send one representative" : zh,
    );
    expect(all).toContain("云南省科技厅");
    expect(all).not.toContain("江苏省生态环境厅：");
  });
});
