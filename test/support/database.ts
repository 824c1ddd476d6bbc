import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AgendaItem } from "../../src/domain/agenda.ts";
import type { Assignment } from "../../src/domain/assignments.ts";
import type { Attendance } from "../../src/domain/attendance.ts";
import type { Decision } from "../../src/domain/decisions.ts";
import { type DigestOrder, everything } from "../../src/domain/digest-orders.ts";
import type { Expert, ExpertFacts } from "../../src/domain/experts.ts";
import type { ListImport } from "../../src/domain/list-imports.ts";
import type { Invitation, Meeting } from "../../src/domain/meetings.ts";
import type {
  Contact,
  ContactFacts,
  Organisation,
  OrganisationFacts,
} from "../../src/domain/organisations.ts";
import type { Park, ParkFacts } from "../../src/domain/parks.ts";
import type { PastedBatch } from "../../src/domain/pasted-replies.ts";
import type { Member } from "../../src/domain/people.ts";
import type { Remark } from "../../src/domain/remarks.ts";
import type { ReplyForm } from "../../src/domain/reply-forms.ts";
import type { Survey, Visit } from "../../src/domain/visits.ts";
import type { Database } from "../../storage/database.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { type Opening, openDatabase } from "../../storage/open.ts";

/** The Slack workspace of every test database. */
export const testTeam = "T0OFFICE";

/** A new empty folder in `parent`; `remove` deletes it with all that is in it. */
export function freshFolder(parent = tmpdir()): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(parent, "liaison-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TestDatabase {
  readonly stores: Stores;
  readonly db: Database;
  readonly path: string;
  /** Closes the database and deletes its folder. */
  readonly close: () => void;
}

/** Empty databases that have been through all migrations, by their Slack workspace. */
const migrated = new Map<string, Buffer>();

/** Opens a new database at `path` as the bot opens it; the migrations are run once, for they take their time. */
export function openFresh(path: string, teamId: string): Extract<Opening, { opened: true }> {
  const known = migrated.get(teamId);
  if (known !== undefined) writeFileSync(path, known);
  const opening = openDatabase(path, teamId);
  if (!opening.opened) throw new Error(`no fresh database: ${opening.fault.kind}`);
  if (known !== undefined) return opening;
  opening.close();
  migrated.set(teamId, readFileSync(path));
  return openFresh(path, teamId);
}

/** A fresh, migrated database in a folder of its own, opened as the bot opens it. */
export function freshDatabase(): TestDatabase {
  const { folder, remove } = freshFolder();
  const path = join(folder, "liaison.db");
  const opening = openFresh(path, testTeam);
  const close = () => {
    opening.close();
    remove();
  };
  return { stores: createStores(opening.db), db: opening.db, path, close };
}

// Each of these stores one record, with whatever it refers to unless that is given, and returns it as stored.

/** A member of the workspace; `U0OWNER` unless told. */
export function addMember(stores: Stores, wanted: Partial<Member> = {}): Member {
  const slackUserId = wanted.slackUserId ?? "U0OWNER";
  stores.members.save({ name: "周敏", email: undefined, deactivated: false, ...wanted, slackUserId });
  if (wanted.language !== undefined) stores.members.chooseLanguage(slackUserId, wanted.language);
  if (wanted.unreachable !== undefined) stores.members.markUnreachable(slackUserId, wanted.unreachable);
  return found(stores.members.find(slackUserId));
}

/** A park; the n-th one stored is called 第n园区 unless told. */
export function addPark(stores: Stores, wanted: Partial<ParkFacts> = {}): Park {
  const id = stores.parks.add({
    nameZh: `第${stores.parks.all().length + 1}园区`,
    nameEn: undefined,
    provinceZh: "江苏省",
    provinceEn: undefined,
    cityZh: undefined,
    kind: "sector_integrated",
    latitude: undefined,
    longitude: undefined,
    confidence: undefined,
    ...wanted,
  });
  return found(stores.parks.find(id));
}

type PoolFacts = Omit<ExpertFacts, "declaredConflicts" | "unavailable">;

/** An expert, not linked to anybody in Slack unless told; the n-th one stored has the code E0n. */
export function addExpert(
  stores: Stores,
  wanted: Partial<PoolFacts> & { readonly slackUserId?: string } = {},
): Expert {
  const { slackUserId, ...facts } = wanted;
  const id = stores.experts.add({
    code: `E${String(stores.experts.all().length + 1).padStart(2, "0")}`,
    name: "李工",
    institution: "环境规划院",
    province: "北京市",
    fields: ["water"],
    canLead: false,
    maxVisits: 3,
    email: undefined,
    ...facts,
  });
  if (slackUserId !== undefined) {
    stores.members.meet(slackUserId);
    stores.experts.linkTo(id, slackUserId);
  }
  return found(stores.experts.find(id));
}

/** A survey in June and July 2019. */
export function addSurvey(stores: Stores, wanted: Partial<Omit<Survey, "id">> = {}): Survey {
  const id = stores.surveys.add({
    titleZh: "国家生态工业示范园区专题调研",
    titleEn: undefined,
    purpose: "pre_acceptance",
    windowFrom: "2019-06-28",
    windowTo: "2019-07-18",
    basis: undefined,
    commissionedBy: undefined,
    carriedOutBy: undefined,
    closedAt: undefined,
    ...wanted,
    owner: wanted.owner ?? addMember(stores).slackUserId,
  });
  return found(stores.surveys.find(id));
}

/** A scheduled on-site visit of one day with two seats. */
export function addVisit(stores: Stores, wanted: Partial<Omit<Visit, "id">> = {}): Visit {
  const owner = wanted.owner ?? addMember(stores).slackUserId;
  const id = stores.visits.add({
    mode: "on_site",
    state: "scheduled",
    dayFrom: "2019-07-03",
    dayTo: "2019-07-03",
    timeFrom: "09:00",
    timeTo: "17:00",
    seats: 2,
    needs: [],
    revision: 1,
    parkAnswer: "not_asked",
    parkAnsweredAt: undefined,
    parkAnsweredBy: undefined,
    parkAnsweredWay: undefined,
    reason: undefined,
    ...wanted,
    surveyId: wanted.surveyId ?? addSurvey(stores, { owner }).id,
    parkId: wanted.parkId ?? addPark(stores).id,
    owner,
  });
  return found(stores.visits.find(id));
}

/** A proposed assignment that no request has asked for yet. */
export function addAssignment(stores: Stores, wanted: Partial<Omit<Assignment, "id">> = {}): Assignment {
  const id = stores.assignments.add({
    requestId: undefined,
    state: "proposed",
    leads: false,
    field: undefined,
    revision: 1,
    replyBy: undefined,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    reason: undefined,
    note: undefined,
    ...wanted,
    visitId: wanted.visitId ?? addVisit(stores).id,
    expertId: wanted.expertId ?? addExpert(stores).id,
  });
  return found(stores.assignments.find(id));
}

/** An organisation; the n-th one stored is called 第n单位 unless told. */
export function addOrganisation(stores: Stores, wanted: Partial<OrganisationFacts> = {}): Organisation {
  const id = stores.organisations.add({
    nameZh: `第${stores.organisations.all().length + 1}单位`,
    nameEn: undefined,
    kind: "ecology_department",
    provinceZh: undefined,
    cityZh: undefined,
    latitude: undefined,
    longitude: undefined,
    ...wanted,
  });
  return found(stores.organisations.find(id));
}

/** A contact who is reached by telephone; the n-th one stored is called 第n联系人 unless told. */
export function addContact(
  stores: Stores,
  wanted: Partial<ContactFacts> & { readonly slackUserId?: string } = {},
): Contact {
  const { slackUserId, ...facts } = wanted;
  const id = stores.contacts.add({
    name: `第${stores.contacts.all().length + 1}联系人`,
    post: undefined,
    channel: "telephone",
    address: undefined,
    ...facts,
    organisationId: facts.organisationId ?? addOrganisation(stores).id,
  });
  if (slackUserId !== undefined) {
    stores.members.meet(slackUserId);
    stores.contacts.linkTo(id, slackUserId);
  }
  return found(stores.contacts.all().find((contact) => contact.id === id));
}

/** A meeting that was called for the afternoon of Tuesday 24 December 2019, without a deadline for replies. */
export function addMeeting(stores: Stores, wanted: Partial<Omit<Meeting, "id">> = {}): Meeting {
  const id = stores.meetings.add({
    title: "国家生态工业示范园区建设工作座谈会",
    startsAt: "2019-12-24T06:00:00.000Z",
    endsAt: undefined,
    place: undefined,
    state: "called",
    sequence: 1,
    replyBy: undefined,
    reason: undefined,
    calledAt: "2019-06-17T00:00:00.000Z",
    ...wanted,
    owner: wanted.owner ?? addMember(stores).slackUserId,
  });
  return found(stores.meetings.find(id));
}

/** An open invitation of somebody outside the workspace, unless a member or an organisation is named. */
export function addInvitation(stores: Stores, wanted: Partial<Omit<Invitation, "id">> = {}): Invitation {
  const isNamed = wanted.slackUserId !== undefined || wanted.organisationId !== undefined;
  const id = stores.invitations.add({
    slackUserId: undefined,
    organisationId: undefined,
    person: isNamed ? undefined : "王代表",
    status: "needs-action",
    delegate: undefined,
    note: undefined,
    sequence: 1,
    answeredAt: undefined,
    answeredBy: undefined,
    answeredWay: undefined,
    passedOnFrom: undefined,
    ...wanted,
    meetingId: wanted.meetingId ?? addMeeting(stores).id,
  });
  return found(stores.invitations.find(id));
}

/** A talk of ten minutes whose slides have not come. */
export function addAgendaItem(stores: Stores, wanted: Partial<Omit<AgendaItem, "id">> = {}): AgendaItem {
  const id = stores.agendaItems.add({
    position: 1,
    role: "exchange",
    speaker: "江苏省生态环境厅代表",
    organisationId: undefined,
    title: "省级经验交流",
    minutes: 10,
    receivedAt: undefined,
    receivedBy: undefined,
    receivedWay: undefined,
    points: undefined,
    ...wanted,
    meetingId: wanted.meetingId ?? addMeeting(stores).id,
  });
  return found(stores.agendaItems.find(id));
}

/** Something that a meeting decided, not done yet. */
export function addDecision(
  stores: Stores,
  wanted: Partial<Omit<Decision, "id" | "doneAt" | "doneBy" | "withdrawnAt" | "withdrawnBy">> = {},
): Decision {
  const id = stores.decisions.add({
    what: "印发座谈会纪要",
    who: "会务组",
    by: "2020-01-10",
    responsible: undefined,
    recordedAt: "2019-12-24T09:00:00.000Z",
    ...wanted,
    meetingId: wanted.meetingId ?? addMeeting(stores).id,
    recordedBy: wanted.recordedBy ?? addMember(stores).slackUserId,
  });
  return found(stores.decisions.find(id));
}

/** Who comes for a seat, with a mobile number and nothing else. */
export function addReplyForm(stores: Stores, wanted: Partial<ReplyForm> = {}): ReplyForm {
  const invitationId = wanted.invitationId ?? addInvitation(stores).id;
  stores.replyForms.set({
    name: "示例代表甲",
    post: undefined,
    mobile: "13800000000",
    nights: undefined,
    room: undefined,
    trains: undefined,
    halal: false,
    note: undefined,
    filledAt: "2019-12-17T01:00:00.000Z",
    clearedAt: undefined,
    ...wanted,
    invitationId,
    filledBy: wanted.filledBy ?? addMember(stores).slackUserId,
  });
  return found(stores.replyForms.find(invitationId));
}

/** Somebody who came: to a visit or to a meeting, an expert, an invitee or somebody unannounced. */
export function addAttendance(stores: Stores, wanted: Partial<Omit<Attendance, "id">>): void {
  stores.attendances.add({
    visitId: undefined,
    meetingId: undefined,
    expertId: undefined,
    invitationId: undefined,
    person: undefined,
    recordedAt: "2019-07-03T10:00:00.000Z",
    ...wanted,
    recordedBy: wanted.recordedBy ?? addMember(stores).slackUserId,
  });
}

/** A digest at 08:45 of every open survey, with a line on quiet days; told nothing before 17 June 2019. */
export function addDigest(stores: Stores, wanted: Partial<DigestOrder> = {}): DigestOrder {
  const channel = wanted.channel ?? "C0DIGEST";
  stores.digests.set({
    postAt: "08:45",
    scope: everything,
    whenQuiet: "line",
    setAt: "2019-06-17T00:00:00.000Z",
    toldUntil: "2019-06-17T00:00:00.000Z",
    ...wanted,
    channel,
    setBy: wanted.setBy ?? addMember(stores).slackUserId,
  });
  return found(stores.digests.find(channel));
}

/** Words that the bot did not understand and asked back about. */
export function addRemark(stores: Stores, wanted: Partial<Omit<Remark, "id">> = {}): Remark {
  const id = stores.remarks.add({
    saidAt: "2019-06-17T00:00:00.000Z",
    text: "那天有课",
    takenFor: { kind: "unclear", assignmentIds: [] },
    state: "asked_back",
    ...wanted,
    slackUserId: wanted.slackUserId ?? addMember(stores).slackUserId,
  });
  return found(stores.remarks.find(id));
}

/** Replies that were pasted. */
export function addPastedReplies(stores: Stores, wanted: Partial<Omit<PastedBatch, "id">> = {}): PastedBatch {
  const id = stores.pastedReplies.add({
    pastedAt: "2019-06-17T00:00:00.000Z",
    way: "wechat",
    text: "E05 可以",
    ...wanted,
    pastedBy: wanted.pastedBy ?? addMember(stores).slackUserId,
  });
  return found(stores.pastedReplies.find(id));
}

/** A list of parks that waits to be read. */
export function addListImport(
  stores: Stores,
  wanted: Partial<Pick<ListImport, "noun" | "surveyId" | "fileId" | "askedBy" | "askedAt">> = {},
): ListImport {
  const id = stores.listImports.add({
    noun: "parks",
    surveyId: undefined,
    fileId: "F0PARKS",
    askedAt: "2019-06-17T00:00:00.000Z",
    ...wanted,
    askedBy: wanted.askedBy ?? addMember(stores).slackUserId,
  });
  return found(stores.listImports.find(id));
}

function found<T>(record: T | undefined): T {
  if (record === undefined) throw new Error("what was just stored is not there");
  return record;
}

/** Every table's definition and rows, as text: equal dumps are equal contents. */
export function dump(db: Database): string {
  const tables = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  return tables
    .all()
    .map(({ name, sql }) => {
      const rows = db.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all();
      return [sql, ...rows.map((row) => JSON.stringify(row))].join("\n");
    })
    .join("\n\n");
}
