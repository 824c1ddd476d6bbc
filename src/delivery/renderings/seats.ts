import { isLive } from "../../domain/assignments.ts";
import { workdaysLeft } from "../../domain/dues.ts";
import { gapStanding } from "../../domain/gaps.ts";
import { seatDeclinedView, seatTakenAgainView } from "../../views/seats/seat-declined.ts";
import { gapReader, seatGapView, standInDeclinedView } from "../../views/seats/seat-gap.ts";
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
  if (desk.recipient.startsWith("user:")) return gapCard(desk, assignmentId);
  const { stores, language, today, calendar } = desk;
  const assignment = stores.assignments.find(assignmentId);
  const progress = assignment === undefined ? undefined : stores.progress.ofVisit(assignment.visitId);
  const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
  if (assignment === undefined || progress === undefined || expert === undefined) return outdated;
  if (progress.visit.state === "cancelled") return outdated;
  if (isLive(assignment.state)) return worth(seatTakenAgainView({ progress, expert }, language, today));
  const day = progress.visit.dayFrom ?? today;
  const left = workdaysLeft(day, today, calendar);
  return worth(seatDeclinedView({ progress, assignment, expert, workdaysLeft: left }, language, today));
}

/** Puts a free seat before the visit's owner; not any more when it has been filled meanwhile. */
export function seatGap(desk: Desk, { assignmentId }: NoticeOf<"seat_gap">): Rendering {
  const gap = desk.stores.gaps.ofSeat(assignmentId);
  return gap !== undefined && gapStanding(gap).kind === "open" ? gapCard(desk, assignmentId) : outdated;
}

/** A free seat's card as it stands now, in the owner's direct messages. */
function gapCard(desk: Desk, assignmentId: number): Rendering {
  const gap = desk.stores.gaps.ofSeat(assignmentId);
  return gap === undefined ? outdated : worth(seatGapView(gap, gapReader(desk.language, desk)));
}

/** Tells the owner that a stand-in will not come either, unless they have come back or the seat is filled. */
export function standInDeclined(desk: Desk, { assignmentId }: NoticeOf<"stand_in_declined">): Rendering {
  const gap = desk.stores.gaps.ofSeat(assignmentId);
  const standIn = gap?.standIns.find(({ assignment }) => assignment.id === assignmentId);
  if (gap === undefined || standIn === undefined || isLive(standIn.assignment.state)) return outdated;
  if (gapStanding(gap).kind !== "open") return outdated;
  return worth(standInDeclinedView(gap, standIn, gapReader(desk.language, desk)));
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
