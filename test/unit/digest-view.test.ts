import { describe, expect, test } from "vitest";
import type { Approval } from "../../src/domain/approvals.ts";
import { type DigestOrder, everything, nextDigest, nextOfOrder } from "../../src/domain/digest-orders.ts";
import { type DigestSources, digestOf } from "../../src/domain/digests.ts";
import { type Language, languages } from "../../src/domain/languages.ts";
import type { Invitation, Meeting } from "../../src/domain/meetings.ts";
import type { SurveyProgress, VisitProgress } from "../../src/domain/progress.ts";
import type { RoadFacts } from "../../src/domain/roads.ts";
import { type Day, dayOf, type Instant } from "../../src/domain/time.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { calendarOf, isWorkday } from "../../src/domain/workdays.ts";
import { readDigestOrder } from "../../src/input/digests.ts";
import { digestView } from "../../src/views/digests/digest.ts";
import type { DigestFrame } from "../../src/views/digests/digest-items.ts";
import {
  announcedView,
  digestForm,
  digestListView,
  notPostedView,
  onItsWayView,
  orderedView,
  stoppedView,
} from "../../src/views/digests/digest-orders.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { ask } from "../support/asks.ts";
import { expert, park, survey, visit } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const zone = "Asia/Shanghai";
const calendar = calendarOf();
const at = (day: string, time = "08:45"): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString() as Instant;
const now = at("2019-07-05");

const { assignment } = ask();

function standing(
  id: number,
  nameZh: string,
  wanted: Partial<Visit>,
  seats: readonly Partial<typeof assignment>[] = [],
  attended = 0,
): VisitProgress {
  return {
    visit: { ...visit, id, parkAnswer: "agreed", owner: "U0STAFF0001", ...wanted },
    park: { ...park, id, nameZh, nameEn: `${nameZh} ETDZ` },
    seats: seats.map((seat, i) => ({
      assignment: { ...assignment, id: id * 10 + i, visitId: id, ...seat },
      expert: { ...expert, id: id * 10 + i, name: `示例专家${id * 10 + i}` },
    })),
    attended,
    road: filled,
  };
}

const filled: RoadFacts = {
  ...{ route: "G7023次", pickUp: "示例科长", pickUpPhone: undefined, hotel: undefined },
  liaisonPhone: undefined,
};

const on = (day: Visit["dayFrom"]): Partial<Visit> => ({ dayFrom: day, dayTo: day });
const yes = { state: "accepted" } as const;
const waiting = { state: "invited", replyBy: at("2019-07-05", "17:00") } as const;

const approval: Approval = {
  ...{ id: 5, visitId: 4, seats: 2, seatsBefore: 3, reason: "来不及补人" },
  ...{ askedBy: "U0STAFF0001", askedAt: at("2019-07-04"), state: "open" as const },
  ...{ decidedBy: undefined, decidedAt: undefined, note: undefined },
};

/** The fifth of July as the model card has it, more or less. */
const friday: SurveyProgress = {
  survey,
  visits: [
    standing(
      11,
      "张家港经济技术开发区",
      { ...on("2019-07-04"), state: "completed" },
      [{ state: "attended" }],
      3,
    ),
    standing(4, "芜湖经济技术开发区", on("2019-07-09"), [yes, yes, { state: "declined" }]),
    standing(6, "潍坊经济技术开发区", on("2019-07-12"), [yes, waiting, waiting]),
    standing(7, "山东鲁北企业集团", { ...on("2019-07-12"), parkAnswer: "asked", owner: "U0STAFF0002" }, [
      yes,
      yes,
      yes,
    ]),
    {
      ...standing(17, "东营经济技术开发区", { ...on("2019-07-03"), mode: "questionnaire" }),
      chased: { day: "2019-07-04", by: "示例联络员乙" },
    },
    standing(1, "萧山经济技术开发区", { ...on("2019-07-03"), mode: "questionnaire", state: "completed" }),
    standing(18, "嘉兴港区", { ...on("2019-07-10"), mode: "questionnaire" }),
    standing(16, "马鞍山经济技术开发区", on("2019-07-08"), [yes, yes, yes]),
    standing(2, "昆山高新技术产业开发区", on("2019-07-03"), [yes, yes, yes]),
    standing(9, "贵阳经济技术开发区", { state: "planned", dayFrom: undefined, dayTo: undefined }),
    standing(10, "昆明高新技术产业开发区", { ...on("2019-07-17"), parkAnswer: "other_date" }, [
      yes,
      { state: "proposed" },
      { state: "proposed" },
    ]),
  ],
  personTimes: { times: 3, people: 3 },
};

/** The same, with the director asked whether to go to Wuhu with two. */
const deciding: SurveyProgress = {
  ...friday,
  visits: friday.visits.map((one) => (one.visit.id === 4 ? { ...one, decision: approval } : one)),
};

const meeting: Meeting = {
  id: 3,
  title: "2019 年国家生态工业示范园区建设工作座谈会（暨技术交流会）",
  startsAt: at("2019-07-10", "14:00"),
  endsAt: undefined,
  place: undefined,
  owner: "U0STAFF0001",
  state: "called",
  sequence: 1,
  replyBy: at("2019-07-04", "17:00"),
  reason: undefined,
  calledAt: at("2019-07-04"),
};

const invitation: Invitation = {
  ...{ id: 1, meetingId: 3, slackUserId: undefined, organisationId: undefined, person: "甲" },
  ...{ status: "needs-action" as const, delegate: undefined, note: undefined, sequence: 1 },
  ...{ answeredAt: undefined, answeredBy: undefined, answeredWay: undefined, passedOnFrom: undefined },
};

const change = (action: string, subject: string, to?: string) => ({
  at: at("2019-07-04", "16:00"),
  action,
  subject,
  detail: { to },
});

const sources: DigestSources = {
  surveys: [friday],
  meetings: [{ meeting, invitations: [invitation, { ...invitation, id: 2 }] }],
  recorded: [
    change("visit_held", "V11"),
    change("assignment_answered", "A40", "accepted"),
    change("assignment_answered", "A42", "accepted"),
    change("assignment_answered", "A42", "declined"),
    change("questionnaire_returned", "V1"),
    change("visit_scheduled", "V7"),
    change("visit_rescheduled", "V6"),
    change("visit_scheduled", "V11"),
    change("visit_scheduled", "V999"),
    change("meeting_called", "M3"),
  ],
  now,
  zone,
  calendar,
};

const order: DigestOrder = {
  channel: "C0GENERAL01",
  postAt: "08:45",
  scope: { kind: "survey", surveyId: 7 },
  whenQuiet: "silent",
  setBy: "U0STAFF0001",
  setAt: now,
  toldUntil: now,
};

const frame = (language: Language) => ({
  language,
  zone,
  now,
  since: at("2019-07-04"),
  audience: "office" as DigestFrame["audience"],
  showsNames: false,
  scope: everything,
  hasStaffChannel: true,
  channel: "C0GENERAL01",
  isOrdered: true,
});

describe.each([...languages])("in %s", (language) => {
  const view = (wanted: Partial<DigestSources>, change: Partial<ReturnType<typeof frame>> = {}) =>
    digestView(digestOf({ ...sources, ...wanted }), { ...frame(language), ...change });

  test("a full digest", () => {
    const message = view({});
    expectSendable(message);
    expect(message).toMatchSnapshot();
    expect(JSON.stringify(message)).not.toMatch(/示例专家\d/);
  });

  test("in the staff channel, with names", () => {
    const text = JSON.stringify(view({}, { showsNames: true }));
    expect(text).toMatch(/示例专家42/);
    // Who comes is counted, who does not is named: their seat is to be filled.
    expect(text).not.toMatch(/示例专家40/);
  });

  test("nothing to act on and nothing new is one line", () => {
    const surveys = [
      { ...friday, visits: friday.visits.filter(({ visit: { id } }) => id === 16 || id === 11) },
    ];
    const message = view({ surveys, meetings: [], recorded: [] });
    expectSendable(message);
    expect(message).toMatchSnapshot();
  });

  test("nothing to act on and something new", () => {
    const surveys = [
      { ...friday, visits: friday.visits.filter(({ visit: { id } }) => id === 16 || id === 11) },
    ];
    const message = view({ surveys, meetings: [] });
    expectSendable(message);
    expect(message.text).toMatch(/没有要催的事|nothing to chase/);
    expect(message.blocks.length).toBeGreaterThan(3);
  });

  test("several surveys, each with its figures; and none", () => {
    const other = { ...friday, survey: { ...survey, id: 2, titleZh: "2019 年核查", titleEn: undefined } };
    const message = view({ surveys: [friday, other] });
    expectSendable(message);
    expect(JSON.stringify(message)).toMatch(/S1 .*S2 /);
    expectSendable(view({ surveys: [], meetings: [], recorded: [] }, { isOrdered: false }));
  });

  test("any size fits: the urgent first, the rest counted and one tap away", () => {
    const visits = Array.from({ length: 300 }, (_, i) =>
      standing(i + 1, `第${i}经济技术开发区`.repeat(9), on(i < 290 ? "2019-07-17" : "2019-07-08"), [waiting]),
    );
    const recorded = visits.map(({ visit: { id } }) => change("visit_scheduled", `V${id}`));
    const message = view({
      surveys: Array.from({ length: 8 }, (_, i) => ({ ...friday, survey: { ...survey, id: i + 1 }, visits })),
      recorded,
    });
    expectSendable(message);
    const lines = message.blocks.flatMap((block) => ("accessory" in block && block.accessory ? [block] : []));
    expect(lines).toHaveLength(11);
    expect(JSON.stringify(lines.slice(0, 10)).match(/🔴/g)).toHaveLength(10);
    expect(JSON.stringify(lines.at(-1))).toMatch(/digest\.rest/);
  });

  test("what the director decides stands apart, with its own count and button", () => {
    const message = view({ surveys: [deciding], meetings: [], recorded: [] });
    expectSendable(message);
    expect(message).toMatchSnapshot();
    const lines = JSON.stringify(message.blocks);
    expect(lines.match(/approval\.open/g)).toHaveLength(1);
    expect(lines).toMatch(language === "en" ? /1 to decide/ : /1 件请领导定/);
  });

  test("the director reads three lines", () => {
    for (const surveys of [[deciding], [friday]]) {
      const message = view({ surveys }, { audience: "director" });
      expectSendable(message);
      expect(message.blocks.filter(({ type }) => type === "section")).toHaveLength(3);
      expect(message).toMatchSnapshot();
    }
  });

  test("channels of others read figures: no park, nobody's name, no button that acts", () => {
    for (const wanted of [{}, { surveys: [deciding] }, { recorded: [] }]) {
      const message = view(wanted, { audience: "others" });
      expectSendable(message);
      const text = JSON.stringify(message);
      for (const { park: one } of friday.visits) {
        expect(text).not.toContain(one.nameZh.slice(0, 2));
        expect(text).not.toContain(one.nameEn);
      }
      expect(text).not.toMatch(/示例专家\d|<@|座谈会/);
      expect(text).not.toMatch(/"action_id":"(?:visit|meeting|approval)\./);
    }
    expect(view({}, { audience: "others" })).toMatchSnapshot();
  });

  test("a report of meetings alone", () => {
    const message = view({ surveys: [] }, { scope: { kind: "meetings" } });
    expectSendable(message);
    expect(message).toMatchSnapshot();
  });

  test("on a quiet day, what is on today and which parks have no day yet are named", () => {
    const surveys = [
      { ...friday, visits: friday.visits.filter(({ visit: { id } }) => id === 9 || id === 16) },
    ];
    const early = { surveys: [{ ...surveys[0], survey: { ...survey, windowFrom: "2019-09-02" } }] };
    const quiet = { ...(early as Pick<DigestSources, "surveys">), meetings: [], recorded: [] };
    const before = view(quiet);
    const today = view({ ...quiet, now: at("2019-07-08") }, { now: at("2019-07-08") });
    for (const message of [before, today]) expectSendable(message);
    expect([before, today].map(({ blocks }) => blocks[0])).toMatchSnapshot();
  });

  test("what is said of orders", () => {
    const shown = { order, survey, next: at("2019-07-08") };
    const reader = { language, zone, today: "2019-07-05" } as const;
    const inPerson = { ...shown, order: { ...order, channel: "D0STAFF0001", whenQuiet: "line" as const } };
    const views = [
      onItsWayView("channel:C0GENERAL01", language),
      onItsWayView("user:U0STAFF0001", language),
      orderedView(shown, reader),
      orderedView({ ...inPerson, survey: undefined }, reader),
      announcedView(shown, reader),
      stoppedView("C0GENERAL01", language),
      digestListView([], reader),
      digestListView([shown, inPerson], reader),
      notPostedView("channel:C0GENERAL01", "not_in_channel", language),
      notPostedView("channel:C0GENERAL01", "is_archived", language),
      notPostedView("channel:C0GENERAL01", "msg_too_long", language),
    ];
    for (const one of views) expectSendable(one);
    expect(views.map(({ text }) => text)).toMatchSnapshot();
    expectSendable(
      digestListView(
        Array.from({ length: 60 }, () => shown),
        reader,
      ),
    );
  });

  test("the form, new and as it stands, with many surveys", () => {
    const many = Array.from({ length: 150 }, (_, i) => ({
      ...survey,
      id: i + 1,
      titleZh: "很长的题目".repeat(30),
    }));
    for (const form of [
      digestForm("C0GENERAL01", undefined, [], language),
      digestForm("C0GENERAL01", order, many, language),
    ])
      expect(readView(form, "modal")).not.toHaveProperty("error");
  });
});

describe("the next digest comes on a workday at its time", () => {
  test.each<[what: string, after: Instant, next: Instant]>([
    ["today, when the time is still to come", at("2019-07-05", "08:44"), at("2019-07-05")],
    ["not at the very moment", at("2019-07-05"), at("2019-07-08")],
    ["over a holiday", at("2019-09-30", "09:00"), at("2019-10-08")],
    ["on a make-up Sunday", at("2019-09-28", "09:00"), at("2019-09-29")],
    ["on a make-up Saturday", at("2019-10-11", "09:00"), at("2019-10-12")],
  ])("%s", (_what, after, next) => {
    expect(nextDigest("08:45", after, zone, calendar)).toBe(next);
  });
});

describe("a pause", () => {
  const order = { postAt: "08:45", pausedUntil: "2019-07-22" } as const;
  test.each<[what: string, after: Instant, next: Instant]>([
    ["keeps the channel quiet until its day", at("2019-07-05"), at("2019-07-22")],
    ["of which the day has passed says nothing more", at("2019-07-22"), at("2019-07-23")],
  ])("%s", (_what, after, next) => {
    expect(nextOfOrder(order, after, zone, calendar)).toBe(next);
  });

  test("until a day off ends on the next workday", () => {
    const weekend = { ...order, pausedUntil: "2019-07-20" } as const;
    expect(nextOfOrder(weekend, at("2019-07-05"), zone, calendar)).toBe(at("2019-07-22"));
  });
});

describe("where clocks change, each workday has its one digest at its time", () => {
  test.each([
    ["Europe/Berlin", "02:30"],
    ["America/New_York", "02:30"],
    ["Australia/Lord_Howe", "02:00"],
    ["Asia/Shanghai", "08:45"],
  ] as const)("%s at %s", (elsewhere, time) => {
    const days: string[] = [];
    for (let slot: Instant = "2019-01-01T00:00:00.000Z"; days.length < 300; ) {
      const next = nextDigest(time, slot, elsewhere, calendar);
      expect(next > slot).toBe(true);
      days.push(dayOf(next, elsewhere));
      slot = next;
    }
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((day) => !isWorkday(calendar, day as Day))).toEqual([]);
  });
});

describe("an order is read in any order of its parts", () => {
  const every = { scope: everything, whenQuiet: "line" };
  const s1 = { kind: "survey", surveyId: 1 };
  test.each([
    ["08:45", { postAt: "08:45", ...every }],
    ["早上8点45", { postAt: "08:45", ...every }],
    ["上午 8点45", { postAt: "08:45", ...every }],
    ["每天 8点半 无事不发", { postAt: "08:30", scope: everything, whenQuiet: "silent" }],
    ["每个工作日 8:45 无事时 发一行", { postAt: "08:45", ...every }],
    ["8:45 am S1 quiet line", { postAt: "08:45", scope: s1, whenQuiet: "line" }],
    ["S1 5:30 pm silent", { postAt: "17:30", scope: s1, whenQuiet: "silent" }],
    ["８：４５，Ｓ１", { postAt: "08:45", scope: s1, whenQuiet: "line" }],
    ["专题调研 9点", { postAt: "09:00", scope: s1, whenQuiet: "line" }],
    ["全部 9点", { postAt: "09:00", ...every }],
    ["9:00 meetings", { postAt: "09:00", scope: { kind: "meetings" }, whenQuiet: "line" }],
    ["会议 9点 无事不发", { postAt: "09:00", scope: { kind: "meetings" }, whenQuiet: "silent" }],
  ])("%s", (typed, value) => {
    expect(readDigestOrder(typed, [survey])).toEqual({ done: true, value });
  });

  test.each([
    ["", "argument_missing"],
    ["silent", "argument_missing"],
    ["S1", "time_unreadable"],
    ["24:61", "time_impossible"],
    ["9:00-10:00", "time_unreadable"],
    ["08:45 S7", "survey_unknown"],
  ])("%s is refused as %s", (typed, name) => {
    expect(readDigestOrder(typed, [survey])).toMatchObject({ done: false, refusal: { name } });
  });
});
