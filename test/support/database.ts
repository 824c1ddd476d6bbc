import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Assignment } from "../../src/domain/assignments.ts";
import type { Expert, ExpertFacts } from "../../src/domain/experts.ts";
import type { Park, ParkFacts } from "../../src/domain/parks.ts";
import type { Member } from "../../src/domain/people.ts";
import type { Survey, Visit } from "../../src/domain/visits.ts";
import type { Database } from "../../storage/database.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";

/** The Slack workspace of every test database. */
export const testTeam = "T0OFFICE";

/** A new empty folder; `remove` deletes it with all that is in it. */
export function freshFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "liaison-test-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TestDatabase {
  readonly stores: Stores;
  readonly db: Database;
  readonly path: string;
  /** Closes the database and deletes its folder. */
  readonly close: () => void;
}

/** A fresh, migrated database in a folder of its own, opened as the bot opens it. */
export function freshDatabase(): TestDatabase {
  const { folder, remove } = freshFolder();
  const path = join(folder, "liaison.db");
  const opening = openDatabase(path, testTeam);
  if (!opening.opened) throw new Error(`no fresh database: ${opening.fault.kind}`);
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
