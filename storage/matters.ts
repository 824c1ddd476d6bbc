import { type Assignment, askedDays, isTakenBack } from "../src/domain/assignments.ts";
import type { Matter, Standing } from "../src/domain/matters.ts";
import { type Invitation, isOfOrganisation, isReleased, phaseOf } from "../src/domain/meetings.ts";
import { type Day, dayOf, type Instant, type Zone } from "../src/domain/time.ts";
import { isOver } from "../src/domain/visits.ts";
import type { createAssignments } from "./assignments.ts";
import type { createContacts } from "./contacts.ts";
import type { createExperts } from "./experts.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetings } from "./meetings.ts";
import type { createParks } from "./parks.ts";
import type { createVisits } from "./visits.ts";

interface Nouns {
  readonly assignments: ReturnType<typeof createAssignments>;
  readonly contacts: ReturnType<typeof createContacts>;
  readonly experts: ReturnType<typeof createExperts>;
  readonly invitations: ReturnType<typeof createInvitations>;
  readonly meetings: ReturnType<typeof createMeetings>;
  readonly parks: ReturnType<typeof createParks>;
  readonly visits: ReturnType<typeof createVisits>;
}

/** What somebody was asked to come to: visits and meetings side by side. */
export function createMatters(nouns: Nouns) {
  const seatOf = (assignment: Assignment, today: Day): Matter[] => {
    const visit = nouns.visits.find(assignment.visitId);
    const isOff = visit?.state === "cancelled" || assignment.calledOff === true;
    const standing = isOff ? standingOfCancelled(assignment) : standingOfSeat(assignment);
    const park = visit === undefined ? undefined : nouns.parks.find(visit.parkId);
    if (standing === undefined || visit === undefined || park === undefined) return [];
    const last = askedDays({ assignment, visit })?.to;
    if (isOver(visit, today) || (last !== undefined && last < today)) return [];
    return [{ kind: "assignment", standing, assignment, visit, park }];
  };
  const invitationOf = (invitation: Invitation, now: Instant): Matter[] => {
    const meeting = nouns.meetings.find(invitation.meetingId);
    if (meeting === undefined || isReleased(invitation) || meeting.startsAt <= now) return [];
    const phase = phaseOf(meeting, now);
    if (phase === "cancelled") return [{ kind: "invitation", standing: "cancelled", invitation, meeting }];
    if (phase !== "open") return [];
    return [{ kind: "invitation", standing: standingOfInvitation(invitation), invitation, meeting }];
  };
  /** Seats for which somebody answers as a contact: where there are several, words do not say which is meant. */
  const answeredFor = (slackUserId: string): Invitation[] => {
    const organisationId = nouns.contacts.findByUser(slackUserId)?.organisationId;
    if (organisationId === undefined) return [];
    const seats = nouns.invitations.ofOrganisation(organisationId).filter(isOfOrganisation);
    const byMeeting = Map.groupBy(seats, ({ meetingId }) => meetingId);
    return [...byMeeting.values()].flatMap((theirs) => (theirs.length === 1 ? theirs : []));
  };
  return {
    /** Everything that is not over, the soonest visit first, then meetings. */
    of(slackUserId: string, now: Instant, zone: Zone): Matter[] {
      const expert = nouns.experts.findByUser(slackUserId);
      const seats = expert === undefined ? [] : nouns.assignments.ofExpert(expert.id);
      const today = dayOf(now, zone);
      const visits = seats.flatMap((seat) => seatOf(seat, today));
      const meetings = [...nouns.invitations.ofMember(slackUserId), ...answeredFor(slackUserId)].flatMap(
        (one) => invitationOf(one, now),
      );
      return [...visits.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))), ...meetings];
    },
  };
}

function keyOf(matter: Matter): string {
  return matter.kind === "assignment" ? (matter.visit.dayFrom ?? "") : matter.meeting.startsAt;
}

function standingOfSeat(assignment: Assignment): Standing | undefined {
  switch (assignment.state) {
    case "invited":
    case "countered":
      return "open";
    case "accepted":
      return "coming";
    case "declined":
    case "withdrawn":
      return isTakenBack(assignment) ? undefined : "refused";
    default:
      return undefined;
  }
}

/** Only who was asked need hear that a visit is off. */
function standingOfCancelled({ state, requestId }: Assignment): Standing | undefined {
  return state === "withdrawn" && requestId !== undefined ? "cancelled" : undefined;
}

function standingOfInvitation({ status }: Invitation): Standing {
  if (status === "accepted" || status === "delegated") return "coming";
  return status === "declined" ? "refused" : "open";
}
