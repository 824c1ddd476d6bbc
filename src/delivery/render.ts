import type { HomeView } from "@slack/types";
import type { Home } from "../../storage/homes.ts";
import type { Stores } from "../../storage/index.ts";
import type { Language } from "../domain/languages.ts";
import {
  type Notice,
  partsOfSubject,
  type Recipient,
  type Subject,
  type subjectNouns,
} from "../domain/notices.ts";
import type { OfficeHours } from "../domain/office-hours.ts";
import { mayDo, type Role } from "../domain/roles.ts";
import { type Clock, dayOf, type Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";
import { approvalAsked, approvalCard, approvalDecided } from "./renderings/approvals.ts";
import { callWanted, counterCard, counterProposed, counterSettled } from "./renderings/counters.ts";
import { decisionGiven, decisionMessage } from "./renderings/decisions.ts";
import { digest, digestOrdered } from "./renderings/digests.ts";
import { dispatch, dispatchMessage } from "./renderings/dispatches.ts";
import { listExport } from "./renderings/exports.ts";
import { deliveryFailed } from "./renderings/failures.ts";
import { handedOver } from "./renderings/handovers.ts";
import { home } from "./renderings/homes.ts";
import { importReport, importReported } from "./renderings/imports.ts";
import {
  agendaGap,
  invitationMessage,
  meetingCancelled,
  meetingInvitation,
  meetingMoved,
  meetingPlace,
  meetingSeatReleased,
  meetingTally,
  seatPersonChanged,
  tallyMessage,
} from "./renderings/meetings.ts";
import { remarkAnswer, remarkHeard, remarkPassedOn } from "./renderings/remarks.ts";
import { reminder, reminderMessage } from "./renderings/reminders.ts";
import type { Desk, NoticeOf, Rendering } from "./renderings/rendering.ts";
import { assignmentRequest, requestCard } from "./renderings/requests.ts";
import {
  seatDeclined,
  seatGap,
  seatNews,
  seatReleased,
  seatTakenBack,
  standInDeclined,
} from "./renderings/seats.ts";
import { surveyBoard, surveyCard, visitCancelled } from "./renderings/surveys.ts";
import { lettersToPassOn, teamLetter } from "./renderings/team-letters.ts";

export type { Rendering };

export interface Renderer {
  /** What a notice says now, in its recipient's language. */
  notice(notice: unknown, recipient: Recipient): Rendering;
  /** What a subject's messages show now. */
  subject(subject: Subject, recipient: Recipient): Rendering;
  /** What somebody's Home tab shows now. */
  home(home: Home): HomeView;
}

export interface RendererParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  /** The office's workdays as they are on record at this moment. */
  readonly calendar: () => WorkdayCalendar;
  readonly hours: OfficeHours;
  readonly officeLanguage: Language;
  /** Administrators by configuration. */
  readonly admins: readonly string[];
}

/** The words of each kind of notice. */
const notices: { readonly [K in Notice["kind"]]?: (desk: Desk, notice: NoticeOf<K>) => Rendering } = {
  approval_asked: approvalAsked,
  approval_decided: approvalDecided,
  assignment_request: assignmentRequest,
  call_wanted: callWanted,
  counter_proposed: counterProposed,
  counter_settled: counterSettled,
  decision_given: decisionGiven,
  delivery_failed: deliveryFailed,
  digest,
  dispatch,
  digest_ordered: digestOrdered,
  handed_over: handedOver,
  import_report: importReported,
  list_export: listExport,
  meeting_cancelled: meetingCancelled,
  meeting_invitation: meetingInvitation,
  agenda_gap: agendaGap,
  meeting_moved: meetingMoved,
  meeting_place: meetingPlace,
  meeting_seat_released: meetingSeatReleased,
  meeting_tally: meetingTally,
  remark_heard: remarkHeard,
  remark_passed_on: remarkPassedOn,
  reminder,
  seat_person_changed: seatPersonChanged,
  letters_to_pass_on: lettersToPassOn,
  road_letter: teamLetter,
  team_letter: teamLetter,
  seat_declined: seatDeclined,
  seat_released: seatReleased,
  seat_gap: seatGap,
  seat_taken_back: seatTakenBack,
  stand_in_declined: standInDeclined,
  survey_board: surveyBoard,
  visit_cancelled: visitCancelled,
};

/** What the long-lived messages about each noun show. */
const subjects: { readonly [N in (typeof subjectNouns)[number]]?: (desk: Desk, id: number) => Rendering } = {
  dispatch: dispatchMessage,
  approval: approvalCard,
  counter: counterCard,
  decision: decisionMessage,
  request: requestCard,
  import: importReport,
  invitation: invitationMessage,
  meeting: tallyMessage,
  remark: remarkAnswer,
  reminder: reminderMessage,
  seat: seatNews,
  survey: surveyCard,
};

const unknownKind: Rendering = { send: false, reason: "unknown_kind" };

/** Makes the renderer: notices carry no words, so everything is looked up here, at the last moment. */
export function createRenderer(parts: RendererParts): Renderer {
  const { stores, clock, zone, calendar, hours } = parts;

  const languageOf = (recipient: Recipient): Language => {
    const office = stores.settings.get("language") ?? parts.officeLanguage;
    const user = /^user:(.+)$/.exec(recipient)?.[1];
    return (user === undefined ? undefined : stores.members.find(user)?.language) ?? office;
  };

  const rolesOf = (recipient: Recipient): ReadonlySet<Role> => {
    const user = /^user:(.+)$/.exec(recipient)?.[1];
    if (user === undefined) return new Set();
    const roles = new Set<Role>(stores.members.rolesOf(user));
    if (parts.admins.includes(user)) roles.add("admin");
    return roles;
  };

  const deskFor = (recipient: Recipient): Desk => {
    const now = clock.now();
    const language = languageOf(recipient);
    const roles = rolesOf(recipient);
    const today = dayOf(now, zone);
    return { stores, zone, calendar: calendar(), hours, now, today, recipient, roles, language };
  };

  return {
    notice(stored, recipient) {
      const notice = readNotice(stored);
      if (notice === undefined) return unknownKind;
      // The table has exactly the function for this kind; TypeScript cannot tie the two together.
      const render = notices[notice.kind] as ((desk: Desk, notice: Notice) => Rendering) | undefined;
      return render === undefined ? unknownKind : render(deskFor(recipient), notice);
    },
    home({ slackUserId }) {
      const desk = deskFor(`user:${slackUserId}`);
      return home(desk, slackUserId, mayDo(desk.roles, "surveys.read"));
    },
    subject(subject, recipient) {
      const { noun, id } = partsOfSubject(subject);
      return subjects[noun]?.(deskFor(recipient), id) ?? unknownKind;
    },
  };
}

function readNotice(stored: unknown): Notice | undefined {
  if (typeof stored !== "object" || stored === null || !("v" in stored) || stored.v !== 1) return undefined;
  return stored as Notice;
}
