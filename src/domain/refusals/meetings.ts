import type { KnownPerson, Meeting, MeetingPhase } from "../meetings.ts";
import type { Day, TimeOfDay } from "../time.ts";

/** Why a meeting is not called as it was typed. */
type CallingRefusal =
  | { readonly name: "meeting_title_missing" }
  | { readonly name: "meeting_title_long"; readonly limit: number }
  | { readonly name: "meeting_time_missing" }
  /** A day without an hour; `times` are usual ones to choose from. */
  | {
      readonly name: "meeting_hour_missing";
      readonly typed: string;
      readonly day: Day;
      readonly times: readonly TimeOfDay[];
    }
  /** An hour without a day; `days` are the next ones to choose from. */
  | {
      readonly name: "meeting_day_missing";
      readonly typed: string;
      readonly from: TimeOfDay;
      readonly to: TimeOfDay | undefined;
      readonly days: readonly Day[];
    }
  /** Today, but that hour is over. */
  | {
      readonly name: "meeting_time_past";
      readonly typed: string;
      readonly day: Day;
      readonly from: TimeOfDay;
    }
  /** More than a button can carry until it is confirmed. */
  | { readonly name: "meeting_line_long" }
  /** Several days at once. */
  | { readonly name: "meeting_many_days"; readonly typed: string }
  /** The day by which to answer is past, or not before the meeting. */
  | { readonly name: "reply_by_unfit"; readonly typed: string };

/** Why somebody cannot be invited. */
type InviteeRefusal =
  | { readonly name: "invitee_missing" }
  | { readonly name: "invitee_unknown"; readonly typed: string; readonly nearest: readonly KnownPerson[] }
  | { readonly name: "invitee_ambiguous"; readonly typed: string; readonly matches: readonly KnownPerson[] }
  | { readonly name: "invitee_is_bot"; readonly slackUserId: string }
  | { readonly name: "invitee_is_group" }
  | { readonly name: "only_yourself" }
  /** A row names an organisation that is not on record. */
  | { readonly name: "organisation_unknown"; readonly typed: string }
  /** Fewer places than people who have one. */
  | { readonly name: "capacity_below_confirmed"; readonly confirmed: number };

/** Why an answer to an invitation is not taken. */
type AnsweringRefusal =
  /** Answers end with the start of a meeting. */
  | {
      readonly name: "meeting_closed";
      readonly meeting: Meeting;
      readonly why: Exclude<MeetingPhase, "open">;
    }
  | { readonly name: "invitation_unknown" }
  | { readonly name: "not_your_invitation" }
  /** The seat had been passed on to the caller, and was taken back. */
  | { readonly name: "invitation_released" }
  | { readonly name: "not_invited"; readonly meeting: Meeting }
  /** Staff record for somebody in Slack who has no seat yet. */
  | { readonly name: "not_invited_yet"; readonly meeting: Meeting; readonly person: KnownPerson }
  | { readonly name: "seat_ambiguous"; readonly typed: string; readonly names: readonly string[] }
  | { readonly name: "delegate_missing" }
  | { readonly name: "delegate_is_self" }
  | { readonly name: "delegate_is_invited"; readonly slackUserId: string };

export type MeetingRefusal =
  | CallingRefusal
  | InviteeRefusal
  | AnsweringRefusal
  | { readonly name: "meeting_unknown"; readonly typed: string }
  | { readonly name: "meeting_ambiguous"; readonly typed: string; readonly matches: readonly Meeting[] }
  | { readonly name: "cancel_reason_missing"; readonly reference: string }
  | { readonly name: "meeting_not_yet"; readonly meeting: Meeting; readonly day: Day }
  /** The programme has changed: there is no such item. */
  | { readonly name: "agenda_item_gone" }
  /** A decision was withdrawn. */
  | { readonly name: "decision_gone" }
  | { readonly name: "not_your_decision" }
  /** Neither time nor place would change. */
  | { readonly name: "meeting_not_moved"; readonly meeting: Meeting }
  /** A message can only be put into a channel. */
  | { readonly name: "no_channel_here" };
