import type { MeetingSeats } from "./dues.ts";
import type { Meeting, MeetingState } from "./meetings.ts";
import type { Seat, SurveyProgress, VisitProgress } from "./progress.ts";
import { reference } from "./references.ts";
import type { Instant } from "./time.ts";
import type { VisitState } from "./visits.ts";

/** A change as the log has it. */
export interface RecordedChange {
  readonly at: Instant;
  readonly action: string;
  /** A reference such as `A31`. */
  readonly subject: string;
  readonly detail: { readonly to?: unknown };
}

/** What changed, each thing once however often it changed. */
export interface DigestChanges {
  readonly accepted: readonly Seat[];
  readonly declined: readonly Seat[];
  readonly scheduled: readonly VisitProgress[];
  readonly moved: readonly VisitProgress[];
  readonly held: readonly VisitProgress[];
  readonly returned: readonly VisitProgress[];
  readonly visitsCancelled: readonly VisitProgress[];
  readonly meetingsCalled: readonly Meeting[];
  readonly meetingsHeld: readonly Meeting[];
  readonly meetingsCancelled: readonly Meeting[];
}

/**
 * What the log tells about these surveys and meetings, as far as it still holds: a seat that was accepted and then
 * given up is a refusal and no more, a visit that was scheduled and then called off is called off.
 */
export function changesIn(
  recorded: readonly RecordedChange[],
  surveys: readonly SurveyProgress[],
  meetings: readonly MeetingSeats[],
): DigestChanges {
  const visits = surveys.flatMap((survey) => survey.visits);
  const visitNamed = new Map(visits.map((at) => [reference.visit(at.visit.id), at]));
  const seatNamed = new Map(
    visits.flatMap(({ seats }) => seats.map((seat) => [reference.assignment(seat.assignment.id), seat])),
  );
  const meetingNamed = new Map(meetings.map(({ meeting }) => [reference.meeting(meeting.id), meeting]));
  const named = (...actions: readonly string[]) => recorded.filter(({ action }) => actions.includes(action));
  const visitsNow = (action: string, states: readonly VisitState[]) =>
    pick(visitNamed, named(action)).filter(({ visit }) => states.includes(visit.state));
  const meetingsNow = (action: string, state: MeetingState) =>
    pick(meetingNamed, named(action)).filter((meeting) => meeting.state === state);
  const answers = [
    ...new Map(named("assignment_answered").map((change) => [change.subject, change])).values(),
  ];
  const scheduled = visitsNow("visit_scheduled", ["scheduled"]);
  return {
    accepted: pick(
      seatNamed,
      answers.filter(({ detail }) => detail.to === "accepted"),
    ),
    declined: pick(
      seatNamed,
      answers.filter(({ detail }) => detail.to === "declined" || detail.to === "withdrawn"),
    ),
    scheduled,
    moved: pick(visitNamed, named("visit_rescheduled", "visit_moved")).filter(
      (at) => at.visit.state === "scheduled" && !scheduled.includes(at),
    ),
    held: visitsNow("visit_held", ["completed", "reported"]),
    returned: visitsNow("questionnaire_returned", ["completed", "reported"]),
    visitsCancelled: visitsNow("visit_cancelled", ["cancelled"]),
    meetingsCalled: meetingsNow("meeting_called", "called"),
    meetingsHeld: meetingsNow("meeting_attendance", "held"),
    meetingsCancelled: meetingsNow("meeting_cancelled", "cancelled"),
  };
}

/** What the changes are about, each once, in their order. */
function pick<T>(known: ReadonlyMap<string, T>, changes: readonly RecordedChange[]): T[] {
  const subjects = new Set(changes.map(({ subject }) => subject));
  return [...subjects].flatMap((subject) => known.get(subject) ?? []);
}
