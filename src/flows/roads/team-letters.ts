import { usualHours, type WorkingTime } from "../../domain/office-hours.ts";
import type { Seat, VisitProgress } from "../../domain/progress.ts";
import { comingSeats, type TeamLetterKind, teamOf } from "../../domain/team-letters.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { officeCalendar } from "../office/office-calendar.ts";

/** What letters to teams are made from. */
export type LetterContext = Pick<Context, "stores" | "now" | "zone" | "hours">;

export function workingTimeOf({ stores, zone, hours = usualHours }: LetterContext): WorkingTime {
  return { hours, zone, calendar: officeCalendar(stores) };
}

/** Changes with what the page for the road says to all of a team, beside who is in it. */
export function printOf({ stores }: Pick<Context, "stores">, visit: Visit): string {
  const { dayFrom, dayTo, timeFrom, timeTo, owner, revision } = visit;
  const road = stores.roadPages.ofVisit(visit.id)?.road;
  return fingerprint({ ...{ dayFrom, dayTo, timeFrom, timeTo, owner, revision }, road: road ?? null });
}

/** How letters go out. */
export interface Posting {
  readonly kind: TeamLetterKind;
  /** Who passes them on to people outside of Slack. */
  readonly passedOnBy: string;
  /** Not outside of office hours: the next round takes them up again. */
  readonly inHours: boolean;
}

/**
 * Queues letters to these seats of a visit, one message a person. Texts for people outside of Slack come to the office
 * in one message. Gives how many go out by themselves, and how many are to be passed on.
 */
export function queueLetters(
  context: Pick<Context, "stores" | "now">,
  progress: VisitProgress,
  seats: readonly Seat[],
  posting: Posting,
): { readonly inSlack: number; readonly outside: number } {
  const outside = seats.filter(({ expert }) => expert.slackUserId === undefined);
  const inSlack = seats.filter(({ expert }) => expert.slackUserId !== undefined);
  for (const { assignment, expert } of inSlack) {
    const key = keyOf(context, posting.kind, progress.visit, assignment.id);
    const letterId = addLetter(context, progress, assignment.id, posting.kind, key);
    const notice = { v: 1, kind: `${posting.kind}_letter`, letterId, inHours: posting.inHours } as const;
    context.stores.notices.queue({ key, recipient: `user:${expert.slackUserId ?? ""}`, notice }, context.now);
  }
  const [first] = outside;
  if (first !== undefined) {
    const key = keyOf(context, posting.kind, progress.visit, first.assignment.id);
    const letterIds = outside.map(({ assignment }) =>
      addLetter(context, progress, assignment.id, posting.kind, key),
    );
    const notice = { v: 1, kind: "letters_to_pass_on", letterIds, inHours: posting.inHours } as const;
    context.stores.notices.queue({ key, recipient: `user:${posting.passedOnBy}`, notice }, context.now);
  }
  return { inSlack: inSlack.length, outside: outside.length };
}

function keyOf(
  { stores }: Pick<Context, "stores">,
  kind: TeamLetterKind,
  { revision }: Visit,
  assignmentId: number,
): string {
  return `${kind}:${assignmentId}:${revision}:${stores.teamLetters.nextOf(assignmentId)}`;
}

function addLetter(
  context: Pick<Context, "stores">,
  progress: VisitProgress,
  assignmentId: number,
  kind: TeamLetterKind,
  noticeKey: string,
): number {
  return context.stores.teamLetters.add({
    ...{ assignmentId, kind, noticeKey, revision: progress.visit.revision },
    team: teamOf(comingSeats(progress)),
    print: kind === "road" ? printOf(context, progress.visit) : "",
  });
}
