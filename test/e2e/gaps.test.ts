import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placedElements } from "../../src/workspace/limits/tree.ts";
import { defaultSeed } from "../../src/workspace/seed.ts";
import type { Message } from "../../src/workspace/state.ts";
import { addMember, addOrganisation } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

const channel = "C0GENERAL01";
const director = "U0DIRECTOR1";

let office: Office;
let days: SurveyDays;

beforeEach(async () => {
  const users = [
    ...defaultSeed.users,
    { id: "U0EXPERT007", name: "e07", real_name: "示例专家07" },
    { id: director, name: "director", real_name: "示例主任" },
  ];
  office = await openOffice({ workspace: { seed: { ...defaultSeed, users } } });
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

const words = (thing: unknown) => JSON.stringify(thing);
const inbox = (who = office.staff) => office.workspace.directMessages(who);
const newest = (who = office.staff): Message => {
  const message = inbox(who).at(-1);
  if (message === undefined) throw new Error(`${who} got nothing`);
  return message;
};
const labels = (message: Message) =>
  placedElements(message.blocks ?? []).flatMap(({ element }) =>
    element.type === "button" ? [(element.text as { text: string }).text] : [],
  );

async function type(line: string, who = office.staff): Promise<string> {
  const seen = await office.workspace.as(who).command(line, channel);
  expect(seen.status).toBe("ok");
  await office.bot.sender.drained();
  return words(seen.ephemerals);
}

async function tap(message: Message, action: string, who = office.staff, value?: string) {
  const seen = await office.workspace.as(who).click(message, action, value === undefined ? {} : { value });
  expect(seen.status, seen.error).toBe("ok");
  await office.bot.sender.drained();
  return seen;
}

/** Waits until the newest messages to somebody say this. */
async function says(text: string, who = office.staff): Promise<void> {
  const seen = () => words([inbox(who).slice(-3), office.workspace.modal(who)]);
  await office.workspace
    .until(() => seen().includes(text), 3_000)
    .catch(() => expect(seen()).toContain(text));
}

const expertOf = (code: string) => {
  const expert = office.stores.experts.findByCode(code);
  if (expert === undefined) throw new Error(`${code} is not in the pool`);
  return expert;
};
const seatOf = (code: string, visit = days.visits[0]) => {
  const seat = office.stores.assignments
    .ofVisit(visit.id)
    .findLast((one) => one.expertId === expertOf(code).id);
  if (seat === undefined) throw new Error(`${code} has no seat`);
  return seat;
};

/** E05 leads and has said yes; E18, who is in Slack, and E16 have been asked for Kunshan. */
async function team(): Promise<void> {
  await type("/visit assign V1 E05* E16 E18");
  await type("/visit invite V1");
  const preview = office.workspace.messages(channel, office.staff).at(-1);
  await tap(preview ?? newest(), "visit.invite");
  await type("/visit record V1 E05 accepted");
}

describe("a seat falls free", () => {
  beforeEach(team);

  test("its owner gets ranked replacements, with what each would change", async () => {
    addOrganisation(office.stores, {
      nameZh: "南京大学",
      kind: "institution",
      cityZh: "南京",
      latitude: 32.06,
      longitude: 118.78,
    });
    const { parkId } = days.visits[0];
    const park = office.stores.parks.find(parkId);
    if (park === undefined) throw new Error("no park");
    office.stores.parks.change(parkId, { ...park, latitude: 31.38, longitude: 120.92 });
    await type("/visit record V1 E18 declined 电话 那天有课");
    const card = newest();
    expect(card.text).toBe("昆山高新区 7月3日（周三）空出 1 席，已备好 2 位补位人选");
    const shown = words(card.blocks);
    for (const said of [
      "*昆山高新区 7月3日（周三）空出 1 席*，距出发还有 12 个工作日",
      "示例专家18老师：时间冲突（电话，工作人员代记）。",
      "其余 2 席不动（组长 示例专家05老师、示例专家16老师）。",
      "① 示例专家07老师* · 南京大学 · 环境管理、固体废物",
      "本次 0 场 · 南京出发，约 220 公里 · 补上后专业齐全",
      "② 示例专家12老师* · 中国环境科学研究院",
      "固体废物还没有人看 · 可任组长",
      "另有 1 位当天不可派",
    ])
      expect(shown).toContain(said);
    expect(labels(card)).toEqual(["邀请", "邀请", "为什么", "2 人成行…", "改期…"]);
    await tap(card, "gap.why");
    await says("这一场已答复不便，或没有答复：1 位（E18 示例专家18）");
  });

  test("one tap asks, and the card says until when; a no makes the next one ready on it", async () => {
    await type("/visit record V1 E16 declined");
    const card = newest();
    office.stores.members.meet("U0EXPERT007");
    office.stores.experts.linkTo(expertOf("E07").id, "U0EXPERT007");
    await tap(card, "gap.invite:0");
    expect(seatOf("E07")).toMatchObject({ state: "invited", standsInFor: seatOf("E16").id });
    expect(newest().ts).toBe(card.ts);
    expect(words(newest())).toContain("✉️ 09:00 已邀请示例专家07老师，盼6月20日（周四）17:00前回复。");
    expect(labels(newest())).toEqual(["撤回", "电话代录"]);
    const asked = office.stores.assignments.ofRequest(seatOf("E07").requestId ?? 0);
    expect(asked).toHaveLength(1);
    await type("/visit record V1 E07 declined");
    const [card2, line] = inbox().slice(-2);
    expect(card2?.ts).toBe(card.ts);
    expect(words(card2)).toContain("示例专家07老师也不便参加。");
    expect(words(card2)).toContain("① 示例专家12老师");
    expect(line?.text).toContain("示例专家07老师也来不了，下一位已备好：示例专家12老师");
    expect(office.stores.assignments.ofVisit(days.visits[0].id).filter((s) => s.state === "invited")).toEqual(
      [expect.objectContaining({ id: seatOf("E18").id })],
    );
  });

  test("the one who is asked instead reads of a changed plan, and not of whom", async () => {
    await type("/visit record V1 E18 declined");
    office.stores.members.meet("U0EXPERT007");
    office.stores.experts.linkTo(expertOf("E07").id, "U0EXPERT007");
    await tap(newest(), "gap.invite:0");
    const card = office.stores.requests.details(seatOf("E07").requestId ?? 0);
    expect(card?.asks[0]?.assignment.standsInFor).toBe(seatOf("E18").id);
    const queued = office.stores.notices.findByKey(`request:${seatOf("E07").requestId}`);
    expect(queued?.recipient).toBe("user:U0EXPERT007");
  });

  test("whoever is outside Slack is written to: the text is shown, and the card says so", async () => {
    await type("/visit record V1 E18 declined");
    const card = newest();
    await tap(card, "gap.invite:1");
    await says("示例专家12老师，您好！因行程调整，想请您参加7月3日");
    const copy = words(newest());
    expect(copy).toContain("/visit record V1 E12 accepted");
    expect(copy).not.toContain("示例专家18");
    const now = inbox().find(({ ts }) => ts === card.ts);
    expect(words(now)).toContain("已定请示例专家12老师（不在 Slack，请您联系）");
  });

  test("what was asked can be taken back, and then others are offered again", async () => {
    await type("/visit record V1 E18 declined");
    const { ts } = newest();
    const card = () => inbox().find((one) => one.ts === ts) ?? newest();
    await tap(card(), "gap.invite:0");
    await tap(card(), "gap.take_back");
    expect(seatOf("E07").state).toBe("withdrawn");
    expect(labels(card())).toContain("2 人成行…");
    await tap(card(), "gap.invite:0");
    expect(seatOf("E07").state).toBe("invited");
  });

  test("two taps on one card ask one person; the second is told kindly", async () => {
    await type("/visit record V1 E18 declined");
    const card = newest();
    await tap(card, "gap.invite:0");
    const invite = placedElements(card.blocks ?? []).find(
      ({ element }) => element.action_id === "gap.invite:1",
    );
    await office.workspace
      .as(office.staff)
      .click(card, "gap.invite:1", { value: String(invite?.element.value), asHeld: true });
    await says("已经请了 E07 示例专家07");
    expect(office.stores.assignments.ofVisit(days.visits[0].id)).toHaveLength(4);
  });

  test("a change of mind takes the offers off the card", async () => {
    await type("/visit record V1 E18 declined");
    await type("/visit record V1 E18 accepted");
    expect(words(newest())).toContain("示例专家18老师又能来了");
    expect(labels(newest())).toEqual([]);
  });

  test("it can be left until the morning, when it comes again", async () => {
    await type("/visit record V1 E18 declined");
    const card = newest();
    const menu = placedElements(card.blocks ?? []).find(({ element }) => element.action_id === "gap.more");
    const options = menu?.element.options as readonly { value: string }[];
    await tap(card, "gap.more", office.staff, options[1]?.value);
    await says("6月18日（周二）早上再提醒您");
    office.bot.tick();
    office.clock.moveTo("2019-06-18T00:31:00.000Z");
    office.bot.tick();
    await office.bot.sender.drained();
    expect(newest().ts).not.toBe(card.ts);
    expect(newest().text).toContain("空出 1 席");
  });
});

describe("/visit replace", () => {
  beforeEach(team);

  test("an overdue invitation lapses by that choice, and its professor is answered kindly", async () => {
    const held = newest(office.expert);
    office.clock.moveTo("2019-06-21T01:00:00.000Z");
    const answer = await type("/visit replace 昆山高新 E18 by E07");
    expect(answer).toContain("因行程调整");
    expect([seatOf("E18").state, seatOf("E07").state]).toEqual(["lapsed", "invited"]);
    expect(words(inbox(office.expert))).toContain("邀请已过答复期");
    await office.workspace.as(office.expert).click(held, "assignment.accept", { asHeld: true });
    await says("答复期已过", office.expert);
    expect(seatOf("E18").state).toBe("lapsed");
  });

  test("what would be taken from somebody is shown first, and done by the button", async () => {
    const answer = await type("/visit replace V1 E18 by E07");
    expect(answer).toContain("还没到期");
    expect(seatOf("E18").state).toBe("invited");
    const shown = office.workspace.messages(channel, office.staff).at(-1);
    await tap(shown ?? newest(), "gap.invite:0");
    expect([seatOf("E18").state, seatOf("E07").state]).toEqual(["withdrawn", "invited"]);
  });

  test.each([
    ["/visit replace V1", "例如"],
    ["/visit replace", "例如"],
    ["/visit replace V1 E07", "的组里没有 E07"],
    ["/visit replace V1 E18 by E99", "专家库里没有找到"],
    ["/visit replace V1 E18 by E05", "不能补"],
    ["/visit replace V3 E18", "的组里没有 E18"],
  ])("%s is refused and changes nothing", async (line, said) => {
    const before = words(office.stores.assignments.ofVisit(1));
    expect(await type(line)).toContain(said);
    expect(words(office.stores.assignments.ofVisit(1))).toBe(before);
  });

  test("is for staff", async () => {
    expect(await type("/visit replace V1 E18", office.expert)).toContain("由办公室工作人员办理");
  });
});

describe("a smaller team", () => {
  beforeEach(async () => {
    await team();
    await type("/visit record V1 E18 declined");
  });

  /** Asks the director by the form behind the card's button. */
  async function ask(): Promise<void> {
    await tap(newest(), "gap.fewer");
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    await office.workspace.as(office.staff).submit(form.id, { reason: "补不上" });
    await office.bot.sender.drained();
  }

  test("the director decides it, the seats go down, and whoever asked is told", async () => {
    addMember(office.stores, { slackUserId: director, name: "示例主任" });
    office.stores.members.grantRole(director, "approver", "system", office.clock.now());
    await ask();
    await says("已请示例主任定：2 人成行");
    expect(inbox().some((one) => one.text?.startsWith("请您定"))).toBe(false);
    const line = newest(director);
    expect(line.text).toBe("请您定：昆山高新区 7月3日（周三），2 人成行");
    await tap(line, "approval.agree", director);
    expect(office.stores.visits.find(1)?.seats).toBe(2);
    expect(words(inbox())).toContain("示例主任同意：*昆山高新区 7月3日（周三），2 人成行*。计划席位 9 → 8");
    expect(words(newest(director))).toContain("示例主任同意：昆山高新区");
  });

  test("nobody but the director decides, not even an administrator", async () => {
    await ask();
    const line = inbox().findLast((one) => one.text?.startsWith("请您定")) ?? newest();
    addMember(office.stores, { slackUserId: director, name: "示例主任" });
    office.stores.members.grantRole(director, "approver", "system", office.clock.now());
    await tap(line, "approval.agree");
    await says("由领导小组办公室负责人确定");
    expect(office.stores.visits.find(1)?.seats).toBe(3);
  });

  test("without a director the administrators decide; the planned seats say so", async () => {
    await ask();
    const line = inbox().findLast((one) => one.text?.startsWith("请您定"));
    expect(line?.text).toBe("请您定：昆山高新区 7月3日（周三），2 人成行");
    expect(words(line)).toContain("（原定 3 人）。原因：补不上（示例联络员甲）");
    await tap(line ?? newest(), "approval.agree");
    expect(office.stores.visits.find(1)).toMatchObject({ seats: 2, revision: 1 });
    expect(words(inbox())).toContain("计划席位 9 → 8");
    expect(words(inbox())).toContain("2 人成行，不再补位");
    await office.workspace.as(office.staff).click(line ?? newest(), "approval.agree", { asHeld: true });
    await says("已经定过了");
  });

  test("a no leaves the seats, and the card says so", async () => {
    await ask();
    const line = inbox().findLast((one) => one.text?.startsWith("请您定"));
    await tap(line ?? newest(), "approval.refuse");
    expect(office.stores.visits.find(1)?.seats).toBe(3);
    expect(words(inbox())).toContain("没有同意");
  });

  test("what has been settled otherwise needs no decision", async () => {
    await ask();
    const line = inbox().findLast((one) => one.text?.startsWith("请您定"));
    await type("/visit record V1 E18 accepted");
    const now = inbox().find(({ ts }) => ts === line?.ts);
    expect(words(now)).toContain("席位已另行落实");
  });
});
