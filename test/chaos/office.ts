import { join } from "node:path";
import { digestJobName, digestKey, everything } from "../../src/domain/digest-orders.ts";
import type { Instant } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { askExperts } from "../../src/flows/seats/ask-experts.ts";
import { postBoard } from "../../src/flows/surveys/survey-board.ts";
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
import type { Demand, Demands } from "./demands.ts";

/** Monday 17 June 2019, 09:00 in Beijing: the hour of the digest and of reminders, which strikes in each trial. */
export const monday: Instant = "2019-06-17T01:00:00.000Z";

/** The Friday before, after the evening round of reminders. */
const earlier: Instant = "2019-06-14T09:30:00.000Z";

export const staffChannel = "C0OFFICE001";
export const liaison = "U0STAFF0001";
export const colleague = "U0STAFF0002";
export const clerk = "U0STAFF0003";
export const director = "U0DIRECTOR1";
export const experts = Array.from({ length: 9 }, (_, i) => `U0EXPERT00${i + 1}`);

/** An expert who was to answer by a quarter to nine and says nothing at all: the liaison is told to telephone. */
const silent = "U0EXPERT010";

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
    { id: clerk, name: "clerk", real_name: "示例联络员丙", email: "c@example.org" },
    { id: director, name: "director", real_name: "示例负责人", email: "d@example.org" },
    ...experts.map((id, i) => ({ id, name: `expert${i + 1}`, real_name: `示例专家0${i + 1}` })),
    { id: silent, name: "expert10", real_name: "示例专家10" },
  ],
  channels: [
    {
      id: staffChannel,
      name: "专题调研",
      members: [defaultApp.bot_user_id, liaison, colleague, clerk, director],
    },
  ],
};

/** What the hour has come for is told once: the digest in its channel, and who is silent to whoever asked them. */
export function noteWhatFallsDue(demands: Demands): void {
  const due = (who: string, what: string, ...effects: Demand["effects"]) => {
    const demand = demands.note({ who, what, each: "once", effects });
    Object.assign(demand, { tried: 1, acknowledged: 1 });
  };
  const sent = "SELECT count(*) FROM notices WHERE state = 'sent' AND";
  due(staffChannel, "the digest", `${sent} key = ?`, digestKey(staffChannel, monday));
  due(liaison, "the reminder", `${sent} recipient = ? AND key LIKE 'reminder:%'`, `user:${liaison}`);
  due(staffChannel, "the pinned board", "SELECT count(*) FROM messages WHERE pin = 'pinned'");
}

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
  for (const staff of [liaison, colleague, clerk]) stores.members.grantRole(staff, "staff", liaison, monday);
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
  postBoard({ stores, now: earlier }, survey.id);
  askSilent(stores, survey.id);
  orderDigest(stores);
}

/** The survey's last visit, whose only expert was asked last week. */
function askSilent(stores: Stores, surveyId: number): void {
  const expertId = addExpert(stores, { name: "示例专家10", canLead: true, slackUserId: silent }).id;
  const dates = { dayFrom: "2019-07-08", dayTo: "2019-07-08" } as const;
  const visit = addVisit(stores, {
    surveyId,
    parkId: addPark(stores).id,
    owner: liaison,
    seats: 1,
    ...dates,
  });
  const seat = addAssignment(stores, { visitId: visit.id, expertId, leads: true, revision: visit.revision });
  const context: Context = {
    stores,
    now: earlier,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: liaison, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  };
  const asked = askExperts(context, [seat.id], "2019-06-17T00:45:00.000Z");
  if (!asked.done) throw new Error(`nobody was asked: ${asked.refusal.name}`);
}

/** The staff channel's digest, each workday at nine; it and the reminders were last seen to on Friday. */
function orderDigest(stores: Stores): void {
  stores.digests.set({
    channel: staffChannel,
    postAt: "09:00",
    scope: everything,
    whenQuiet: "line",
    setBy: liaison,
    setAt: earlier,
    toldUntil: earlier,
    pausedUntil: undefined,
  });
  for (const job of [digestJobName(staffChannel), "reminders"]) stores.slots.claim(job, earlier, earlier);
}
