import { createAgendaItems } from "./agenda-items.ts";
import { createApprovals } from "./approvals.ts";
import { createAssignments } from "./assignments.ts";
import { createAttendances } from "./attendances.ts";
import { createAudit } from "./audit.ts";
import { createBots } from "./bots.ts";
import { createContacts } from "./contacts.ts";
import { createCounterDetails } from "./counter-details.ts";
import { createCounters } from "./counters.ts";
import type { Database } from "./database.ts";
import { createDecisions } from "./decisions.ts";
import { createDigests } from "./digests.ts";
import { createDispatches } from "./dispatches.ts";
import { createDues } from "./dues.ts";
import { createExperts } from "./experts.ts";
import { createGaps } from "./gaps.ts";
import { createHandledRequests } from "./handled-requests.ts";
import { createHolidays } from "./holidays.ts";
import { createHomes } from "./homes.ts";
import { createInvitations } from "./invitations.ts";
import { createListImports } from "./list-imports.ts";
import { createMatters } from "./matters.ts";
import { createMeetingDetails } from "./meeting-details.ts";
import { createMeetingPlaces } from "./meeting-places.ts";
import { createMeetingTerms } from "./meeting-terms.ts";
import { createMeetings } from "./meetings.ts";
import { createMembers } from "./members.ts";
import { createMessages } from "./messages.ts";
import { createMovedAsks } from "./moved-asks.ts";
import { createNotices } from "./notices.ts";
import { createOrganisations } from "./organisations.ts";
import { createOwnHomes } from "./own-homes.ts";
import { createParks } from "./parks.ts";
import { createPastedReplies } from "./pasted-replies.ts";
import { createPins } from "./pins.ts";
import { createPostponedGaps } from "./postponed-gaps.ts";
import { createProgress } from "./progress.ts";
import { createProtocol } from "./protocol.ts";
import { createRecusals } from "./recusals.ts";
import { createRemarks } from "./remarks.ts";
import { createReminders } from "./reminders.ts";
import { createReplyForms } from "./reply-forms.ts";
import { createRequests } from "./requests.ts";
import { createRoadPages } from "./road-pages.ts";
import { createRoads } from "./roads.ts";
import { createSettings } from "./settings.ts";
import { createSlots } from "./slots.ts";
import { createSurveys } from "./surveys.ts";
import { createTeamLetters } from "./team-letters.ts";
import { createTransactions } from "./transactions.ts";
import { createVisits } from "./visits.ts";

/** The stores of one noun each. */
function createNouns(db: Database) {
  const homes = createHomes(db);
  const reminders = createReminders(db);
  return {
    agendaItems: createAgendaItems(db),
    approvals: createApprovals(db),
    assignments: createAssignments(db),
    attendances: createAttendances(db),
    audit: createAudit(db),
    bots: createBots(db),
    contacts: createContacts(db),
    counters: createCounters(db),
    decisions: createDecisions(db),
    digests: createDigests(db),
    dispatches: createDispatches(db),
    experts: createExperts(db),
    handledRequests: createHandledRequests(db),
    holidays: createHolidays(db),
    homes,
    invitations: createInvitations(db),
    listImports: createListImports(db),
    meetingPlaces: createMeetingPlaces(db),
    meetings: createMeetings(db),
    meetingTerms: createMeetingTerms(db),
    members: createMembers(db),
    messages: createMessages(db, homes, reminders),
    movedAsks: createMovedAsks(db),
    notices: createNotices(db, homes),
    organisations: createOrganisations(db),
    parks: createParks(db),
    pastedReplies: createPastedReplies(db),
    pins: createPins(db),
    postponedGaps: createPostponedGaps(db),
    recusals: createRecusals(db),
    remarks: createRemarks(db),
    reminders,
    replyForms: createReplyForms(db),
    roads: createRoads(db),
    settings: createSettings(db),
    slots: createSlots(db),
    surveys: createSurveys(db),
    teamLetters: createTeamLetters(db),
    visits: createVisits(db),
  };
}

/** Every store over one database, those that put several nouns side by side among them, and `atomically`. */
export function createStores(db: Database) {
  const nouns = createNouns(db);
  const requests = createRequests(db, nouns);
  const progress = createProgress(nouns);
  const protocol = createProtocol(nouns);
  return {
    ...nouns,
    requests,
    progress,
    protocol,
    counterDetails: createCounterDetails({ ...nouns, requests }),
    dues: createDues({ ...nouns, progress }),
    gaps: createGaps({ ...nouns, progress, requests }),
    matters: createMatters(nouns),
    meetingDetails: createMeetingDetails({ ...nouns, protocol }),
    ownHomes: createOwnHomes({ ...nouns, requests }),
    roadPages: createRoadPages({ ...nouns, progress, requests }),
    ...createTransactions(db),
  };
}

export type Stores = ReturnType<typeof createStores>;
