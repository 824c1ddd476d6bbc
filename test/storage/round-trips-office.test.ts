import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DigestScope, everything } from "../../src/domain/digest-orders.ts";
import { pastedWays } from "../../src/domain/pasted-replies.ts";
import type { Stores } from "../../storage/index.ts";
import {
  addAttendance,
  addContact,
  addDigest,
  addExpert,
  addInvitation,
  addListImport,
  addMeeting,
  addMember,
  addOrganisation,
  addPark,
  addRemark,
  addSurvey,
  addVisit,
  dump,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";
import { forAnyIn } from "../support/for-any.ts";
import {
  contactFacts,
  digestFacts,
  importOutcomes,
  instants,
  invitationFacts,
  listImportFacts,
  meetingFacts,
  organisationFacts,
  remarkFacts,
  text,
} from "../support/records.ts";

let database: TestDatabase;
let stores: Stores;
beforeEach(() => {
  database = freshDatabase();
  stores = database.stores;
});
afterEach(() => database.close());

const forAny = <T>(values: fc.Arbitrary<T>, check: (value: T) => void) => forAnyIn(database, values, check);

describe("what is stored comes back as it was, and so does what it is changed into", () => {
  test("organisations", () => {
    forAny(fc.tuple(organisationFacts, organisationFacts), ([first, second]) => {
      const id = stores.organisations.add(first);
      expect(stores.organisations.find(id)).toStrictEqual({ id, ...first });
      stores.organisations.change(id, second);
      const organisation = { id, ...second };
      expect(stores.organisations.find(id)).toStrictEqual(organisation);
      expect(stores.organisations.findByName(second.nameZh)).toStrictEqual(organisation);
      expect(stores.organisations.all()).toStrictEqual([organisation]);
    });
  });

  test("contacts", () => {
    const [organisationId, other] = [addOrganisation(stores).id, addOrganisation(stores).id];
    const { slackUserId } = addMember(stores);
    forAny(fc.tuple(contactFacts, contactFacts), ([first, second]) => {
      const id = stores.contacts.add({ ...first, organisationId });
      const contact = { id, organisationId, ...first, slackUserId: undefined };
      expect(stores.contacts.findNamed(organisationId, first.name)).toStrictEqual(contact);
      stores.contacts.change(id, { ...second, organisationId: other });
      stores.contacts.linkTo(id, slackUserId);
      const moved = { id, organisationId: other, ...second, slackUserId };
      expect(stores.contacts.all()).toStrictEqual([moved]);
      expect(stores.contacts.ofOrganisation(other)).toStrictEqual([moved]);
      expect(stores.contacts.ofOrganisation(organisationId)).toEqual([]);
      expect(stores.contacts.findByUser(slackUserId)).toStrictEqual(moved);
      stores.contacts.linkTo(id, undefined);
      expect(stores.contacts.findByUser(slackUserId)).toBeUndefined();
    });
  });

  test("recusals, each once", () => {
    const [expertId, parkId] = [addExpert(stores).id, addPark(stores).id];
    const facts = fc.record({
      basis: fc.constantFrom("declared" as const, "derived" as const, "objected" as const),
      weight: fc.constantFrom("hard" as const, "soft" as const),
      reason: fc.option(text, { nil: undefined }),
    });
    forAny(facts, (fact) => {
      const recusal = { expertId, parkId, ...fact };
      expect([stores.recusals.record(recusal), stores.recusals.record(recusal)]).toEqual([true, false]);
      expect(stores.recusals.ofExpert(expertId)).toStrictEqual([recusal]);
    });
  });

  test("meetings", () => {
    const owner = addMember(stores).slackUserId;
    const heir = addMember(stores, { slackUserId: "U0HEIR" }).slackUserId;
    forAny(fc.tuple(meetingFacts, meetingFacts), ([first, second]) => {
      const id = stores.meetings.add({ ...first, owner });
      expect(stores.meetings.find(id)).toStrictEqual({ id, ...first, owner });
      const meeting = { id, ...second, owner: heir };
      stores.meetings.change(meeting);
      expect(stores.meetings.all()).toStrictEqual([meeting]);
    });
  });

  test("invitations", () => {
    const [meetingId, organisationId] = [addMeeting(stores).id, addOrganisation(stores).id];
    const { slackUserId } = addMember(stores);
    forAny(fc.tuple(invitationFacts, invitationFacts), ([first, second]) => {
      const nobody = { slackUserId: undefined, organisationId: undefined, passedOnFrom: undefined };
      const id = stores.invitations.add({ meetingId, ...nobody, ...first });
      expect(stores.invitations.find(id)).toStrictEqual({ id, meetingId, ...nobody, ...first });
      // Its meeting stays, whatever is asked.
      const somebody = { slackUserId, organisationId, passedOnFrom: id };
      stores.invitations.change({ id, meetingId: 99, ...somebody, ...second });
      const invitation = { id, meetingId, ...somebody, ...second };
      expect(stores.invitations.ofMeeting(meetingId)).toStrictEqual([invitation]);
      expect(stores.invitations.ofMember(slackUserId)).toStrictEqual([invitation]);
    });
  });

  test("attendances, until they are taken back", () => {
    const [visit, meeting, expert] = [addVisit(stores), addMeeting(stores), addExpert(stores)];
    const invitation = addInvitation(stores, { meetingId: meeting.id });
    forAny(fc.tuple(text, instants), ([person, recordedAt]) => {
      const [atVisit, atMeeting] = [
        { visitId: visit.id, meetingId: undefined, recordedBy: "U0OWNER", recordedAt },
        { visitId: undefined, meetingId: meeting.id, recordedBy: "U0OWNER", recordedAt },
      ];
      const attendances = [
        { ...atVisit, expertId: expert.id, invitationId: undefined, person: undefined },
        { ...atVisit, expertId: undefined, invitationId: undefined, person },
        { ...atMeeting, expertId: undefined, invitationId: invitation.id, person: undefined },
        { ...atMeeting, expertId: undefined, invitationId: undefined, person },
      ];
      for (const attendance of attendances) stores.attendances.add(attendance);
      const stored = [...stores.attendances.ofVisit(visit.id), ...stores.attendances.ofMeeting(meeting.id)];
      expect(stored.map(({ id: _id, ...rest }) => rest)).toStrictEqual(attendances);
      stores.attendances.forgetVisit(visit.id);
      expect(stores.attendances.ofVisit(visit.id)).toEqual([]);
      expect(stores.attendances.ofMeeting(meeting.id)).toHaveLength(2);
      stores.attendances.forgetMeeting(meeting.id);
      expect(stores.attendances.ofMeeting(meeting.id)).toEqual([]);
    });
  });

  test("orders of digests; what a channel was told outlives a change of its order", () => {
    const setBy = addMember(stores).slackUserId;
    const survey = { kind: "survey", surveyId: addSurvey(stores).id } as const;
    const scopes = fc.constantFrom<DigestScope>(survey, { kind: "meetings" }, everything);
    forAny(fc.tuple(digestFacts, digestFacts, scopes), ([first, second, scope]) => {
      const { channel } = first;
      stores.digests.set({ ...first, scope: everything, setBy });
      expect(stores.digests.find(channel)).toStrictEqual({ ...first, scope: everything, setBy });
      stores.digests.set({ ...second, channel, scope, setBy });
      const changed = { ...second, channel, scope, setBy, toldUntil: first.toldUntil };
      expect(stores.digests.all()).toStrictEqual([changed]);
      stores.digests.markTold(channel, second.toldUntil);
      expect(stores.digests.find(channel)).toStrictEqual({ ...changed, toldUntil: second.toldUntil });
      stores.digests.pause(channel, first.pausedUntil);
      expect(stores.digests.find(channel)?.pausedUntil).toBe(first.pausedUntil);
      expect([stores.digests.remove(channel), stores.digests.remove(channel)]).toEqual([true, false]);
    });
  });

  test("remarks", () => {
    const { slackUserId } = addMember(stores);
    forAny(fc.tuple(remarkFacts, remarkFacts), ([first, second]) => {
      const id = stores.remarks.add({ ...first, slackUserId });
      expect(stores.remarks.find(id)).toEqual({ id, slackUserId, ...first });
      stores.remarks.settle(id, second.state);
      expect(stores.remarks.find(id)).toEqual({ id, slackUserId, ...first, state: second.state });
    });
  });

  test("pasted replies, the newest of each person, and which lines are on record", () => {
    const pastedBy = addMember(stores, { slackUserId: "U1" }).slackUserId;
    const other = addMember(stores, { slackUserId: "U2" }).slackUserId;
    const way = fc.constantFrom(...pastedWays);
    const facts = fc.record({ pastedAt: instants, way, text });
    forAny(fc.tuple(facts, facts, fc.array(fc.nat())), ([first, second, recorded]) => {
      const ids = [first, second].map((one) => stores.pastedReplies.add({ ...one, pastedBy }));
      stores.pastedReplies.add({ ...first, pastedBy: other });
      const newest = { id: ids[1] ?? 0, ...second, pastedBy, recorded: [] };
      expect(stores.pastedReplies.newestOf(pastedBy)).toStrictEqual(newest);
      stores.pastedReplies.markRecorded(newest.id, recorded);
      expect(stores.pastedReplies.find(newest.id)).toStrictEqual({ ...newest, recorded });
    });
  });

  test("imports of lists, which wait in turn and are settled once", () => {
    const askedBy = addMember(stores).slackUserId;
    const surveyId = addSurvey(stores).id;
    forAny(fc.tuple(listImportFacts, listImportFacts, importOutcomes), ([first, second, outcome]) => {
      const id = stores.listImports.add({ ...first, surveyId, askedBy });
      const next = stores.listImports.add({ ...second, surveyId: undefined, askedBy });
      const came = { pasted: undefined, sheet: undefined, state: "waiting", outcome: undefined } as const;
      const waiting = { id, ...first, surveyId, askedBy, ...came };
      expect(stores.listImports.nextWaiting()).toStrictEqual(waiting);
      const shown = { ...waiting, state: "shown", sheet: "名单", outcome } as const;
      stores.listImports.change(shown);
      expect(stores.listImports.find(id)).toEqual(shown);
      expect(stores.listImports.nextWaiting()?.id).toBe(next);
      stores.listImports.change({ ...shown, state: "wanted" });
      expect(stores.listImports.nextWaiting()?.id).toBe(id);
      stores.listImports.change({ ...shown, state: "applied" });
      const pasted = stores.listImports.add({
        noun: "parks",
        surveyId,
        pasted: "名称",
        askedBy,
        askedAt: first.askedAt,
      });
      expect(stores.listImports.find(pasted)).toMatchObject({ fileId: undefined, pasted: "名称" });
      expect(stores.listImports.nextWaiting()?.id).toBe(next);
    });
  });
});

test("what is not there is not found, and looking changes nothing", () => {
  const before = dump(database.db);
  const { contacts, invitations, listImports, meetings, organisations, pastedReplies, progress, remarks } =
    stores;
  for (const noun of [invitations, listImports, meetings, organisations, pastedReplies, remarks])
    expect(noun.find(1)).toBeUndefined();
  expect([progress.ofSurvey(1), progress.ofVisit(1), listImports.nextWaiting()]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([organisations.findByName(""), contacts.findNamed(1, ""), contacts.findByUser("U1")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([contacts.all(), meetings.all(), stores.digests.all(), stores.members.all()]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(stores.digests.find("C1")).toBeUndefined();
  expect(dump(database.db)).toBe(before);
});

test("person-times count attendances at on-site visits, people count once", () => {
  const survey = addSurvey(stores);
  const [first, second] = [
    addVisit(stores, { surveyId: survey.id }),
    addVisit(stores, { surveyId: survey.id }),
  ];
  const [reviewed, elsewhere] = [
    addVisit(stores, { surveyId: survey.id, mode: "questionnaire" }),
    addVisit(stores),
  ];
  const [one, other] = [addExpert(stores), addExpert(stores)];
  for (const visit of [first, second, reviewed, elsewhere])
    addAttendance(stores, { visitId: visit.id, expertId: one.id });
  addAttendance(stores, { visitId: first.id, expertId: other.id });
  addAttendance(stores, { visitId: first.id, person: "赵工" });
  addAttendance(stores, { visitId: second.id, person: "赵工" });
  addAttendance(stores, { meetingId: addMeeting(stores).id, person: "赵工" });
  expect(stores.attendances.personTimes(survey.id)).toEqual({ times: 5, people: 3 });
});

test("the log of changes is read after a moment up to another", () => {
  const record = (at: `${string}Z`) =>
    stores.audit.record({ at, actor: "system", action: "try", subject: "A1", detail: {} });
  record("2019-06-17T00:00:00.000Z");
  record("2019-06-18T00:00:00.000Z");
  record("2019-06-19T00:00:00.000Z");
  record("2019-06-20T00:00:00.000Z");
  const entries = stores.audit.between("2019-06-17T00:00:00.000Z", "2019-06-19T00:00:00.000Z");
  expect(entries.map((entry) => entry.at)).toEqual(["2019-06-18T00:00:00.000Z", "2019-06-19T00:00:00.000Z"]);
});

test("an expert's institution has the English name of the organisation that is called so", () => {
  addOrganisation(stores, { nameZh: "环境规划院", nameEn: "Academy of Environmental Planning" });
  expect(addExpert(stores).institutionEn).toBe("Academy of Environmental Planning");
});

test("members are found by the role that was given to them, by name", () => {
  const at = "2019-06-17T00:00:00.000Z";
  for (const [slackUserId, name] of [
    ["U0B", "乙"],
    ["U0A", "甲"],
    ["U0C", "丙"],
  ] as const)
    addMember(stores, { slackUserId, name });
  stores.members.grantRole("U0B", "staff", "system", at);
  stores.members.grantRole("U0A", "staff", "system", at);
  stores.members.grantRole("U0C", "approver", "system", at);
  const names = stores.members.withRole("staff").map((member) => member.slackUserId);
  expect(new Set(names)).toEqual(new Set(["U0A", "U0B"]));
  expect(stores.members.all()).toHaveLength(3);
});

test("bots are known by their mark and belong to nobody's list", () => {
  addMember(stores, { slackUserId: "U0A" });
  stores.bots.mark("U0A", "甲");
  stores.bots.mark("U0BOT", "机器人");
  addMember(stores, { slackUserId: "U0B" });
  expect(["U0A", "U0BOT", "U0B", "U0C"].map((id) => stores.bots.has(id))).toEqual([true, true, false, false]);
  expect(stores.members.all().map((member) => member.slackUserId)).toEqual(["U0B"]);
});

test("a setting that is taken back was never set", () => {
  stores.settings.set("staff_channel", "C0STAFF");
  stores.settings.set("claim_code", "7F3A");
  stores.settings.unset("claim_code");
  expect([stores.settings.get("staff_channel"), stores.settings.get("claim_code")]).toEqual([
    "C0STAFF",
    undefined,
  ]);
});

test("each builder's record refers to what is there", () => {
  addContact(stores);
  addInvitation(stores);
  addDigest(stores);
  addRemark(stores);
  addListImport(stores);
  expect(database.db.pragma("foreign_key_check")).toEqual([]);
});
