import { done, type Outcome, refused } from "../src/domain/outcome.ts";
import type { OpenVisit } from "../src/domain/visits.ts";
import { type Verb, verb } from "../src/door/command.ts";
import { show as inWindow, type Reply, say } from "../src/door/reply.ts";
import { type Context, today } from "../src/flows/context.ts";
import { considerCancelling } from "../src/flows/visits/cancel-visit.ts";
import { chaseQuestionnaire } from "../src/flows/visits/chase-questionnaire.ts";
import type { MovePreview } from "../src/flows/visits/consider-move.ts";
import { listVisits, visitsUnderWay } from "../src/flows/visits/list-visits.ts";
import { movableVisits, openVisits } from "../src/flows/visits/open-visits.ts";
import { parkNotice } from "../src/flows/visits/park-notice.ts";
import { planDates, planMove } from "../src/flows/visits/plan-dates.ts";
import { recordParkAnswer } from "../src/flows/visits/record-park-answer.ts";
import { recordParkObjection } from "../src/flows/visits/record-park-objection.ts";
import { recordReturned } from "../src/flows/visits/record-returned.ts";
import { showVisit } from "../src/flows/visits/show-visit.ts";
import { splitRowsReason } from "../src/input/reasons.ts";
import { readChase } from "../src/input/visits/chases.ts";
import { readParkWords } from "../src/input/visits/park-answer.ts";
import { readScheduleRows } from "../src/input/visits/schedule.ts";
import { planText } from "../src/input/visits/schedule-plan.ts";
import { readVisitAndReason } from "../src/input/visits/visit-and-reason.ts";
import { filterVisits } from "../src/input/visits/visit-filter.ts";
import { readVisit, readVisits } from "../src/input/visits/visits.ts";
import { chasedView } from "../src/views/visits/chase-form.ts";
import { movePreview } from "../src/views/visits/move-preview.ts";
import { parkObjectedView, parkRecordedView } from "../src/views/visits/park-answers.ts";
import { parkNoticeForm } from "../src/views/visits/park-notice.ts";
import { moveForm, scheduleForm } from "../src/views/visits/schedule-form.ts";
import { scheduledView, schedulePreview } from "../src/views/visits/schedules.ts";
import { cancelPreview, returnedView } from "../src/views/visits/visit-changes.ts";
import { visitView } from "../src/views/visits/visit-detail.ts";
import { visitListView } from "../src/views/visits/visits.ts";

const readerOf = (context: Context) => ({
  language: context.caller.language,
  calendar: context.calendar,
  today: today(context),
});

const missing = (verb: string) => refused({ name: "argument_missing", command: "/visit", verb });

function readRowsAndReason(typed: string, context: Context) {
  const { text, reason } = splitRowsReason(typed);
  const rows = readScheduleRows(text, {
    visits: openVisits(context),
    parks: context.stores.parks.all(),
    surveys: context.stores.surveys.all(),
    today: today(context),
    calendar: context.calendar,
  });
  return { ...rows, reason };
}

function movePreviewFor(move: MovePreview, context: Context) {
  const plan = planText(move.visits.map(({ wanted }) => wanted));
  const reader = { language: context.caller.language, zone: context.zone, today: today(context) };
  return movePreview(move, plan, reader);
}

const schedule = verb({
  name: "schedule",
  aliases: ["安排", "排期"],
  permission: "visits.write",
  effect: "changes",
  form(context) {
    const visits = openVisits(context).filter(({ visit }) => visit.state === "planned");
    if (openVisits(context).length === 0) return refused({ name: "visits_none" });
    return done(scheduleForm({ visits, chosen: undefined, today: today(context) }, context.caller.language));
  },
  read: (text, context) => done(readRowsAndReason(text, context)),
  flow: planDates,
  view(plan, context) {
    if (plan.kind === "move") return movePreviewFor(plan.move, context);
    const { dates } = plan;
    if (plan.kind === "scheduled") return scheduledView(dates, readerOf(context));
    const text = planText(dates.map(({ wanted }) => wanted));
    return schedulePreview({ dates, plan: text, reason: plan.reason }, readerOf(context));
  },
});

const move = verb({
  name: "move",
  aliases: ["改期", "reschedule"],
  permission: "visits.write",
  effect: "reads",
  form(context) {
    const visits = movableVisits(context);
    if (visits.length === 0) return refused({ name: "nothing_to_move" });
    return done(moveForm({ visits, chosen: undefined, today: today(context) }, context.caller.language));
  },
  read: (text, context) => done(readRowsAndReason(text, context)),
  flow: planMove,
  view: movePreviewFor,
});

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "visits.read",
  effect: "reads",
  read(filter, context) {
    const all = visitsUnderWay(context);
    if (all.length === 0) return refused({ name: "visits_none" });
    const visits = filterVisits(filter, all, today(context));
    return visits.done ? done({ visits: visits.value, filter: filter.slice(0, 100), page: 1 }) : visits;
  },
  flow: listVisits,
  view: (page, { caller, zone }) => visitListView(page, caller.language, zone),
});

const show = verb({
  name: "show",
  aliases: ["查看", "看"],
  permission: "visits.read",
  effect: "reads",
  read: (typed, context) => (typed === "" ? missing("show") : readVisit(typed, openVisits(context))),
  flow: showVisit,
  view: (record, context) => visitView(record, context.caller.language, context.zone, today(context)),
});

/** What a park says, whom it does not want, or the notice to it. */
const park: Verb = {
  name: "park",
  aliases: ["园区", "园区答复"],
  permission: "visits.write",
  effect: "changes",
  run(typed, context) {
    if (typed === "") return missing("park");
    const read = readParkWords(typed, {
      visits: openVisits(context),
      experts: context.stores.experts.all(),
      today: today(context),
    });
    if (!read.done) return read;
    const { value } = read;
    const { language } = context.caller;
    if (value.kind === "notice") return noticeTo(value.at, context);
    if (value.kind === "objection") {
      const objected = recordParkObjection(context, value);
      return objected.done ? done(say(parkObjectedView(objected.value, language, today(context)))) : objected;
    }
    const recorded = recordParkAnswer(context, value);
    return recorded.done ? done(say(parkRecordedView(recorded.value, language))) : recorded;
  },
};

function noticeTo(at: OpenVisit, context: Context): Outcome<Reply> {
  const notice = parkNotice(context, at);
  if (!notice.done) return notice;
  const { caller, zone } = context;
  return done(
    inWindow(parkNoticeForm(notice.value, { language: caller.language, zone, today: today(context) })),
  );
}

const returned = verb({
  name: "returned",
  aliases: ["收回", "已收回"],
  permission: "visits.write",
  effect: "changes",
  read: (typed, context) => (typed === "" ? missing("returned") : readVisits(typed, openVisits(context))),
  flow: recordReturned,
  view: (those, { caller }) => returnedView(those, caller.language),
});

const chase = verb({
  name: "chase",
  aliases: ["催办", "催", "催问卷"],
  permission: "visits.write",
  effect: "changes",
  read: (typed, context) => readChase(typed, openVisits(context), today(context)) ?? missing("chase"),
  flow: chaseQuestionnaire,
  view: (chase, { caller }) => chasedView(chase, caller.language),
});

const cancel = verb({
  name: "cancel",
  aliases: ["取消"],
  permission: "visits.write",
  effect: "reads",
  read: (typed, context) => readVisitAndReason(typed, openVisits(context)),
  flow: (context, { at, reason }) => considerCancelling(context, at, reason),
  view: (cancellation, { caller }) => cancelPreview(cancellation, caller.language),
});

/** The verbs of `/visit` about dates, parks and questionnaires. */
export const dateVerbs: readonly Verb[] = [list, show, schedule, move, park, chase, returned, cancel];
