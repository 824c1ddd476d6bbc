import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { calendarOf } from "../../src/domain/workdays.ts";
import { confirmRemark, rejectRemark } from "../../src/flows/remarks/confirm-remark.ts";
import { askExperts } from "../../src/flows/seats/ask-experts.ts";
import {
  addAssignment,
  addExpert,
  addInvitation,
  addMeeting,
  addMember,
  addSurvey,
  addVisit,
} from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";

let office: Office;
let request: KunshanRequest;

const words = (thing: unknown) => JSON.stringify(thing);
const inbox = (who = office.expert) => office.workspace.directMessages(who);
const fromBot = (who = office.expert) => inbox(who).filter(({ user }) => user === office.workspace.botUserId);
const newest = (who = office.expert) => {
  const message = fromBot(who).at(-1);
  if (message === undefined) throw new Error("the bot said nothing");
  return message;
};
const seat = (at = 0) => {
  const found = office.stores.assignments.find(request.assignmentIds[at] ?? 0);
  if (found === undefined) throw new Error("nothing was asked");
  return found;
};

/** Writes to the bot, and waits for its next message. */
async function say(text: string, who = office.expert): Promise<string> {
  const before = fromBot(who).length;
  const person = office.workspace.as(who);
  await person.say(person.dm(), text);
  await office.workspace.until(() => fromBot(who).length > before);
  await office.bot.sender.drained();
  return words(newest(who));
}

async function tap(action: string): Promise<void> {
  await office.workspace.as(office.expert).click(newest(), action);
  await office.bot.sender.drained();
}

async function ask(count: number): Promise<void> {
  request = askForKunshan(office.stores, office, office.clock.now(), count);
  office.bot.sender.kick();
  await office.bot.sender.drained();
}

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe("with one open request", () => {
  beforeEach(() => ask(1));

  test("a yes is echoed, and recorded by the tap", async () => {
    expect(await say("好的")).toContain("您是想答复 *7月3日 昆山高新区：参加*，对吗？");
    expect(seat().state).toBe("invited");
    await tap("remark.confirm:all");
    expect(seat()).toMatchObject({ state: "accepted", answeredWay: "words", answeredBy: office.expert });
    expect(words(newest())).toContain("已记下：*7月3日 昆山高新区：参加*");
    expect(words(newest())).not.toContain("remark.confirm");
    expect(words(inbox()[0])).toContain("您已答复：参加");
  });

  test("a no keeps the person's words, and staff hear of it", async () => {
    await say("那天有课");
    await tap("remark.confirm:all");
    expect(seat()).toMatchObject({ state: "declined", note: "那天有课" });
    expect(words(fromBot(office.staff))).toContain("那天有课");
  });

  test("对 in words confirms as the tap does", async () => {
    await say("可以");
    expect(await say("对")).toContain("已记下");
    expect(seat().state).toBe("accepted");
  });

  test.each(["tap", "words"])(
    "not meant so, by %s: nothing is recorded and the owner is asked to look",
    async (way) => {
      await say("可以");
      if (way === "tap") await tap("remark.reject");
      else await say("不是");
      expect(words(newest())).toContain("没有记");
      expect(seat().state).toBe("invited");
      expect(words(fromBot(office.staff))).toContain("我理解错了");
    },
  );

  test("a second tap, and a tap on a card that has moved on, are answered kindly", async () => {
    await say("可以");
    const held = newest();
    await tap("remark.confirm:all");
    const person = office.workspace.as(office.expert);
    await person.click(held, "remark.confirm:all", { asHeld: true });
    await office.workspace.until(() =>
      words(office.workspace.messages(person.dm(), person.id)).includes("已经处理过了"),
    );
    await office.workspace.until(() => seat().state === "accepted");
  });

  test("a visit that moved meanwhile is not answered with old words", async () => {
    await say("可以");
    const visit = office.stores.visits.find(seat().visitId);
    if (visit === undefined) throw new Error("no visit");
    office.stores.visits.change({ ...visit, revision: 2, dayFrom: "2019-07-05", dayTo: "2019-07-05" });
    const person = office.workspace.as(office.expert);
    await person.click(newest(), "remark.confirm:all");
    await office.workspace.until(() =>
      words(office.workspace.messages(person.dm(), person.id)).includes("已经改到 *7月5日"),
    );
    expect(seat().state).toBe("invited");
  });

  test("another date is echoed, and goes to the owner once it is confirmed", async () => {
    expect(await say("7月3日有课，7月5日可以吗")).toContain("换到 7月5日（周五）");
    expect(seat().state).toBe("invited");
    await tap("remark.confirm:all");
    expect(seat()).toMatchObject({ state: "countered", note: "7月3日有课，7月5日可以吗" });
    expect(words(newest())).toContain("已转告办公室");
    expect(words(fromBot(office.staff))).toContain("想把 昆山高新区 7月3日（周三）换到");
  });

  test("another date that was not meant so is passed on to the owner", async () => {
    await say("7月3日有课，7月5日可以吗");
    await tap("remark.reject");
    const told = words(fromBot(office.staff));
    expect(told).toContain("7月3日有课，7月5日可以吗");
    expect(told).toContain("V1 昆山高新区");
    expect(seat().state).toBe("invited");
  });

  test("what is not clear is passed on, quoted, and the person is told", async () => {
    expect(await say("能带一个<!channel>学生吗？")).toContain("已转给办公室的示例联络员甲，会与您联系");
    const told = words(fromBot(office.staff));
    expect(told).toContain("能带一个");
    expect(told).not.toContain("<!channel>");
    expect(told).toContain("E18 示例专家18");
  });

  test("待办 names what is owed, by when, and the card", async () => {
    const owed = await say("待办");
    for (const said of [
      "7月3日（周三）昆山高新区调研",
      "6月20日（周四）17:00 前",
      "6月17日发的那张卡片（A2）",
    ])
      expect(owed).toContain(said);
  });

  test("after a yes, 来不了了 takes it back once it is confirmed", async () => {
    await say("可以");
    await tap("remark.confirm:all");
    expect(await say("临时出国，来不了了")).toContain("不便参加");
    expect(seat().state).toBe("accepted");
    await tap("remark.confirm:all");
    expect(seat()).toMatchObject({ state: "withdrawn", note: "临时出国，来不了了" });
  });

  test("words in English are answered in English by somebody who has chosen no language", async () => {
    expect(await say("Yes, I can join")).toContain("Did you mean to answer *Kunshan Hi-Tech Zone on 3 July");
    expect(await say("What should I bring?")).toContain("示例联络员甲 of the office has your words");
  });

  test.each(["3号还去吗", "7月3日？几点出发？"])("%s is a question, passed on as one", async (asked) => {
    expect(await say(asked)).toContain("已转给办公室的示例联络员甲，会与您联系");
    const told = words(newest(office.staff));
    for (const said of ["私信里问", asked, "V1 昆山高新区", "请直接答复", "看详情"])
      expect(told).toContain(said);
    expect(told).not.toContain("record");
    expect(seat().state).toBe("invited");
  });

  test("words that may be an answer come with the form that records one, in Chinese", async () => {
    await say("家里有点情况，回头跟您说");
    const told = words(newest(office.staff));
    expect(told).toContain("/visit 代记 V1 E18 同意 电话");
    expect(told).toContain("visit.record_form");
  });

  test("no answer is recorded for somebody who has accepted", async () => {
    await say("可以");
    await tap("remark.confirm:all");
    await say("我带了一份旧材料给您参考，先放一放");
    expect(words(newest(office.staff))).not.toContain("record_form");
    expect(words(newest(office.staff))).toContain("看详情");
  });

  test("somebody else for a visit is left to a person", async () => {
    expect(await say("派李处长参加")).toContain("已转给办公室的示例联络员甲");
    expect(words(newest(office.staff))).toContain("派李处长参加");
    expect(seat().state).toBe("invited");
  });

  test("whoever asks about a visit that was called off is told so", async () => {
    office.stores.assignments.change({ ...seat(), state: "withdrawn" });
    const visit = office.stores.visits.find(seat().visitId);
    if (visit === undefined) throw new Error("no visit");
    office.stores.visits.change({ ...visit, state: "cancelled" });
    const answer = await say("3号还去吗");
    for (const said of ["7月3日 昆山高新区 *已经取消*", "已转给办公室的示例联络员甲"])
      expect(answer).toContain(said);
    expect(words(newest(office.staff))).toContain("V1 昆山高新区（7月3日 周三），已取消");
  });

  test("in English, with an English card", async () => {
    office.stores.members.chooseLanguage(office.expert, "en");
    expect(await say("Yes, happy to join")).toContain(
      "Did you mean to answer *Kunshan Hi-Tech Zone on 3 July: joining*?",
    );
    await tap("remark.confirm:all");
    expect(words(newest())).toContain("Noted: *Kunshan Hi-Tech Zone on 3 July: joining*");
    expect(await say("todo")).toContain("Nothing waits for your answer");
  });

  test("whoever writes can be reached again", async () => {
    office.stores.members.markUnreachable(office.expert, "user_disabled");
    await say("谢谢");
    expect(office.stores.members.find(office.expert)?.unreachable).toBeUndefined();
  });

  test("somebody else cannot confirm", async () => {
    await say("可以");
    const { id } = office.stores.remarks.newestUnlessToldSince(office.expert) ?? { id: 0 };
    const { stores, clock, staff } = office;
    const caller = {
      slackUserId: staff,
      roles: new Set(["staff"] as const),
      language: "en",
      expertId: 1,
    } as const;
    const context = { stores, now: clock.now(), zone: "Asia/Shanghai", calendar: calendarOf(), caller };
    const refused = { done: false, refusal: { name: "button_unknown" } };
    expect(confirmRemark(context, { remarkId: id, of: "all" })).toMatchObject(refused);
    expect(rejectRemark(context, id)).toMatchObject(refused);
    expect(seat().state).toBe("invited");
  });

  test("the bot does not answer itself", async () => {
    await say("可以");
    await tap("remark.confirm:all");
    expect(office.stores.remarks.newestUnlessToldSince(office.expert)?.text).toBe("可以");
    expect(fromBot()).toHaveLength(2);
  });
});

describe("with two open requests", () => {
  beforeEach(() => ask(2));

  test("a bare yes is asked back: which of them", async () => {
    const asked = await say("好的");
    for (const said of ["7月3日 昆山高新区", "7月4日 张家港经开区", "都参加"]) expect(asked).toContain(said);
    await tap("remark.confirm:1");
    expect([seat(0).state, seat(1).state]).toEqual(["invited", "accepted"]);
    expect(words(newest())).toContain("7月4日 张家港经开区：参加");
  });

  test("all of them in one tap, or none", async () => {
    await say("好的");
    await tap("remark.confirm:all");
    expect([seat(0).state, seat(1).state]).toEqual(["accepted", "accepted"]);
  });

  test("one yes and one no in one sentence", async () => {
    const asked = await say("7月3日可以，4日不行");
    expect(asked).toContain("昆山高新区：参加");
    expect(asked).toContain("张家港经开区：不便参加");
    await tap("remark.confirm:all");
    expect([seat(0).state, seat(1).state]).toEqual(["accepted", "declined"]);
  });

  test("by the numbers of the card", async () => {
    await say("第一个可以，第二个不行");
    await tap("remark.confirm:all");
    expect([seat(0).state, seat(1).state]).toEqual(["accepted", "declined"]);
  });

  test.each(["都去", "两次都去"])("%s is for both", async (typed) => {
    const echo = await say(typed);
    for (const said of ["昆山高新区：参加", "张家港经开区：参加"]) expect(echo).toContain(said);
  });

  test("a park or a day names one", async () => {
    expect(await say("张家港那次我去")).toContain("7月4日 张家港经开区：参加");
    expect(await say("7月3号没时间")).toContain("7月3日 昆山高新区：不便参加");
  });
});

describe("without anything open", () => {
  test("an expert's words reach whoever asked last", async () => {
    await ask(1);
    office.stores.assignments.change({ ...seat(), state: "lapsed" });
    expect(await say("我换了手机号")).toContain("已转给办公室的示例联络员甲");
    expect(words(fromBot(office.staff))).toContain("我换了手机号");
  });

  test.each(["a survey's owner", "the administrators"])(
    "words of somebody never asked reach %s in person, never a channel",
    async (reader) => {
      const { stores } = office;
      const channel = "C0GENERAL01";
      stores.settings.set("staff_channel", channel);
      addMember(stores, { slackUserId: office.staff });
      addExpert(stores, { slackUserId: office.expert });
      if (reader === "a survey's owner") addSurvey(stores, { owner: office.staff });
      expect(await say("我要做手术")).toContain("已转给");
      expect(words(office.workspace.messages(channel))).not.toContain("手术");
      expect(words(fromBot(office.staff))).toContain("我要做手术");
    },
  );

  test.each(["help", "帮助", "怎么用？"])(
    "%s in a direct message tells a guest what to do",
    async (typed) => {
      const told = await say(typed);
      for (const said of typed === "help" ? ["待办"] : ["待办", "怎么答复", "有事找谁"])
        expect(told).toContain(said);
      expect(await say(typed, office.staff)).toContain("我看得懂命令");
    },
  );

  test.each(["/visit help", "/meeting help"])("%s tells a guest what to do", async (line) => {
    const seen = await office.workspace.as(office.expert).command(line, "C0GENERAL01");
    for (const said of ["待办", "怎么答复", "有事找谁"]) expect(words(seen.ephemerals)).toContain(said);
    expect(words(seen.ephemerals)).not.toContain("schedule");
  });

  test("a stranger and a member of staff are told what the bot is for", async () => {
    expect(await say("你好", office.expert)).toContain("现在没有等您答复的事");
    expect(await say("你好", office.staff)).toContain("我看得懂命令");
  });

  describe("with a meeting", () => {
    const invited = () => office.stores.invitations.find(invitationId);
    let invitationId = 0;

    beforeEach(() => {
      addMember(office.stores, { slackUserId: office.staff, name: "示例联络员甲" });
      addMember(office.stores, { slackUserId: office.expert });
      const startsAt = "2019-07-19T06:00:00.000Z" as const;
      const meeting = addMeeting(office.stores, { owner: office.staff, title: "专题调研总结会", startsAt });
      const seat = addInvitation(office.stores, { meetingId: meeting.id, slackUserId: office.expert });
      invitationId = seat.id;
    });

    test.each([
      ["派李处长参加", "您是想请李处长代您参加 *7月19日 专题调研总结会*，对吗？", "李处长"],
      ["请张副处长代为出席", "您是想请张副处长代您参加", "张副处长"],
      ["my deputy Mr Li will come instead", "Mr Li comes in your place", "Mr Li"],
    ])("%s: who comes is echoed, and recorded by the tap", async (typed, echo, delegate) => {
      expect(await say(typed)).toContain(echo);
      expect(invited()?.status).toBe("needs-action");
      await tap("remark.confirm:all");
      expect(invited()).toMatchObject({ status: "delegated", delegate, answeredWay: "words" });
    });

    test("somebody unnamed is asked for by the form", async () => {
      expect(await say("届时派员参加")).toContain("您是想派人代您参加");
      await tap("invitation.delegated");
      const form = await office.workspace.until(() => office.workspace.modal(office.expert));
      await office.workspace.as(office.expert).submit(form.id, { name: "李处长" });
      await office.bot.sender.drained();
      expect(invited()).toMatchObject({ status: "delegated", delegate: "李处长" });
    });

    test.each(["不一定能去", "待定", "视情况"])("%s leaves it open, once echoed", async (typed) => {
      expect(await say(typed)).toContain("专题调研总结会：待定");
      await tap("remark.confirm:all");
      expect(invited()?.status).toBe("tentative");
    });

    test("a question about its hour names it to whoever called it", async () => {
      expect(await say("19号？几点钟的会？")).toContain("已转给办公室的示例联络员甲");
      const told = words(newest(office.staff));
      for (const said of ["M1 7月19日（周五）14:00 专题调研总结会，未复", "meeting.show"])
        expect(told).toContain(said);
    });

    test("a meeting can be answered in words too", async () => {
      expect(await say("7月19日有课")).toContain("7月19日 专题调研总结会：不便参加");
      await tap("remark.confirm:all");
      expect(invited()).toMatchObject({
        status: "declined",
        answeredWay: "words",
        note: "7月19日有课",
      });
    });

    test("whoever answers by another way meanwhile is asked no more what they meant", async () => {
      expect(await say("7月19日有课")).toContain("remark.confirm");
      const person = office.workspace.as(office.expert);
      await person.command("/meeting rsvp M1 不参加", person.dm());
      await office.bot.sender.drained();
      expect(invited()?.status).toBe("declined");
      expect(words(inbox())).not.toContain("remark.confirm");
    });
  });
});

test("a yes to a newer card is not taken for a yes to an older echo", async () => {
  await ask(1);
  await say("那天有课");
  const visit = addVisit(office.stores, { owner: office.staff, dayFrom: "2019-07-10", dayTo: "2019-07-10" });
  const next = addAssignment(office.stores, { visitId: visit.id, expertId: seat().expertId });
  const caller = {
    slackUserId: office.staff,
    roles: new Set(["staff"] as const),
    language: "zh-CN",
  } as const;
  const context = {
    stores: office.stores,
    now: office.clock.now(),
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
  };
  askExperts(
    { ...context, caller: { ...caller, expertId: undefined } },
    [next.id],
    "2019-06-20T09:00:00.000Z",
  );
  office.bot.sender.kick();
  await office.bot.sender.drained();
  await say("好的");
  expect(seat().state).toBe("invited");
  expect(words(newest())).toContain("请选是哪一次");
});
