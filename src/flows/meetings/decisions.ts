import { type Decision, type DecisionFacts, isOwed } from "../../domain/decisions.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { reference } from "../../domain/references.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";
import { knownPeople } from "../office/known-people.ts";

/** A decision as somebody enters it; `user` is a member who was picked by hand. */
export interface DecisionEntered extends Omit<DecisionFacts, "responsible"> {
  readonly user: string | undefined;
}

/** A decision as it stands; one that was withdrawn can still be brought back. */
export function decisionOf({ stores }: Pick<Context, "stores">, id: number): Outcome<Decision> {
  const decision = stores.decisions.find(id);
  return decision === undefined ? refused({ name: "decision_gone" }) : done(decision);
}

/** Writes down what a meeting decided, and tells whoever does it, if they are in Slack. */
export function addDecision(
  context: Context,
  { meetingId, ...entered }: DecisionEntered & { readonly meetingId: number },
): Outcome<Decision> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const meeting = stores.meetings.find(meetingId);
    if (meeting === undefined)
      return refused({ name: "meeting_unknown", typed: reference.meeting(meetingId) });
    const facts = factsOf(context, entered);
    const same = stores.decisions
      .ofMeeting(meetingId)
      .find(({ what, who, by }) => what === facts.what && who === facts.who && by === facts.by);
    if (same !== undefined) return done(same);
    stores.members.meet(caller.slackUserId);
    const recorded = { recordedBy: caller.slackUserId, recordedAt: now };
    const id = stores.decisions.add({ meetingId, ...facts, ...recorded });
    return settled(context, id, "decision_recorded");
  });
}

/** Corrects what was written down of a decision; whoever has it to do by now is told once of each new day. */
export function changeDecision(
  context: Context,
  { id, ...entered }: DecisionEntered & { readonly id: number },
): Outcome<Decision> {
  return context.stores.atomically(() => {
    const known = decisionOf(context, id);
    if (!known.done) return known;
    context.stores.decisions.change({ ...known.value, ...factsOf(context, entered) });
    return settled(context, id, "decision_changed");
  });
}

/** Takes a decision back, or brings it back. */
export function withdrawDecision(context: Context, id: number, isBack: boolean): Outcome<Decision> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = decisionOf(context, id);
    if (!known.done) return known;
    stores.members.meet(caller.slackUserId);
    const gone = { withdrawnAt: now, withdrawnBy: caller.slackUserId };
    const here = { withdrawnAt: undefined, withdrawnBy: undefined };
    stores.decisions.change({ ...known.value, ...(isBack ? here : gone) });
    return settled(context, id, isBack ? "decision_restored" : "decision_withdrawn");
  });
}

/** Marks as done what was decided, or as not done after all: by staff, or by whoever has it to do. */
export function settleDecision(context: Context, id: number, isOpen: boolean): Outcome<Decision> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = decisionOf(context, id);
    if (!known.done) return known;
    const decision = known.value;
    if (decision.responsible !== caller.slackUserId && !mayDo(caller.roles, "meetings.write"))
      return refused({ name: "not_your_decision" });
    if (decision.withdrawnAt !== undefined) return refused({ name: "decision_gone" });
    if ((decision.doneAt === undefined) === isOpen) return done(decision);
    stores.members.meet(caller.slackUserId);
    const doneNow = { doneAt: now, doneBy: caller.slackUserId };
    const owed = { doneAt: undefined, doneBy: undefined };
    stores.decisions.change({ ...decision, ...(isOpen ? owed : doneNow) });
    return settled(context, id, isOpen ? "decision_reopened" : "decision_done");
  });
}

/** Whom it concerns: the member who was picked, or the one person or the organisation's contact that `who` names. */
function factsOf(context: Context, { what, who, by, user }: DecisionEntered): DecisionFacts {
  const said = who.trim();
  return { what: what.trim(), who: said, by, responsible: user ?? responsibleFor(context, said) };
}

function responsibleFor(context: Context, who: string): string | undefined {
  const { stores } = context;
  const people = knownPeople(context).flatMap(({ invitee, names }) =>
    invitee.kind === "member" && names.includes(who) ? [invitee.slackUserId] : [],
  );
  if (people.length === 1) return people[0];
  const organisation = stores.organisations.all().find(({ nameZh }) => nameZh === who);
  if (organisation === undefined) return undefined;
  return stores.contacts.ofOrganisation(organisation.id).find(({ slackUserId }) => slackUserId !== undefined)
    ?.slackUserId;
}

/** Notes the deed, has what shows the decision redrawn, and tells whoever has it to do and does not know. */
function settled(context: Context, id: number, action: string): Outcome<Decision> {
  const { stores, now, caller } = context;
  const known = decisionOf(context, id);
  if (!known.done) return known;
  const decision = known.value;
  const { meetingId, what, who, by, responsible } = decision;
  stores.messages.touch(`decision:${id}`);
  if (responsible !== undefined) stores.members.meet(responsible);
  if (responsible !== undefined && responsible !== caller.slackUserId && isOwed(decision))
    stores.notices.queue(
      {
        key: `decision:${id}:${responsible}:${by}`,
        recipient: `user:${responsible}`,
        subject: `decision:${id}`,
        notice: { v: 1, kind: "decision_given", decisionId: id },
      },
      now,
    );
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action,
    subject: reference.meeting(meetingId),
    detail: { decision: id, what, who, by },
  });
  return known;
}
