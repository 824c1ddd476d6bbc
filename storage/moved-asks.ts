import { z } from "zod";
import { type MovedAsk, movableStates } from "../src/domain/assignments.ts";
import type { Database } from "./database.ts";
import { day, timeOfDay } from "./rows.ts";

const row = z
  .object({
    request_id: z.number(),
    assignment_id: z.number(),
    revision: z.number(),
    state: z.enum(movableStates),
    day_from: day,
    day_to: day,
    time_from: timeOfDay,
    time_to: timeOfDay,
  })
  .transform(
    (r): MovedAsk => ({
      requestId: r.request_id,
      assignmentId: r.assignment_id,
      revision: r.revision,
      state: r.state,
      from: r.day_from,
      to: r.day_to,
      timeFrom: r.time_from,
      timeTo: r.time_to,
    }),
  );

/** Asks that went on to a newer request when their visit was moved. */
export function createMovedAsks(db: Database) {
  const insert = db.prepare(`
    INSERT INTO moved_asks (request_id, assignment_id, revision, state, day_from, day_to, time_from, time_to)
    VALUES (@requestId, @assignmentId, @revision, @state, @from, @to, @timeFrom, @timeTo)`);
  const selectByRequest = db.prepare("SELECT * FROM moved_asks WHERE request_id = ? ORDER BY assignment_id");
  const selectByAssignment = db.prepare(
    "SELECT * FROM moved_asks WHERE assignment_id = ? ORDER BY revision, request_id",
  );
  const many = (found: readonly unknown[]): MovedAsk[] => found.map((r) => row.parse(r));
  return {
    add(moved: MovedAsk): void {
      insert.run(moved);
    },
    ofRequest(requestId: number): MovedAsk[] {
      return many(selectByRequest.all(requestId));
    },
    /** Oldest first. */
    ofAssignment(assignmentId: number): MovedAsk[] {
      return many(selectByAssignment.all(assignmentId));
    },
  };
}
