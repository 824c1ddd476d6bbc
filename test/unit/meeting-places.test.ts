import fc from "fast-check";
import { expect, test } from "vitest";
import { countedBy, groupOf } from "../../src/domain/meeting-groups.ts";
import { confirmedIn } from "../../src/domain/meeting-places.ts";
import { noTerms } from "../../src/domain/meeting-terms.ts";
import { bringsSomebody } from "../../src/domain/meetings.ts";
import type { Instant } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { answerInvitation } from "../../src/flows/meetings/answer-invitation.ts";
import { callMeeting } from "../../src/flows/meetings/call-meeting.ts";
import { cancelMeeting, previewCancellation } from "../../src/flows/meetings/cancel-meeting.ts";
import { editMeeting } from "../../src/flows/meetings/edit-meeting.ts";
import { inviteToMeeting } from "../../src/flows/meetings/invite-to-meeting.ts";
import { moveMeeting, previewMove } from "../../src/flows/meetings/move-meeting.ts";
import type { Stores } from "../../storage/index.ts";
import { addMember, addOrganisation, freshDatabase } from "../support/database.ts";

const now: Instant = "2019-12-02T01:00:00.000Z";
const staff = "U0STAFF0001";
const people = ["U0LI0000001", "U0WANG00001", "U0CHEN00001", "U0ZHAO00001", "U0QIAN00001"];

function officeOf(stores: Stores): Context {
  return {
    stores,
    now,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: staff, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  };
}

/** A meeting of five people and an organisation with three seats, of whom so many can come. */
function called(context: Context, capacity: number | undefined): number {
  const { stores } = context;
  addMember(stores, { slackUserId: staff, name: "刘敏" });
  const meeting = callMeeting(context, {
    title: "座谈会",
    time: { day: "2019-12-24", from: "14:00", to: "17:00" },
    place: undefined,
    replyBy: undefined,
    invitees: people.map((slackUserId) => ({ kind: "member", slackUserId })),
  });
  if (!meeting.done) throw new Error(meeting.refusal.name);
  const { id } = meeting.value.details.meeting;
  const organisationId = addOrganisation(stores).id;
  inviteToMeeting(context, {
    meetingId: id,
    invitees: [{ kind: "organisation", organisationId, seats: 3 }],
  });
  editMeeting(context, { ...edited(stores, id), terms: { ...noTerms, capacity } });
  return id;
}

function edited(stores: Stores, meetingId: number) {
  const meeting = stores.meetings.find(meetingId);
  if (meeting === undefined) throw new Error("no meeting");
  return { meetingId, title: meeting.title, replyBy: meeting.replyBy };
}

type Deed =
  | {
      readonly kind: "answer";
      readonly seat: number;
      readonly status: "accepted" | "declined" | "tentative" | "delegated";
    }
  | { readonly kind: "capacity"; readonly to: number | undefined }
  | { readonly kind: "move"; readonly hour: number }
  | { readonly kind: "cancel" };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      seat: fc.nat(7),
      status: fc.constantFrom("accepted", "declined", "tentative", "delegated"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("capacity" as const),
      to: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("move" as const), hour: fc.integer({ min: 8, max: 16 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const) }) },
);

function perform(context: Context, meetingId: number, deed: Deed): void {
  const { stores } = context;
  const sequence = stores.meetings.find(meetingId)?.sequence ?? 0;
  switch (deed.kind) {
    case "answer": {
      const seat = stores.invitations.ofMeeting(meetingId)[deed.seat];
      if (seat === undefined) throw new Error("no seat");
      const given = { invitationId: seat.id, sequence, status: deed.status, way: "telephone" } as const;
      answerInvitation(context, { ...given, ...(deed.status === "delegated" ? { delegate: "王五" } : {}) });
      return;
    }
    case "capacity":
      editMeeting(context, { ...edited(stores, meetingId), terms: { ...noTerms, capacity: deed.to } });
      return;
    case "move": {
      const from = `${String(deed.hour).padStart(2, "0")}:00` as const;
      const time = { day: "2019-12-25", from: from as `${number}:${number}`, to: undefined } as const;
      const preview = previewMove(context, { meetingId, time, place: undefined });
      if (preview.done)
        moveMeeting(context, { meetingId, time, place: undefined, shown: preview.value.shown });
      return;
    }
    case "cancel": {
      const preview = previewCancellation(context, { meetingId, reason: "改期" });
      if (preview.done) cancelMeeting(context, { meetingId, reason: "改期", hearers: preview.value.hearers });
    }
  }
}

function check(context: Context, meetingId: number, turns: Map<number, number>): void {
  const { stores } = context;
  const details = stores.meetingDetails.of(meetingId);
  if (details === undefined) throw new Error("no meeting");
  const counts = [...countedBy(details.seats, new Set(), groupOf).values()];
  const recount = (status: string) =>
    details.seats.filter(({ invitation }) => invitation.status === status).length;
  for (const status of ["accepted", "declined", "tentative", "delegated", "needs-action"] as const)
    expect(counts.reduce((sum, { tally }) => sum + tally[status], 0)).toBe(recount(status));
  expect(counts.reduce((sum, { attending }) => sum + attending, 0)).toBe(
    details.seats.filter(bringsSomebody).length,
  );
  const places = stores.meetingPlaces.ofMeeting(meetingId);
  const { capacity } = stores.meetingTerms.of(meetingId);
  if (capacity !== undefined) expect(confirmedIn(places)).toBeLessThanOrEqual(capacity);
  for (const { invitation } of details.seats.filter(bringsSomebody))
    expect(places.has(invitation.id)).toBe(true);
  // Nobody waits while there is room, and who still waits does so in the turn that they had.
  const waiting = [...places].filter(([, { place }]) => place === "waitlisted");
  if (waiting.length > 0) expect(confirmedIn(places)).toBe(capacity);
  for (const [id, { turn }] of waiting) expect(turns.get(id) ?? turn).toBe(turn);
  turns.clear();
  for (const [id, { turn }] of places) turns.set(id, turn);
}

test("under any order of answers, moves, a cancellation and changes of capacity the tally is right, nobody over capacity has a place, and the waitlist keeps its order", () => {
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      fc.array(deeds, { maxLength: 25 }),
      (capacity, done) => {
        const database = freshDatabase();
        try {
          const context = officeOf(database.stores);
          const id = called(context, capacity);
          const turns = new Map<number, number>();
          for (const deed of done) {
            const before = [...database.stores.meetingPlaces.ofMeeting(id)];
            perform(context, id, deed);
            check(context, id, turns);
            // Whoever moved up was first in turn.
            const after = database.stores.meetingPlaces.ofMeeting(id);
            const line = before.filter(([one, { place }]) => place === "waitlisted" && after.has(one));
            const moved = line.map(([one]) => after.get(one)?.place === "confirmed");
            expect(moved).toEqual(moved.toSorted((a, b) => Number(b) - Number(a)));
          }
        } finally {
          database.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("whoever waits is told once, when a place is free", () => {
  const database = freshDatabase();
  const context = officeOf(database.stores);
  const { stores } = database;
  const id = called(context, 1);
  const answer = (seat: number, status: "accepted" | "declined") =>
    perform(context, id, { kind: "answer", seat, status });
  answer(0, "accepted");
  answer(1, "accepted");
  answer(2, "accepted");
  const told = () =>
    stores.notices
      .all()
      .filter(({ key }) => key.startsWith("place:"))
      .map(({ recipient }) => recipient);
  expect(told()).toEqual([]);
  answer(0, "declined");
  expect(told()).toEqual([`user:${people[1]}`]);
  const refused = editMeeting(context, { ...edited(stores, id), terms: { ...noTerms, capacity: 1 } });
  expect(refused.done).toBe(true);
  editMeeting(context, { ...edited(stores, id), terms: { ...noTerms, capacity: 2 } });
  expect(told()).toEqual([`user:${people[1]}`, `user:${people[2]}`]);
  expect(editMeeting(context, { ...edited(stores, id), terms: { ...noTerms, capacity: 1 } })).toMatchObject({
    refusal: { name: "capacity_below_confirmed", confirmed: 2 },
  });
  database.close();
});
