import { z } from "zod";
import { type Assignment, assignmentStates, declineReasons } from "../src/domain/assignments.ts";
import { ways } from "../src/domain/people.ts";
import type { Database } from "./database.ts";
import { day, expectOne, flag, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    visit_id: z.number(),
    expert_id: z.number(),
    request_id: maybe(z.number()),
    state: z.enum(assignmentStates),
    leads: flag,
    field: maybe(z.string()),
    revision: z.number(),
    reply_by: maybe(instant),
    answered_at: maybe(instant),
    answered_by: maybe(z.string()),
    answered_way: maybe(z.enum(ways)),
    reason: maybe(z.enum(declineReasons)),
    note: maybe(z.string()),
    asked_from: maybe(day),
    asked_to: maybe(day),
    called_off: flag,
    extended_at: maybe(instant),
    stands_in_for: maybe(z.number()),
  })
  .transform(
    (r): Assignment => ({
      id: r.id,
      visitId: r.visit_id,
      expertId: r.expert_id,
      requestId: r.request_id,
      state: r.state,
      leads: r.leads,
      field: r.field,
      revision: r.revision,
      replyBy: r.reply_by,
      answeredAt: r.answered_at,
      answeredBy: r.answered_by,
      answeredWay: r.answered_way,
      reason: r.reason,
      note: r.note,
      ...(r.asked_from === undefined || r.asked_to === undefined
        ? {}
        : { asked: { from: r.asked_from, to: r.asked_to } }),
      ...(r.called_off ? { calledOff: true } : {}),
      ...(r.extended_at === undefined ? {} : { extendedAt: r.extended_at }),
      ...(r.stands_in_for === undefined ? {} : { standsInFor: r.stands_in_for }),
    }),
  );

const parameters = ({
  asked,
  calledOff,
  extendedAt,
  standsInFor,
  ...assignment
}: Omit<Assignment, "id">) => ({
  ...assignment,
  askedFrom: asked?.from ?? null,
  askedTo: asked?.to ?? null,
  calledOff: calledOff === true ? 1 : 0,
  extendedAt: extendedAt ?? null,
  standsInFor: standsInFor ?? null,
  requestId: assignment.requestId ?? null,
  leads: assignment.leads ? 1 : 0,
  field: assignment.field ?? null,
  replyBy: assignment.replyBy ?? null,
  answeredAt: assignment.answeredAt ?? null,
  answeredBy: assignment.answeredBy ?? null,
  answeredWay: assignment.answeredWay ?? null,
  reason: assignment.reason ?? null,
  note: assignment.note ?? null,
});

/** Experts' seats on visits. */
export function createAssignments(db: Database) {
  const select = db.prepare("SELECT * FROM assignments WHERE id = ?");
  const selectByVisit = db.prepare("SELECT * FROM assignments WHERE visit_id = ? ORDER BY id");
  const selectByExpert = db.prepare("SELECT * FROM assignments WHERE expert_id = ? ORDER BY id");
  const selectByRequest = db.prepare("SELECT * FROM assignments WHERE request_id = ? ORDER BY id");
  const insert = db.prepare(`
    INSERT INTO assignments (visit_id, expert_id, request_id, state, leads, field, revision, reply_by,
      answered_at, answered_by, answered_way, reason, note, asked_from, asked_to, called_off,
      extended_at, stands_in_for)
    VALUES (@visitId, @expertId, @requestId, @state, @leads, @field, @revision, @replyBy,
      @answeredAt, @answeredBy, @answeredWay, @reason, @note, @askedFrom, @askedTo, @calledOff,
      @extendedAt, @standsInFor)`);
  const update = db.prepare(`
    UPDATE assignments SET request_id = @requestId, state = @state, leads = @leads, field = @field,
      revision = @revision, reply_by = @replyBy, answered_at = @answeredAt, answered_by = @answeredBy,
      answered_way = @answeredWay, reason = @reason, note = @note,
      asked_from = @askedFrom, asked_to = @askedTo, called_off = @calledOff, extended_at = @extendedAt,
      stands_in_for = @standsInFor
    WHERE id = @id`);

  const many = (found: readonly unknown[]): Assignment[] => found.map((r) => row.parse(r));
  return {
    find(id: number): Assignment | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    ofVisit(visitId: number): Assignment[] {
      return many(selectByVisit.all(visitId));
    },
    ofExpert(expertId: number): Assignment[] {
      return many(selectByExpert.all(expertId));
    },
    ofRequest(requestId: number): Assignment[] {
      return many(selectByRequest.all(requestId));
    },
    add(assignment: Omit<Assignment, "id">): number {
      const { visitId, expertId, ...rest } = parameters(assignment);
      return newId(insert.run({ visitId, expertId, ...rest }));
    },
    /** Writes what may change of an assignment; its visit and expert stay. */
    change(assignment: Assignment): void {
      const { visitId: _visit, expertId: _expert, ...rest } = parameters(assignment);
      expectOne(update.run({ ...rest, id: assignment.id }));
    },
  };
}
