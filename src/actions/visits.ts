import { z } from "zod";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, sayInstead, show } from "../door/reply.ts";
import { today } from "../flows/context.ts";
import { cancelVisit, considerCancelling } from "../flows/visits/cancel-visit.ts";
import { listVisits, visitsUnderWay } from "../flows/visits/list-visits.ts";
import { recordReturned } from "../flows/visits/record-returned.ts";
import { showVisit } from "../flows/visits/show-visit.ts";
import { filterVisits } from "../input/visits/visit-filter.ts";
import { plainText } from "../input/words.ts";
import {
  cancelForm,
  cancelledView,
  cancelPreviewForm,
  keptView,
  returnedView,
} from "../views/visits/visit-changes.ts";
import { visitView } from "../views/visits/visit-detail.ts";
import { visitListView } from "../views/visits/visits.ts";
import { showParkForm, showParkNotice } from "./park-answers.ts";
import { showRoad } from "./roads.ts";
import { openScheduleForm } from "./schedules.ts";
import { named, withVisit } from "./visit-named.ts";

const turnPage = interaction({
  id: "visit.list",
  permission: "visits.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), page: z.number(), filter: z.string() }),
  run({ page, filter }, context) {
    const visits = filterVisits(filter, visitsUnderWay(context), today(context));
    if (!visits.done) return visits;
    const list = listVisits(context, { visits: visits.value, filter, page });
    if (!list.done) return list;
    return done(sayInstead(visitListView(list.value, context.caller.language, context.zone)));
  },
});

const open = interaction({
  id: "visit.open",
  permission: "visits.read",
  effect: "reads",
  value: named,
  run: ({ visit }, context) =>
    withVisit(context, visit, (at) => {
      const record = showVisit(context, at);
      if (!record.done) return record;
      return done(say(visitView(record.value, context.caller.language, context.zone, today(context))));
    }),
});

const returned = interaction({
  id: "visit.returned",
  permission: "visits.write",
  effect: "changes",
  value: named,
  run: ({ visit }, context) =>
    withVisit(context, visit, (at) => {
      const recorded = recordReturned(context, [at]);
      if (!recorded.done) return recorded;
      return done(say(returnedView(recorded.value, context.caller.language)));
    }),
});

const more = interaction({
  id: "visit.more",
  permission: "visits.write",
  effect: "reads",
  value: named.extend({ to: z.enum(["schedule", "park", "notice", "road", "cancel"]) }),
  run: ({ visit, to }, context) =>
    withVisit(context, visit, (at) => {
      const { language } = context.caller;
      if (to === "schedule") return openScheduleForm(context, at);
      if (to === "road") return showRoad(context, at);
      if (to === "notice") return showParkNotice(context, at);
      return to === "park" ? showParkForm(context, at) : done(show(cancelForm(at, language)));
    }),
});

const cancelReason = interaction({
  id: "visit.cancel_reason",
  permission: "visits.write",
  effect: "reads",
  value: named.extend({ fields: z.object({ reason: z.string() }) }),
  run: ({ visit, fields }, context) =>
    withVisit(context, visit, (at) => {
      const considered = considerCancelling(context, at, plainText(fields.reason));
      if (!considered.done) return considered;
      return done(show(cancelPreviewForm(considered.value, context.caller.language)));
    }),
});

/** The confirmed preview, from a message's button or a window's. */
const cancel = (reply: typeof say): Interaction =>
  interaction({
    id: "visit.cancel",
    permission: "visits.write",
    effect: "changes",
    value: named.extend({ revision: z.number(), seats: z.string(), reason: z.string() }),
    run: ({ visit, revision, seats, reason }, context) =>
      withVisit(context, visit, (at) => {
        const shown = seats === "" ? [] : seats.split(",").map(Number);
        const cancelled = cancelVisit(context, at, { reason, revision, seats: shown });
        if (!cancelled.done) return cancelled;
        return done(reply(cancelledView(cancelled.value, context.caller.language)));
      }),
  });

const keep = interaction({
  id: "visit.keep",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: (_value, { caller }) => done(sayInstead(keptView(caller.language))),
});

export const visitClicks: readonly Interaction[] = [turnPage, open, returned, more, cancel(sayInstead), keep];
export const visitForms: readonly Interaction[] = [cancelReason, cancel(say)];
