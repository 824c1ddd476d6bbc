import type { Invitee, MeetingWanted, PersonShown, UncalledMeeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Instant } from "../../domain/time.ts";
import { type DayKind, kindOf } from "../../domain/workdays.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { type Called, callMeeting, meetingOf, reasonAgainstCalling } from "./call-meeting.ts";
import { invitedTo } from "./invite-to-meeting.ts";

/** A meeting that is about to be called: what goes to whom. */
export interface Planned {
  readonly kind: "planned";
  readonly meeting: UncalledMeeting;
  readonly day: DayKind;
  /** Members who get an invitation from the bot, without whoever calls. */
  readonly sent: readonly PersonShown[];
  /** People whom somebody has to tell. */
  readonly outside: readonly PersonShown[];
  /** True when whoever calls is among the invited: they come. */
  readonly isOwn: boolean;
  /** Tells this plan from any other. */
  readonly shown: string;
}

/** A called meeting, or one that is to be looked at before it goes out. */
export type CalledOrPlanned = (Called & { readonly kind: "called" }) | Planned;

/** Calls a meeting to which nobody is invited; any other is shown first, and nothing is written. */
export function planMeeting(context: Context, wanted: MeetingWanted): Outcome<CalledOrPlanned> {
  if (wanted.invitees.length === 0) return call(context, wanted);
  const refusal = reasonAgainstCalling(context, wanted);
  return refusal === undefined ? done(planOf(context, wanted)) : refused(refusal);
}

/**
 * Calls a meeting as its plan was shown at a moment; where it would be another one by now, that is shown instead. Two
 * taps call it once.
 */
export function callAsPlanned(
  context: Context,
  wanted: MeetingWanted,
  seen: { readonly shown: string; readonly at: Instant },
): Outcome<CalledOrPlanned> {
  return context.stores.atomically((): Outcome<CalledOrPlanned> => {
    const planned = planMeeting(context, wanted);
    if (!planned.done || planned.value.kind === "called") return planned;
    if (planned.value.shown !== seen.shown) return planned;
    const called = calledSince(context, planned.value, seen.at);
    return called === undefined ? call(context, wanted) : done(called);
  });
}

/** The same meeting, if the caller has called it since then. */
function calledSince(context: Context, { meeting, day }: Planned, at: Instant): CalledOrPlanned | undefined {
  const { stores } = context;
  const known = stores.meetings
    .all()
    .find(
      ({ owner, title, startsAt, calledAt }) =>
        owner === meeting.owner && title === meeting.title && startsAt === meeting.startsAt && calledAt >= at,
    );
  if (known === undefined) return undefined;
  const seats = stores.invitations.ofMeeting(known.id);
  return { ...invitedTo(context, known, seats, []), day, kind: "called" };
}

function call(context: Context, wanted: MeetingWanted): Outcome<CalledOrPlanned> {
  const called = callMeeting(context, wanted);
  return called.done ? done({ ...called.value, kind: "called" }) : called;
}

function planOf(context: Context, wanted: MeetingWanted): Planned {
  const { stores, caller, calendar } = context;
  const { calledAt, ...meeting } = meetingOf(context, wanted);
  const isCaller = (one: Invitee) => one.kind === "member" && one.slackUserId === caller.slackUserId;
  const others = wanted.invitees.filter((one) => !isCaller(one));
  return {
    kind: "planned",
    meeting: { ...meeting, calledAt },
    day: kindOf(calendar, wanted.time.day),
    sent: others.flatMap((one) =>
      one.kind === "member" ? [stores.meetingDetails.member(one.slackUserId)] : [],
    ),
    outside: others.flatMap((one) =>
      one.kind === "outside" ? [{ slackUserId: undefined, name: one.person }] : [],
    ),
    isOwn: wanted.invitees.some(isCaller),
    shown: fingerprint([meeting, wanted.invitees]),
  };
}
