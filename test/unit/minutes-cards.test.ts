import { describe, expect, test } from "vitest";
import type { AgendaItem } from "../../src/domain/agenda.ts";
import { timed } from "../../src/domain/agenda.ts";
import type { Decision } from "../../src/domain/decisions.ts";
import { languages } from "../../src/domain/languages.ts";
import { noTerms } from "../../src/domain/meeting-terms.ts";
import type { Invitation, MeetingDetails, Seat } from "../../src/domain/meetings.ts";
import type { Organisation } from "../../src/domain/organisations.ts";
import { pageOf } from "../../src/domain/pages.ts";
import { usualOrder } from "../../src/domain/protocol-order.ts";
import type { Instant } from "../../src/domain/time.ts";
import { decisionForm, decisionGivenView, decisionSettledView } from "../../src/views/meetings/decisions.ts";
import { guestTextsView } from "../../src/views/meetings/guest-texts.ts";
import { guestsView, personChangedView, personForm } from "../../src/views/meetings/guests.ts";
import { meetingReader } from "../../src/views/meetings/meeting-facts.ts";
import { minutesView, pointsForm } from "../../src/views/meetings/minutes.ts";
import { minutesTextView } from "../../src/views/meetings/minutes-text.ts";
import { papersView, receiveForm } from "../../src/views/meetings/papers.ts";
import { protocolForm, protocolView } from "../../src/views/office/protocol.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { meeting } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const now: Instant = "2019-07-15T01:00:00.000Z";

const organisation = (id: number): Organisation => ({
  ...{
    id,
    nameZh: `某省第${id}生态环境厅`,
    nameEn: undefined,
    kind: "ecology_department",
    provinceZh: "山东省",
  },
  ...{ cityZh: undefined, latitude: undefined, longitude: undefined },
});

function seat(id: number, change: Partial<Invitation> = {}): Seat {
  const invitation: Invitation = {
    ...{ id, meetingId: meeting.id, slackUserId: undefined, organisationId: id, person: undefined },
    ...{ status: id % 2 === 0 ? ("accepted" as const) : ("needs-action" as const), delegate: undefined },
    ...{ note: undefined, sequence: 1, answeredAt: undefined, answeredBy: undefined, answeredWay: undefined },
    ...{ passedOnFrom: undefined, ...change },
  };
  const name = organisation(id).nameZh;
  return {
    ...{ invitation, name, delegateSeat: undefined, passedOnBy: undefined, released: undefined },
    ...{ recordedBy: undefined, organisation: organisation(id) },
  };
}

const item = (id: number, change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id, meetingId: meeting.id, position: id, role: "exchange", speaker: organisation(id).nameZh },
  ...{ title: `第${id}项经验交流`, minutes: 10, organisationId: id, receivedAt: undefined },
  ...{ receivedBy: undefined, receivedWay: undefined, points: undefined, ...change },
});

const decision = (id: number, change: Partial<Decision> = {}): Decision => ({
  ...{ id, meetingId: meeting.id, what: `印发第${id}份纪要`, who: "会务组", by: "2019-07-10" },
  ...{ responsible: undefined, recordedBy: "U1", recordedAt: now, doneAt: undefined, doneBy: undefined },
  ...{ withdrawnAt: undefined, withdrawnBy: undefined, ...change },
});

/** Everything of a meeting with so many seats, items and decisions, each text as long as `long` makes it. */
function everything(many: number, language: (typeof languages)[number], long = "") {
  const reader = meetingReader(language, "Asia/Shanghai", now);
  const seats = Array.from({ length: many }, (_, i) => seat(i + 1));
  const details: MeetingDetails = {
    ...{ meeting: { ...meeting, title: `${meeting.title}${long}`.slice(0, 150) }, seats },
    owner: { slackUserId: "U1", name: "刘敏" },
    ...{ attended: many + 1, came: new Set(seats.map(({ invitation }) => invitation.id)) },
    ...{ unannounced: [undefined], terms: { ...noTerms, host: "示例主持人", materialsBy: "2019-07-18" } },
  };
  const received = { receivedAt: now, receivedBy: "U1", receivedWay: "wechat" } as const;
  const items = Array.from({ length: many }, (_, i) =>
    item(i + 1, i === 0 ? { ...received, points: `成效明显${long.repeat(5)}`.slice(0, 3000) } : {}),
  );
  const first = items[0] ?? item(1);
  const agenda = timed(items, meeting.startsAt);
  const decisions = Array.from({ length: many }, (_, i) => decision(i + 1, i === 0 ? { doneAt: now } : {}));
  const one = decisions[1] ?? decision(2);
  const minutes = { details, agenda: { items: agenda }, decisions, unannounced: ["某协会来宾"] };
  const papers = {
    meeting: details.meeting,
    items: agenda,
    gaps: new Set([2]),
    materialsBy: "2019-07-18" as const,
  };
  const receivers = new Map([["U1", "刘敏"]]);
  const form = {
    ...{ invitationId: 1, name: "示例代表甲", post: "处长", mobile: undefined, nights: undefined },
    ...{ room: undefined, trains: undefined, halal: false, note: undefined, filledBy: "U1", filledAt: now },
    clearedAt: undefined,
  } as const;
  const filled: Seat = { ...(seats[0] ?? seat(1)), form };
  const messages = [
    ["papers", papersView({ ...papers, receivers, shown: pageOf(agenda, 1) }, reader)],
    ["minutes", minutesView(minutes, 1, reader)],
    ["minutes, the end", minutesView(minutes, 99, reader)],
    ["a decision given", decisionGivenView(one, details.meeting, reader)],
    ["a decision done", decisionGivenView({ ...one, doneAt: now }, details.meeting, reader)],
    ["a decision withdrawn", decisionGivenView({ ...one, withdrawnAt: now }, details.meeting, reader)],
    ...(["done", "reopened", "withdrawn"] as const).map(
      (deed) => [`a decision ${deed}, answered`, decisionSettledView(one, deed, reader)] as const,
    ),
    ["guests", guestsView(details, 1, true, reader)],
    ["texts", guestTextsView(details, agenda, 1, reader)],
    ["somebody else", personChangedView(details.meeting, filled, reader)],
    ["the order", protocolView(usualOrder, language)],
  ] as const;
  const windows = [
    ["a text that came", receiveForm(first, reader)],
    ["points", pointsForm(first, reader)],
    ["the minutes as text", minutesTextView(minutes, reader)],
    ["a decision", decisionForm({ meetingId: meeting.id, day: "2019-08-01" }, reader)],
    ["a decision to correct", decisionForm({ decision: one }, reader)],
    ["who comes", personForm(details.meeting, filled, reader)],
    ["the order", protocolForm(usualOrder, language)],
  ] as const;
  return { messages, windows };
}

describe.each(languages)("in %s", (language) => {
  const few = everything(2, language);
  test.each(few.messages)("the message of %s", (_name, view) => {
    expectSendable(view);
    expect(view).toMatchSnapshot();
  });

  test.each(few.windows)("the window of %s", (_name, view) => {
    expect(readView(view, "modal")).not.toHaveProperty("error");
    expect(view).toMatchSnapshot();
  });

  test.each([49, 300])("%s seats, items and decisions with long texts fit", (many) => {
    const { messages, windows } = everything(many, language, "很长的文字".repeat(40));
    for (const [, view] of messages) expectSendable(view);
    for (const [, view] of windows) expect(readView(view, "modal")).not.toHaveProperty("error");
  });
});
