import { type DigestScope, everything } from "../src/domain/digest-orders.ts";
import type { MeetingSeats } from "../src/domain/dues.ts";
import type { SurveyProgress } from "../src/domain/progress.ts";
import type { createAgendaItems } from "./agenda-items.ts";
import type { createDecisions } from "./decisions.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetingTerms } from "./meeting-terms.ts";
import type { createMeetings } from "./meetings.ts";
import type { createProgress } from "./progress.ts";
import type { createSurveys } from "./surveys.ts";

interface Nouns {
  readonly agendaItems: ReturnType<typeof createAgendaItems>;
  readonly decisions: ReturnType<typeof createDecisions>;
  readonly meetingTerms: ReturnType<typeof createMeetingTerms>;
  readonly invitations: ReturnType<typeof createInvitations>;
  readonly meetings: ReturnType<typeof createMeetings>;
  readonly progress: ReturnType<typeof createProgress>;
  readonly surveys: ReturnType<typeof createSurveys>;
}

/** The records that everything owed is derived from. */
export interface DueRecords {
  readonly surveys: readonly SurveyProgress[];
  readonly meetings: readonly MeetingSeats[];
}

/** What dues are derived from: records of several stores put side by side, nothing stored twice. */
export function createDues(nouns: Nouns) {
  const surveysOf = (scope: DigestScope): SurveyProgress[] =>
    nouns.surveys
      .all()
      .filter(({ id, closedAt }) =>
        scope.kind === "survey" ? id === scope.surveyId : closedAt === undefined,
      )
      .flatMap(({ id }) => nouns.progress.ofSurvey(id) ?? []);
  const meetings = (): MeetingSeats[] =>
    nouns.meetings.all().map((meeting) => ({
      meeting,
      invitations: nouns.invitations.ofMeeting(meeting.id),
      materialsBy: nouns.meetingTerms.of(meeting.id).materialsBy,
      items: nouns.agendaItems.ofMeeting(meeting.id),
      decisions: nouns.decisions.ofMeeting(meeting.id),
    }));
  return {
    /** Every open survey and every meeting; one survey alone, or the meetings alone. */
    records(scope: DigestScope = everything): DueRecords {
      return {
        surveys: scope.kind === "meetings" ? [] : surveysOf(scope),
        // A report of one survey is of that alone.
        meetings: scope.kind === "survey" ? [] : meetings(),
      };
    },
  };
}
