import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  bringsSomebody,
  type Invitation,
  isReleased,
  type MeetingPhase,
  type Participation,
  type ParticipationAnswer,
  participations,
  tallyOf,
} from "../../src/domain/meetings.ts";
import type { Role } from "../../src/domain/roles.ts";
import type { Instant } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { answerInvitation } from "../../src/flows/meetings/answer-invitation.ts";
import { callMeeting } from "../../src/flows/meetings/call-meeting.ts";
import { addSeatWithAnswer } from "../../src/flows/seats/add-seat.ts";
import { meetingReader } from "../../src/views/meetings/meeting-facts.ts";
import { figuresOf } from "../../src/views/meetings/meeting-tally.ts";
import { addMember, freshDatabase, type TestDatabase } from "../support/database.ts";

const now: Instant = "2019-06-17T01:00:00.000Z";
const afterStart: Instant = "2019-07-19T06:00:00.000Z";
const staff = "U0STAFF0001";
const members = ["U0LI0000001", "U0WANG00001", "U0CHEN00001", "U0ZHAO00001"];
const li = members[0] ?? "";
const answers = participations.filter((one): one is ParticipationAnswer => one !== "needs-action");

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

function as(slackUserId: string, at: Instant = now): Context {
  const roles: Role[] = slackUserId === staff ? ["staff"] : ["contact"];
  return {
    stores: database.stores,
    now: at,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId, roles: new Set(roles), language: "zh-CN", expertId: undefined },
  };
}

function called(invitees: readonly string[] = members): number {
  addMember(database.stores, { slackUserId: staff, name: "刘敏" });
  const outcome = callMeeting(as(staff), {
    title: "总结会",
    time: { day: "2019-07-19", from: "14:00", to: undefined },
    place: undefined,
    replyBy: undefined,
    invitees: invitees.map((slackUserId) => ({ kind: "member", slackUserId })),
  });
  if (!outcome.done) throw new Error(outcome.refusal.name);
  return outcome.value.details.meeting.id;
}

const seats = (meetingId: number) => database.stores.invitations.ofMeeting(meetingId);
function seatOf(meetingId: number, slackUserId: string) {
  const found = seats(meetingId).find((seat) => seat.slackUserId === slackUserId);
  if (found === undefined) throw new Error("no seat");
  return found;
}

function answered(
  meetingId: number,
  status: ParticipationAnswer,
  by = li,
  at: Instant = now,
  sequence = 1,
): string {
  const outcome = answerInvitation(as(by, at), {
    invitationId: seatOf(meetingId, li).id,
    sequence,
    status,
    way: by === staff ? "telephone" : "slack",
    ...(status === "delegated" ? { delegate: "王五" } : {}),
  });
  return outcome.done ? outcome.value.invitation.status : outcome.refusal.name;
}

const phases: Record<
  MeetingPhase,
  { readonly state: "called" | "held" | "cancelled"; readonly at: Instant }
> = {
  open: { state: "called", at: now },
  started: { state: "called", at: afterStart },
  held: { state: "held", at: afterStart },
  cancelled: { state: "cancelled", at: now },
};

const table = participations.flatMap((before) =>
  answers.flatMap((answer) =>
    (Object.keys(phases) as MeetingPhase[]).map((phase) => [before, answer, phase] as const),
  ),
);

test.each(table)("%s, then %s, of a meeting that is %s", (before: Participation, answer, phase) => {
  const id = called();
  const delegate = before === "delegated" ? "李四" : undefined;
  database.stores.invitations.change({ ...seatOf(id, li), status: before, delegate });
  const meeting = database.stores.meetings.find(id);
  if (meeting === undefined) throw new Error("no meeting");
  database.stores.meetings.change({ ...meeting, state: phases[phase].state });
  const expected = phase === "open" ? answer : "meeting_closed";
  expect(answered(id, answer, li, phases[phase].at)).toBe(expected);
  expect(seatOf(id, li).status).toBe(phase === "open" ? answer : before);
});

describe("who may answer, and what", () => {
  test.each([
    ["the invitee", li, "accepted"],
    ["staff, for the invitee", staff, "accepted"],
    ["another invitee", members[1] ?? "", "not_your_invitation"],
    ["a stranger", "U0STRANGER1", "not_your_invitation"],
  ])("%s", (_name, by, expected) => {
    const id = called();
    expect(answered(id, "accepted", by)).toBe(expected);
  });

  test("the same answer twice changes nothing", () => {
    const id = called();
    answered(id, "declined");
    const before = database.stores.audit.ofSubject(`M${id}`).length;
    const revision = database.stores.messages.revisionOf(`meeting:${id}`);
    expect(answered(id, "declined", li, "2019-06-18T01:00:00.000Z")).toBe("declined");
    expect(database.stores.audit.ofSubject(`M${id}`)).toHaveLength(before);
    expect(database.stores.messages.revisionOf(`meeting:${id}`)).toBe(revision);
    expect(seatOf(id, li).answeredAt).toBe(now);
  });

  test("an older sequence is outdated, an unknown invitation is unknown", () => {
    const id = called();
    expect(answered(id, "accepted", li, now, 0)).toBe("card_outdated");
    const outcome = answerInvitation(as(li), {
      invitationId: 99,
      sequence: 1,
      status: "accepted",
      way: "slack",
    });
    expect(outcome).toMatchObject({ refusal: { name: "invitation_unknown" } });
  });

  const delegates: readonly [string, { delegate?: string; delegateUser?: string }, string][] = [
    ["nobody", {}, "delegate_missing"],
    ["a blank", { delegate: "  " }, "delegate_missing"],
    ["a name", { delegate: "王五" }, "delegated"],
    ["oneself", { delegateUser: li }, "delegate_is_self"],
    ["somebody invited", { delegateUser: members[1] ?? "" }, "delegate_is_invited"],
    ["a bot", { delegateUser: "USLACKBOT" }, "invitee_is_bot"],
    ["a member", { delegateUser: "U0NEW000001" }, "delegated"],
  ];
  test.each(delegates)("in one's place comes %s", (_name, who, expected) => {
    const id = called();
    const outcome = answerInvitation(as(li), {
      invitationId: seatOf(id, li).id,
      sequence: 1,
      status: "delegated",
      way: "slack",
      ...who,
    });
    expect(outcome.done ? outcome.value.invitation.status : outcome.refusal.name).toBe(expected);
  });

  const passedOn = (meetingId: number, from: string, to: string) =>
    answerInvitation(as(from), {
      invitationId: seatOf(meetingId, from).id,
      sequence: 1,
      status: "delegated",
      way: "slack",
      ...(to.startsWith("U0") ? { delegateUser: to } : { delegate: to }),
    });
  const [first, second] = ["U0NEW000001", "U0NEW000002"] as const;

  test("a member to whom a seat is passed on twice has one seat; who declined it is not asked again", () => {
    const id = called();
    expect(passedOn(id, li, first).done).toBe(true);
    answered(id, "accepted");
    expect(passedOn(id, li, first).done).toBe(true);
    expect(seats(id)).toHaveLength(members.length + 1);
    const { id: invitationId } = seatOf(id, first);
    answerInvitation(as(first), { invitationId, sequence: 1, status: "declined", way: "slack" });
    expect(passedOn(id, li, first)).toMatchObject({ refusal: { name: "delegate_is_invited" } });
  });

  const told = () =>
    database.stores.notices
      .all()
      .filter(({ key }) => key.startsWith("released:"))
      .map(({ recipient }) => recipient);
  const heads = (meetingId: number) =>
    database.stores.meetingDetails.of(meetingId)?.seats.filter(bringsSomebody).length;

  test("a seat that is taken back leaves nobody seated for it, and each of them is told once", () => {
    const id = called([li]);
    passedOn(id, li, first);
    passedOn(id, first, second);
    const { id: invitationId } = seatOf(id, second);
    const yes = { invitationId, sequence: 1, status: "accepted", way: "slack" } as const;
    answerInvitation(as(second), yes);
    expect(heads(id)).toBe(1);
    answered(id, "accepted");
    answered(id, "accepted");
    expect(heads(id)).toBe(1);
    expect(database.stores.meetingDetails.of(id)?.seats).toHaveLength(1);
    expect(told()).toEqual([`user:${first}`, `user:${second}`]);
    expect(answerInvitation(as(second), yes)).toMatchObject({ refusal: { name: "invitation_released" } });
  });

  test("another delegate takes the seat over; who had it before can be asked again", () => {
    const id = called([li]);
    passedOn(id, li, first);
    passedOn(id, li, second);
    expect(told()).toEqual([`user:${first}`]);
    passedOn(id, li, "王五");
    expect(heads(id)).toBe(1);
    passedOn(id, li, first);
    expect(seatOf(id, first).status).toBe("needs-action");
    const cards = database.stores.notices
      .all()
      .filter(({ notice, recipient }) => isCard(notice) && recipient === `user:${first}`);
    expect(cards).toHaveLength(2);
  });
});

const isCard = (notice: unknown) => JSON.stringify(notice).includes("meeting_invitation");

interface AnswerDeed {
  readonly kind: "answer";
  readonly seat: number;
  readonly by: string;
  readonly own: boolean;
  readonly status: ParticipationAnswer;
  readonly delegate: string;
}
interface OutsideDeed {
  readonly kind: "outside";
  readonly person: string;
  readonly status: ParticipationAnswer;
}

/** Things that people do about a meeting. */
const deeds: fc.Arbitrary<AnswerDeed | OutsideDeed> = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    seat: fc.nat(20),
    by: fc.constantFrom(staff, ...members, "U0STRANGER1"),
    own: fc.boolean(),
    status: fc.constantFrom(...answers),
    delegate: fc.constantFrom("王五", "", "U0NEW000001", "U0NEW000002", ...members),
  }),
  fc.record({
    kind: fc.constant("outside" as const),
    person: fc.constantFrom("王处长", "赵工", "<!channel>"),
    status: fc.constantFrom(...answers),
  }),
);

/** Does it; what is refused leaves every seat as it was. */
function perform(meetingId: number, deed: AnswerDeed | OutsideDeed): void {
  if (deed.kind === "outside") {
    const { person, status } = deed;
    addSeatWithAnswer(as(staff), { meetingId, person, status, way: "telephone", delegate: "某人" });
    return;
  }
  const all = seats(meetingId);
  const seat = all[deed.seat % all.length];
  if (seat === undefined) throw new Error("no seats");
  const { delegate, status } = deed;
  const outcome = answerInvitation(as(deed.own ? (seat.slackUserId ?? staff) : deed.by), {
    invitationId: seat.id,
    sequence: 1,
    status,
    way: "slack",
    ...(delegate.startsWith("U0") ? { delegateUser: delegate } : { delegate }),
  });
  if (!outcome.done) expect(seats(meetingId)).toEqual(all);
}

/** True when somebody comes for a seat that the office gave: its holder, or whoever has it at the end of the line. */
function comesAtLast(seat: Invitation, records: readonly Invitation[]): boolean {
  if (seat.status !== "delegated") return seat.status === "accepted";
  const next = records.find(({ slackUserId }) => slackUserId === seat.delegate);
  return next === undefined || comesAtLast(next, records);
}

test("under any order of answers, delegations and records by staff the tally adds up to the invited", () => {
  const id = called();
  const check = (done: readonly (AnswerDeed | OutsideDeed)[]) => {
    for (const deed of done) perform(id, deed);
    const details = database.stores.meetingDetails.of(id);
    if (details === undefined) throw new Error("no meeting");
    const records = seats(id);
    const live = records.filter((seat) => !isReleased(seat));
    const tally = tallyOf(live);
    for (const status of participations)
      expect(tally[status]).toBe(live.filter((seat) => seat.status === status).length);
    const figures = figuresOf(details.seats, meetingReader("zh-CN", "Asia/Shanghai", now));
    const shown = [...figures.matchAll(/\d+/g)].map(Number);
    expect(shown.reduce((sum, one) => sum + one, 0)).toBe(live.length);
    const users = records.flatMap(({ slackUserId }) => slackUserId ?? []);
    expect(new Set(users).size).toBe(users.length);
    const coming = details.seats.filter(bringsSomebody).length;
    expect(coming).toBeLessThanOrEqual(tally.accepted + tally.delegated);
    expect(coming).toBeGreaterThanOrEqual(tally.accepted);
    const asked = records.filter((seat) => seat.passedOnFrom === undefined);
    expect(coming).toBe(asked.filter((seat) => comesAtLast(seat, records)).length);
  };
  fc.assert(fc.property(fc.array(deeds, { maxLength: 25 }), check), { numRuns: 60 });
});
