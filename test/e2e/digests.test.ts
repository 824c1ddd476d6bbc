import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { queueDigest } from "../../src/flows/digests/post-digest.ts";
import { runDueSlot } from "../../src/flows/run-due-slot.ts";
import { digestJob } from "../../src/jobs/digests.ts";
import { wordsIn } from "../../src/locales/words.ts";
import {
  addAssignment,
  addExpert,
  addInvitation,
  addMeeting,
  addPark,
  addSurvey,
  addVisit,
} from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const channel = "C0GENERAL01";

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** A moment in Beijing. */
const at = (day: string, time: string): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;

async function live(until: Instant): Promise<void> {
  office.clock.moveTo(until);
  office.bot.tick();
  await office.bot.sender.drained();
}

async function say(line: string, who = office.staff, where = channel): Promise<string> {
  const seen = await office.workspace.as(who).command(line, where);
  await office.bot.sender.drained();
  return JSON.stringify(seen);
}

/** What the bot has posted in the channel for everybody. */
const posted = (where = channel) =>
  office.workspace.messages(where).filter((message) => message.user === office.workspace.botUserId);

const texts = (where = channel) => posted(where).map((message) => message.text);
const shown = (where = channel) => JSON.stringify(posted(where).at(-1));

function seed() {
  const { stores } = office;
  stores.settings.set("staff_channel", channel);
  const survey = addSurvey(stores, {
    titleZh: "2019 年专题调研",
    titleEn: "2019 survey",
    owner: office.staff,
  });
  const park = addPark(stores, {
    nameZh: "昆山高新技术产业开发区",
    nameEn: "Kunshan National Hi-Tech Industrial Development Zone",
  });
  const visit = addVisit(stores, {
    surveyId: survey.id,
    parkId: park.id,
    owner: office.staff,
    parkAnswer: "agreed",
  });
  return { survey, visit };
}

describe("/digest now", () => {
  test("posts a digest of this moment for everybody, and says so to whoever asked", async () => {
    seed();
    expect(await say("/digest now")).toContain("状态通报这就发到<#C0GENERAL01>");
    expect(texts()).toEqual(["6月17日 2019 年专题调研：1 件事要办；实地 0/1，0 人次"]);
    expect(shown()).toContain("🟠 *昆山高新区* 7月3日缺 2 席，还有 12 个工作日 · <@U0STAFF0001>");
  });

  test("in direct messages it goes to that person", async () => {
    seed();
    const dm = office.workspace.as(office.staff).dm();
    expect(await say("/digest 现在", office.staff, dm)).toContain("您的私信里");
    expect(posted(dm).map(({ text }) => text)).toEqual([
      "6月17日 2019 年专题调研：1 件事要办；实地 0/1，0 人次",
    ]);
    expect(posted()).toEqual([]);
  });

  test("without anything to act on it is one line, also when nothing at all goes on", async () => {
    await say("/digest now");
    expect(shown()).toContain("*今天没有要催的事。* 还没有排下一场。");
    expect(posted().at(-1)?.blocks).toHaveLength(2);
  });

  test("speaks the office's language in a channel and the person's own in person", async () => {
    seed();
    office.stores.members.chooseLanguage(office.staff, "en");
    expect(await say("/digest now")).toContain("A status report is on its way to <#C0GENERAL01>");
    expect(texts()).toEqual(["6月17日 2019 年专题调研：1 件事要办；实地 0/1，0 人次"]);
    const dm = office.workspace.as(office.staff).dm();
    await say("/digest now", office.staff, dm);
    expect(posted(dm).at(-1)?.text).toBe("17 June, 2019 survey: 1 thing to do; on site 0/1, 0 person-times");
    office.stores.settings.set("language", "en");
    office.clock.moveTo(at("2019-06-17", "10:00"));
    await say("/digest now S1");
    expect(texts()).toHaveLength(2);
    expect(shown()).toContain("🟠 *Kunshan Hi-Tech Zone*: 3 July, 2 seats free, 12 workdays left");
  });

  test("is not for everybody", async () => {
    seed();
    expect(await say("/digest now", office.expert)).toContain("由办公室工作人员办理");
    expect(await say("/digest here 08:45", office.expert)).toContain("由办公室工作人员办理");
    expect(posted()).toEqual([]);
  });

  test("where the bot is not in the channel, whoever asked is told to invite it", async () => {
    seed();
    office.workspace.setMembers(channel, [office.staff, office.expert]);
    await say("/digest now");
    expect(posted()).toEqual([]);
    const told = office.workspace.directMessages(office.staff).at(-1);
    expect(told?.text).toContain("我还不在那个频道里。请在频道里打 `/invite @联络员`");
  });
});

test("every button of a digest does something, in a message of its own", async () => {
  const { survey, visit } = seed();
  const { stores } = office;
  const by = { surveyId: survey.id, owner: office.staff };
  stores.surveys.change({ ...survey, windowFrom: "2019-06-20" });
  const late = { dayFrom: "2019-06-14", dayTo: "2019-06-14" } as const;
  addAssignment(stores, { visitId: visit.id, expertId: addExpert(stores).id });
  addVisit(stores, { ...by, mode: "questionnaire", ...late });
  addVisit(stores, { ...by, ...late, seats: 0 });
  addVisit(stores, { ...by, state: "planned", dayFrom: undefined, dayTo: undefined });
  const other = addVisit(stores, { ...by, dayFrom: "2019-06-18", dayTo: "2019-06-18", seats: 1 });
  addAssignment(stores, {
    visitId: other.id,
    expertId: addExpert(stores).id,
    requestId: stores.requests.add(2, office.staff, office.clock.now()),
    state: "invited",
    replyBy: at("2019-06-17", "17:00"),
  });
  addInvitation(stores, {
    meetingId: addMeeting(stores, { owner: office.staff, startsAt: at("2019-06-18", "14:00") }).id,
  });
  for (let n = 0; n < 8; n += 1)
    addVisit(stores, { ...by, dayFrom: "2019-07-05", dayTo: "2019-07-05", parkAnswer: "agreed" });
  await say("/digest now");
  const [digest] = posted();
  if (digest === undefined) throw new Error("nothing was posted");
  const ids = [...JSON.stringify(digest.blocks).matchAll(/"action_id":"([^"]+)"/g)].map(([, id = ""]) => id);
  const kinds = new Set(ids.map((id) => id.split(":")[0]));
  expect([...kinds].sort()).toEqual([
    "digest.form",
    "digest.invite",
    "digest.rest",
    "digest.text",
    "meeting.show",
    "survey.board",
    "visit.assign_form",
    "visit.chase_form",
    "visit.done_form",
    "visit.park_form",
    "visit.record_form",
    "visit.schedule_form",
  ]);
  const person = office.workspace.as(office.staff);
  for (const id of ids) {
    const before = office.workspace.messages(channel, office.staff).length;
    await person.click(digest, id);
    await office.workspace.until(
      () =>
        office.workspace.modal(office.staff) ??
        office.workspace.messages(channel, office.staff).length > before,
    );
    for (const open of office.workspace.modals(office.staff)) await person.close(open.id);
  }
  expect(posted()).toEqual([digest]);
  const answers = JSON.stringify(office.workspace.messages(channel, office.staff));
  expect(answers).not.toContain(wordsIn("zh-CN").refusals.buttonUnknown);
  expect(answers).not.toContain("出了点问题");
});

describe("/digest here", () => {
  test.each([
    [
      "/digest here 08:45",
      "每个工作日 08:45 收到状态通报（全部调研和会议，无事时发一行）",
      "6月18日（周二）08:45",
    ],
    [
      "/digest 此处 早上8点45 无事不发",
      "08:45 收到状态通报（全部调研和会议，无事时不发）",
      "6月18日（周二）08:45",
    ],
    [
      "/digest here S1 5:30 pm quiet silent",
      "17:30 收到状态通报（S1 2019 年专题调研，无事时不发）",
      "6月17日（周一）17:30",
    ],
  ])("%s is said back with the next time", async (line, order, next) => {
    seed();
    const answer = await say(line);
    expect(answer).toContain(order);
    expect(answer).toContain(`下一次：${next}`);
    expect(shown()).toContain("由 <@U0STAFF0001> 设定");
  });

  test.each([
    ["/digest here 饭后", "看不懂时间"],
    ["/digest here 25:00", "没有“25:00”这个时间"],
    ["/digest here S1", "看不懂时间"],
    ["/digest here silent", "例如"],
    ["/digest here 08:45 S9", "没有找到调研“S9”"],
    ["/digest off", "不用停"],
    ["/digest list", "还没有频道定时收状态通报"],
  ])("%s is refused kindly: %s", async (line, expected) => {
    seed();
    expect(await say(line)).toContain(expected);
    expect(office.stores.digests.all()).toEqual([]);
  });

  test("the bare word opens a form, which orders, changes and stops", async () => {
    seed();
    const person = office.workspace.as(office.staff);
    await person.command("/digest here", channel);
    const form = await office.workspace.until(() => office.workspace.modal(office.staff));
    await person.submit(form.id, { time: "09:30", scope: "1", quiet: "silent" });
    expect(office.stores.digests.find(channel)).toMatchObject({
      postAt: "09:30",
      scope: { kind: "survey", surveyId: 1 },
      whenQuiet: "silent",
      setBy: office.staff,
    });
    await office.workspace.until(() =>
      JSON.stringify(office.workspace.modal(office.staff)).includes("09:30"),
    );
    for (const open of office.workspace.modals(office.staff)) await person.close(open.id);
    await person.command("/digest here", channel);
    const again = await office.workspace.until(() => office.workspace.modal(office.staff));
    expect(JSON.stringify(again)).toContain('"initial_time":"09:30"');
    await person.submit(again.id, { state: "off" });
    expect(office.stores.digests.all()).toEqual([]);
  });

  test("where the bot is not in the channel, that is told at once, with a button to stop", async () => {
    seed();
    office.workspace.setMembers(channel, [office.staff, office.expert]);
    expect(await say("/digest here 08:45")).toContain("/invite @联络员");
    const told = office.workspace.directMessages(office.staff).at(-1);
    expect(told?.text).toContain("我还不在那个频道里");
    if (told === undefined) throw new Error("nobody was told");
    await office.workspace.as(office.staff).click(told, "digest.off");
    expect(office.stores.digests.all()).toEqual([]);
  });

  test("the list shows each channel, and stops it", async () => {
    seed();
    await say("/digest here 08:45");
    expect(await say("/digest 列表")).toContain(
      "<#C0GENERAL01> 每个工作日 08:45｜全部调研和会议｜无事时发一行｜下一次 6月18日（周二）08:45",
    );
    expect(await say("/digest off")).toContain("<#C0GENERAL01>的状态通报停发了");
    await live(at("2019-06-18", "09:00"));
    expect(texts().filter((text) => text.startsWith("6月18日"))).toEqual([]);
  });
});

describe("by the clock", () => {
  /** Days on which a digest stands in the channel, by its notification. */
  const days = () => texts().flatMap((text) => /^(\d+月\d+日) /.exec(text)?.[1] ?? []);

  async function liveDays(from: number, to: number, month: string): Promise<void> {
    for (let day = from; day <= to; day += 1) {
      const date = `${month}-${String(day).padStart(2, "0")}`;
      for (const time of ["08:00", "08:44", "08:45", "08:46", "12:00", "23:59"]) await live(at(date, time));
    }
  }

  test("workdays and make-up days bring one each; weekends and holidays none", async () => {
    seed();
    await live(at("2019-09-26", "10:00"));
    await say("/digest here 08:45");
    await live(at("2019-09-27", "08:30"));
    expect(office.bot.nextDue()).toBe(at("2019-09-27", "08:45"));
    await liveDays(27, 30, "2019-09");
    expect(days()).toEqual(["9月27日", "9月29日", "9月30日"]);
    await liveDays(1, 14, "2019-10");
    expect(days().slice(3)).toEqual(["10月8日", "10月9日", "10月10日", "10月11日", "10月12日", "10月14日"]);
  });

  test("each tells what is new since the one before, once", async () => {
    const { visit } = seed();
    const { stores } = office;
    const seat = addAssignment(stores, {
      visitId: visit.id,
      expertId: addExpert(stores, { name: "示例专家05", canLead: true }).id,
      state: "accepted",
    });
    await say("/digest here 08:45");
    const answered = (to: string) =>
      stores.audit.record({
        at: office.clock.now(),
        actor: office.staff,
        action: "assignment_answered",
        subject: `A${seat.id}`,
        detail: { to },
      });
    await live(at("2019-06-17", "16:00"));
    answered("accepted");
    await live(at("2019-06-18", "08:45"));
    expect(shown()).toContain("*昨天以来* 1 人同意");
    expect(shown()).not.toContain("示例专家05");
    await live(at("2019-06-19", "08:45"));
    expect(shown()).not.toContain("以来");
    await live(at("2019-06-19", "10:00"));
    answered("declined");
    await live(at("2019-06-20", "08:45"));
    expect(shown()).toContain("*昨天以来* 1 人不便（示例专家05）");
  });

  test("what staff did by command since the last one is told by the next", async () => {
    const { stores } = office;
    stores.settings.set("staff_channel", channel);
    for (const nameZh of [
      "昆山高新技术产业开发区",
      "芜湖经济技术开发区",
      "萧山经济技术开发区",
      "张家港经济技术开发区",
    ])
      addPark(stores, { nameZh });
    const expert = addExpert(stores, { canLead: true });
    await say("/digest here 08:45");
    await live(at("2019-06-17", "10:00"));
    await say("/survey new 2019年专题调研 6月17日至7月18日");
    await say("/survey add 昆山高新、芜湖、张家港 实地");
    await say("/survey add 萧山 问卷");
    await say("/visit schedule 昆山高新 7月3日");
    await say("/visit schedule 张家港 6月17日");
    await say("/visit schedule 萧山 6月17日");
    await live(at("2019-06-18", "08:45"));
    expect(shown()).toContain("定下日期：昆山高新区 7月3日、张家港经开区 6月17日、萧山经开区 6月17日");
    expect(shown()).toContain("*芜湖经开区* 还没有日期，调研 6月17日 已开始");
    expect(shown()).toContain("*萧山经开区* 问卷逾期 1 个工作日");
    expect(shown()).toContain("*张家港经开区* 6月17日已过，还没记到场");
    await live(at("2019-06-18", "10:00"));
    await say(`/visit assign 昆山高新 ${expert.code}`);
    await say(`/visit record 昆山高新 ${expert.code} accepted 电话`);
    await say("/visit schedule 芜湖 7月9日");
    await say("/visit returned 萧山");
    await say("/visit done 张家港 赵工 原因 临时改派");
    await say("/meeting new 专题调研总结会 7月19日下午2点");
    await live(at("2019-06-19", "08:45"));
    expect(shown()).toContain(
      "*昨天以来* 完成调研：张家港经开区（1 人次）；1 人同意；收回问卷 1 份（萧山经开区）；" +
        "定下日期：芜湖经开区 7月9日；召开通知已发：专题调研总结会",
    );
    expect(shown()).toContain("席位：完成 1，已同意 1，待复 0，未用 2，空缺 5 ＝ 9");
  });

  test("on a quiet day a channel that wants silence gets nothing", async () => {
    await say("/digest here 08:45 silent");
    await live(at("2019-06-18", "08:45"));
    expect(texts()).toHaveLength(1);
    await say("/digest here 08:50");
    await live(at("2019-06-19", "08:50"));
    expect(texts().at(-1)).toBe("6月19日 状态通报：今天没有要催的事");
  });

  test("a digest that was claimed and not sent when the bot ended is sent by the next one, once", async () => {
    seed();
    await say("/digest here 08:45");
    await live(at("2019-06-18", "08:00"));
    await office.bot.stop();
    office.clock.moveTo(at("2019-06-18", "08:45"));
    const queue = (place: string, slot: Instant) =>
      queueDigest(office.stores, place, slot, office.clock.now(), "Asia/Shanghai");
    for (const order of office.stores.digests.all())
      runDueSlot(office.stores, digestJob(order, "Asia/Shanghai", calendarOf(), queue), office.clock.now());
    expect(days()).toEqual([]);
    await office.restart();
    await office.bot.sender.drained();
    await live(at("2019-06-18", "08:46"));
    expect(days()).toEqual(["6月18日"]);
  });

  test("one that was missed is caught up on its day", async () => {
    seed();
    await say("/digest here 08:45");
    await office.bot.stop();
    office.clock.moveTo(at("2019-06-19", "10:00"));
    await office.restart();
    await office.bot.sender.drained();
    expect(days()).toEqual(["6月19日"]);
  });

  test("one that was missed is dropped when its day is over, and the next one tells what it would have told", async () => {
    const { visit } = seed();
    await say("/digest here 08:45");
    office.stores.audit.record({
      at: at("2019-06-20", "09:00"),
      actor: office.staff,
      action: "visit_scheduled",
      subject: `V${visit.id}`,
      detail: {},
    });
    await office.bot.stop();
    office.clock.moveTo(at("2019-06-22", "10:00"));
    await office.restart();
    await office.bot.sender.drained();
    expect(days()).toEqual([]);
    await live(at("2019-06-24", "08:45"));
    expect(days()).toEqual(["6月24日"]);
    expect(shown()).toContain("定下日期：昆山高新区 7月3日");
  });

  test("one that could not be posted all day is dropped, and the next one tells what it would have told", async () => {
    const { visit } = seed();
    await say("/digest here 08:45");
    office.stores.audit.record({
      at: at("2019-06-17", "10:00"),
      actor: office.staff,
      action: "visit_scheduled",
      subject: `V${visit.id}`,
      detail: {},
    });
    await live(at("2019-06-18", "08:00"));
    office.workspace.setMembers(channel, [office.staff]);
    await live(at("2019-06-18", "08:45"));
    expect(days()).toEqual([]);
    office.workspace.setMembers(channel, [office.staff, office.workspace.botUserId]);
    await live(at("2019-06-19", "08:45"));
    expect(days()).toEqual(["6月19日"]);
    expect(shown()).toContain("定下日期：昆山高新区 7月3日");
  });

  test("a survey that was closed is reported on no more, unless somebody asks", async () => {
    const { survey } = seed();
    await say("/digest here 08:45 S1");
    office.stores.surveys.change({ ...survey, closedAt: office.clock.now() });
    await live(at("2019-06-18", "08:45"));
    expect(days()).toEqual([]);
    await say("/digest now S1");
    expect(days()).toEqual(["6月18日"]);
    expect(await say("/digest here 09:00 S1")).toContain("已经结束");
  });

  test("ordered again after a pause, nothing old is caught up", async () => {
    seed();
    await say("/digest here 08:45");
    await live(at("2019-06-18", "08:45"));
    await say("/digest off");
    await live(at("2019-06-20", "10:00"));
    await say("/digest here 08:45");
    await live(at("2019-06-20", "10:01"));
    expect(days()).toEqual(["6月18日"]);
    await live(at("2019-06-21", "08:45"));
    expect(days()).toEqual(["6月18日", "6月21日"]);
  });
});

describe("who reads what", () => {
  const director = "U0EXPERT001";

  test("a channel of others reads figures; the buttons show more to whoever may read it, and to nobody else", async () => {
    seed();
    office.stores.settings.set("staff_channel", "C0ELSEWHERE");
    await say("/digest now");
    expect(texts()).toEqual(["6月17日 2019 年专题调研：1 件事要办；实地 0/1，0 人次"]);
    expect(shown()).toContain("缺席位 1");
    expect(shown()).toContain("逐件的情况只在工作频道里看得到");
    expect(shown()).not.toMatch(/昆山|<@U0STAFF/);
  });

  test("the director reads three lines in their own messages, and can have them each workday", async () => {
    seed();
    const { stores } = office;
    stores.members.grantRole(director, "approver", "system", office.clock.now());
    const dm = office.workspace.as(director).dm();
    await say("/digest now", director, dm);
    const [report] = posted(dm);
    expect(report?.blocks?.filter(({ type }) => type === "section")).toHaveLength(3);
    expect(JSON.stringify(report)).toContain("今天没有请您定的事");
    expect(await say("/digest here 8:45", director, dm)).toContain("08:45 收到状态通报");
    await live(at("2019-06-18", "08:45"));
    expect(posted(dm)).toHaveLength(2);
    expect(await say("/digest pause 7月1日", director, dm)).toContain("7月1日");
    expect(await say("/digest off", director, dm)).toContain("停发了");
  });

  test("but the director's wish does not change what channels get", async () => {
    seed();
    office.stores.members.grantRole(director, "approver", "system", office.clock.now());
    await say("/digest here 8:45");
    for (const line of ["/digest here 9:00", "/digest pause 7月1日", "/digest off"])
      expect(await say(line, director)).toContain("由办公室工作人员办理");
    expect(office.stores.digests.find(channel)).toMatchObject({ postAt: "08:45", pausedUntil: undefined });
  });

  test("meetings alone", async () => {
    seed();
    const { stores } = office;
    addInvitation(stores, {
      meetingId: addMeeting(stores, { owner: office.staff, startsAt: at("2019-06-18", "14:00") }).id,
    });
    expect(await say("/digest here 8:45 会议")).toContain("只看会议");
    await say("/digest now");
    expect(texts().at(-1)).toBe("6月17日 会议通报：1 件事要办");
    expect(shown()).not.toContain("昆山");
    office.clock.moveBy(60_000);
    await say("/digest now 全部");
    expect(texts().at(-1)).toContain("2 件事要办");
  });
});

const shownToStaff = () => JSON.stringify(office.workspace.messages(channel, office.staff).at(-1));

describe("what is done from a report", () => {
  const order = async () => {
    await say("/digest here 8:45");
    await office.bot.sender.drained();
  };
  const press = async (id: string, value?: Record<string, unknown>) => {
    const [digest] = posted().slice(-1);
    if (digest === undefined) throw new Error("nothing was posted");
    await office.workspace
      .as(office.staff)
      .click(digest, id, value === undefined ? {} : { value: JSON.stringify(value) });
  };

  /** A questionnaire that was due on Friday 14 June. */
  function lateQuestionnaire(): number {
    const { survey } = seed();
    const late = { dayFrom: "2019-06-14", dayTo: "2019-06-14", mode: "questionnaire" } as const;
    return addVisit(office.stores, { surveyId: survey.id, owner: office.staff, ...late }).id;
  }

  const chaseId = () => /"(visit\.chase_form:\d+)"/.exec(shown())?.[1] ?? "";

  async function openChase() {
    await press(chaseId());
    return office.workspace.until(() => office.workspace.modal(office.staff));
  }

  test("a late questionnaire is chased: the line says when and by whom, the log whom and how", async () => {
    const id = lateQuestionnaire();
    const staff = office.workspace.as(office.staff);
    const owner = office.stores.members.find(office.staff)?.name ?? "";
    await say("/digest now");
    const form = await openChase();
    const filled = {
      outcome: "asked",
      who: "示例科长",
      way: "wechat",
      day: "2019-06-16",
      note: "周五前寄出",
    };
    const early = await staff.submit(form.id, { ...filled, day: "2019-06-20" });
    expect(JSON.stringify(early)).toContain("还没到这一天");
    await staff.submit(form.id, filled);
    expect(office.stores.audit.ofSubject(`V${id}`).at(-1)).toMatchObject({
      action: "questionnaire_chased",
      actor: office.staff,
      detail: { way: "wechat", who: "示例科长", day: "2019-06-16", note: "周五前寄出" },
    });
    expect(JSON.stringify(office.workspace.modal(office.staff))).toContain(
      "6月16日已微信催办 示例科长：周五前寄出",
    );
    for (const open of office.workspace.modals(office.staff)) await staff.close(open.id);
    office.clock.moveBy(60_000);
    await say("/digest now");
    expect(shown()).toContain(`已催 6月16日（${owner}）`);
    const again = await openChase();
    await staff.submit(again.id, { outcome: "back", way: "mail", day: "2019-06-17" });
    expect(office.stores.visits.find(id)?.state).toBe("completed");
    expect(await say(`/visit chase V${id} 电话`)).toContain("已经收回了，不用催");
  });

  test.each([
    ["电话 示例科长 昨天 说周五寄", { way: "telephone", day: "2019-06-16", note: "示例科长 说周五寄" }],
    ["", { way: "telephone", day: "2019-06-17" }],
    ["by mail 2019-06-15 promised", { way: "mail", day: "2019-06-15", note: "promised" }],
  ])("/visit chase V2 %s", async (rest, detail) => {
    const id = lateQuestionnaire();
    expect(await say(`/visit 催办 V${id} ${rest}`)).toContain("已记下");
    expect(office.stores.audit.ofSubject(`V${id}`).at(-1)?.detail).toEqual(detail);
  });

  test("a chase needs a questionnaire that is awaited", async () => {
    seed();
    expect(await say("/visit chase V1 电话")).toContain("是实地考察，不是问卷");
    expect(await say("/visit chase")).toContain("/visit chase");
  });

  test("a seat that fell free leads straight to who could take it", async () => {
    const { visit } = seed();
    const { stores } = office;
    addAssignment(stores, { visitId: visit.id, expertId: addExpert(stores).id, state: "declined" });
    addExpert(stores, { name: "示例专家12", fields: ["固废"] });
    await say("/digest now");
    expect(shown()).toContain("选补位");
    await press("digest.fill:0");
    await office.workspace.until(() =>
      JSON.stringify(office.workspace.messages(channel, office.staff).at(-1)).includes("示例专家12"),
    );
    expect(JSON.stringify(office.workspace.messages(channel, office.staff).at(-1))).toContain("gap.invite");
  });

  test("what did not fit is a list of its own, page by page", async () => {
    const { survey } = seed();
    for (let n = 0; n < 20; n += 1) addVisit(office.stores, { surveyId: survey.id, parkAnswer: "agreed" });
    await say("/digest now");
    expect(shown()).toContain("另有 11 件。");
    await press("digest.rest:items");
    const newest = () => office.workspace.messages(channel, office.staff).at(-1);
    const list = await office.workspace.until(() =>
      newest()?.text.startsWith("要办的事 21 件") === true ? newest() : undefined,
    );
    expect(JSON.stringify(list)).toContain("第 1／2 页");
    await office.workspace.as(office.staff).click(list, "digest.rest_page:next");
    await office.workspace.until(() => JSON.stringify(newest()).includes("第 2／2 页"));
    expect(JSON.stringify(newest()).match(/visit\.assign_form/g)).toHaveLength(6);
  });

  test("the text to copy has what the report has, and nobody's name", async () => {
    const { visit } = seed();
    const expert = addExpert(office.stores, { name: "示例专家07" });
    addAssignment(office.stores, { visitId: visit.id, expertId: expert.id });
    await say("/digest now");
    await press("digest.text");
    const window = JSON.stringify(await office.workspace.until(() => office.workspace.modal(office.staff)));
    expect(window).toMatch(/件事要办/);
    expect(window).not.toContain("示例专家07");
    expect(window).not.toContain("<@");
  });

  test("a pause keeps the channel quiet until its day, and that report tells what was missed", async () => {
    seed();
    await order();
    expect(await say("/digest pause 6月24日")).toContain("6月24日（周一）");
    expect(await say("/digest list")).toContain("暂停到 6月24日");
    expect(shownToStaff()).toContain("digest.resume:0");
    await live(at("2019-06-20", "08:45"));
    expect(posted().filter(({ text }) => text.includes("件"))).toHaveLength(0);
    await live(at("2019-06-24", "08:45"));
    expect(JSON.stringify(posted().at(-1))).toMatch(/6月17日以来|今天|件事要办|没有要催/);
  });

  test("and /digest resume ends it; a day that is past is refused, and so is a channel without a report", async () => {
    seed();
    expect(await say("/digest pause 6月24日")).toContain("没有定时");
    await order();
    expect(await say("/digest pause 6月10日")).toMatch(/已经过去|过去了|过了/);
    await say("/digest pause 6月24日");
    expect(await say("/digest resume")).toContain("6月18日（周二）08:45");
  });

  test("ended in the middle of a day, the pause is over the next morning, not at once", async () => {
    seed();
    await order();
    await say("/digest pause 6月24日");
    await live(at("2019-06-20", "10:00"));
    await say("/digest 恢复");
    await live(at("2019-06-20", "10:01"));
    const reports = () => texts().filter((text) => /^6月\d+日 /.test(text));
    expect(reports()).toEqual([]);
    await live(at("2019-06-21", "08:45"));
    expect(reports()).toHaveLength(1);
  });
});
