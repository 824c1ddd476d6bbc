import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noTerms } from "../../src/domain/meeting-terms.ts";
import { done, refused } from "../../src/domain/outcome.ts";
import { type Instant, plusDays, type TimeOfDay } from "../../src/domain/time.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAgendaItem,
  addAssignment,
  addAttendance,
  addContact,
  addDecision,
  addDigest,
  addExpert,
  addInvitation,
  addListImport,
  addMeeting,
  addMember,
  addOrganisation,
  addPark,
  addPastedReplies,
  addRemark,
  addReplyForm,
  addSurvey,
  addVisit,
  dump,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const no = refused({ name: "card_outdated" });
const meet = (id: string) => stores.members.meet(id);
const met = () => database.db.prepare("SELECT slack_user_id FROM members ORDER BY 1").pluck().all();

describe("work is done whole or not at all", () => {
  test("what was done is committed, and its value comes back", () => {
    expect(
      stores.atomically(() => {
        meet("U1");
        meet("U2");
        return done("both");
      }),
    ).toEqual(done("both"));
    expect(database.db.inTransaction).toBe(false);
    expect(met()).toEqual(["U1", "U2"]);
  });

  test("what is rehearsed is undone, and its outcome comes back, also within other work", () => {
    expect(
      stores.rehearse(() => {
        meet("U1");
        return done("would be done");
      }),
    ).toEqual(done("would be done"));
    expect(stores.rehearse(() => no)).toEqual(no);
    stores.atomically(() => {
      meet("U2");
      stores.rehearse(() => {
        meet("U3");
        return done(met());
      });
      return done(undefined);
    });
    expect(database.db.inTransaction).toBe(false);
    expect(met()).toEqual(["U2"]);
  });

  test("what was refused is undone, and the refusal comes back", () => {
    const outcome = stores.atomically(() => {
      meet("U1");
      return no;
    });
    expect(outcome).toEqual(no);
    expect(database.db.inTransaction).toBe(false);
    expect(met()).toEqual([]);
  });

  test("what threw is undone, and the very error is thrown on", () => {
    const bug = new Error("a bug");
    let caught: unknown;
    try {
      stores.atomically(() => {
        meet("U1");
        throw bug;
      });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(bug);
    expect(database.db.inTransaction).toBe(false);
    expect(met()).toEqual([]);
  });

  test("what would wait is undone and throws", () => {
    const waiting = () => {
      meet("U1");
      return Promise.resolve(done(1));
    };
    expect(() => stores.atomically(waiting as never)).toThrow("promise");
    expect(database.db.inTransaction).toBe(false);
    expect(met()).toEqual([]);
  });
});

describe("work within work", () => {
  const inner = { done: () => done(0), refused: () => no, thrown: thrower } as const;
  const outer = inner;

  test.each<[keyof typeof outer, keyof typeof inner, readonly string[]]>([
    ["done", "done", ["UAfter", "UBefore", "UInner"]],
    ["done", "refused", ["UAfter", "UBefore"]],
    ["done", "thrown", ["UAfter", "UBefore"]],
    ["refused", "done", []],
    ["refused", "refused", []],
    ["refused", "thrown", []],
    ["thrown", "done", []],
    ["thrown", "refused", []],
    ["thrown", "thrown", []],
  ])("outer %s, inner %s", (outerEnd, innerEnd, left) => {
    const run = () =>
      stores.atomically<number>(() => {
        meet("UBefore");
        try {
          const part = stores.atomically<number>(() => {
            meet("UInner");
            return inner[innerEnd]();
          });
          expect(part).toEqual(innerEnd === "done" ? done(0) : no);
        } catch (error) {
          expect(error).toEqual(new Error("thrown"));
          expect(innerEnd).toBe("thrown");
        }
        meet("UAfter");
        return outer[outerEnd]();
      });
    if (outerEnd === "thrown") expect(run).toThrow("thrown");
    else expect(run()).toEqual(outerEnd === "done" ? done(0) : no);
    expect(met()).toEqual(left);
  });
});

function thrower(): never {
  throw new Error("thrown");
}

const at: Instant = "2019-06-17T01:00:00.000Z";

/** Every write that the stores have, over the records that `seed` makes; `n` makes several of one kind differ. */
const writes: Readonly<Record<string, (n: number) => void>> = {
  "approvals.add": (n) => addApproval(n),
  "approvals.settle": (n) =>
    stores.approvals.settle(addApproval(n), {
      state: "refused",
      decidedBy: "U0SEED",
      decidedAt: at,
      note: undefined,
    }),
  "counters.add": (n) => addCounter(n),
  "counters.settle": (n) => stores.counters.settle(addCounter(n), "refused", "U0SEED", at),
  "postponedGaps.postpone": (n) => stores.postponedGaps.postpone(1, plusDays("2019-07-01", n)),
  "postponedGaps.takeDue": () => stores.postponedGaps.takeDue("2019-07-01"),
  "roads.save": (n) =>
    stores.roads.save(
      { visitId: 1, ...unfilled, route: `changed ${n}`, filledBy: "U0SEED", revision: 1 },
      at,
    ),
  "teamLetters.add": (n) => stores.teamLetters.add({ ...letter, noticeKey: `changed ${n}` }),
  "assignments.add": (n) =>
    addAssignment(stores, { visitId: 1, expertId: addExpert(stores).id, note: `${n}` }),
  "assignments.change": (n) => {
    const [seat] = stores.assignments.ofVisit(1);
    if (seat !== undefined) stores.assignments.change({ ...seat, note: `changed ${n}` });
  },
  "attendances.add": () => addAttendance(stores, { visitId: 1, person: "不速之客" }),
  "attendances.forgetVisit": () => stores.attendances.forgetVisit(1),
  "attendances.forgetMeeting": () => stores.attendances.forgetMeeting(1),
  "audit.record": (n) =>
    stores.audit.record({ at, actor: "system", action: "try", subject: "A1", detail: { n } }),
  "bots.mark": (n) => stores.bots.mark("U0BOT", `changed ${n}`),
  "contacts.add": () => addContact(stores),
  "contacts.change": (n) => {
    const [contact] = stores.contacts.all();
    if (contact !== undefined) stores.contacts.change(1, { ...contact, post: `changed ${n}` });
  },
  "contacts.linkTo": () => stores.contacts.linkTo(1, "U0SEED"),
  "digests.set": (n) => addDigest(stores, { postAt: `09:0${n}` as TimeOfDay }),
  "digests.markTold": (n) =>
    stores.digests.markTold(addDigest(stores).channel, `2019-07-0${n + 1}T00:00:00.000Z`),
  "digests.pause": () => stores.digests.pause(addDigest(stores).channel, "2019-07-22"),
  "digests.remove": () => stores.digests.remove("C0DIGEST"),
  "experts.add": () => addExpert(stores),
  "experts.change": (n) => {
    const expert = stores.experts.find(1);
    if (expert !== undefined) stores.experts.change({ ...expert, name: `changed ${n}` });
  },
  "experts.linkTo": () => stores.experts.linkTo(1, "U0SEED"),
  "experts.markAvailable": () => stores.experts.markAvailable(1, "2019-07-03"),
  "experts.markUnavailable": (n) => stores.experts.markUnavailable(1, plusDays("2019-07-01", n)),
  "handledRequests.record": (n) => stores.handledRequests.record(`key ${n}`, "{}", at),
  "handledRequests.forgetBefore": () => stores.handledRequests.forgetBefore("2020-01-01T00:00:00.000Z"),
  "homes.forget": () => stores.homes.forget("U0SEED"),
  "homes.markShown": () => stores.homes.markShown({ slackUserId: "U0SEED", office: true, revision: 1 }),
  "homes.opened": () => stores.homes.opened("U0SEED", false),
  "homes.touch": () => stores.homes.touch("U0SEED"),
  "homes.touchFor": () => stores.homes.touchFor("survey:1"),
  "invitations.add": () => addInvitation(stores),
  "invitations.change": (n) => {
    const invitation = stores.invitations.find(1);
    if (invitation !== undefined) stores.invitations.change({ ...invitation, note: `changed ${n}` });
  },
  "listImports.add": () => addListImport(stores),
  "listImports.change": (n) =>
    stores.listImports.change({
      ...addListImport(stores),
      state: "applied",
      outcome: { kind: "applied", tally: { added: n, changed: 0, unchanged: 0 } },
    }),
  "agendaItems.add": (n) => addAgendaItem(stores, { meetingId: 1, title: `${n}` }),
  "agendaItems.change": (n) =>
    stores.agendaItems.change({ ...addAgendaItem(stores, { meetingId: 1 }), points: `changed ${n}` }),
  "agendaItems.remove": () => {
    const [item] = stores.agendaItems.ofMeeting(1);
    if (item !== undefined) stores.agendaItems.remove(item.id);
  },
  "decisions.add": (n) => addDecision(stores, { meetingId: 1, what: `${n}` }),
  "decisions.change": (n) =>
    stores.decisions.change({ ...addDecision(stores, { meetingId: 1 }), what: `changed ${n}` }),
  "meetingPlaces.set": (n) => stores.meetingPlaces.set(1, new Map([[1, { place: "waitlisted", turn: n }]])),
  "meetingTerms.set": (n) => stores.meetingTerms.set(1, { ...noTerms, host: `changed ${n}` }),
  "replyForms.set": (n) => addReplyForm(stores, { invitationId: 1, name: `changed ${n}` }),
  "replyForms.clearBefore": () => stores.replyForms.clearBefore("2020-01-01T00:00:00.000Z", at),
  "meetings.add": () => addMeeting(stores),
  "meetings.change": (n) => {
    const meeting = stores.meetings.find(1);
    if (meeting !== undefined) stores.meetings.change({ ...meeting, place: `changed ${n}` });
  },
  "members.meet": (n) => stores.members.meet(`U${n}`),
  "members.save": (n) => addMember(stores, { slackUserId: "U0SEED", name: `changed ${n}` }),
  "members.chooseLanguage": () => stores.members.chooseLanguage("U0SEED", "en"),
  "members.markUnreachable": (n) => stores.members.markUnreachable("U0SEED", `reason ${n}`),
  "members.rememberDirectChannel": (n) => stores.members.rememberDirectChannel("U0SEED", `D${n}`),
  "members.grantRole": () => stores.members.grantRole("U0SEED", "staff", "system", at),
  "members.revokeRole": () => stores.members.revokeRole("U0SEED", "admin"),
  "holidays.enter": (n) => stores.holidays.enter(2031 + n, [newYear], "U0SEED", at),
  "messages.touch": () => stores.messages.touch("request:1"),
  "messages.touchShownTo": () => stores.messages.touchShownTo("user:U0SEED"),
  "messages.add": (n) => stores.messages.add({ ...message, ts: `2.${n}` }),
  "messages.markShown": (n) => stores.messages.markShown(1, n + 2),
  "messages.markGone": (n) => stores.messages.markGone(1, `reason ${n}`),
  "movedAsks.add": (n) => {
    const requestId = stores.requests.add(1, "U0SEED", at);
    const days = { from: "2019-07-03", to: "2019-07-03", timeFrom: "09:00", timeTo: "17:00" } as const;
    stores.movedAsks.add({ requestId, assignmentId: 1, revision: n + 1, state: "accepted", ...days });
  },
  "notices.queue": (n) =>
    stores.notices.queue({ ...notice, key: `key ${n}`, subject: `request:${n + 2}` }, at),
  "notices.keepFile": (n) => stores.notices.keepFile(1, `F${n}`),
  "notices.markSending": () => stores.notices.markSending(1, "D1", at),
  "notices.markQueued": () => stores.notices.markQueued(2),
  "notices.markSent": (n) => stores.notices.markSent(1, `3.${n}`, at),
  "notices.markDropped": (n) => stores.notices.markDropped(1, `reason ${n}`, at),
  "notices.markFailed": (n) => stores.notices.markFailed(1, `reason ${n}`, at),
  "protocol.set": () => stores.protocol.set({ ranks: ["other"], provinces: [] }),
  "organisations.add": () => addOrganisation(stores),
  "organisations.change": (n) => {
    const organisation = stores.organisations.find(1);
    if (organisation !== undefined)
      stores.organisations.change(1, { ...organisation, nameEn: `changed ${n}` });
  },
  "parks.add": () => addPark(stores),
  "parks.change": (n) => {
    const park = stores.parks.find(1);
    if (park !== undefined) stores.parks.change(1, { ...park, nameEn: `changed ${n}` });
  },
  "parks.recordStage": (n) => stores.parks.recordStage(1, { stage: "named", since: `200${n}` }),
  "pins.settle": () => stores.pins.settle(1, "pinned"),
  "pins.letGo": () => {
    stores.pins.settle(1, "pinned");
    stores.pins.letGo(1);
  },
  "recusals.record": () =>
    stores.recusals.record({ expertId: 1, parkId: 1, basis: "declared", weight: "soft", reason: undefined }),
  "pastedReplies.add": () => addPastedReplies(stores),
  "pastedReplies.markRecorded": (n) => stores.pastedReplies.markRecorded(addPastedReplies(stores).id, [n]),
  "reminders.add": (n) => stores.reminders.add("U0SEED", plusDays("2019-07-01", n), [reminderStep], at),
  "reminders.touchFor": () => stores.reminders.touchFor("request:1"),
  "dispatches.add": () => stores.dispatches.add("U0SEED", at),
  "remarks.add": () => addRemark(stores),
  "remarks.settle": () => stores.remarks.settle(1, "passed_on"),
  "requests.add": () => stores.requests.add(1, "U0SEED", at),
  "settings.set": () => stores.settings.set("language", "en"),
  "settings.unset": () => stores.settings.unset("staff_channel"),
  "slots.claim": (n) => stores.slots.claim("digest", `2019-06-18T0${n}:00:00.000Z`, at),
  "slots.forgetBefore": () => stores.slots.forgetBefore("2020-01-01T00:00:00.000Z"),
  "surveys.add": () => addSurvey(stores),
  "surveys.change": (n) => {
    const survey = stores.surveys.find(1);
    if (survey !== undefined) stores.surveys.change({ ...survey, basis: `changed ${n}` });
  },
  "visits.add": () => addVisit(stores),
  "visits.remove": () => stores.visits.remove(addVisit(stores).id),
  "visits.change": (n) => {
    const visit = stores.visits.find(1);
    if (visit !== undefined) stores.visits.change({ ...visit, seats: n + 7 });
  },
};

const letter = {
  assignmentId: 1,
  kind: "road",
  revision: 1,
  team: "1*",
  print: "p",
  noticeKey: "seed 1",
} as const;
const reminderStep = {
  key: "answer:2",
  moment: at,
  about: "request:1",
  recipient: "U0SEED",
  step: 0,
} as const;
const newYear = {
  day: "2031-01-01",
  kind: "holiday",
  name: { zh: "元旦", en: "New Year's Day" },
} as const;
const message = {
  subject: "request:1",
  recipient: "user:U0SEED",
  channel: "D1",
  ts: "1.0",
  revision: 1,
} as const;
const notice = {
  recipient: "user:U0SEED",
  notice: { v: 1, kind: "assignment_request", requestId: 1 },
} as const;

/** A question about a visit of its own: of one visit only one can be open. */
function addApproval(n: number): number {
  const asked = { seats: n + 1, seatsBefore: n + 2, reason: "路远", askedBy: "U0SEED", askedAt: at };
  return stores.approvals.add({ visitId: addVisit(stores).id, ...asked });
}

/** A proposal for a seat of its own: of one seat only one can be open. */
function addCounter(n: number): number {
  const assignmentId = addAssignment(stores).id;
  const proposed = {
    days: [plusDays("2019-07-01", n)],
    note: undefined,
    proposedAt: at,
    way: "slack",
  } as const;
  return stores.counters.add({ assignmentId, revision: 1, ...proposed });
}

const unfilled = {
  route: undefined,
  pickUp: undefined,
  pickUpPhone: undefined,
  hotel: undefined,
  liaisonPhone: undefined,
} as const;

function seed(): void {
  addMember(stores, { slackUserId: "U0SEED" });
  stores.members.grantRole("U0SEED", "admin", "system", at);
  addAssignment(stores);
  stores.experts.markUnavailable(1, "2019-07-03");
  stores.messages.touch("request:1");
  stores.messages.add(message);
  stores.notices.queue({ ...notice, key: "seed 1" }, at);
  stores.notices.queue({ ...notice, key: "seed 2" }, at);
  stores.notices.markSending(2, "D1", at);
  stores.handledRequests.record("seed", "{}", at);
  stores.slots.claim("digest", "2019-06-16T00:00:00.000Z", at);
  stores.slots.claim("digest", "2019-06-17T00:00:00.000Z", at);
  stores.settings.set("staff_channel", "C0STAFF");
  addContact(stores);
  addInvitation(stores);
  addAgendaItem(stores, { meetingId: 1 });
  addReplyForm(stores, { invitationId: 1 });
  addAttendance(stores, { visitId: 1, expertId: 1 });
  addAttendance(stores, { meetingId: 1, invitationId: 1 });
  addDigest(stores);
  addRemark(stores);
  stores.homes.opened("U0SEED", true);
  addListImport(stores);
  stores.postponedGaps.postpone(1, "2019-06-18");
  const reminderId = stores.reminders.add(
    "U0SEED",
    "2019-06-17",
    [{ ...reminderStep, key: "answer:1", step: 1 }],
    at,
  );
  stores.notices.queue({ ...notice, key: "reminder:1", subject: `reminder:${reminderId ?? 0}` }, at);
}

/** The stores' members that read. */
const reads =
  /\.(all|order|rootOf|askedAt|days|years|records|isTaken|hasOn|find\w*|of\w+|details|askOf|askedBy|between|get|has|holders|leadOf|nameOf|of|seat|latest|member|newest\w*|personTimes|replyTo|revisionOf|rolesOf|directChannel|outdated|recipientsWaiting|next\w+|withRole)$/;

test("the list of writes below is every one that the stores have", () => {
  const functions = Object.entries(stores)
    .filter(([, store]) => typeof store === "object")
    .flatMap(([noun, store]) => Object.keys(store).map((verb) => `${noun}.${verb}`));
  expect(functions.filter((name) => !reads.test(name)).sort()).toEqual(Object.keys(writes).sort());
});

test.each(Object.entries(writes))("%s writes", (_name, write) => {
  seed();
  const before = dump(database.db);
  write(0);
  expect(dump(database.db)).not.toBe(before);
});

test("whatever is written in refused work, the content is as before to the byte", () => {
  seed();
  const before = dump(database.db);
  const step = fc.record({ name: fc.constantFrom(...Object.keys(writes)), n: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), fc.boolean(), (steps, throws) => {
      const run = () =>
        stores.atomically(() => {
          for (const { name, n } of steps) ignoringRules(() => writes[name]?.(n));
          if (throws) thrower();
          return no;
        });
      if (throws) expect(run).toThrow("thrown");
      else expect(run()).toEqual(no);
      expect(dump(database.db)).toBe(before);
    }),
    { numRuns: 150 },
  );
});

/** A second write of the same kind may break a unique rule; that undoes this write alone. */
function ignoringRules(write: () => void): void {
  try {
    write();
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) });
  }
}
