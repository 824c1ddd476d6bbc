import type { DigestOrder } from "../../domain/digest-orders.ts";
import type { HandoverCounts } from "../../domain/handovers.ts";
import type { Meeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Survey, Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { objectionToMember } from "../experts/member-objections.ts";
import { fingerprint } from "../fingerprint.ts";
import { boardChanged } from "../surveys/survey-board.ts";
import { touchVisit } from "../visits/visit-news.ts";

export interface HandoverWanted {
  /** Whose work it is; they may have left the office or Slack. */
  readonly from: string;
  readonly to: string;
}

/** All that passes from one to the other. */
export interface Handover {
  readonly wanted: HandoverWanted;
  readonly surveys: readonly Survey[];
  readonly visits: readonly Visit[];
  readonly meetings: readonly Meeting[];
  readonly digests: readonly DigestOrder[];
  readonly counts: HandoverCounts;
  readonly mark: string;
}

/** What would pass to somebody; refused where there is nothing, or nobody who could take it. */
export function considerHandover(context: Context, wanted: HandoverWanted): Outcome<Handover> {
  const objection = objectionTo(context, wanted);
  if (objection !== undefined) return refused(objection);
  const { stores } = context;
  const surveys = stores.surveys.all().filter(({ owner }) => owner === wanted.from);
  const visits = stores.surveys
    .all()
    .flatMap(({ id }) => stores.visits.ofSurvey(id))
    .filter(({ owner }) => owner === wanted.from);
  const meetings = stores.meetings.all().filter(({ owner }) => owner === wanted.from);
  const digests = stores.digests.all().filter(({ setBy }) => setBy === wanted.from);
  const counts = {
    surveys: surveys.length,
    visits: visits.length,
    meetings: meetings.length,
    digests: digests.length,
  };
  if (surveys.length + visits.length + meetings.length + digests.length === 0)
    return refused({ name: "handover_empty", slackUserId: wanted.from });
  const ids = [surveys, visits, meetings].map((some) => some.map(({ id }) => id));
  const mark = fingerprint([wanted, ids, digests.map(({ channel }) => channel)]);
  return done({ wanted, surveys, visits, meetings, digests, counts, mark });
}

function objectionTo(context: Context, { from, to }: HandoverWanted): Refusal | undefined {
  const { stores, caller, configured } = context;
  // Whoever owns something may pass it on; for somebody else, and for who has left, an administrator does.
  if (from !== caller.slackUserId && !mayDo(caller.roles, "office.manage"))
    return { name: "not_permitted", permission: "office.manage" };
  if (from === to) return { name: "handover_same", slackUserId: to };
  const unfit = objectionToMember(context, to);
  if (unfit !== undefined) return unfit;
  const roles = new Set(stores.members.rolesOf(to));
  if (configured?.admins.has(to) === true) roles.add("admin");
  return mayDo(roles, "visits.write") ? undefined : { name: "handover_not_staff", slackUserId: to };
}

/** Moves everything that was shown, in one transaction, has what shows it redrawn, and tells both once. */
export function handOver(context: Context, wanted: HandoverWanted, mark: string): Outcome<Handover> {
  const { stores } = context;
  return stores.atomically((): Outcome<Handover> => {
    const handover = considerHandover(context, wanted);
    if (!handover.done) return handover;
    if (handover.value.mark !== mark) return refused({ name: "preview_outdated" });
    move(context, handover.value);
    tellBoth(context, handover.value);
    return handover;
  });
}

function move(
  context: Context,
  { wanted: { from, to }, surveys, visits, meetings, digests }: Handover,
): void {
  const { stores, now, caller } = context;
  const note = (subject: string) =>
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "handed_over",
      subject,
      detail: { from, to },
    });
  for (const survey of surveys) {
    stores.surveys.change({ ...survey, owner: to });
    note(reference.survey(survey.id));
  }
  for (const visit of visits) {
    const moved = { ...visit, owner: to };
    stores.visits.change(moved);
    touchVisit(context, moved);
    note(reference.visit(visit.id));
  }
  for (const meeting of meetings) {
    stores.meetings.change({ ...meeting, owner: to });
    stores.messages.touch(`meeting:${meeting.id}`);
    for (const { id } of stores.invitations.ofMeeting(meeting.id)) stores.messages.touch(`invitation:${id}`);
    note(reference.meeting(meeting.id));
  }
  for (const order of digests) {
    stores.digests.set({ ...order, setBy: to });
    note(`digest:${order.channel}`);
  }
  for (const id of new Set([...surveys.map((one) => one.id), ...visits.map((one) => one.surveyId)]))
    boardChanged(context, id);
  for (const person of [from, to]) stores.homes.touch(person);
}

/** Whoever carried it out has read it already; who has left Slack cannot be told. */
function tellBoth(context: Context, { wanted: { from, to }, counts, mark }: Handover): void {
  const { stores, now, caller } = context;
  const by = caller.slackUserId;
  for (const person of [from, to]) {
    if (person === by || stores.members.find(person)?.deactivated === true) continue;
    const notice = { v: 1, kind: "handed_over", from, to, by, counts } as const;
    stores.notices.queue(
      { key: `handover:${mark}:${now}:${person}`, recipient: `user:${person}`, notice },
      now,
    );
  }
}
