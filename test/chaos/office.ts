import { join } from "node:path";
import type { Instant } from "../../src/domain/time.ts";
import { defaultApp, type Seed } from "../../src/workspace/seed.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";
import {
  addAssignment,
  addExpert,
  addMember,
  addPark,
  addSurvey,
  addVisit,
  freshFolder,
} from "../support/database.ts";

/** Monday 17 June 2019, 09:00 in Beijing: where each trial begins. */
export const monday: Instant = "2019-06-17T01:00:00.000Z";

export const staffChannel = "C0OFFICE001";
export const liaison = "U0STAFF0001";
export const colleague = "U0STAFF0002";
export const director = "U0DIRECTOR1";
export const experts = Array.from({ length: 9 }, (_, i) => `U0EXPERT00${i + 1}`);

/** The teams of the visits V1, V2, …: numbers of experts, everybody on two visits at most. */
export const teams: readonly (readonly number[])[] = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
  [1, 4, 7],
  [2, 5, 8],
];

const days = ["2019-07-01", "2019-07-02", "2019-07-03", "2019-07-04", "2019-07-05"] as const;

/** Everybody who works with the bot in a trial. */
export const seed: Seed = {
  team: { id: "T0CHAOS0001", name: "园区办", domain: "park-office" },
  app: defaultApp,
  users: [
    { id: liaison, name: "liaison", real_name: "示例联络员甲", email: "a@example.org" },
    { id: colleague, name: "colleague", real_name: "示例联络员乙", email: "b@example.org" },
    { id: director, name: "director", real_name: "示例负责人", email: "d@example.org" },
    ...experts.map((id, i) => ({ id, name: `expert${i + 1}`, real_name: `示例专家0${i + 1}` })),
  ],
  channels: [
    { id: staffChannel, name: "专题调研", members: [defaultApp.bot_user_id, liaison, colleague, director] },
  ],
};

/** A file with the office as each trial finds it: dates are fixed, teams are put down, nobody has been asked. */
export function prepareOffice(): { readonly path: string; readonly remove: () => void } {
  const { folder, remove } = freshFolder();
  const path = join(folder, "office.db");
  const opening = openDatabase(path, seed.team.id);
  if (!opening.opened) throw new Error(`no office: ${opening.fault.kind}`);
  furnish(createStores(opening.db));
  opening.close();
  return { path, remove };
}

function furnish(stores: Stores): void {
  for (const { id, real_name = "", email } of seed.users)
    addMember(stores, { slackUserId: id, name: real_name, email });
  for (const staff of [liaison, colleague]) stores.members.grantRole(staff, "staff", liaison, monday);
  stores.settings.set("staff_channel", staffChannel);
  const survey = addSurvey(stores, { owner: liaison });
  const pool = experts.map((slackUserId, i) =>
    addExpert(stores, { name: `示例专家0${i + 1}`, canLead: true, slackUserId }),
  );
  for (const [i, team] of teams.entries()) {
    const day = days[i];
    const visit = addVisit(stores, {
      surveyId: survey.id,
      parkId: addPark(stores).id,
      owner: liaison,
      dayFrom: day,
      dayTo: day,
      seats: team.length,
    });
    for (const [place, number] of team.entries())
      addAssignment(stores, {
        visitId: visit.id,
        expertId: pool[number - 1]?.id ?? 0,
        leads: place === 0,
        revision: visit.revision,
      });
  }
}
