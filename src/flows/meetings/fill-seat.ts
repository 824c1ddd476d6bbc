import type { Invitation, Meeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Way } from "../../domain/people.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import type { Context } from "../context.ts";
import { answerInvitation, invitationToAnswer } from "./answer-invitation.ts";
import { touchMeeting } from "./meeting-news.ts";

/** Who comes for a seat: its holder or whom the organisation sends, or somebody else in their place. */
export interface SeatFilled {
  readonly invitationId: number;
  readonly sequence: number;
  readonly status: "accepted" | "delegated";
  readonly way: Way;
  readonly form: ReplyFormFacts;
}

/** Records who comes, with their reply form, in one go. The same form for the same answer only brings it up to date. */
export function fillSeat(
  context: Context,
  filled: SeatFilled,
): Outcome<{ readonly meeting: Meeting; readonly invitation: Invitation }> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    if (filled.form.name.trim() === "") return refused({ name: "delegate_missing" });
    const { invitationId, sequence, status, way, form } = filled;
    const answered = answerInvitation(context, {
      invitationId,
      sequence,
      status,
      way,
      ...(status === "delegated" ? { delegate: named(form) } : {}),
    });
    if (!answered.done) return answered;
    stores.replyForms.set({
      ...form,
      name: form.name.trim(),
      invitationId,
      filledBy: caller.slackUserId,
      filledAt: now,
      clearedAt: undefined,
    });
    touchMeeting(context, answered.value.meeting, [{ id: invitationId }]);
    return done(answered.value);
  });
}

function named({ name, post }: ReplyFormFacts): string {
  return post === undefined || post.trim() === "" ? name.trim() : `${name.trim()}，${post.trim()}`;
}

/** Adds which nights somebody stays, to a form that is on record. */
export function noteLodging(
  context: Context,
  wanted: { readonly invitationId: number; readonly sequence: number } & Pick<
    ReplyFormFacts,
    "nights" | "room"
  >,
): Outcome<Meeting> {
  const { stores } = context;
  return stores.atomically(() => {
    const known = invitationToAnswer(context, wanted);
    if (!known.done) return known;
    const form = stores.replyForms.find(wanted.invitationId);
    if (form === undefined) return refused({ name: "card_outdated" });
    const { nights, room } = wanted;
    stores.replyForms.set({ ...form, nights, room });
    touchMeeting(context, known.value.meeting, [{ id: wanted.invitationId }]);
    return done(known.value.meeting);
  });
}
