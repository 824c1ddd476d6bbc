import type { Ask } from "../src/domain/assignments.ts";
import type { InvitedTo, OwnHome } from "../src/domain/homes.ts";
import type { Day, Instant } from "../src/domain/time.ts";
import type { createAssignments } from "./assignments.ts";
import type { createExperts } from "./experts.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetings } from "./meetings.ts";
import type { createRequests } from "./requests.ts";

interface Nouns {
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly invitations: ReturnType<typeof createInvitations>;
  readonly meetings: ReturnType<typeof createMeetings>;
  readonly requests: ReturnType<typeof createRequests>;
}

/** What concerns somebody themselves: records of several stores put side by side, nothing stored twice. */
export function createOwnHomes(nouns: Nouns) {
  const asksAhead = (expertId: number, today: Day): Ask[] =>
    nouns.assignments
      .ofExpert(expertId)
      .map(nouns.requests.askOf)
      .filter(({ visit }) => visit.state === "scheduled" && (visit.dayTo ?? visit.dayFrom ?? "") >= today)
      .sort((one, other) => (one.visit.dayFrom ?? "").localeCompare(other.visit.dayFrom ?? "", "en"));

  const meetingsAhead = (slackUserId: string, now: Instant): InvitedTo[] =>
    nouns.invitations
      .ofMember(slackUserId)
      .flatMap((invitation) => {
        const meeting = nouns.meetings.find(invitation.meetingId);
        return meeting?.state === "called" && meeting.startsAt >= now ? [{ meeting, invitation }] : [];
      })
      .sort((one, other) => one.meeting.startsAt.localeCompare(other.meeting.startsAt, "en"));

  return {
    ofMember(slackUserId: string, now: Instant, today: Day): OwnHome {
      const expert = nouns.experts.findByUser(slackUserId);
      const asks = expert === undefined ? [] : asksAhead(expert.id, today);
      return {
        expert,
        open: asks.filter(({ assignment: { state } }) => state === "invited" || state === "countered"),
        coming: asks.filter(({ assignment }) => assignment.state === "accepted"),
        meetings: meetingsAhead(slackUserId, now),
      };
    },
  };
}
