import type { DigestScope } from "./digest-orders.ts";
import type { ExportWanted } from "./exports.ts";
import type { HandoverCounts } from "./handovers.ts";
import type { Day, Instant } from "./time.ts";

/**
 * What the bot wants to tell somebody: no words and no blocks, only what to look up when it is sent.
 * `v` is the version of this shape, so that rows queued by an older release can still be told apart.
 */
export type Notice = { readonly v: 1 } & (
  | { readonly kind: "assignment_request"; readonly requestId: number }
  | { readonly kind: "delivery_failed"; readonly noticeId: number }
  /** An expert will not come; told in the survey's thread. */
  | { readonly kind: "seat_declined"; readonly assignmentId: number }
  /** A seat fell free; told to the visit's owner with who could take it: one message that stays right. */
  | { readonly kind: "seat_gap"; readonly assignmentId: number }
  /** An expert proposes other days; told to the visit's owner: one message that stays right. */
  | { readonly kind: "counter_proposed"; readonly counterId: number }
  /** What became of other days; told to whoever proposed them. */
  | { readonly kind: "counter_settled"; readonly counterId: number }
  /** An expert would rather be called; told to the visit's owner. */
  | { readonly kind: "call_wanted"; readonly assignmentId: number }
  /** The director is asked to decide something: one message that stays right. */
  | { readonly kind: "approval_asked"; readonly approvalId: number }
  /** What the director decided; told to whoever asked. */
  | { readonly kind: "approval_decided"; readonly approvalId: number }
  /** Whoever was asked instead will not come either; told to the visit's owner. */
  | { readonly kind: "stand_in_declined"; readonly assignmentId: number }
  /** The office no longer needs somebody who had said yes; told to them. */
  | { readonly kind: "seat_taken_back"; readonly assignmentId: number }
  /** A visit was moved to days on which an expert cannot come: they need not come, nor keep the old days free. */
  | { readonly kind: "seat_released"; readonly assignmentId: number; readonly from: Day; readonly to: Day }
  /** A visit was called off; told to an expert who had been asked. */
  | { readonly kind: "visit_cancelled"; readonly assignmentId: number }
  /** Who is in a team, or the page for the road; told to one of the team. */
  | { readonly kind: "team_letter" | "road_letter"; readonly letterId: number; readonly inHours: boolean }
  /** The same as texts for people outside of Slack; told to whoever of the office passes them on. */
  | {
      readonly kind: "letters_to_pass_on";
      readonly letterIds: readonly number[];
      readonly inHours: boolean;
    }
  /** The state of a survey: one message that stays right. */
  | { readonly kind: "survey_board"; readonly surveyId: number }
  | { readonly kind: "meeting_invitation"; readonly invitationId: number }
  | { readonly kind: "meeting_cancelled"; readonly invitationId: number }
  /** A seat that was passed on to somebody is no longer theirs; told to them. */
  | { readonly kind: "meeting_seat_released"; readonly invitationId: number }
  /** Somebody who waited has a place now; told to them. */
  | { readonly kind: "meeting_place"; readonly invitationId: number }
  /** A meeting is at another time or place; told to those who are asked again. */
  | { readonly kind: "meeting_moved"; readonly invitationId: number; readonly sequence: number }
  /** A speaker will not come: the programme has a gap; told to the owner. */
  | { readonly kind: "agenda_gap"; readonly itemId: number }
  /** What a meeting decided; told to the member who does it: one message that stays right. */
  | { readonly kind: "decision_given"; readonly decisionId: number }
  /** The office records that somebody else comes for a seat; told to whoever answers for it. */
  | { readonly kind: "seat_person_changed"; readonly invitationId: number; readonly at: Instant }
  /** Who comes to a meeting: one message that stays right. */
  | { readonly kind: "meeting_tally"; readonly meetingId: number }
  /** A channel's status report for what changed from `since` to `until`. */
  | {
      readonly kind: "digest";
      /** Whose order it is, and where the order would be changed; undefined where there is no channel. */
      readonly channel: string | undefined;
      readonly scope: DigestScope;
      readonly since: Instant;
      readonly until: Instant;
      /** Who asked for it out of turn; such a one is sent whatever it says. */
      readonly askedBy?: string;
    }
  /** A channel is told that it will get a status report, so that it is seen at once whether it can. */
  | { readonly kind: "digest_ordered" }
  /** What the bot took somebody's words for, to that person. */
  | { readonly kind: "remark_heard"; readonly remarkId: number }
  /** Words that the bot leaves to a human, to that human. */
  | { readonly kind: "remark_passed_on"; readonly remarkId: number }
  /** Everything of one passed to another of the staff; told to both. */
  | {
      readonly kind: "handed_over";
      readonly from: string;
      readonly to: string;
      readonly by: string;
      readonly counts: HandoverCounts;
    }
  /** A table that somebody wanted as a file; made when it is sent. */
  | { readonly kind: "list_export"; readonly wanted: ExportWanted }
  | { readonly kind: "import_report"; readonly importId: number }
  /** What somebody still owes, or has let pass that they answer for; one message a person a day. */
  | { readonly kind: "reminder"; readonly reminderId: number }
  /** How far what somebody ordered to be sent has come. */
  | { readonly kind: "dispatch"; readonly dispatchId: number }
);

export type NoticeKind = Notice["kind"];

/** Who gets a notice: one member in a direct message, or one channel. */
export type Recipient = `user:${string}` | `channel:${string}`;

/** What may be shown in a long-lived message. */
export const subjectNouns = [
  "request",
  "survey",
  "meeting",
  "decision",
  "invitation",
  "remark",
  "import",
  "seat",
  "reminder",
  "dispatch",
  "counter",
  "approval",
] as const;

/** Something shown in a long-lived message, such as `request:12`; a change of it updates every such message. */
export type Subject = `${(typeof subjectNouns)[number]}:${number}`;

/** A subject's noun and number. */
export function partsOfSubject(subject: Subject): {
  readonly noun: (typeof subjectNouns)[number];
  readonly id: number;
} {
  const [noun, id] = subject.split(":") as [(typeof subjectNouns)[number], string];
  return { noun, id: Number(id) };
}
