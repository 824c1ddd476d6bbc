import { z } from "zod";
import { assignmentStates, declineReasons } from "../domain/assignments.ts";
import { readLetters } from "../domain/letters.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { ways } from "../domain/people.ts";
import type { Refusal } from "../domain/refusals/refusals.ts";
import { isSoft } from "../domain/refusals/seats.ts";
import type { NamedExpert } from "../domain/teams.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { assignExperts } from "../flows/seats/assign-experts.ts";
import { sendInvitations } from "../flows/seats/invite-experts.ts";
import { recordAnswer } from "../flows/seats/record-answer.ts";
import { heldChoices, isPoolEmpty, poolFor, seatsToRecord } from "../flows/seats/seat-choices.ts";
import { objectionToVisit, visitAt } from "../flows/seats/seat-objections.ts";
import { takeSeatBack } from "../flows/seats/unassign-expert.ts";
import { completeVisit, objectionToHolding } from "../flows/visits/complete-visit.ts";
import { writtenReason } from "../input/reasons.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { invitationsSentView } from "../views/seats/request-letters.ts";
import { assignForm, heldForm, recordForm } from "../views/seats/seat-forms.ts";
import {
  assignedView,
  heldView,
  leftView,
  nothingToChoose,
  recordedView,
  unassignedView,
} from "../views/seats/seats.ts";

const v1 = z.object({ v: z.literal(1) });

/** A refusal beside the field that it is about: the form stays as it was filled. */
function atField(field: string, refusal: Refusal, { caller }: Context): Outcome<Reply> {
  return done({ kind: "field_errors", errors: { [field]: refusalSentence(refusal, caller.language) } });
}

/** The form in which a visit's team is chosen. */
export function openAssign(context: Context, visitId: number): Outcome<Reply> {
  if (context.stores.visits.find(visitId) === undefined) return refused({ name: "button_unknown" });
  const objection = objectionToVisit(context, visitAt(context.stores, visitId));
  if (objection !== undefined) return refused(objection);
  const pool = poolFor(context, visitId);
  const { language } = context.caller;
  if (isPoolEmpty(pool)) return done(say(nothingToChoose("experts", language)));
  return done(show(assignForm(pool.progress, pool, language, today(context))));
}

function openHeld(context: Context, visitId: number): Outcome<Reply> {
  if (context.stores.visits.find(visitId) === undefined) return refused({ name: "button_unknown" });
  const objection = objectionToHolding(context, visitAt(context.stores, visitId));
  if (objection !== undefined) return refused(objection);
  return done(show(heldForm(heldChoices(context, visitId), context.caller.language, today(context))));
}

/** Opens the form in which a team is chosen. */
const openAssignForm = interaction({
  id: "visit.assign_form",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ visit: z.number() }),
  run: ({ visit }, context) => openAssign(context, visit),
});

/** Opens the form in which it is recorded who came. */
const openHeldForm = interaction({
  id: "visit.done_form",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ visit: z.number() }),
  run: ({ visit }, context) => openHeld(context, visit),
});

/** Opens the form in which somebody's answer is recorded, with the seat that the button, or its visit, is about. */
const openRecordForm = interaction({
  id: "visit.record_form",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ id: z.number().optional(), visit: z.number().optional() }),
  run({ id, visit }, context) {
    const { language } = context.caller;
    const seats = seatsToRecord(context);
    if (seats.length === 0) return done(say(nothingToChoose("record", language)));
    const chosen = id ?? seats.find(({ at }) => at.visit.id === visit)?.assignment.id;
    return done(show(recordForm(seats, chosen, language, today(context))));
  },
});

/** Takes a seat back, once it was confirmed that its person knows of it. */
const takeBack = interaction({
  id: "visit.unassign",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({ id: z.number(), revision: z.number(), state: z.enum(assignmentStates) }),
  run(shown, context) {
    const outcome = takeSeatBack(context, shown);
    if (!outcome.done) return outcome;
    return done(sayInstead(unassignedView(outcome.value, context.caller.language, today(context))));
  },
});

/** Sends exactly what the preview showed. */
const send = interaction({
  id: "visit.invite",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({ letters: z.string() }),
  run({ letters }, context) {
    const shown = readLetters(letters);
    if (shown === undefined) return refused({ name: "button_unknown" });
    const outcome = sendInvitations(context, shown);
    if (!outcome.done) return outcome;
    const { caller, zone } = context;
    const view = invitationsSentView(outcome.value.letters, caller.language, zone, today(context));
    return done(sayInstead(view));
  },
});

/** The visit was chosen: on to the form that wanted it. */
const pick = interaction({
  id: "visit.pick",
  permission: "visits.write",
  effect: "reads",
  value: v1.extend({ next: z.enum(["assign", "done"]), fields: z.object({ visit: z.coerce.number() }) }),
  run: ({ next, fields }, context) =>
    next === "assign" ? openAssign(context, fields.visit) : openHeld(context, fields.visit),
});

/** Beside the field; what a reason overrules is said in the window, whose button asks for it. */
function assignRefused(
  context: Context,
  visit: number,
  experts: readonly NamedExpert[],
  refusal: Refusal,
): Outcome<Reply> {
  if (refusal.name !== "experts_refused" || !refusal.objections.every(isSoft))
    return atField("experts", refusal, context);
  const team = experts.map(({ typed, leads }) => `${typed}${leads ? "*" : ""}`).join(" ");
  return refused({ ...refusal, asked: { command: "/visit", text: `assign V${visit} ${team}` } });
}

const ids = z.array(z.coerce.number()).optional().default([]);

const assign = interaction({
  id: "visit.assign",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({
    visit: z.number(),
    fields: z.object({ experts: ids, leader: z.coerce.number().optional() }),
  }),
  run({ visit, fields }, context) {
    const { stores, caller } = context;
    const chosen = new Set([...fields.experts, ...(fields.leader === undefined ? [] : [fields.leader])]);
    const experts = [...chosen]
      .flatMap((id) => stores.experts.find(id) ?? [])
      .map((expert) => ({ expert, typed: expert.code, leads: expert.id === fields.leader }));
    if (experts.length === 0)
      return atField("experts", { name: "argument_missing", command: "/visit", verb: "assign" }, context);
    const outcome = assignExperts(context, { visitId: visit, experts });
    if (!outcome.done) return assignRefused(context, visit, experts, outcome.refusal);
    return done(say(assignedView(outcome.value, caller.language, today(context))));
  },
});

const shownSeat = z
  .string()
  .regex(/^\d+\.\d+$/)
  .transform((text) => {
    const [id, revision] = text.split(".").map(Number);
    return { id: id ?? 0, revision: revision ?? 0 };
  });

const record = interaction({
  id: "visit.record",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({
    fields: z.object({
      seat: shownSeat,
      answer: z.enum(["accept", "decline"]),
      way: z.enum(ways),
      reason: z.enum(declineReasons).optional(),
      note: z.string().max(3000).optional(),
    }),
  }),
  run({ fields }, context) {
    const { seat, answer, way, reason, note } = fields;
    const outcome = recordAnswer(context, {
      assignmentId: seat.id,
      revision: seat.revision,
      answer,
      way,
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
    });
    if (!outcome.done) return atField("seat", outcome.refusal, context);
    const recorded = { ...outcome.value, wayAssumed: false };
    return done(say(recordedView(recorded, context.caller.language, today(context))));
  },
});

const hold = interaction({
  id: "visit.done",
  permission: "visits.write",
  effect: "changes",
  value: v1.extend({
    visit: z.number(),
    fields: z.object({
      team: ids,
      plus: ids,
      persons: z.string().optional().default(""),
      reason: z.string().optional(),
    }),
  }),
  run({ visit, fields }, context) {
    const persons = fields.persons.split(/[、,，;；\n]/).map((name) => name.trim());
    const outcome = completeVisit(context, {
      visitId: visit,
      expertIds: [...new Set([...fields.team, ...fields.plus])],
      persons: [...new Set(persons)].filter((name) => name !== ""),
      reason: writtenReason(fields.reason),
    });
    if (outcome.done) return done(say(heldView(outcome.value, context.caller.language, today(context))));
    return outcome.refusal.name === "reason_wanted" ? outcome : atField("persons", outcome.refusal, context);
  },
});

/** Leaves everything as it is. */
const leave = interaction({
  id: "visit.leave",
  permission: "visits.write",
  effect: "reads",
  value: v1,
  run: (_value, { caller }) => done(sayInstead(leftView(caller.language))),
});

export const seatClicks: readonly Interaction[] = [
  openAssignForm,
  openHeldForm,
  openRecordForm,
  takeBack,
  send,
  leave,
];
export const seatForms: readonly Interaction[] = [pick, assign, record, hold];
