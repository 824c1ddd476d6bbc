import { liveSeats } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { DateDoubt } from "../../domain/refusals/visits.ts";
import type { DateWanted } from "../../domain/schedule.ts";
import { type Day, dayOf, daysBetween } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { type Planned, tooFarFor, visitAt } from "../seats/seat-objections.ts";

/**
 * Days between two visits of one park below which it is burdened by them; the burden on those at the grass roots is
 * to be kept low (环科财〔2026〕4号).
 */
const restingDays = 30;

/** What speaks against the days of a visit as it will be, and can be overruled with a reason. */
export function doubtsAbout(
  context: Context,
  { at }: DateWanted,
  then: Visit,
  planned: Planned,
): DateDoubt[] {
  const { stores } = context;
  const progress = stores.progress.ofVisit(then.id);
  const staying = (progress === undefined ? [] : liveSeats(progress)).filter(
    ({ assignment }) => !planned.gone.has(assignment.id),
  );
  return [
    ...otherVisits(context, then),
    ...meetingsOn(context, then, at.park.nameZh),
    ...staying.flatMap(({ expert }): DateDoubt[] => {
      const far = tooFarFor(stores, { visit: then, park: at.park }, expert, planned);
      return far === undefined ? [] : [{ kind: "too_far", expert, ...far }];
    }),
  ];
}

/** What the park has beside this visit: others that end or begin within the resting days. */
function otherVisits({ stores }: Context, then: Visit): DateDoubt[] {
  return stores.visits
    .ofPark(then.parkId)
    .filter(
      (other) => other.id !== then.id && other.state !== "cancelled" && daysApart(other, then) < restingDays,
    )
    .map((other) => ({ kind: "park_visited", other: visitAt(stores, other.id) }));
}

/** Days from the end of the earlier visit to the beginning of the later; none where one has no day. */
function daysApart(a: Visit, b: Visit): number {
  const span = (visit: Visit): readonly [Day, Day] | undefined => {
    const last = lastDayOf(visit);
    return visit.dayFrom === undefined || last === undefined ? undefined : [visit.dayFrom, last];
  };
  const [one, two] = [span(a), span(b)];
  if (one === undefined || two === undefined) return Number.POSITIVE_INFINITY;
  const [earlier, later] = one[0] <= two[0] ? [one, two] : [two, one];
  return Math.max(0, daysBetween(earlier[1], later[0]));
}

/** Meetings on one of the days to which the park's administration is called. */
function meetingsOn({ stores, zone }: Context, then: Visit, park: string): DateDoubt[] {
  const last = lastDayOf(then);
  if (then.dayFrom === undefined || last === undefined) return [];
  const { dayFrom } = then;
  const administrations = new Set(
    stores.organisations
      .all()
      .filter(({ kind, nameZh }) => kind === "park_administration" && nameZh.startsWith(park))
      .map(({ id }) => id),
  );
  const isCalled = (meetingId: number) =>
    stores.invitations
      .ofMeeting(meetingId)
      .some(
        ({ organisationId: id, status }) =>
          status !== "declined" && id !== undefined && administrations.has(id),
      );
  return stores.meetings
    .all()
    .filter(({ state, startsAt }) => {
      const day = dayOf(startsAt, zone);
      return state === "called" && dayFrom <= day && day <= last;
    })
    .filter(({ id }) => isCalled(id))
    .map((meeting) => ({ kind: "park_called_away", meeting }));
}

/** A doubt as the log keeps it. */
export function doubtName(doubt: DateDoubt): string {
  switch (doubt.kind) {
    case "park_visited":
      return `park_visited:${reference.visit(doubt.other.visit.id)}`;
    case "park_called_away":
      return `park_called_away:${reference.meeting(doubt.meeting.id)}`;
    case "too_far":
      return `too_far:${doubt.expert.code}`;
  }
}

/** Keeps in the log what somebody took on themselves, and why. Nothing where nothing stood against it. */
export function noteOverruled(
  { stores, now, caller }: Context,
  visitId: number,
  against: readonly string[],
  reason: string | undefined,
): void {
  if (reason === undefined || against.length === 0) return;
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: "objection_overruled",
    subject: reference.visit(visitId),
    detail: { against, reason },
  });
}
