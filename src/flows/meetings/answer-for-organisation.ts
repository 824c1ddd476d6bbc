import { isOfOrganisation } from "../../domain/meetings.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { answerInvitation, invitationToAnswer } from "./answer-invitation.ts";

/** Says for every seat of an organisation that nobody is named for: nobody comes, or it is not decided. */
export function answerOpenSeats(
  context: Context,
  given: {
    readonly invitationId: number;
    readonly sequence: number;
    readonly status: "declined" | "tentative";
  },
): Outcome<number> {
  return context.stores.atomically(() => {
    const known = invitationToAnswer(context, given);
    if (!known.done) return known;
    const { organisationId } = known.value.invitation;
    const theirs = context.stores.invitations
      .ofMeeting(known.value.meeting.id)
      .filter((seat) => isOfOrganisation(seat) && seat.organisationId === organisationId);
    const open = theirs.filter(({ status }) => status === "needs-action" || status === "tentative");
    // With everybody named, no means that nobody of them comes.
    const meant = open.length > 0 ? open : theirs;
    for (const invitation of meant) {
      const answered = answerInvitation(context, {
        invitationId: invitation.id,
        sequence: given.sequence,
        status: given.status,
        way: "slack",
      });
      if (!answered.done) return answered;
    }
    return done(meant.length);
  });
}
