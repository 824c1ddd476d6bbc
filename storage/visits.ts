import { z } from "zod";
import { type Visit, visitModes, visitStates } from "../src/domain/visits.ts";
import type { Database } from "./database.ts";
import { day, expectOne, maybe, newId, stringList, timeOfDay } from "./rows.ts";

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
    }),
  );

const parameters = (visit: Omit<Visit, "id">) => ({
  ...visit,
  dayFrom: visit.dayFrom ?? null,
  dayTo: visit.dayTo ?? null,
  needs: JSON.stringify(visit.needs),
});

/** Visits: one park in one survey each. */
export function createVisits(db: Database) {
  const select = db.prepare("SELECT * FROM visits WHERE id = ?");
  const insert = db.prepare(`
    INSERT INTO visits (survey_id, park_id, mode, state, day_from, day_to, time_from, time_to, seats, needs,
      revision, owner)
    VALUES (@surveyId, @parkId, @mode, @state, @dayFrom, @dayTo, @timeFrom, @timeTo, @seats, @needs,
      @revision, @owner)`);
  const update = db.prepare(`
    UPDATE visits SET mode = @mode, state = @state, day_from = @dayFrom, day_to = @dayTo,
      time_from = @timeFrom, time_to = @timeTo, seats = @seats, needs = @needs, revision = @revision,
      owner = @owner
    WHERE id = @id`);
  return {
    find(id: number): Visit | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
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
  };
}
