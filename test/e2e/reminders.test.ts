import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Day, type Instant, instantAt, type TimeOfDay } from "../../src/domain/time.ts";
import { defaultSeed } from "../../src/workspace/seed.ts";
import type { Message } from "../../src/workspace/state.ts";
import { addAssignment, addMember } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

const zone = "Asia/Shanghai";
const at = (day: Day, time: TimeOfDay): Instant => instantAt(day, time, zone);

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

const expertNamed = (code: string) => {
  const expert = days.experts.find((one) => one.code === code);
  if (expert === undefined) throw new Error(code);
  return expert;
};

/** Lives on to a moment: everything that falls due on the way is done and sent. */
async function liveTo(moment: Instant): Promise<void> {
  for (let due = office.bot.nextDue(); due !== undefined && due <= moment; due = office.bot.nextDue()) {
    office.clock.moveTo(due);
    office.bot.tick();
    await office.bot.sender.drained();
  }
  office.clock.moveTo(moment);
  office.bot.tick();
  await office.bot.sender.drained();
}

/** What somebody got from the bot, the newest last. */
const inbox = (who: string): readonly Message[] => office.workspace.directMessages(who);
const remindersOf = (who: string): string[] =>
  inbox(who)
    .map((one) => JSON.stringify([one.text, one.blocks]))
    .filter((text) => /次提醒|过了期限/.test(text));

/** E18 is asked to two visits, E05, who is not in Slack, to one; all by Thursday 20 June, 17:00. */
async function ask(): Promise<void> {
  const [kunshan, wuhu] = days.visits;
  for (const visit of [kunshan, wuhu])
    addAssignment(office.stores, { visitId: visit.id, expertId: expertNamed("E18").id });
  addAssignment(office.stores, { visitId: kunshan.id, expertId: expertNamed("E05").id, leads: true });
  const staff = office.workspace.as(office.staff);
  const seen = await staff.command("/visit invite all", "C0GENERAL01");
  const preview = seen.ephemerals.at(-1);
  if (preview === undefined) throw new Error("no preview");
  await staff.click(preview, "visit.invite");
  await office.bot.sender.drained();
  // The first look at the clock only notes where the rounds begin.
  office.bot.tick();
}

const cardOf = (who: string): Message => {
  const card = inbox(who).find((one) => JSON.stringify(one.blocks).includes("assignment.accept"));
  if (card === undefined) throw new Error("no card");
  return card;
};

const tap = async (who: string, message: Message | undefined, action: string) => {
  if (message === undefined) throw new Error("no message");
  await office.workspace.as(who).click(message, action);
  await office.bot.sender.drained();
};

describe("an expert who does not answer", () => {
  beforeEach(ask);

  test("is reminded on the morning before and on the morning of the deadline, in one message", async () => {
    await liveTo(at("2019-06-19", "08:59"));
    expect(remindersOf(office.expert)).toEqual([]);
    await liveTo(at("2019-06-19", "18:00"));
    expect(remindersOf(office.expert)).toHaveLength(1);
    expect(remindersOf(office.expert)[0]).toMatch(
      /示例专家18老师.*2 件事.*昆山高新.*第 1 次提醒，共 2 次.*芜湖/,
    );
    await liveTo(at("2019-06-20", "09:30"));
    expect(remindersOf(office.expert)).toHaveLength(2);
    expect(remindersOf(office.expert)[1]).toContain("也是最后一次");
  });

  test("and the owner hears when the deadline has passed, of the expert outside Slack too", async () => {
    await liveTo(at("2019-06-20", "17:30"));
    expect(remindersOf(office.expert)).toHaveLength(2);
    const [told, ...more] = remindersOf(office.staff);
    expect(more).toEqual([]);
    expect(told).toMatch(/3 件事过了期限/);
    expect(told).toMatch(/示例专家05老师\*（不在 Slack）/);
    await liveTo(at("2019-06-28", "18:00"));
    expect(remindersOf(office.expert)).toHaveLength(2);
    expect(remindersOf(office.staff).filter((text) => text.includes("还没有答复"))).toHaveLength(1);
  });

  test("answers on the reminder itself, and hears no more of it", async () => {
    await liveTo(at("2019-06-19", "09:10"));
    await tap(office.expert, inbox(office.expert).at(-1), "assignment.accept:0");
    expect(remindersOf(office.expert)[0]).toMatch(/✅.*您已答复/);
    await liveTo(at("2019-06-20", "12:00"));
    expect(remindersOf(office.expert)[1]).not.toContain("昆山高新");
    expect(remindersOf(office.expert)[1]).toContain("芜湖");
  });

  test("is not reminded of what was answered while the reminder waited to be sent", async () => {
    office.clock.moveTo(at("2019-06-19", "09:00"));
    office.workspace.misbehave.rateLimit("chat.postMessage", { times: 1, retryAfterSeconds: 1 });
    office.bot.tick();
    await office.workspace.until(() => office.workspace.misbehave.count > 0);
    await office.workspace.as(office.expert).click(cardOf(office.expert), "assignment.accept_all");
    await office.bot.sender.drained();
    expect(remindersOf(office.expert)).toEqual([]);
    expect(office.stores.notices.findByKey("reminder:1")).toMatchObject({
      state: "dropped",
      reason: "outdated",
    });
  });

  test("is never reminded in the evening: what Slack did not take in time is said in the next round", async () => {
    office.clock.moveTo(at("2019-06-19", "17:00"));
    office.workspace.misbehave.rateLimit("chat.postMessage", { times: 1, retryAfterSeconds: 1 });
    office.bot.tick();
    await office.workspace.until(() => office.workspace.misbehave.count > 0);
    office.clock.moveTo(at("2019-06-19", "18:00"));
    await office.bot.sender.drained();
    expect(remindersOf(office.expert)).toEqual([]);
    await liveTo(at("2019-06-20", "09:00"));
    expect(remindersOf(office.expert)).toHaveLength(1);
    expect(remindersOf(office.expert)[0]).toContain("也是最后一次");
  });

  test.each<[down: string, day: Day, time: TimeOfDay, expert: number, owner: number]>([
    ["an hour", "2019-06-19", "09:50", 1, 0],
    ["over the evening", "2019-06-19", "20:00", 0, 0],
    ["a day", "2019-06-20", "10:00", 1, 0],
    ["a week", "2019-06-26", "10:00", 0, 1],
  ])(
    "after the bot was down for %s, only what still makes sense is said, once",
    async (_down, day, time, expert, owner) => {
      await liveTo(at("2019-06-18", "12:00"));
      office.clock.moveTo(at(day, time));
      office.bot.tick();
      await office.bot.sender.drained();
      office.bot.tick();
      await office.bot.sender.drained();
      expect([remindersOf(office.expert).length, remindersOf(office.staff).length]).toEqual([expert, owner]);
    },
  );

  test("whose account is gone: the owner is told to call", async () => {
    await liveTo(at("2019-06-18", "12:00"));
    office.workspace.misbehave.refuse("chat.postMessage", "user_disabled", { times: 1 });
    await liveTo(at("2019-06-19", "09:00"));
    expect(JSON.stringify(inbox(office.staff).at(-1))).toMatch(/没能把提醒送到示例专家18老师.*昆山高新/);
    expect(office.stores.members.find(office.expert)?.unreachable).toBe("user_disabled");
  });
});

describe("the owner of what is overdue", () => {
  const overdue = async (): Promise<Message> => {
    await liveTo(at("2019-06-20", "17:30"));
    const message = inbox(office.staff).findLast((one) => JSON.stringify(one).includes("过了期限"));
    if (message === undefined) throw new Error("nothing is overdue");
    return message;
  };

  test("gives a day more: the card says until when, the person is reminded once more, and the owner hears again", async () => {
    await ask();
    await tap(office.staff, await overdue(), "assignment.wait:0");
    expect(JSON.stringify(cardOf(office.expert))).toContain("6月21日（周五）17:00");
    expect(JSON.stringify(await overdue())).toMatch(/🕔.*再等到 6月21日/);
    await liveTo(at("2019-06-21", "16:00"));
    expect(remindersOf(office.expert)).toHaveLength(3);
    await liveTo(at("2019-06-21", "17:30"));
    expect(remindersOf(office.staff)).toHaveLength(2);
  });

  test("records what was said on the telephone, and the line says so", async () => {
    await ask();
    const message = await overdue();
    await office.workspace.as(office.staff).click(message, "visit.record_form:0");
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    await office.workspace.as(office.staff).submit(form.id, { answer: "accept", way: "telephone" });
    await office.bot.sender.drained();
    expect(JSON.stringify(await overdue())).toMatch(/✅.*已同意/);
  });

  test("cannot wait beyond the last workday before the visit", async () => {
    await ask();
    const message = await overdue();
    office.clock.moveTo(at("2019-07-02", "17:10"));
    await office.workspace.as(office.staff).click(message, "assignment.wait:0");
    const answers = () => JSON.stringify(office.workspace.messages(message.channel, office.staff));
    await office.workspace.until(() => answers().includes("没有可以再等的工作日"));
  });

  test("sees who could come instead, and asks one of them: the overdue invitation lapses", async () => {
    await ask();
    const message = await overdue();
    const channel = () => office.workspace.messages(message.channel, office.staff);
    const before = channel().length;
    await office.workspace.as(office.staff).click(message, "gap.replace:0");
    await office.workspace.until(() => channel().length > before);
    expect(JSON.stringify(channel().at(-1))).toMatch(/示例专家(07|12|16)老师.*邀请/);
  });

  test("is the only one who may", async () => {
    await ask();
    const message = await overdue();
    const seen = await office.workspace
      .as(office.expert)
      .click(message, "assignment.wait:0")
      .catch(() => undefined);
    expect(JSON.stringify(seen?.ephemerals ?? "")).not.toContain("再等到");
    const seats = office.stores.assignments.ofExpert(expertNamed("E18").id);
    expect(seats.every(({ extendedAt }) => extendedAt === undefined)).toBe(true);
  });
});

test("whoever is invited to a meeting is reminded too, in the same message as an expert's visits", async () => {
  await ask();
  addMember(office.stores, { slackUserId: office.expert, name: "示例专家18" });
  const staff = office.workspace.as(office.staff);
  await staff.command(`/meeting new 专题调研总结会 6月21日下午2点 <@${office.expert}>`, "C0GENERAL01");
  const preview = office.workspace.messages("C0GENERAL01", office.staff).at(-1);
  if (preview === undefined) throw new Error("no preview");
  await tap(office.staff, preview, "meeting.send");
  await liveTo(at("2019-06-19", "09:00"));
  const [told, ...more] = remindersOf(office.expert);
  expect(more).toEqual([]);
  expect(told).toMatch(/3 件事.*专题调研总结会/);
  await tap(office.expert, inbox(office.expert).at(-1), "invitation.declined:0");
  expect(remindersOf(office.expert)[0]).toMatch(/专题调研总结会.*不能参加/);
});

test("in English, as the person reads", async () => {
  office.stores.members.chooseLanguage(office.expert, "en");
  await ask();
  await liveTo(at("2019-06-19", "09:00"));
  const told = JSON.stringify(inbox(office.expert).at(-1));
  expect(told).toMatch(/2 things still need your reply/);
  expect(told).toContain("Reminder 1 of 2");
});

test("the log tells what went to whom and what failed, and a visit's page what became of its messages", async () => {
  await ask();
  const staff = office.workspace.as(office.staff);
  const say = async (line: string) => JSON.stringify((await staff.command(line, "C0GENERAL01")).ephemerals);
  expect(await say("/office audit 昆山高新")).toMatch(/→ 示例专家18　调研邀请：\*已送达\*.*发出邀请/);
  await liveTo(at("2019-06-18", "12:00"));
  office.workspace.misbehave.refuse("chat.postMessage", "user_disabled", { times: 1 });
  await liveTo(at("2019-06-19", "09:00"));
  expect(await say("/office audit 没送到")).toMatch(/提醒：\*没送到（user_disabled）\*/);
  expect(await say("/office audit 火星")).toContain("没有这样的记录");
  expect(await say("/visit show 昆山高新")).toContain("示例专家18老师，邀请已送达");
});

test("a whole survey's invitations show how far they have come, and who was not reached", async () => {
  const members = ["U0EXPERT101", "U0EXPERT102", "U0EXPERT103", "U0EXPERT104"];
  const users = members.map((id) => ({ id, name: id.toLowerCase(), deleted: id === "U0EXPERT103" }));
  await office.close();
  office = await openOffice({
    workspace: { seed: { ...defaultSeed, users: [...defaultSeed.users, ...users] } },
  });
  days = surveyDays(office.stores, office);
  const { stores } = office;
  for (const [i, slackUserId] of members.entries()) {
    addMember(stores, { slackUserId, name: `示例专家${i}` });
    const [expert] = days.experts.filter(({ code }) => code === ["E05", "E07", "E12", "E16"][i]);
    if (expert !== undefined) stores.experts.linkTo(expert.id, slackUserId);
    const visit = days.visits[i % 2];
    addAssignment(stores, { visitId: visit?.id ?? 0, expertId: expert?.id ?? 0 });
  }
  const staff = office.workspace.as(office.staff);
  const seen = await staff.command("/visit invite all", "C0GENERAL01");
  await tap(office.staff, seen.ephemerals.at(-1), "visit.invite");
  const progress = JSON.stringify(inbox(office.staff));
  expect(progress).toMatch(/4 封邀请发完了.*送达 3 封.*没送到：/);
});
