import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Day, type Instant, instantAt, type TimeOfDay } from "../../src/domain/time.ts";
import { tellTeam } from "../../src/flows/roads/tell-team.ts";
import type { Person } from "../../src/workspace/persons.ts";
import type { Message, View } from "../../src/workspace/state.ts";
import { addAssignment, addMember } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

const at = (day: Day, time: TimeOfDay): Instant => instantAt(day, time, "Asia/Shanghai");
const channel = "C0GENERAL01";
const filled = {
  route: "G7023次，昆山南站下",
  pick_up: "示例科长，北出口",
  pick_up_phone: "13800001111",
  hotel: "示例宾馆，前进路1号",
  liaison_phone: "13900002222",
};

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

const idOf = (code: string): number => days.experts.find((one) => one.code === code)?.id ?? 0;
const kunshan = () => office.stores.visits.find(days.visits[0].id) ?? days.visits[0];
const reference = () => `V${kunshan().id}`;
const staff = () => office.workspace.as(office.staff);

/** Puts people down who have all said yes, E05 as their leader. */
function accepted(...codes: readonly string[]): Readonly<Record<string, number>> {
  const seats = codes.map((code) => {
    const seat = addAssignment(office.stores, {
      visitId: kunshan().id,
      expertId: idOf(code),
      state: "accepted",
      leads: code === "E05",
      revision: kunshan().revision,
      ...(code === "E18" ? { field: "固废" } : {}),
    });
    return [code, seat.id] as const;
  });
  return Object.fromEntries(seats);
}

async function type(command: string): Promise<Message> {
  const seen = await staff().command(command, channel);
  await office.bot.sender.drained();
  const answer = seen.ephemerals.at(-1);
  if (answer === undefined) throw new Error(`${command} was not answered`);
  return answer;
}

const agree = () => type(`/visit park ${reference()} 同意 电话`);

async function tickAt(day: Day, time: TimeOfDay): Promise<void> {
  office.clock.moveTo(at(day, time));
  office.bot.tick();
  await office.bot.sender.drained();
}

/** The clock at the evening before the round that is looked at. */
async function until(day: Day, time: TimeOfDay): Promise<void> {
  office.bot.tick();
  await tickAt(day, time);
}

const textOf = (message: Message | undefined): string => JSON.stringify(message?.blocks ?? "");
const inbox = (who: string): readonly Message[] => office.workspace.directMessages(who);
const told = (word: string, who = office.expert): readonly Message[] =>
  inbox(who).filter(({ text }) => text.includes(word));

async function fill(fields: Partial<typeof filled> = filled): Promise<View | undefined> {
  const preview = await type(`/visit road ${reference()}`);
  const form = await window(staff(), preview, "visit.road_form");
  const seen = await staff().submit(form.id, fields);
  await office.bot.sender.drained();
  return seen.modal;
}

/** Clicks what opens a window, and waits until it stands there. */
async function window(person: Person, message: Message | undefined, action: string): Promise<View> {
  if (message === undefined) throw new Error(`nothing to click ${action} in`);
  const before = office.workspace.modal(person.id)?.id;
  await person.click(message, action);
  await office.workspace.until(() => {
    const open = office.workspace.modal(person.id);
    return open !== undefined && open.id !== before;
  });
  const open = office.workspace.modal(person.id);
  if (open === undefined) throw new Error(`${action} opened nothing`);
  return open;
}

describe("a team that is complete", () => {
  test("hears of it once, when the park agrees: who comes, who the liaison is, what is next", async () => {
    accepted("E05", "E12", "E18");
    await type(`/visit show ${reference()}`);
    expect(told("专家组")).toEqual([]);
    await agree();
    const [letter, ...more] = told("专家组定了");
    expect(more).toEqual([]);
    expect(letter?.text).toBe("示例专家18老师：7月3日（周三）昆山高新区调研的专家组定了");
    const text = textOf(letter);
    for (const said of [
      "示例专家05老师（山东大学，组长）",
      "您（组员）",
      "示例联络员甲",
      "7月1日（周一），行程、接站人和电话会发给您",
    ])
      expect(text).toContain(said);
    await agree();
    expect(told("专家组")).toHaveLength(1);
  });

  test("those outside Slack get a text that staff pass on, in one message", async () => {
    accepted("E05", "E12", "E18");
    await agree();
    const [passed, ...more] = told("不在 Slack", office.staff);
    expect(more).toEqual([]);
    expect(textOf(passed)).toContain("示例专家05老师，您好！");
    expect(textOf(passed)).toContain("示例专家12老师，您好！");
    expect(textOf(passed)).toContain("您（组长）");
  });

  test("hears who comes now when somebody was replaced, and never who does not", async () => {
    accepted("E05", "E12", "E18");
    await agree();
    await type(`/visit record ${reference()} E12 不便参加 电话`);
    expect(told("专家组有调整")).toEqual([]);
    await type(`/visit assign ${reference()} E07`);
    await type(`/visit record ${reference()} E07 参加 电话`);
    const [letter, ...more] = told("专家组有调整");
    expect(more).toEqual([]);
    expect(textOf(letter)).toContain("示例专家07老师（南京大学，组员）");
    expect(textOf(letter)).not.toContain("示例专家12");
  });

  test("is not told when a seat is free again before it could be", async () => {
    accepted("E05", "E12", "E18");
    office.clock.moveTo(at("2019-06-17", "20:00"));
    await agree();
    expect(told("专家组")).toEqual([]);
    await type(`/visit record ${reference()} E12 不便参加 电话`);
    await tickAt("2019-06-18", "09:00");
    expect(told("专家组")).toEqual([]);
  });

  test("is not told of a team that changed between the order and the sending", async () => {
    const seats = accepted("E05", "E12", "E18");
    office.stores.visits.change({ ...kunshan(), parkAnswer: "agreed" });
    tellTeam({ stores: office.stores, now: office.clock.now(), zone: "Asia/Shanghai" }, kunshan().id);
    const seat = office.stores.assignments.find(seats.E05 ?? 0);
    if (seat !== undefined) office.stores.assignments.change({ ...seat, state: "withdrawn" });
    office.bot.tick();
    await office.bot.sender.drained();
    expect(told("专家组")).toEqual([]);
    if (seat !== undefined) office.stores.assignments.change(seat);
    await agree();
    expect(told("专家组定了")).toHaveLength(1);
    expect(told("专家组有调整")).toEqual([]);
  });

  test("whoever Slack does not reach is named to the liaison, with the text to pass on", async () => {
    accepted("E18");
    await fill();
    const preview = await type(`/visit road ${reference()}`);
    office.workspace.misbehave.refuse("chat.postMessage", "user_disabled", { times: 1 });
    await staff().click(preview, "visit.road_send");
    await office.workspace.until(() => told("没能送到", office.staff).length > 0);
    const failed = told("没能送到示例专家18", office.staff);
    expect(failed).toHaveLength(1);
    expect(textOf(failed[0])).toContain("路线：G7023次，昆山南站下");
    expect(textOf(await type(`/visit road ${reference()}`))).toContain("示例专家18老师：没送到");
  });

  test("is told in the morning of what came in the evening", async () => {
    accepted("E05", "E12", "E18");
    await until("2019-06-17", "20:00");
    await agree();
    expect(told("专家组")).toEqual([]);
    await tickAt("2019-06-18", "08:59");
    expect(told("专家组")).toEqual([]);
    await tickAt("2019-06-18", "09:00");
    await tickAt("2019-06-18", "17:00");
    expect(told("专家组定了")).toHaveLength(1);
  });

  test("is told again after a move, once everybody has agreed again", async () => {
    accepted("E05", "E12", "E18");
    await agree();
    const preview = await type(`/visit move ${reference()} 7月10日`);
    await staff().click(preview, "visit.move");
    await office.bot.sender.drained();
    expect(kunshan()).toMatchObject({ dayFrom: "2019-07-10", revision: 2 });
    await agree();
    expect(told("专家组")).toHaveLength(1);
    for (const code of ["E05", "E12", "E18"]) await type(`/visit record ${reference()} ${code} 参加 电话`);
    const all = told("专家组定了");
    expect(all).toHaveLength(2);
    expect(all.at(-1)?.text).toContain("7月10日");
  });
});

describe("the page for the road", () => {
  test("is filled in by staff, and comes once, two workdays before, in the morning", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    expect(told("行程和接站")).toEqual([]);
    await until("2019-07-01", "08:59");
    expect(told("行程和接站")).toEqual([]);
    await tickAt("2019-07-01", "09:00");
    const [page, ...more] = told("行程和接站");
    expect(more).toEqual([]);
    const text = textOf(page);
    for (const said of [
      "7月3日（周三）9:00—17:00",
      "请7月2日（周二）晚上到",
      "G7023次，昆山南站下",
      "示例科长，北出口，电话 13800001111",
      "示例宾馆，前进路1号",
      "示例联络员甲，电话 13900002222",
      "示例专家05老师（山东大学，组长）",
      "昆山高新技术产业开发区",
      "1. 固体废物（请您主看的方向）",
      "不是园区提供的",
    ])
      expect(text).toContain(said);
    await office.bot.stop();
    await office.restart();
    await tickAt("2019-07-01", "17:00");
    await tickAt("2019-07-02", "09:00");
    expect(told("行程")).toHaveLength(1);
    const shown = textOf(await type(`/visit show ${reference()}`));
    expect(shown).toContain("行前安排：已填，已发 3/3 位，7月1日（周一）09:00");
  });

  test("is caught up with in office hours after an outage, once", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    office.bot.tick();
    await tickAt("2019-07-01", "22:00");
    expect(told("行程和接站")).toEqual([]);
    await tickAt("2019-07-02", "10:40");
    await tickAt("2019-07-02", "17:00");
    expect(told("行程和接站")).toHaveLength(1);
  });

  test("keeps telephones out of channels: the preview hides them, the log does not know them", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    await until("2019-07-01", "09:00");
    const seen = [
      await type(`/visit road ${reference()}`),
      await type(`/visit show ${reference()}`),
      await type("/office audit"),
      await type("/digest now"),
      ...office.workspace.messages(channel, office.staff),
    ];
    for (const message of seen)
      for (const phone of [filled.pick_up_phone, filled.liaison_phone])
        expect(textOf(message)).not.toContain(phone);
    expect(textOf(seen[0])).toContain("只写在私信里");
    expect(textOf(told("不在 Slack", office.staff).at(-1))).toContain(filled.pick_up_phone);
  });

  test("its text to copy is the same, for its reader alone", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    await until("2019-07-01", "09:00");
    const [page] = told("行程和接站");
    const expert = office.workspace.as(office.expert);
    const own = await window(expert, page, "road.copy");
    expect(JSON.stringify(own.blocks)).toContain("接站：示例科长，北出口，电话 13800001111");
    await expert.submit(own.id);
    const copies = await window(staff(), await type(`/visit road ${reference()}`), "visit.road_copy");
    for (const code of ["05", "12", "18"])
      expect(JSON.stringify(copies.blocks)).toContain(`示例专家${code}老师，您好！`);
  });

  test("says plainly what is not settled, and comes again as an update only when staff say so", async () => {
    accepted("E05", "E12", "E18");
    await until("2019-07-01", "09:00");
    expect(textOf(told("行程和接站")[0])).toContain("还没定，定了马上告诉您");
    const asked = await fill();
    expect(JSON.stringify(asked)).toContain("行程有更新");
    await tickAt("2019-07-01", "17:00");
    expect(told("行程有更新")).toEqual([]);
    const preview = await type(`/visit road ${reference()}`);
    await staff().click(preview, "visit.road_send");
    await office.bot.sender.drained();
    await staff().click(preview, "visit.road_send", { asHeld: true });
    await office.bot.sender.drained();
    const updates = told("行程有更新");
    expect(updates).toHaveLength(1);
    expect(textOf(updates[0])).toContain("13800001111");
  });

  test("can go out early, and then not again", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    await staff().click(await type(`/visit road ${reference()}`), "visit.road_send");
    await office.bot.sender.drained();
    expect(told("行程和接站")).toHaveLength(1);
    await until("2019-07-01", "09:00");
    expect(told("行程")).toHaveLength(1);
  });

  test("comes at once to whoever says yes after the others had it, and the others hear who comes", async () => {
    accepted("E05", "E18");
    await fill();
    await until("2019-07-01", "09:00");
    await agree();
    const late = accepted("E07").E07 ?? 0;
    const seat = office.stores.assignments.find(late);
    if (seat !== undefined) office.stores.assignments.change({ ...seat, state: "invited" });
    await type(`/visit record ${reference()} E07 参加 电话`);
    expect(told("专家组有调整")).toHaveLength(1);
    expect(textOf(told("专家组有调整")[0])).toContain("行程不变");
    expect(told("行程和接站")).toHaveLength(1);
    const passed = told("不在 Slack", office.staff).map(textOf);
    expect(passed.filter((text) => text.includes("示例专家07老师，您好！"))).toHaveLength(1);
    expect(passed.at(-2)).toContain("示例专家07老师，您好！");
  });

  test("does not come for a visit that is off, moved away, or that its park wants moved", async () => {
    accepted("E05", "E12", "E18");
    await fill();
    await type(`/visit park ${reference()} 7月10日`);
    await until("2019-07-01", "09:00");
    expect(told("行程")).toEqual([]);
    const preview = await type(`/visit move ${reference()} 7月12日`);
    await staff().click(preview, "visit.move");
    await office.bot.sender.drained();
    await tickAt("2019-07-01", "17:00");
    expect(told("行程和接站")).toEqual([]);
    expect(textOf(await type(`/visit road ${reference()}`))).toContain("还缺：*路线、接站人*");
    const off = await type(`/visit cancel ${reference()} 园区临时有事`);
    await staff().click(off, "visit.cancel");
    await tickAt("2019-07-10", "09:00");
    expect(told("行程和接站")).toEqual([]);
    expect(textOf(await type(`/visit road ${reference()}`))).toContain("已经取消了");
  });

  test("in English, to whoever reads English", async () => {
    addMember(office.stores, { slackUserId: office.expert, name: "示例专家18", language: "en" });
    accepted("E05", "E12", "E18");
    await fill();
    await agree();
    await until("2019-07-01", "09:00");
    expect(told("the team for").map(({ text }) => text)).toEqual([
      "示例专家18: the team for Kunshan Hi-Tech Zone, Wed 3 July, is complete",
    ]);
    expect(textOf(told("your itinerary")[0])).toContain("示例科长，北出口, tel. 13800001111");
  });
});

describe("the form", () => {
  test("wants a number where a telephone belongs, and proposes the reader's own again", async () => {
    accepted("E18");
    const { id } = await window(staff(), await type(`/visit road ${reference()}`), "visit.road_form");
    const seen = await staff().submit(id, { ...filled, pick_up_phone: "问科长", pick_up: "示例科长" });
    expect(seen.errors.pick_up_phone).toContain("电话里要有号码");
    await staff().submit(id, filled);
    await staff().close(id, { all: true });
    const wuhu = await window(staff(), await type(`/visit 行前 V${days.visits[1].id}`), "visit.road_form");
    expect(JSON.stringify(wuhu.blocks)).toContain(filled.liaison_phone);
    expect(JSON.stringify(wuhu.blocks)).not.toContain(filled.pick_up_phone);
  });

  test("is the owner's from three workdays before, in the reminder and under what is to be done", async () => {
    accepted("E05", "E12", "E18");
    await agree();
    await until("2019-06-28", "08:59");
    expect(told("行程还没填全", office.staff)).toEqual([]);
    await tickAt("2019-06-28", "09:00");
    const [reminder] = told("行程还没填全", office.staff);
    expect(textOf(reminder)).toContain("昆山高新区");
    expect(textOf(await type("/todo"))).toContain("行前安排还缺路线、接站人");
    const { id } = await window(staff(), reminder, "visit.road_form:0");
    await staff().submit(id, filled);
    await office.bot.sender.drained();
    expect(textOf(told("", office.staff).find(({ ts }) => ts === reminder?.ts))).toContain(
      "行程已填，或日期、专家组有变",
    );
    expect(textOf(await type("/todo"))).not.toContain("行前安排还缺");
  });
});
