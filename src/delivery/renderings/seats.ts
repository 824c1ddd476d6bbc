import { workdaysLeft } from "../../domain/dues.ts";
import { seatDeclinedView } from "../../views/seat-declined.ts";
import { seatTakenBackView } from "../../views/seats.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** Tells staff of a seat that fell free; not any more when the person has changed their mind meanwhile. */
export function seatDeclined(desk: Desk, { assignmentId }: NoticeOf<"seat_declined">): Rendering {
  const { stores, language, today, calendar } = desk;
  const assignment = stores.assignments.find(assignmentId);
  if (assignment?.state !== "declined" && assignment?.state !== "withdrawn") return outdated;
  const progress = stores.progress.ofVisit(assignment.visitId);
  const expert = stores.experts.find(assignment.expertId);
  if (progress === undefined || expert === undefined || progress.visit.state === "cancelled") return outdated;
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
