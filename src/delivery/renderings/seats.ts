import { isLive } from "../../domain/assignments.ts";
import { workdaysLeft } from "../../domain/dues.ts";
import { seatDeclinedView, seatTakenAgainView } from "../../views/seats/seat-declined.ts";
import { seatTakenBackView } from "../../views/seats/seats.ts";
import { seatReleasedView } from "../../views/visits/moved-letters.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** Tells staff of a seat that fell free; not any more when the person has changed their mind meanwhile. */
export function seatDeclined(desk: Desk, { assignmentId }: NoticeOf<"seat_declined">): Rendering {
  const state = desk.stores.assignments.find(assignmentId)?.state;
  return state === "declined" || state === "withdrawn" ? seatNews(desk, assignmentId) : outdated;
}

/** What staff were told of somebody's seat, as it stands now: that they will not come, or come after all. */
export function seatNews(desk: Desk, assignmentId: number): Rendering {
  const { stores, language, today, calendar } = desk;
  const assignment = stores.assignments.find(assignmentId);
  const progress = assignment === undefined ? undefined : stores.progress.ofVisit(assignment.visitId);
  const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
  if (assignment === undefined || progress === undefined || expert === undefined) return outdated;
  if (progress.visit.state === "cancelled") return outdated;
  if (isLive(assignment.state)) return worth(seatTakenAgainView({ progress, expert }, language, today));
  const day = progress.visit.dayFrom ?? today;
  const left = workdaysLeft(day, today, calendar);
  const audience = desk.recipient.startsWith("channel:") ? "channel" : "owner";
  return worth(
    seatDeclinedView({ progress, assignment, expert, workdaysLeft: left }, audience, language, today),
  );
}

/** Tells an expert that the office needs them no longer, unless they have been asked again meanwhile. */
export function seatTakenBack(desk: Desk, { assignmentId }: NoticeOf<"seat_taken_back">): Rendering {
  const { stores, language, today } = desk;
  const assignment = stores.assignments.find(assignmentId);
  if (assignment?.state !== "withdrawn") return outdated;
  const { visit, park } = stores.requests.askOf(assignment);
  const expert = stores.experts.find(assignment.expertId);
  if (expert === undefined || visit.state === "cancelled") return outdated;
  return worth(seatTakenBackView({ visit, park }, expert, language, today));
}

/** Tells an expert that a visit moved to days on which they cannot come, unless they have been asked again meanwhile. */
export function seatReleased(desk: Desk, { assignmentId, from, to }: NoticeOf<"seat_released">): Rendering {
  const { stores, language, today } = desk;
  const assignment = stores.assignments.find(assignmentId);
  const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
  if (assignment?.state !== "withdrawn" || expert === undefined) return outdated;
  const { visit, park } = stores.requests.askOf(assignment);
  if (visit.state !== "scheduled") return outdated;
  return worth(seatReleasedView({ visit, park, expert, from, to }, language, today));
}
