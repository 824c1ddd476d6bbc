import { z } from "zod";
import { timed } from "../domain/agenda.ts";
import { languages } from "../domain/languages.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { rooms } from "../domain/reply-forms.ts";
import { mayDo } from "../domain/roles.ts";
import type { Day } from "../domain/time.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { answerOpenSeats } from "../flows/meetings/answer-for-organisation.ts";
import { invitationToAnswer } from "../flows/meetings/answer-invitation.ts";
import { fillSeat, noteLodging } from "../flows/meetings/fill-seat.ts";
import { chooseLanguage } from "../flows/office/choose-language.ts";
import { agendaView } from "../views/meetings/agenda.ts";
import { meetingReader, personText } from "../views/meetings/meeting-facts.ts";
import { lodgingForm, type ReplyFormShown, replyForm } from "../views/meetings/reply-form.ts";
import { sentence } from "../views/message.ts";

const version = z.literal(1);
const seat = z.object({ v: version, id: z.number(), sequence: z.number() });
const as = z.enum(["accepted", "delegated"]);
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

/** The reply form of a seat: with what its person filled in before, or empty for somebody else. */
function formOf(
  context: Context,
  wanted: { readonly id: number; readonly sequence: number; readonly as: "accepted" | "delegated" },
  isEmpty: boolean,
): Outcome<ReplyFormShown> {
  const { stores, caller } = context;
  const known = invitationToAnswer(context, { invitationId: wanted.id, sequence: wanted.sequence });
  if (!known.done) return known;
  const shown = stores.meetingDetails.seat(wanted.id);
  if (shown === undefined) return refused({ name: "invitation_unknown" });
  const { meeting } = known.value;
  const contact = stores.contacts.findByUser(caller.slackUserId);
  const earlier = shown.form ?? stores.replyForms.newestBy(caller.slackUserId) ?? contact;
  const { name, post, ...rest } = { ...earlier } as Partial<ReplyFormShown["known"]>;
  return done({
    invitationId: wanted.id,
    meeting,
    terms: stores.meetingTerms.of(meeting.id),
    organisation: shown.organisation?.nameZh ?? shown.name ?? "",
    as: wanted.as,
    known: isEmpty ? {} : { ...rest, ...(name === undefined ? {} : { name }), post },
  });
}

const openForm = interaction({
  id: "seat.fill",
  permission: "invitations.answer",
  effect: "reads",
  value: seat.extend({ as, edit: z.number().optional() }),
  run(value, context) {
    const shown = formOf(context, value, value.as === "delegated" && value.edit === undefined);
    return shown.done ? done(show(replyForm(shown.value, readerOf(context)))) : shown;
  },
});

const text = (limit: number) => z.string().max(limit).optional();
const MOBILE = /^\+?[\d\s-]{7,20}$/;

const fill = interaction({
  id: "seat.form",
  permission: "invitations.answer",
  effect: "changes",
  value: seat.extend({
    as,
    fields: z.object({
      name: z.string().max(500),
      post: text(500),
      mobile: text(500),
      needs: z.array(z.string()).optional(),
      trains: text(500),
      note: text(500),
    }),
  }),
  run({ id, sequence, as: status, fields }, context) {
    const reader = readerOf(context);
    const mobile = fields.mobile?.trim();
    if (mobile === undefined || !MOBILE.test(mobile))
      return done({ kind: "field_errors", errors: { mobile: reader.words.registrations.mobileWrong } });
    const { needs = [] } = fields;
    const before = context.stores.replyForms.find(id);
    const stays = needs.includes("lodging");
    const filled = fillSeat(context, {
      invitationId: id,
      sequence,
      status,
      way: wayOf(context, id),
      form: {
        name: fields.name,
        post: fields.post?.trim(),
        mobile,
        nights: stays ? before?.nights : undefined,
        room: stays ? before?.room : undefined,
        trains: fields.trains,
        halal: needs.includes("halal"),
        note: fields.note,
      },
    });
    if (!filled.done) return filled;
    const known = before ?? {};
    const { meeting } = filled.value;
    return done(stays ? show(lodgingForm({ invitationId: id, meeting, known }, reader)) : nothing);
  },
});

/** Staff who fill in a seat that is not theirs were called. */
function wayOf({ stores, caller }: Context, invitationId: number): "slack" | "telephone" {
  const invitation = stores.invitations.find(invitationId);
  const isOwn =
    invitation !== undefined && stores.meetingDetails.holders(invitation).includes(caller.slackUserId);
  return isOwn ? "slack" : "telephone";
}

const night = z.custom<Day>((value) => z.iso.date().safeParse(value).success);

const lodging = interaction({
  id: "seat.lodging",
  permission: "invitations.answer",
  effect: "changes",
  value: seat.extend({ fields: z.object({ nights: z.array(night), room: z.enum(rooms) }) }),
  run({ id, sequence, fields }, context) {
    const noted = noteLodging(context, { invitationId: id, sequence, ...fields });
    return noted.done ? done(nothing) : noted;
  },
});

const decline = interaction({
  id: "seat.decline",
  permission: "invitations.answer",
  effect: "changes",
  value: seat,
  run: ({ id, sequence }, context) =>
    shownOnCard(answerOpenSeats(context, { invitationId: id, sequence, status: "declined" })),
});

/** The card itself shows what was answered. */
function shownOnCard(outcome: Outcome<unknown>): Outcome<Reply> {
  return outcome.done ? done(nothing) : outcome;
}

const more = interaction({
  id: "seat.more",
  permission: "invitations.answer",
  effect: "changes",
  value: z.discriminatedUnion("do", [
    seat.extend({ do: z.enum(["tentative", "agenda", "contact"]) }),
    z.object({ v: version, do: z.literal("language"), to: z.enum(languages) }),
  ]),
  run(value, context) {
    if (value.do === "language") return shownOnCard(chooseLanguage(context, value.to));
    if (value.do === "tentative")
      return shownOnCard(
        answerOpenSeats(context, { invitationId: value.id, sequence: value.sequence, status: "tentative" }),
      );
    return told(context, value.id, value.do);
  },
});

/** The programme, or whom to ask: for whoever was invited, and for the office. */
function told(context: Context, invitationId: number, what: "agenda" | "contact"): Outcome<Reply> {
  const { stores, caller } = context;
  const invitation = stores.invitations.find(invitationId);
  const details = invitation === undefined ? undefined : stores.meetingDetails.of(invitation.meetingId);
  if (invitation === undefined || details === undefined) return refused({ name: "invitation_unknown" });
  const isOwn = stores.meetingDetails.holders(invitation).includes(caller.slackUserId);
  if (!isOwn && !mayDo(caller.roles, "meetings.read")) return refused({ name: "not_your_invitation" });
  const reader = readerOf(context);
  if (what === "contact")
    return done(say(sentence(reader.words.registrations.call(personText(details.owner)))));
  const items = timed(stores.agendaItems.ofMeeting(details.meeting.id), details.meeting.startsAt);
  return done(say(agendaView({ meeting: details.meeting, items, gaps: new Set() }, reader)));
}

export const registrationClicks: readonly Interaction[] = [openForm, decline, more];
export const registrationForms: readonly Interaction[] = [fill, lodging];
