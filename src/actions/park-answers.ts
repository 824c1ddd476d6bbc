import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { ways } from "../domain/people.ts";
import { liveSeats } from "../domain/progress.ts";
import type { Day } from "../domain/time.ts";
import { type OpenVisit, parkAnswers } from "../domain/visits.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { parkNotice } from "../flows/visits/park-notice.ts";
import { recordParkAnswer } from "../flows/visits/record-park-answer.ts";
import { recordParkObjection } from "../flows/visits/record-park-objection.ts";
import { plainText } from "../input/words.ts";
import { parkFault, parkForm, parkObjectedView, parkRecordedView } from "../views/visits/park-answers.ts";
import { parkNoticeForm } from "../views/visits/park-notice.ts";
import { named, withVisit } from "./visit-named.ts";

const openParkForm = interaction({
  id: "visit.park_form",
  permission: "visits.write",
  effect: "reads",
  value: named,
  run: ({ visit }, context) => withVisit(context, visit, (at) => showParkForm(context, at)),
});

/** The form in which it is recorded what a park says. */
export function showParkForm(context: Context, at: OpenVisit): Outcome<Reply> {
  const progress = context.stores.progress.ofVisit(at.visit.id);
  const team = progress === undefined ? [] : liveSeats(progress);
  return done(show(parkForm(at, team, context.caller.language, today(context))));
}

const parkFields = z.object({
  answer: z.enum([...parkAnswers, "objects"]),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .transform((text) => text as Day)
    .optional(),
  expert: z.coerce.number().optional(),
  way: z.enum(ways).optional(),
  note: z.string().optional(),
});

const recordPark = interaction({
  id: "visit.park",
  permission: "visits.write",
  effect: "changes",
  value: named.extend({ fields: parkFields }),
  run: ({ visit, fields }, context) =>
    withVisit(context, visit, (at) => {
      const { answer, day, way } = fields;
      const text = plainText(fields.note ?? "");
      const note = text === "" ? undefined : text;
      if (answer === "objects") return objectTo(context, at, fields.expert, note);
      const wish = answer === "other_date" && day !== undefined ? { wish: { from: day, to: day } } : {};
      const recorded = recordParkAnswer(context, { at, answer, way, note, ...wish });
      if (!recorded.done) return recorded;
      return done(say(parkRecordedView(recorded.value, context.caller.language)));
    }),
});

function objectTo(
  context: Context,
  at: OpenVisit,
  expertId: number | undefined,
  reason: string | undefined,
): Outcome<Reply> {
  const { language } = context.caller;
  const expert = expertId === undefined ? undefined : context.stores.experts.find(expertId);
  if (expert === undefined)
    return done({ kind: "field_errors", errors: { expert: parkFault("parkFormExpertMissing", language) } });
  const objected = recordParkObjection(context, { at, expert, reason });
  return objected.done ? done(say(parkObjectedView(objected.value, language, today(context)))) : objected;
}

/** The notice to a park, in a window to copy it from. */
export function showParkNotice(context: Context, at: OpenVisit): Outcome<Reply> {
  const notice = parkNotice(context, at);
  if (!notice.done) return notice;
  const { caller, zone } = context;
  return done(show(parkNoticeForm(notice.value, { language: caller.language, zone, today: today(context) })));
}

const openParkNotice = interaction({
  id: "visit.notice",
  permission: "visits.write",
  effect: "reads",
  value: named,
  run: ({ visit }, context) => withVisit(context, visit, (at) => showParkNotice(context, at)),
});

/** The notice went out: the park was asked, for the days that it named. */
const noticeSent = interaction({
  id: "visit.notice_sent",
  permission: "visits.write",
  effect: "changes",
  value: named.extend({ revision: z.number(), fields: z.object({ way: z.enum(ways).optional() }) }),
  run: ({ visit, revision, fields }, context) =>
    withVisit(context, visit, (at) => {
      if (at.visit.revision !== revision) return refused({ name: "plan_outdated", at });
      const given = { at, answer: "asked", way: fields.way, note: undefined } as const;
      const recorded = recordParkAnswer(context, given);
      if (!recorded.done) return recorded;
      return done(say(parkRecordedView(recorded.value, context.caller.language)));
    }),
});

export const parkAnswerClicks: readonly Interaction[] = [openParkForm, openParkNotice];
export const parkAnswerForms: readonly Interaction[] = [recordPark, noticeSent];
