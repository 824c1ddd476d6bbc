import { isOwed } from "../../domain/decisions.ts";
import { decisionGivenView, decisionGoneView } from "../../views/meetings/decisions.ts";
import { meetingReader } from "../../views/meetings/meeting-facts.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** A decision as it stands now, to the member who has it to do; to one who has it no longer, that. */
export function decisionMessage(desk: Desk, decisionId: number): Rendering {
  const { stores, zone, now, language } = desk;
  const decision = stores.decisions.find(decisionId);
  const meeting = decision === undefined ? undefined : stores.meetings.find(decision.meetingId);
  if (decision === undefined || meeting === undefined) return outdated;
  const reader = meetingReader(language, zone, now);
  return worth(
    desk.recipient === `user:${decision.responsible}`
      ? decisionGivenView(decision, meeting, reader)
      : decisionGoneView(decision, reader),
  );
}

/** Nobody is told of what is done, withdrawn or somebody else's by now. */
export function decisionGiven(desk: Desk, { decisionId }: NoticeOf<"decision_given">): Rendering {
  const decision = desk.stores.decisions.find(decisionId);
  if (decision === undefined || !isOwed(decision)) return outdated;
  if (desk.recipient !== `user:${decision.responsible}`) return outdated;
  return decisionMessage(desk, decisionId);
}
