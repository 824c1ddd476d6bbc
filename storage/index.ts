import { createApprovals } from "./approvals.ts";
import { createAssignments } from "./assignments.ts";
import { createAttendances } from "./attendances.ts";
import { createAudit } from "./audit.ts";
import { createBots } from "./bots.ts";
import { createContacts } from "./contacts.ts";
import { createCounters } from "./counters.ts";
import type { Database } from "./database.ts";
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
import { createRecusals } from "./recusals.ts";
import { createRemarks } from "./remarks.ts";
import { createReminders } from "./reminders.ts";
import { createRequests } from "./requests.ts";
import { createRoads } from "./roads.ts";
import { createSettings } from "./settings.ts";
import { createSlots } from "./slots.ts";
import { createSurveys } from "./surveys.ts";
import { createTransactions } from "./transactions.ts";
import { createVisits } from "./visits.ts";

/** Stores that need none of the others. */
function independentStores(db: Database) {
  return {
    audit: createAudit(db),
    bots: createBots(db),
    contacts: createContacts(db),
    digests: createDigests(db),
    dispatches: createDispatches(db),
    holidays: createHolidays(db),
    handledRequests: createHandledRequests(db),
    listImports: createListImports(db),
    pastedReplies: createPastedReplies(db),
    pins: createPins(db),
    postponedGaps: createPostponedGaps(db),
    remarks: createRemarks(db),
    roads: createRoads(db),
    settings: createSettings(db),
    slots: createSlots(db),
  };
}

/** Every store over one database, and `atomically` to change several of them together. */
export function createStores(db: Database) {
  const approvals = createApprovals(db);
  const assignments = createAssignments(db);
  const attendances = createAttendances(db);
  const counters = createCounters(db);
  const experts = createExperts(db);
  const homes = createHomes(db);
  const surveys = createSurveys(db);
  const invitations = createInvitations(db);
  const meetings = createMeetings(db);
  const members = createMembers(db);
  const organisations = createOrganisations(db);
  const parks = createParks(db);
  const reminders = createReminders(db);
  const recusals = createRecusals(db);
  const visits = createVisits(db);
  const movedAsks = createMovedAsks(db);
  const asked = { assignments, counters, experts, members, movedAsks, parks, recusals, surveys, visits };
  const requests = createRequests(db, asked);
  const progress = createProgress({ approvals, assignments, attendances, experts, parks, surveys, visits });
  return {
    approvals,
    assignments,
    attendances,
    counters,
    dues: createDues({ invitations, meetings, progress, surveys }),
    experts,
    gaps: createGaps({ ...asked, approvals, attendances, organisations, progress, requests }),
    homes,
    invitations,
    matters: createMatters({ assignments, experts, invitations, meetings, parks, visits }),
    meetingDetails: createMeetingDetails({ attendances, invitations, meetings, members }),
    meetings,
    members,
    messages: createMessages(db, homes, reminders),
    movedAsks,
    notices: createNotices(db, homes),
    organisations,
    ownHomes: createOwnHomes({ assignments, experts, invitations, meetings, requests }),
    parks,
    progress,
    recusals,
    reminders,
    requests,
    surveys,
    visits,
    ...independentStores(db),
    ...createTransactions(db),
  };
}

export type Stores = ReturnType<typeof createStores>;
