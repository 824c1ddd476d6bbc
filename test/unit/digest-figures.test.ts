import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRenderer } from "../../src/delivery/render.ts";
import { type AssignmentState, assignmentStates, isLive } from "../../src/domain/assignments.ts";
import { usualHours } from "../../src/domain/office-hours.ts";
import { plusDays } from "../../src/domain/time.ts";
import { visitModes, visitStates } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import {
  addAssignment,
  addAttendance,
  addExpert,
  addMember,
  addPark,
  addSurvey,
  addVisit,
  freshDatabase,
  type TestDatabase,
} from "../support/database.ts";
import { forAnyIn } from "../support/for-any.ts";

let database: TestDatabase;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

const now = "2019-07-05T00:45:00.000Z";

const visits = fc.array(
  fc.record({
    mode: fc.constantFrom(...visitModes),
    state: fc.constantFrom(...visitStates),
    daysAhead: fc.integer({ min: -5, max: 20 }),
    seats: fc.nat(4),
    asked: fc.array(fc.constantFrom(...assignmentStates), { maxLength: 6 }),
    came: fc.nat(5),
  }),
  { maxLength: 8 },
);

type Wanted = typeof visits extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** A visit that the flows could have left: no more people than seats, only what was held has somebody who came. */
function store({ mode, state, daysAhead, seats, asked, came }: Wanted, surveyId: number): void {
  const { stores } = database;
  const day = state === "planned" ? undefined : plusDays("2019-07-05", daysAhead);
  const held = state === "completed" || state === "reported";
  const { id } = addVisit(stores, {
    surveyId,
    mode,
    state,
    seats,
    parkId: addPark(stores).id,
    dayFrom: day,
    dayTo: day,
  });
  let free = mode === "on_site" ? seats : 0;
  for (const wanted of asked) {
    const now: AssignmentState = wanted === "attended" && !held ? "accepted" : wanted;
    if (isLive(now) && free === 0) continue;
    if (isLive(now)) free -= 1;
    addAssignment(stores, { visitId: id, expertId: addExpert(stores).id, state: now });
  }
  if (held && mode === "on_site") comeTo(id, came);
}

/** The same few people come everywhere. */
function comeTo(visitId: number, people: number): void {
  for (let n = 1; n <= people; n += 1) addAttendance(database.stores, { visitId, person: `专家${n}` });
}

const count = (sql: string): number => Number(database.db.prepare(sql).pluck().get());

/** The figures once more, straight from the tables. */
function recounted() {
  const live = "FROM visits WHERE survey_id = 1 AND state <> 'cancelled'";
  const ended = `${live} AND state IN ('completed', 'reported')`;
  const came = "FROM attendances a JOIN visits v ON v.id = a.visit_id WHERE v.survey_id = 1";
  const seats = (states: string) =>
    count(`SELECT count(*) FROM assignments a JOIN visits v ON v.id = a.visit_id WHERE v.survey_id = 1
      AND v.mode = 'on_site' AND v.state IN ('planned', 'scheduled') AND a.state IN (${states})`);
  return {
    onSite: `${count(`SELECT count(*) ${ended} AND mode = 'on_site'`)}/${count(`SELECT count(*) ${live} AND mode = 'on_site'`)}`,
    questionnaires: `${count(`SELECT count(*) ${ended} AND mode = 'questionnaire'`)}/${count(`SELECT count(*) ${live} AND mode = 'questionnaire'`)}`,
    times: `${count(`SELECT count(*) ${came}`)} 人次（${count(`SELECT count(DISTINCT person) ${came}`)} 人）`,
    planned: count(`SELECT coalesce(sum(seats), 0) ${live} AND mode = 'on_site'`),
    accepted: seats("'accepted'"),
    waiting: seats("'invited', 'countered'"),
    short:
      count(`SELECT count(*) FROM visits v WHERE survey_id = 1 AND mode = 'on_site' AND state = 'scheduled'
      AND day_to >= '2019-07-05' AND seats > (SELECT count(*) FROM assignments a WHERE a.visit_id = v.id
        AND a.state IN ('proposed', 'invited', 'accepted', 'countered', 'attended'))`),
  };
}

function rendered(): string {
  const renderer = createRenderer({
    hours: usualHours,
    admins: [],
    stores: database.stores,
    clock: { now: () => now },
    zone: "Asia/Shanghai",
    calendar: () => calendarOf(),
    officeLanguage: "zh-CN",
  });
  const notice = {
    ...{ v: 1, kind: "digest", scope: { kind: "survey", surveyId: 1 }, channel: "C0GENERAL01" },
    ...{ since: "2019-07-04T00:45:00.000Z", until: now, askedBy: "U0OWNER" },
  };
  const rendering = renderer.notice(notice, "channel:C0GENERAL01");
  if (!rendering.send) throw new Error(rendering.reason);
  return JSON.stringify(rendering.message);
}

const figure = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1];

test("every figure of a digest is what a recount of the records gives", () => {
  const { stores } = database;
  addMember(stores);
  addSurvey(stores);
  stores.settings.set("staff_channel", "C0GENERAL01");
  let seen = 0;
  forAnyIn(database, visits, (wanted) => {
    for (const one of wanted) store(one, 1);
    const text = rendered();
    const real = recounted();
    if (text.includes("*今天没有要催的事。* ")) return;
    seen += 1;
    expect(figure(text, /实地 (\d+\/\d+)[，。]/)).toBe(real.onSite);
    if (!real.questionnaires.endsWith("/0"))
      expect(figure(text, /问卷 (\d+\/\d+)，专家/)).toBe(real.questionnaires);
    expect(figure(text, /专家 (\d+ 人次（\d+ 人）)/)).toBe(real.times);
    const items = Number(figure(text, /\*(\d+) 件事要办/) ?? 0);
    if (items <= 10) expect(text.match(/缺 \d+ 席/g)?.length ?? 0).toBe(real.short);
    const seats = /席位：([^＝]*) ＝ (\d+)/.exec(text);
    expect(Number(seats?.[2] ?? 0)).toBe(real.planned);
    if (seats === null) return;
    const parts = [...(seats[1] ?? "").matchAll(/(\S+?) (\d+)/g)].map(([, , n]) => Number(n));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(real.planned);
    expect(Number(figure(text, /已同意 (\d+)/))).toBe(real.accepted);
    expect(Number(figure(text, /待复 (\d+)/))).toBe(real.waiting);
  });
  expect(seen).toBeGreaterThan(50);
});
