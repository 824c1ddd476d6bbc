import { bringsSomebody, isOfOrganisation, type Meeting, type Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import type { Context } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { invitationToAnswer } from "./answer-invitation.ts";
import { fillSeat } from "./fill-seat.ts";

/** Who comes for a seat by now, as the office was told. */
export interface PersonChanged extends Pick<ReplyFormFacts, "name" | "post" | "mobile"> {
  readonly invitationId: number;
  readonly sequence: number;
}

/** A seat whose person the caller may change: until the meeting begins, past the reply deadline too. */
export function seatToChange(
  context: Context,
  wanted: Pick<PersonChanged, "invitationId" | "sequence">,
): Outcome<{ readonly meeting: Meeting; readonly seat: Seat }> {
  const known = invitationToAnswer(context, wanted);
  if (!known.done) return known;
  const seat = context.stores.meetingDetails.seat(wanted.invitationId);
  return seat === undefined
    ? refused({ name: "invitation_unknown" })
    : done({ meeting: known.value.meeting, seat });
}

/**
 * Records in one go who comes for a seat: lists and counts follow, and whoever answers for the seat is told once. The
 * same person again only brings post and number up to date, and tells nobody.
 */
export function changePerson(context: Context, changed: PersonChanged): Outcome<Meeting> {
  return context.stores.atomically(() => {
    const known = seatToChange(context, changed);
    if (!known.done) return known;
    const { meeting, seat } = known.value;
    const { invitationId, sequence } = changed;
    const name = changed.name.trim();
    const isSame = bringsSomebody(seat) && comesFor(seat) === name;
    // The form came filled in: another person does not take over a number that nobody changed.
    const mobile = !isSame && changed.mobile === seat.form?.mobile ? undefined : changed.mobile;
    const filled = fillSeat(context, {
      invitationId,
      sequence,
      status: statusOf(seat, name, isSame),
      way: "telephone",
      form: {
        ...(isSame ? lodgingOf(seat.form) : lodgingOf(undefined)),
        ...{ name, post: changed.post, mobile },
      },
    });
    if (!filled.done) return filled;
    if (!isSame) tellHolders(context, seat, name);
    return done(meeting);
  });
}

/** Tells whoever answers for a seat who comes for it now. */
function tellHolders({ stores, now, caller }: Context, { invitation }: Seat, name: string): void {
  const { id: invitationId } = invitation;
  for (const user of stores.meetingDetails.holders(invitation))
    if (user !== caller.slackUserId)
      stores.notices.queue(
        {
          key: `person:${invitationId}:${now}:${fingerprint(name)}:${user}`,
          recipient: `user:${user}`,
          notice: { v: 1, kind: "seat_person_changed", invitationId, at: now },
        },
        now,
      );
}

/** What somebody asked for beside a seat: it is theirs, and no successor's. */
function lodgingOf(form: ReplyFormFacts | undefined) {
  const { nights, room, trains, halal = false, note } = form ?? {};
  return { nights, room, trains, halal, note };
}

/** The name of whoever comes for a seat so far. */
function comesFor({ form, invitation, name }: Seat): string | undefined {
  return form?.name ?? (isOfOrganisation(invitation) ? undefined : name);
}

/** Somebody in another's place is sent by them; whoever is the first to be named simply comes. */
function statusOf(seat: Seat, name: string, isSame: boolean): "accepted" | "delegated" {
  const { status } = seat.invitation;
  if (isSame) return status === "delegated" ? "delegated" : "accepted";
  if (isOfOrganisation(seat.invitation)) return bringsSomebody(seat) ? "delegated" : "accepted";
  return seat.name === name ? "accepted" : "delegated";
}
