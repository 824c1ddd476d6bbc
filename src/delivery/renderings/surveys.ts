import { surveyBoardView } from "../../views/surveys/survey-board.ts";
import { visitCancelledView } from "../../views/visits/visit-cancelled.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** The state of a survey as it is now. */
export function surveyCard(desk: Desk, surveyId: number): Rendering {
  const progress = desk.stores.progress.ofSurvey(surveyId);
  return progress === undefined ? outdated : worth(surveyBoardView(progress, desk.language, desk));
}

/** A survey's board, posted where it will be kept up to date. */
export function surveyBoard(desk: Desk, { surveyId }: NoticeOf<"survey_board">): Rendering {
  return surveyCard(desk, surveyId);
}

/** Tells an expert that a visit is called off, unless they never heard of it or it takes place again with them. */
export function visitCancelled(desk: Desk, { assignmentId }: NoticeOf<"visit_cancelled">): Rendering {
  const { stores } = desk;
  const assignment = stores.assignments.find(assignmentId);
  const visit = assignment === undefined ? undefined : stores.visits.find(assignment.visitId);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
  if (assignment?.state !== "withdrawn" || visit?.state !== "cancelled") return outdated;
  if (park === undefined || expert === undefined || !wasAsked(desk, assignment.requestId)) return outdated;
  return worth(visitCancelledView({ visit, park, expert }, desk.language, desk.today));
}

/** False for a request that never went out: whoever was not asked need not hear that it is off. */
function wasAsked({ stores }: Desk, requestId: number | undefined): boolean {
  if (requestId === undefined) return true;
  // Whoever was linked later got a notice of their own.
  if (stores.messages.ofSubject(`request:${requestId}`).length > 0) return true;
  return stores.notices.findByKey(`request:${requestId}`)?.state !== "dropped";
}
