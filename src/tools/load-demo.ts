import type { Stores } from "../../storage/index.ts";
import type { ImportTally } from "../domain/list-imports.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { OfficeRole } from "../domain/roles.ts";
import { dayOf, type Instant, type Zone } from "../domain/time.ts";
import { calendarOf } from "../domain/workdays.ts";
import type { Context } from "../flows/context.ts";
import { importExperts } from "../flows/import-experts.ts";
import { importOrganisations } from "../flows/import-organisations.ts";
import { importParks } from "../flows/import-parks.ts";
import { manageStaff } from "../flows/manage-staff.ts";
import { readExpertList } from "../input/expert-list.ts";
import { readOrganisationList } from "../input/organisation-list.ts";
import { readParkList } from "../input/park-list.ts";

/** The lists that a local workspace starts with, as files; what is not given is not loaded. */
export interface DemoFiles {
  readonly parks: Uint8Array;
  readonly institutions?: Uint8Array;
  readonly experts?: Uint8Array;
  readonly invitees?: Uint8Array;
}

/** In whose name and when the lists are loaded, and who works for the office. */
export interface DemoOffice {
  readonly slackUserId: string;
  readonly now: Instant;
  readonly zone: Zone;
  readonly people?: readonly { readonly slackUserId: string; readonly role: OfficeRole }[];
}

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
    calendar: calendarOf(),
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
    // The survey and its applicants are the next list: they need the parks, and an owner among the people.
  ];
}

function totalOf(tallies: readonly ImportTally[]): ImportTally {
  const sum = (key: keyof ImportTally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { added: sum("added"), changed: sum("changed"), unchanged: sum("unchanged") };
}
