import type { Stores } from "../../storage/index.ts";
import { everything } from "../domain/digest-orders.ts";
import type { ImportTally } from "../domain/list-imports.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { OfficeRole } from "../domain/roles.ts";
import { dayOf, type Instant, type Zone } from "../domain/time.ts";
import type { Context } from "../flows/context.ts";
import { orderDigest } from "../flows/digests/order-digest.ts";
import { importExperts } from "../flows/experts/import-experts.ts";
import { importOrganisations } from "../flows/office/import-organisations.ts";
import { manageStaff } from "../flows/office/manage-staff.ts";
import { officeCalendar } from "../flows/office/office-calendar.ts";
import { saveSettings } from "../flows/office/save-settings.ts";
import { importParks } from "../flows/parks/import-parks.ts";
import { importSurveyParks } from "../flows/surveys/import-survey-parks.ts";
import { type SurveyFacts, startSurvey } from "../flows/surveys/save-survey.ts";
import { readExpertList } from "../input/lists/expert-list.ts";
import { readOrganisationList } from "../input/lists/organisation-list.ts";
import { readParkList } from "../input/lists/park-list.ts";
import { readSurveyParkList } from "../input/lists/survey-park-list.ts";

/** The lists that a local workspace starts with, as files; what is not given is not loaded. */
export interface DemoFiles {
  readonly parks: Uint8Array;
  readonly institutions?: Uint8Array;
  readonly experts?: Uint8Array;
  readonly invitees?: Uint8Array;
  /** The parks of the survey of 2019, which is started for them. */
  readonly applicants?: Uint8Array;
}

/** In whose name and when the lists are loaded, and who works for the office. */
export interface DemoOffice {
  readonly slackUserId: string;
  readonly now: Instant;
  readonly zone: Zone;
  readonly people?: readonly { readonly slackUserId: string; readonly role: OfficeRole }[];
  /** Where the staff works: the board stands there, and a digest comes each workday. */
  readonly staffChannel?: string;
}

/** The survey of 2019 as its record has it. */
const survey2019: SurveyFacts = {
  titleZh: "2019年专题调研",
  titleEn: "2019 survey",
  purpose: "pre_acceptance",
  windowFrom: "2019-06-28",
  windowTo: "2019-07-18",
  basis: undefined,
  commissionedBy: undefined,
  carriedOutBy: undefined,
};

/** When the demo's digest comes. */
const digestTime = "08:45";

/**
 * Loads the lists through the flows that staff use, whole or not at all, into records that have none of them yet.
 * What was added is counted over all lists.
 */
export function loadDemo(stores: Stores, files: DemoFiles, by: DemoOffice): Outcome<ImportTally> {
  const known = [stores.parks.all(), stores.organisations.all(), stores.experts.all()].flat().length;
  if (known > 0) return done({ added: 0, changed: 0, unchanged: known });
  const context = contextOf(stores, by);
  return stores.atomically(() => {
    for (const { slackUserId, role } of by.people ?? []) {
      const added = manageStaff(context, { deed: "add", people: [slackUserId], role });
      if (!added.done) return added;
    }
    const settled = by.staffChannel === undefined ? done(undefined) : settleIn(context, by.staffChannel);
    if (!settled.done) return settled;
    const tallies: ImportTally[] = [];
    for (const load of loadersOf(context, files)) {
      const loaded = load();
      if (!loaded.done) return loaded;
      tallies.push(loaded.value);
    }
    return done(totalOf(tallies));
  });
}

function contextOf(stores: Stores, by: DemoOffice): Context {
  return {
    stores,
    now: by.now,
    zone: by.zone,
    calendar: officeCalendar(stores),
    caller: {
      slackUserId: by.slackUserId,
      roles: new Set(["admin"]),
      language: "zh-CN",
      expertId: undefined,
    },
  };
}

/** One list after the other: experts name parks, and invitees say more of institutions. */
function loadersOf(context: Context, files: DemoFiles): readonly (() => Outcome<ImportTally>)[] {
  const { stores, now, zone } = context;
  const organisations = (bytes: Uint8Array) => () => {
    const rows = readOrganisationList(bytes);
    return rows.done ? importOrganisations(context, rows.value) : rows;
  };
  const experts = (bytes: Uint8Array) => () => {
    const rows = readExpertList(bytes, { parks: stores.parks.all(), today: dayOf(now, zone) });
    return rows.done ? importExperts(context, rows.value) : rows;
  };
  const parks = () => {
    const rows = readParkList(files.parks);
    return rows.done ? importParks(context, rows.value) : rows;
  };
  return [
    parks,
    ...(files.institutions === undefined ? [] : [organisations(files.institutions)]),
    ...(files.experts === undefined ? [] : [experts(files.experts)]),
    ...(files.invitees === undefined ? [] : [organisations(files.invitees)]),
    ...(files.applicants === undefined ? [] : [surveyOf(context, files.applicants)]),
  ];
}

/** The office's channel gets the boards, and each workday a digest. */
function settleIn(context: Context, channel: string): Outcome<unknown> {
  const saved = saveSettings(context, { channel });
  if (!saved.done) return saved;
  return orderDigest(context, { channel, postAt: digestTime, scope: everything, whenQuiet: "line" });
}

/** Starts the survey and lists its parks: they must be on record by then. */
function surveyOf(context: Context, applicants: Uint8Array): () => Outcome<ImportTally> {
  return () => {
    const rows = readSurveyParkList(applicants, context.stores.parks.all());
    if (!rows.done) return rows;
    const started = startSurvey(context, survey2019);
    return started.done ? importSurveyParks(context, started.value.survey.id, rows.value) : started;
  };
}

function totalOf(tallies: readonly ImportTally[]): ImportTally {
  const sum = (key: "added" | "changed" | "unchanged") =>
    tallies.reduce((total, tally) => total + tally[key], 0);
  return { added: sum("added"), changed: sum("changed"), unchanged: sum("unchanged") };
}
