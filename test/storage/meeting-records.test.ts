import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { agendaRoles } from "../../src/domain/agenda.ts";
import { rooms } from "../../src/domain/reply-forms.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAgendaItem,
  addDecision,
  addInvitation,
  addMeeting,
  addMember,
  addOrganisation,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";
import { forAnyIn } from "../support/for-any.ts";
import { days, instants, text } from "../support/records.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const forAny = <T>(values: fc.Arbitrary<T>, check: (value: T) => void) => forAnyIn(database, values, check);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

test("what a meeting has beyond time and place", () => {
  const { id } = addMeeting(stores);
  const terms = fc.record({
    host: maybe(text),
    purpose: maybe(text),
    capacity: maybe(fc.integer({ min: 1, max: 9999 })),
    form: fc.boolean(),
    trains: fc.boolean(),
    materialsBy: maybe(days),
  });
  forAny(terms, (wanted) => {
    stores.meetingTerms.set(id, wanted);
    expect(stores.meetingTerms.of(id)).toStrictEqual({ ...wanted });
  });
});

test("reply forms, until what is personal is cleared", () => {
  const invitationId = addInvitation(stores).id;
  const filledBy = addMember(stores).slackUserId;
  const forms = fc.record({
    name: text,
    post: maybe(text),
    mobile: maybe(text),
    nights: maybe(fc.array(days, { maxLength: 3 })),
    room: maybe(fc.constantFrom(...rooms)),
    trains: maybe(text),
    halal: fc.boolean(),
    note: maybe(text),
    filledAt: instants,
  });
  forAny(forms, (wanted) => {
    const form = { ...wanted, invitationId, filledBy, clearedAt: undefined };
    stores.replyForms.set(form);
    expect(stores.replyForms.find(invitationId)).toStrictEqual(form);
    const now = "2020-02-01T00:00:00.000Z";
    expect(stores.replyForms.clearBefore("2019-12-24T00:00:00.000Z", now)).toBe(0);
    expect(stores.replyForms.clearBefore(now, now)).toBe(1);
    expect(stores.replyForms.find(invitationId)).toStrictEqual({
      ...form,
      ...{ mobile: undefined, nights: undefined, room: undefined, trains: undefined, halal: false },
      ...{ note: undefined, clearedAt: now },
    });
    expect(stores.replyForms.newestBy(filledBy)).toBeUndefined();
  });
});

test("items of a programme stand in their order", () => {
  const meetingId = addMeeting(stores).id;
  const organisationId = addOrganisation(stores).id;
  const receivedBy = addMember(stores).slackUserId;
  const items = fc.record({
    role: fc.constantFrom(...agendaRoles),
    speaker: text,
    title: text,
    minutes: fc.integer({ min: 1, max: 600 }),
    receivedAt: maybe(instants),
    points: maybe(text),
  });
  forAny(items, (wanted) => {
    const second = addAgendaItem(stores, { meetingId, position: 2 });
    const first = addAgendaItem(stores, { meetingId, position: 3 });
    const changed = { ...first, ...wanted, position: 1, organisationId, receivedBy };
    stores.agendaItems.change(changed);
    expect(stores.agendaItems.ofMeeting(meetingId)).toStrictEqual([changed, second]);
    for (const { id } of [first, second]) stores.agendaItems.remove(id);
    expect(stores.agendaItems.ofMeeting(meetingId)).toEqual([]);
  });
});

test("decisions, until they are done", () => {
  const meetingId = addMeeting(stores).id;
  const doneBy = addMember(stores).slackUserId;
  const later = addDecision(stores, { meetingId, by: "2020-02-01" });
  const sooner = addDecision(stores, { meetingId, by: "2020-01-01" });
  expect(stores.decisions.ofMeeting(meetingId)).toStrictEqual([sooner, later]);
  const doneAt = "2020-01-01T01:00:00.000Z";
  stores.decisions.change({ ...sooner, doneAt, doneBy });
  expect(stores.decisions.find(sooner.id)).toStrictEqual({ ...sooner, doneAt, doneBy });
  stores.decisions.change({ ...later, withdrawnAt: doneAt, withdrawnBy: doneBy, responsible: doneBy });
  expect(stores.decisions.ofMeeting(meetingId).map(({ id }) => id)).toEqual([sooner.id]);
  expect(stores.decisions.find(later.id)).toMatchObject({ withdrawnBy: doneBy, responsible: doneBy });
});

test("places of a meeting, in turn", () => {
  const meetingId = addMeeting(stores).id;
  const [first, second] = [addInvitation(stores, { meetingId }), addInvitation(stores, { meetingId })];
  const places = new Map([
    [second.id, { place: "confirmed", turn: 1 }],
    [first.id, { place: "waitlisted", turn: 2 }],
  ] as const);
  stores.meetingPlaces.set(meetingId, places);
  expect([...stores.meetingPlaces.ofMeeting(meetingId)]).toStrictEqual([...places]);
  stores.meetingPlaces.set(meetingId, new Map());
  expect(stores.meetingPlaces.ofMeeting(meetingId).size).toBe(0);
});
