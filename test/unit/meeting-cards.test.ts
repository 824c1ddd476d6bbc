import { describe, expect, test } from "vitest";
import { type Language, languages } from "../../src/domain/languages.ts";
import {
  bringsSomebody,
  type Invitation,
  type Meeting,
  type MeetingDetails,
  type Participation,
  type PersonShown,
  type Seat,
} from "../../src/domain/meetings.ts";
import { rollPage } from "../../src/domain/roll.ts";
import type { Instant } from "../../src/domain/time.ts";
import { attendanceForm, attendanceView } from "../../src/views/meetings/attendance.ts";
import {
  invitationCard,
  invitationFailedView,
  meetingCancelledView,
  seatReleasedView,
} from "../../src/views/meetings/invitation-card.ts";
import { delegateForm, noteForm } from "../../src/views/meetings/invitation-forms.ts";
import { invitationPlanForm, invitationPlanView } from "../../src/views/meetings/invitation-plan.ts";
import {
  addSeatView,
  answeredView,
  cancelAgainView,
  cancelAskView,
  cancelledView,
  copyTextView,
  invitedView,
  leftView,
  putInChannelView,
} from "../../src/views/meetings/meeting-answers.ts";
import { type MeetingReader, meetingReader } from "../../src/views/meetings/meeting-facts.ts";
import { cancelForm, inviteForm, newMeetingForm } from "../../src/views/meetings/meeting-forms.ts";
import { meetingListView } from "../../src/views/meetings/meeting-list.ts";
import { planView } from "../../src/views/meetings/meeting-plan.ts";
import { tallyFailedView, tallyView } from "../../src/views/meetings/meeting-tally.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { meeting } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const now: Instant = "2019-06-17T01:00:00.000Z";
const owner: PersonShown = { slackUserId: "U0STAFF0001", name: "刘敏" };

function seat(
  id: number,
  name: string | undefined,
  change: Partial<Invitation> = {},
  more: Partial<Seat> = {},
): Seat {
  const invitation: Invitation = {
    id,
    meetingId: 3,
    slackUserId: `U${id}`,
    organisationId: undefined,
    person: undefined,
    status: "needs-action",
    delegate: undefined,
    note: undefined,
    sequence: 1,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    passedOnFrom: undefined,
    ...change,
  };
  const none = {
    delegateSeat: undefined,
    passedOnBy: undefined,
    released: undefined,
    recordedBy: undefined,
  };
  return { invitation, name, ...none, ...more };
}

const outside = { slackUserId: undefined, person: "王处长" } as const;
const seats: readonly Seat[] = [
  seat(1, "李工", { status: "accepted", answeredWay: "slack" }),
  seat(2, "王处长", { ...outside, status: "accepted", answeredWay: "telephone" }, { recordedBy: owner }),
  seat(
    3,
    "陈浩",
    { status: "delegated", delegate: "U4" },
    { delegateSeat: { slackUserId: "U4", name: "赵工" } },
  ),
  seat(4, "赵工", {}, { passedOnBy: { slackUserId: "U3", name: "陈浩" } }),
  seat(5, undefined, { status: "declined", note: "那天在外地" }),
  seat(6, "钱工", { status: "tentative" }),
];
const [first, second] = [seats[0], seats[1]] as [Seat, Seat];

const details = (change: Partial<Meeting> = {}, more: Partial<MeetingDetails> = {}): MeetingDetails => ({
  meeting: { ...meeting, ...change },
  owner,
  seats,
  attended: undefined,
  ...more,
});

const cards: readonly [string, Seat, Partial<Meeting>, Instant?][] = [
  ["open", seat(1, "李工"), {}],
  [
    "open, without an end, a place and a time to answer",
    seat(1, "李工"),
    { endsAt: undefined, place: undefined, replyBy: undefined },
  ],
  ["passed on by a colleague", seats[3] ?? first, {}],
  ["taken back, for its holder comes", { ...(seats[3] ?? first), released: "they_come" }, {}],
  ["accepted", first, {}],
  [
    "recorded by staff",
    seat(1, "李工", { status: "accepted", answeredWay: "telephone" }, { recordedBy: owner }),
    {},
  ],
  ["declined with a note", seats[4] ?? first, {}],
  ["tentative", seats[5] ?? first, {}],
  ["delegated by name", seat(1, "李工", { status: "delegated", delegate: "王五（处长）" }), {}],
  ["delegated to a member", seats[2] ?? first, {}],
  ["cancelled", first, { state: "cancelled", reason: "领导临时出差" }],
  ["started", first, {}, "2019-07-19T06:30:00.000Z"],
  ["held", first, { state: "held" }],
];

const invitationPlanned = {
  meeting,
  mark: "a1",
  changed: false,
  guests: [
    {
      group: "park_administration",
      who: { slackUserId: undefined, name: "示例开发区管委会" },
      seats: 2,
      already: 1,
      reached: [{ slackUserId: "U7", name: "孙工" }],
      isOwn: false,
    },
    {
      group: "commerce_department",
      who: { slackUserId: undefined, name: "示例省商务厅" },
      seats: 1,
      already: 0,
      reached: [],
      isOwn: false,
    },
    { group: "people", who: owner, seats: 1, already: 0, reached: [], isOwn: true },
  ],
} as const;

describe.each([...languages])("in %s", (language: Language) => {
  const reader = (at: Instant = now): MeetingReader => meetingReader(language, "Asia/Shanghai", at);

  test.each(cards)("the card: %s", (_name, holder, change, at = now) => {
    const shown = { meeting: { ...meeting, ...change }, owner, seat: holder };
    const card = invitationCard(shown, reader(at));
    expectSendable(card);
    expect(card).toMatchSnapshot();
  });

  const shown = { meeting, owner, seat: first };
  const cancelled = {
    meeting: { ...meeting, state: "cancelled", reason: "改期" } as const,
    owner,
    seat: first,
  };
  const cancellation = { meeting, reason: "改期", told: [first], outside: [second], hearers: "a1" };
  const views = [
    ["the tally", tallyView(details(), "staff", reader())],
    ["the tally in a channel", tallyView(details(), "channel", reader())],
    ["the tally of nobody", tallyView(details({}, { seats: [] }), "staff", reader())],
    ["the tally when it is over", tallyView(details({ state: "held" }, { attended: 5 }), "staff", reader())],
    [
      "the tally of a cancelled one",
      tallyView(details({ state: "cancelled", reason: "改期" }), "staff", reader()),
    ],
    ["the tally could not be shown", tallyFailedView(meeting, "C1", reader())],
    [
      "called",
      invitedView(
        { details: details(), seats: [seat(7, "孙工"), second], already: [], day: { kind: "weekend" } },
        reader(),
      ),
    ],
    [
      "called, with oneself",
      invitedView(
        { details: details(), seats: [seat(7, "孙工"), first], already: [], day: { kind: "workday" } },
        reader(),
      ),
    ],
    [
      "called without anybody",
      invitedView(
        {
          details: details({ replyBy: undefined }, { seats: [] }),
          seats: [],
          already: [],
          day: { kind: "unknown", year: 2031 },
        },
        reader(),
      ),
    ],
    [
      "invited once more",
      invitedView({ details: details(), seats: [], already: [first], day: undefined }, reader()),
    ],
    [
      "what goes to whom",
      planView(
        {
          meeting,
          day: { kind: "weekend" },
          sent: [
            { slackUserId: "U7", name: "孙工" },
            { slackUserId: "U8", name: undefined },
          ],
          outside: [{ slackUserId: undefined, name: "王处长" }],
          isOwn: true,
          shown: "a1",
        },
        "总结会 7月19日下午2点 <@U7>",
        reader(),
      ),
    ],
    ["who would be invited", invitationPlanView(invitationPlanned, "S1 园区", reader())],
    [
      "who would be invited, once more",
      invitationPlanView({ ...invitationPlanned, changed: true }, "S1 园区", reader()),
    ],
    [
      "who was invited after a preview",
      invitedView(
        { details: details(), seats: [seat(7, "孙工"), second], already: [first], day: undefined },
        reader(),
      ),
    ],
    ["left unsent", leftView("invite", reader())],
    ["text to copy", copyTextView(details(), reader())],
    [
      "a list",
      meetingListView(
        {
          meetings: [details(), details({ state: "held" }, { attended: 5 })],
          total: 12,
          page: 1,
          pages: 2,
          every: true,
        },
        reader(),
      ),
    ],
    [
      "a list of none",
      meetingListView({ meetings: [], total: 0, page: 1, pages: 1, every: false }, reader()),
    ],
    ["answered for oneself", answeredView({ meeting, seat: first, assumedWay: false }, true, reader())],
    ["answered for another", answeredView({ meeting, seat: second, assumedWay: true }, false, reader())],
    [
      "a seat to add",
      addSeatView(
        { meeting, person: "王处长", status: "delegated", delegate: "李四", way: "wechat" },
        reader(),
      ),
    ],
    ["whether to cancel", cancelAskView(cancellation, reader())],
    ["whether to cancel, once more", cancelAgainView(cancellation, reader())],
    ["cancelled", cancelledView({ ...cancellation, told: [] }, reader())],
    ["news of a cancellation", meetingCancelledView(cancelled, reader())],
    [
      "news of a seat taken back",
      seatReleasedView({ ...shown, seat: { ...(seats[3] ?? first), released: "otherwise" } }, reader()),
    ],
    ["left as it was", leftView("cancel", reader())],
    ["who came", attendanceView({ details: details({}, { attended: 5 }), page: 1, pages: 1 }, reader())],
    ["put into the channel", putInChannelView(meeting, reader())],
    ["an invitation not delivered", invitationFailedView(shown, "user_disabled", reader())],
  ] as const;
  test.each(views)("%s", (_name, view) => {
    expectSendable(view);
    expect(view).toMatchSnapshot();
  });

  const record = {
    details: details(),
    roll: rollPage(details().seats, 1),
    came: new Set(
      details()
        .seats.filter(bringsSomebody)
        .map(({ invitation }) => invitation.id),
    ),
    late: new Set<number>(),
    others: [],
  };
  const forms = [
    ["a new meeting", newMeetingForm("2019-06-18", 150, reader())],
    ["inviting", inviteForm(meeting, [], reader())],
    ["what an invitation sends", invitationPlanForm(invitationPlanned, JSON.stringify({ v: 1 }), reader())],
    ["cancelling", cancelForm({ meeting, told: [first], outside: [second], hearers: "a1" }, reader())],
    ["cancelling, once more", cancelForm(cancellation, reader())],
    ["who came", attendanceForm(record, reader())],
    ["somebody else", delegateForm(shown, reader())],
    ["a note", noteForm(shown, reader())],
  ] as const;
  test.each(forms)("the form for %s is taken by Slack as it is", (_name, form) => {
    expect(readView(form, "modal")).not.toHaveProperty("error");
    expect(form).toMatchSnapshot();
  });

  test("many people fit", () => {
    const statuses: readonly Participation[] = ["accepted", "declined", "tentative", "needs-action"];
    const many = Array.from({ length: 250 }, (_, i) =>
      seat(i + 1, `一位名字相当长的同志第${i}号`, {
        status: statuses[i % 4] ?? "accepted",
        note: "很长的留言".repeat(20),
      }),
    );
    expectSendable(tallyView(details({}, { seats: many }), "staff", reader()));
    for (const page of [1, 2, 3]) {
      const roll = rollPage(many, page);
      const form = attendanceForm({ ...record, roll, details: details({}, { seats: many }) }, reader());
      expect(readView(form, "modal")).not.toHaveProperty("error");
    }
  });

  test("whoever has to be told by hand is named, however many are told by the bot", () => {
    const long = (id: number) => `一位名字相当长的同志第${id}号`;
    const told = Array.from({ length: 250 }, (_, i) => seat(i + 1, long(i + 1)));
    const byHand = [300, 301].map((id) => seat(id, long(id), { ...outside, person: long(id) }));
    const many = { meeting, reason: "改期", told, outside: byHand, hearers: "a1" };
    const all = [...told, ...byHand];
    const views = [
      cancelAskView(many, reader()),
      cancelledView(many, reader()),
      invitedView(
        { details: details({}, { seats: all }), seats: all, already: told, day: { kind: "workday" } },
        reader(),
      ),
      cancelForm(many, reader()),
    ];
    for (const view of views) {
      const shown = JSON.stringify(view);
      for (const words of [long(300), long(301), "250", long(1)]) expect(shown).toContain(words);
      expect(shown.indexOf(long(301))).toBeLessThan(shown.indexOf(long(1)));
      expect(shown).not.toMatch(/号…/);
    }
  });

  test.each([
    [49, 39],
    [300, 300],
    [300, 120],
  ])("a preview of %i seats of %i organisations names everybody", (seatCount, count) => {
    const kinds = ["park_administration", "commerce_department", "technical_support"] as const;
    const long = (i: number) => `示例省示例市示例经济技术开发区管委会第${i}号`;
    const guests = Array.from({ length: count }, (_, i) => ({
      group: kinds[i % kinds.length] ?? kinds[0],
      who: { slackUserId: undefined, name: long(i) },
      seats: i < seatCount % count ? Math.ceil(seatCount / count) : Math.floor(seatCount / count),
      already: i % 7 === 0 ? 1 : 0,
      reached: i % 5 === 0 ? [{ slackUserId: `U${i}`, name: `联络人${i}` }] : [],
      isOwn: false,
    }));
    expect(guests.reduce((sum, { seats }) => sum + seats, 0)).toBe(seatCount);
    const planned = { meeting, guests, mark: "a1", changed: true };
    const shown = invitationPlanView(planned, "S1 园区", reader());
    expectSendable(shown);
    const form = invitationPlanForm(planned, JSON.stringify({ v: 1 }), reader());
    expect(readView(form, "modal")).not.toHaveProperty("error");
    for (const view of [shown, form]) {
      const text = JSON.stringify(view);
      for (const { who } of guests) expect(text).toContain(who.name);
      expect(text).not.toMatch(/号…/);
    }
    const all = guests.flatMap(({ who, seats: n }, i) =>
      Array.from({ length: n }, (_one, j) =>
        seat(
          i * 10 + j,
          who.name,
          { slackUserId: undefined, organisationId: i + 1 },
          { hasContact: i % 5 === 0 },
        ),
      ),
    );
    const invited = { details: details({}, { seats: all }), seats: all, already: [first], day: undefined };
    const answer = invitedView(invited, reader());
    expectSendable(answer);
    expect(JSON.stringify(answer)).toContain(String(seatCount));
    expect(JSON.stringify(answer)).not.toContain(long(1));
  });

  test("names that look like markup stay words", () => {
    const named = "<!channel> & <@U9>";
    const odd = seat(1, named, { status: "declined", note: named, delegate: named });
    const marked = { ...meeting, title: named, place: named, reason: named };
    const all = { meeting: marked, owner: { ...owner, name: named }, seat: odd };
    const said = [
      invitationCard(all, reader()),
      invitationCard(
        { ...all, seat: { ...odd, invitation: { ...odd.invitation, status: "delegated" } } },
        reader(),
      ),
      meetingCancelledView(all, reader()),
      tallyView({ ...details(), meeting: marked, seats: [odd] }, "staff", reader()),
      invitedView(
        { details: { ...details(), meeting: marked }, seats: [odd], already: [odd], day: undefined },
        reader(),
      ),
      copyTextView({ ...details(), meeting: marked }, reader()),
    ].map(({ text, blocks }) => ({
      text,
      shown: JSON.stringify(blocks).replace(/"value":"(?:[^"\\]|\\.)*"/g, ""),
    }));
    expect(JSON.stringify(said)).not.toMatch(/<!channel>|<@U9>/);
  });
});
