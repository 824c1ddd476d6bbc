import type { MeetingSeats } from "../src/domain/dues.ts";
import type { SurveyProgress } from "../src/domain/progress.ts";
import type { createInvitations } from "./invitations.ts";
import type { createMeetings } from "./meetings.ts";
import type { createProgress } from "./progress.ts";
import type { createSurveys } from "./surveys.ts";

interface Nouns {
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
  return {
    /** Every open survey, or the one that is named, and every meeting. */
    records(surveyId?: number | undefined): DueRecords {
      const surveys = nouns.surveys
        .all()
        .filter(({ id, closedAt }) => (surveyId === undefined ? closedAt === undefined : id === surveyId))
        .flatMap(({ id }) => nouns.progress.ofSurvey(id) ?? []);
      const meetings = nouns.meetings
        .all()
        .map((meeting) => ({ meeting, invitations: nouns.invitations.ofMeeting(meeting.id) }));
      return { surveys, meetings };
    },
  };
}
