import { z } from "zod";
import { ways } from "../src/domain/people.ts";
import { parkAnswers, type Visit, visitModes, visitStates } from "../src/domain/visits.ts";
import type { Database } from "./database.ts";
import { day, expectOne, instant, maybe, newId, stringList, timeOfDay } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    survey_id: z.number(),
    park_id: z.number(),
    mode: z.enum(visitModes),
    state: z.enum(visitStates),
    day_from: maybe(day),
    day_to: maybe(day),
    time_from: timeOfDay,
    time_to: timeOfDay,
    seats: z.number(),
    needs: stringList,
    revision: z.number(),
    owner: z.string(),
    park_answer: z.enum(parkAnswers),
    park_answered_at: maybe(instant),
    park_answered_by: maybe(z.string()),
    park_answered_way: maybe(z.enum(ways)),
    reason: maybe(z.string()),
    park_day_from: maybe(day),
    park_day_to: maybe(day),
  })
  .transform(
    (r): Visit => ({
      id: r.id,
      surveyId: r.survey_id,
      parkId: r.park_id,
      mode: r.mode,
      state: r.state,
      dayFrom: r.day_from,
      dayTo: r.day_to,
      timeFrom: r.time_from,
      timeTo: r.time_to,
      seats: r.seats,
      needs: r.needs,
      revision: r.revision,
      owner: r.owner,
      parkAnswer: r.park_answer,
      parkAnsweredAt: r.park_answered_at,
      parkAnsweredBy: r.park_answered_by,
      parkAnsweredWay: r.park_answered_way,
      reason: r.reason,
      ...(r.park_day_from === undefined || r.park_day_to === undefined
        ? {}
        : { parkWish: { from: r.park_day_from, to: r.park_day_to } }),
    }),
  );

const parameters = ({ parkWish, ...visit }: Omit<Visit, "id">) => ({
  ...visit,
  parkDayFrom: parkWish?.from ?? null,
  parkDayTo: parkWish?.to ?? null,
  dayFrom: visit.dayFrom ?? null,
  dayTo: visit.dayTo ?? null,
  needs: JSON.stringify(visit.needs),
  parkAnsweredAt: visit.parkAnsweredAt ?? null,
  parkAnsweredBy: visit.parkAnsweredBy ?? null,
  parkAnsweredWay: visit.parkAnsweredWay ?? null,
  reason: visit.reason ?? null,
});

/** Visits: one park in one survey each. */
export function createVisits(db: Database) {
  const select = db.prepare("SELECT * FROM visits WHERE id = ?");
  const selectOfSurvey = db.prepare("SELECT * FROM visits WHERE survey_id = ? ORDER BY id");
  const selectOfPark = db.prepare("SELECT * FROM visits WHERE park_id = ? ORDER BY id");
  const insert = db.prepare(`
    INSERT INTO visits (survey_id, park_id, mode, state, day_from, day_to, time_from, time_to, seats, needs,
      revision, owner, park_answer, park_answered_at, park_answered_by, park_answered_way, reason,
      park_day_from, park_day_to)
    VALUES (@surveyId, @parkId, @mode, @state, @dayFrom, @dayTo, @timeFrom, @timeTo, @seats, @needs,
      @revision, @owner, @parkAnswer, @parkAnsweredAt, @parkAnsweredBy, @parkAnsweredWay, @reason,
      @parkDayFrom, @parkDayTo)`);
  const update = db.prepare(`
    UPDATE visits SET mode = @mode, state = @state, day_from = @dayFrom, day_to = @dayTo,
      time_from = @timeFrom, time_to = @timeTo, seats = @seats, needs = @needs, revision = @revision,
      owner = @owner, park_answer = @parkAnswer, park_answered_at = @parkAnsweredAt,
      park_answered_by = @parkAnsweredBy, park_answered_way = @parkAnsweredWay, reason = @reason,
      park_day_from = @parkDayFrom, park_day_to = @parkDayTo
    WHERE id = @id`);
  const remove = db.prepare("DELETE FROM visits WHERE id = ?");
  return {
    find(id: number): Visit | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** In the order in which they were planned. */
    ofSurvey(surveyId: number): Visit[] {
      return selectOfSurvey.all(surveyId).map((r) => row.parse(r));
    },
    /** A park's visits in any survey, in the order in which they were listed. */
    ofPark(parkId: number): Visit[] {
      return selectOfPark.all(parkId).map((r) => row.parse(r));
    },
    add(visit: Omit<Visit, "id">): number {
      const { surveyId, parkId, ...rest } = parameters(visit);
      return newId(insert.run({ surveyId, parkId, ...rest }));
    },
    /** Writes what may change of a visit; its survey and park stay. */
    change(visit: Visit): void {
      const { surveyId: _survey, parkId: _park, ...rest } = parameters(visit);
      expectOne(update.run({ ...rest, id: visit.id }));
    },
    /** Forgets a visit that nothing refers to; its number is not given again. */
    remove(id: number): void {
      expectOne(remove.run(id));
    },
  };
}
