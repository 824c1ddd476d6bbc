import { bringsSomebody, isOfOrganisation, type Meeting, type Seat } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import type { Context } from "../context.ts";
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
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const known = seatToChange(context, changed);
    if (!known.done) return known;
    const { meeting, seat } = known.value;
    const { invitationId, sequence } = changed;
    const name = changed.name.trim();
    const isSame = bringsSomebody(seat) && comesFor(seat) === name;
    const kept = isSame ? seat.form : undefined;
    const filled = fillSeat(context, {
      invitationId,
      sequence,
      status: statusOf(seat, name, isSame),
      way: "telephone",
      form: {
        ...{ name, post: changed.post, mobile: changed.mobile },
        ...{ nights: kept?.nights, room: kept?.room, trains: kept?.trains },
        ...{ halal: kept?.halal ?? false, note: kept?.note },
      },
    });
    if (!filled.done) return filled;
    if (isSame) return done(meeting);
    for (const user of stores.meetingDetails.holders(seat.invitation))
      if (user !== caller.slackUserId)
        stores.notices.queue(
          {
            key: `person:${invitationId}:${now}:${user}`,
            recipient: `user:${user}`,
            notice: { v: 1, kind: "seat_person_changed", invitationId, at: now },
          },
          now,
        );
    return done(meeting);
  });
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
