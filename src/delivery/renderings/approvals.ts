import { liveSeats, seatCounts } from "../../domain/progress.ts";
import { isOver } from "../../domain/visits.ts";
import { type ApprovalShown, approvalView, decidedView } from "../../views/seats/smaller-team.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** Puts a question before the director, unless it has been settled. */
export function approvalAsked(desk: Desk, { approvalId }: NoticeOf<"approval_asked">): Rendering {
  const shown = approvalShown(desk, approvalId);
  return shown?.approval.state === "open" && shown.isNeeded ? approvalCard(desk, approvalId) : outdated;
}

/** The director's line as it stands now. */
export function approvalCard(desk: Desk, approvalId: number): Rendering {
  const shown = approvalShown(desk, approvalId);
  return shown === undefined ? outdated : worth(approvalView(shown, desk.language, desk.today));
}

/** Tells whoever asked what was decided. */
export function approvalDecided(desk: Desk, { approvalId }: NoticeOf<"approval_decided">): Rendering {
  const shown = approvalShown(desk, approvalId);
  const state = shown?.approval.state;
  if (shown === undefined || (state !== "agreed" && state !== "refused")) return outdated;
  return worth(decidedView(shown, desk.language, desk.today));
}

function approvalShown({ stores, today }: Desk, id: number): ApprovalShown | undefined {
  const approval = stores.approvals.find(id);
  const progress = approval === undefined ? undefined : stores.progress.ofVisit(approval.visitId);
  const survey = progress === undefined ? undefined : stores.progress.ofSurvey(progress.visit.surveyId);
  if (approval === undefined || progress === undefined || survey === undefined) return undefined;
  const { visit, park } = progress;
  const nameOf = (user: string | undefined) =>
    user === undefined ? "" : (stores.members.find(user)?.name ?? user);
  const after = seatCounts(survey).planned;
  return {
    approval,
    at: { visit, park },
    askedBy: nameOf(approval.askedBy),
    decidedBy: nameOf(approval.decidedBy),
    isNeeded:
      visit.state !== "cancelled" && !isOver(visit, today) && liveSeats(progress).length < visit.seats,
    planned: { before: after + approval.seatsBefore - approval.seats, after },
  };
}
