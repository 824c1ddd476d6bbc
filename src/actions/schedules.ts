import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { reasonLimit } from "../domain/reasons.ts";
import type { Refusal } from "../domain/refusals/refusals.ts";
import { type DateWanted, datesTyped } from "../domain/schedule.ts";
import type { Day, TimeOfDay } from "../domain/time.ts";
import type { OpenVisit } from "../domain/visits.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { movableVisits, openVisits } from "../flows/visits/open-visits.ts";
import { planDates } from "../flows/visits/plan-dates.ts";
import { scheduleVisits } from "../flows/visits/schedule-visits.ts";
import { splitRowsReason } from "../input/reasons.ts";
import { objectionToDays, readScheduleRows } from "../input/visits/schedule.ts";
import { planText, readPlan } from "../input/visits/schedule-plan.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";
import { moveForm, scheduleFault, scheduleForm } from "../views/visits/schedule-form.ts";
import { scheduledView, schedulePreviewForm } from "../views/visits/schedules.ts";
import { showMove } from "./moves.ts";

const readerOf = (context: Context) => ({
  language: context.caller.language,
  calendar: context.calendar,
  today: today(context),
});

/** The form for dates: the visits without one to choose from, and the one that somebody came from. */
export function openScheduleForm(context: Context, chosen: OpenVisit | undefined): Outcome<Reply> {
  const all = openVisits(context);
  if (all.length === 0) return refused({ name: "visits_none" });
  if (chosen?.visit.state === "scheduled") return openMoveForm(context, chosen);
  const planned = all.filter(({ visit }) => visit.state === "planned" && visit.id !== chosen?.visit.id);
  const visits = chosen === undefined ? planned : [chosen, ...planned];
  return done(show(scheduleForm({ visits, chosen, today: today(context) }, context.caller.language)));
}

/** The form for another date: the visits that have one, the one that somebody came from chosen. */
function openMoveForm(context: Context, chosen: OpenVisit | undefined): Outcome<Reply> {
  const visits = movableVisits(context);
  if (visits.length === 0) return refused({ name: "nothing_to_move" });
  return done(show(moveForm({ visits, chosen, today: today(context) }, context.caller.language)));
}

const openForm = interaction({
  id: "visit.schedule_form",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), visit: z.number().optional() }),
  run: ({ visit: id }, context) =>
    openScheduleForm(
      context,
      openVisits(context).find(({ visit }) => visit.id === id),
    ),
});

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => text as Day);
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .transform((text) => text as TimeOfDay);

const fields = z.object({
  visit: z.string().optional(),
  day: day.optional(),
  last: day.optional(),
  from: time.optional(),
  until: time.optional(),
  rows: z.string().optional(),
});

type Fields = z.output<typeof fields>;

const submit = interaction({
  id: "visit.schedule",
  permission: "visits.write",
  effect: "changes",
  value: z.object({ v: z.literal(1), fields }),
  run: ({ fields: given }, context) =>
    (given.rows ?? "").trim() === "" ? scheduleOne(context, given) : scheduleRows(context, given),
});

function atField(field: string, sentence: string): Outcome<Reply> {
  return done({ kind: "field_errors", errors: { [field]: sentence } });
}

/** Pasted rows: one is scheduled at once, several are shown first, and complaints stand at the field. */
function scheduleRows(context: Context, given: Fields): Outcome<Reply> {
  const { language } = context.caller;
  if (given.visit !== undefined && given.day !== undefined)
    return atField("rows", scheduleFault("formOneOnly", language));
  const { text: typed, reason } = splitRowsReason(given.rows ?? "");
  const rows = readScheduleRows(typed, {
    visits: openVisits(context),
    parks: context.stores.parks.all(),
    surveys: context.stores.surveys.all(),
    today: today(context),
    calendar: context.calendar,
  });
  const plan = planDates(context, { ...rows, reason });
  if (!plan.done) return atField("rows", refusalSentence(plan.refusal, language));
  if (plan.value.kind === "move") return showMove(context, plan.value.move);
  const { kind, dates } = plan.value;
  if (kind === "scheduled") return done(say(scheduledView(dates, readerOf(context))));
  const text = planText(dates.map(({ wanted }) => wanted));
  return done(show(schedulePreviewForm({ dates, plan: text, reason }, readerOf(context))));
}

/** One visit with the days and hours of the form's own fields. */
function scheduleOne(context: Context, given: Fields): Outcome<Reply> {
  const { language } = context.caller;
  const at = openVisits(context).find(({ visit }) => String(visit.id) === given.visit);
  if (at === undefined)
    return atField(
      given.visit === undefined && openVisits(context).every(({ visit }) => visit.state !== "planned")
        ? "rows"
        : "visit",
      scheduleFault("formVisitMissing", language),
    );
  if (given.day === undefined) return atField("day", scheduleFault("formDayMissing", language));
  const last = given.last ?? given.day;
  if (last < given.day) return atField("last", scheduleFault("formLastEarly", language));
  const isOneDay = last === given.day;
  if (isOneDay && given.from !== undefined && given.until !== undefined && given.until <= given.from)
    return atField("until", scheduleFault("formTimes", language));
  return scheduled(context, {
    at,
    from: given.day,
    to: last,
    timeFrom: given.from,
    timeTo: given.until,
    typed: given.day,
    overruled: false,
  });
}

function scheduled(context: Context, wanted: DateWanted): Outcome<Reply> {
  const objection = objectionToDays(wanted, { today: today(context), calendar: context.calendar });
  const outcome = objection ?? planDates(context, { wanted: [wanted], refused: [] });
  if (outcome.done)
    return outcome.value.kind === "move"
      ? showMove(context, outcome.value.move)
      : done(say(scheduledView(outcome.value.dates, readerOf(context))));
  return isOverrulable(outcome.refusal)
    ? refused({ ...outcome.refusal, ...commandFor(wanted) })
    : atField("day", refusalSentence(outcome.refusal, context.caller.language));
}

/** Said in a window, whose button schedules anyway, or asks for the reason first. */
function isOverrulable(refusal: Refusal): boolean {
  return ["holidays_unpublished", "dates_doubtful"].includes(refusal.name);
}

/** What one would have typed instead of filling the form: the days with their hours, and the command around them. */
function commandFor(wanted: DateWanted) {
  const typed = datesTyped(wanted);
  return { typed, asked: { command: "/visit", text: `schedule V${wanted.at.visit.id} ${typed}` } };
}

/** The confirmed preview: every date is judged again, and then all are kept or none. */
const scheduleAll = (reply: typeof say): Interaction =>
  interaction({
    id: "visit.schedule_all",
    permission: "visits.write",
    effect: "changes",
    value: z.object({
      v: z.literal(1),
      plan: z.string().max(2000),
      reason: z.string().max(reasonLimit).optional(),
    }),
    run({ plan, reason }, context) {
      const dates = readPlan(plan, openVisits(context));
      if (dates === undefined) return refused({ name: "button_unknown" });
      for (const wanted of dates) {
        const objection = objectionToDays(wanted, { today: today(context), calendar: context.calendar });
        if (objection !== undefined) return objection;
      }
      const outcome = scheduleVisits(context, dates, reason);
      return outcome.done ? done(reply(scheduledView(outcome.value, readerOf(context)))) : outcome;
    },
  });

export const scheduleClicks: readonly Interaction[] = [openForm, scheduleAll(sayInstead)];
export const scheduleForms: readonly Interaction[] = [submit, scheduleAll(say)];
