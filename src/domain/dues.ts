import { type AgendaItem, owesMaterials } from "./agenda.ts";
import type { Approval } from "./approvals.ts";
import type { AssignmentState } from "./assignments.ts";
import { type Decision, isOwed } from "./decisions.ts";
import type { Invitation, Meeting } from "./meetings.ts";
import {
  acceptedSeats,
  gapOf,
  liveSeats,
  type Seat,
  type SurveyProgress,
  standingOf,
  type VisitProgress,
} from "./progress.ts";
import { lacksOfRoad, type RoadLack } from "./roads.ts";
import { type Day, dayOf, type Instant, instantAt, plusDays, type TimeOfDay, type Zone } from "./time.ts";
import { lastDayOf, type Survey } from "./visits.ts";
import { type WorkdayCalendar, workdaysBetween } from "./workdays.ts";

/**
 * One thing that somebody owes by a day, derived from the records and never typed twice. `owner` is the member of
 * the office who sees to it; who owes it follows from its kind: an expert owes an answer, a park its questionnaire
 * and its agreement, invitees their replies, the office the rest.
 */
export type Due = { readonly owner: string; readonly by: Day } & (
  | ({
      /** An expert was asked and has not answered; `moment` is the deadline. */
      readonly kind: "answer";
      readonly seat: Seat;
      readonly moment: Instant;
    } & AtVisit)
  | ({
      /** People are put down for a visit and have not been asked. */
      readonly kind: "invite";
      readonly seats: readonly Seat[];
    } & AtVisit)
  /** Experts have proposed other days; the office says yes or no. */
  | ({ readonly kind: "counter"; readonly seats: readonly Seat[] } & AtVisit)
  | ({ readonly kind: "seats"; readonly missing: number } & AtVisit)
  /** The team is complete and nobody in it may lead. */
  | ({ readonly kind: "leader" } & AtVisit)
  /** No date yet; `by` is the day on which the survey begins. */
  | ({ readonly kind: "schedule"; readonly survey: Survey } & AtVisit)
  /** The director has been asked whether to go with a smaller team; the approver owes it. */
  | ({ readonly kind: "decision"; readonly approval: Approval } & AtVisit)
  /** The park has not agreed to the date. */
  | ({ readonly kind: "park" } & AtVisit)
  /** The visit's day is past and nobody has recorded who came. */
  | ({ readonly kind: "attendance" } & AtVisit)
  | ({ readonly kind: "questionnaire" } & AtVisit)
  /** What the team needs for the road is not all filled in; `by` is the visit's first day. */
  | ({ readonly kind: "road"; readonly lacks: readonly RoadLack[] } & AtVisit)
  /** Invitees have not answered; `moment` is the deadline, or the beginning where none was set. */
  | {
      readonly kind: "replies";
      readonly meeting: Meeting;
      readonly open: readonly Invitation[];
      readonly moment: Instant;
    }
  /** Speakers have not sent text and slides; `moment` is the end of the day by which they were asked for. */
  | {
      readonly kind: "materials";
      readonly meeting: Meeting;
      readonly items: readonly AgendaItem[];
      readonly moment: Instant;
    }
  /** Something that a meeting decided is to be done. */
  | {
      readonly kind: "task";
      readonly meeting: Meeting;
      readonly decision: Decision;
      readonly moment: Instant;
    }
);

interface AtVisit {
  readonly at: VisitProgress;
}

export type DueKind = Due["kind"];

/** True for what is owed to a meeting, not to a visit. */
export function isOfMeeting(due: Due): due is Extract<Due, { readonly meeting: Meeting }> {
  return "meeting" in due;
}

/** A meeting with everybody who was invited, what is to be said there, and what it decided. */
export interface MeetingSeats {
  readonly meeting: Meeting;
  readonly invitations: readonly Invitation[];
  /** Until when speakers send text and slides; undefined where nobody asked for them. */
  readonly materialsBy?: Day | undefined;
  readonly items?: readonly AgendaItem[];
  readonly decisions?: readonly Decision[];
}

/** Everything that is owed in a survey as of `today`; nothing in one that is closed. */
export function duesOfSurvey(progress: SurveyProgress, today: Day, zone: Zone): Due[] {
  const { survey, visits } = progress;
  if (survey.closedAt !== undefined) return [];
  return visits.flatMap((at) => duesOfVisit(at, survey, today, zone));
}

function duesOfVisit(at: VisitProgress, survey: Survey, today: Day, zone: Zone): Due[] {
  const { visit } = at;
  const { owner } = visit;
  switch (standingOf(at, today)) {
    case "unscheduled":
      return [{ kind: "schedule", owner, by: survey.windowFrom, survey, at }];
    case "awaited":
    case "overdue":
      return [{ kind: "questionnaire", owner, by: lastDayOf(visit) ?? survey.windowTo, at }];
    case "settled":
    case "unsettled":
      return duesOfTeam(at, today, zone);
    case "held":
    case "returned":
    case "cancelled":
      return [];
  }
}

/** What a dated visit still lacks; once its last day is past, only the record of who came. */
function duesOfTeam(at: VisitProgress, today: Day, zone: Zone): Due[] {
  const { visit } = at;
  const { owner, dayFrom } = visit;
  const last = lastDayOf(visit);
  if (dayFrom === undefined || last === undefined) return [];
  if (last < today) return [{ kind: "attendance", owner, by: last, at }];
  const answers = seatsIn(at, "invited").map((seat): Due => {
    const moment = seat.assignment.replyBy ?? instantAt(dayFrom, visit.timeFrom, zone);
    return { kind: "answer", owner, by: dayOf(moment, zone), seat, moment, at };
  });
  const team = { owner, by: dayFrom, at };
  const missing = gapOf(at);
  const unasked = seatsIn(at, "proposed");
  const countered = seatsIn(at, "countered");
  // On the day itself the team is there.
  const setsOut = acceptedSeats(at).length > 0 && today < dayFrom && visit.parkAnswer !== "other_date";
  const lacks = setsOut ? lacksOfRoad(at.road) : [];
  const mayLead = liveSeats(at).some(({ expert }) => expert.canLead);
  return [
    ...answers,
    ...(countered.length > 0 ? [{ kind: "counter" as const, seats: countered, ...team }] : []),
    ...(unasked.length > 0 ? [{ kind: "invite" as const, seats: unasked, ...team }] : []),
    ...(missing > 0 && at.decision !== undefined
      ? [{ kind: "decision" as const, approval: at.decision, ...team }]
      : []),
    ...(missing > 0 ? [{ kind: "seats" as const, missing, ...team }] : []),
    ...(missing === 0 && visit.seats > 0 && !mayLead ? [{ kind: "leader" as const, ...team }] : []),
    ...(visit.parkAnswer === "agreed" ? [] : [{ kind: "park" as const, ...team }]),
    ...(lacks.length > 0 ? [{ kind: "road" as const, lacks, ...team }] : []),
  ];
}

function seatsIn(at: VisitProgress, state: AssignmentState): Seat[] {
  return at.seats.filter(({ assignment }) => assignment.state === state);
}

/** The end of the day on which something is due. */
const closing: TimeOfDay = "17:00";

/** What a meeting still waits for: replies and speakers' texts until it begins, what it decided until that is done. */
export function duesOfMeeting(seats: MeetingSeats, now: Instant, zone: Zone): Due[] {
  const { meeting, decisions = [] } = seats;
  if (meeting.state === "cancelled") return [];
  const ahead = meeting.state === "called" && meeting.startsAt > now;
  const tasks = decisions.filter(isOwed).map((decision): Due => {
    const moment = instantAt(decision.by, closing, zone);
    return { kind: "task", owner: meeting.owner, by: decision.by, meeting, decision, moment };
  });
  return [...(ahead ? [...repliesOwed(seats, zone), ...materialsOwed(seats, zone)] : []), ...tasks];
}

function repliesOwed({ meeting, invitations }: MeetingSeats, zone: Zone): Due[] {
  const open = invitations.filter((one) => one.status === "needs-action");
  if (open.length === 0) return [];
  const moment = meeting.replyBy ?? meeting.startsAt;
  return [{ kind: "replies", owner: meeting.owner, by: dayOf(moment, zone), meeting, open, moment }];
}

/** Whoever will not come sends nothing. */
function materialsOwed({ meeting, invitations, materialsBy, items = [] }: MeetingSeats, zone: Zone): Due[] {
  if (materialsBy === undefined) return [];
  const comes = ({ organisationId }: AgendaItem) => {
    const theirs = invitations.filter((one) => one.organisationId === organisationId);
    return organisationId === undefined || !theirs.every(({ status }) => status === "declined");
  };
  const owed = items.filter((item) => owesMaterials(item) && comes(item));
  if (owed.length === 0) return [];
  const moment = instantAt(materialsBy, closing, zone);
  return [{ kind: "materials", owner: meeting.owner, by: materialsBy, meeting, items: owed, moment }];
}

/** True when somebody had a seat of a visit and has it no longer: others could take it. */
export function fellFree({ seats }: Pick<VisitProgress, "seats">): boolean {
  return seats.some(
    ({ assignment: { state } }) => state === "declined" || state === "withdrawn" || state === "lapsed",
  );
}

/** True when everybody whom a visit needs has said yes. */
export function isTeamComplete(at: VisitProgress): boolean {
  return gapOf(at) === 0 && acceptedSeats(at).length === liveSeats(at).length;
}

/** How many workdays are left until `by`: 0 today, negative once it is past. */
export function workdaysLeft(by: Day, today: Day, calendar: WorkdayCalendar): number {
  if (by >= today) return workdaysBetween(calendar, plusDays(today, 1), by).value;
  const late = workdaysBetween(calendar, plusDays(by, 1), today).value;
  // Not minus zero, over a weekend.
  return late === 0 ? 0 : -late;
}

/** How much a due presses: `urgent` is late or all but late, `soon` wants somebody to act, `later` can wait. */
export type Pressure = "urgent" | "soon" | "later";

/** Workdays before a visit, or a survey, from which what it lacks wants somebody to act. */
const workdaysAhead = 5;

/** Workdays before a visit from which what it lacks is urgent. */
const workdaysUrgent = 2;

/** Workdays before a deadline from which an answer is worth asking for. */
const workdaysBeforeDeadline = 1;

/** How much a due presses at `now`. */
export function pressureOf(due: Due, now: Instant, zone: Zone, calendar: WorkdayCalendar): Pressure {
  const today = dayOf(now, zone);
  const left = workdaysLeft(due.by, today, calendar);
  switch (due.kind) {
    case "answer": {
      const untilVisit = workdaysLeft(due.at.visit.dayFrom ?? due.by, today, calendar);
      return untilVisit <= workdaysUrgent ? "urgent" : beforeDeadline(due.moment <= now, left);
    }
    case "replies":
    case "materials":
      return beforeDeadline(due.moment <= now, left);
    case "task":
      return due.moment <= now ? "urgent" : nearing(left);
    case "questionnaire":
      return due.by < today ? "urgent" : "later";
    case "attendance":
      return left <= -workdaysUrgent ? "urgent" : "soon";
    case "counter":
    case "decision":
    case "seats":
    case "invite":
      // An empty seat, a proposal or an invitation that was not sent presses from the first day: it takes time.
      return pressing(left);
    case "park":
      // A park that wants another date waits for us, however far ahead the visit is.
      return due.at.visit.parkAnswer === "other_date" ? pressing(left) : nearing(left);
    case "leader":
    case "schedule":
    case "road":
      return nearing(left);
  }
}

function beforeDeadline(isPast: boolean, left: number): Pressure {
  if (isPast) return "urgent";
  return left <= workdaysBeforeDeadline ? "soon" : "later";
}

function pressing(left: number): Pressure {
  return left <= workdaysUrgent ? "urgent" : "soon";
}

function nearing(left: number): Pressure {
  return left <= workdaysAhead ? pressing(left) : "later";
}
