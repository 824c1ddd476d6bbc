import { z } from "zod";
import { languages } from "../domain/languages.ts";
import type { ParticipationAnswer } from "../domain/meetings.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { answerInvitation, invitationToAnswer } from "../flows/meetings/answer-invitation.ts";
import { chooseLanguage } from "../flows/office/choose-language.ts";
import type { InvitationShown } from "../views/meetings/invitation-card.ts";
import {
  delegateForm,
  delegateMissingText,
  delegateNamed,
  noteForm,
} from "../views/meetings/invitation-forms.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";

const shown = z.object({ v: z.literal(1), id: z.number(), sequence: z.number() });
type Shown = z.output<typeof shown>;

const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

/** The card itself shows what was answered, so a success needs no further words. */
function shownOnCard(outcome: Outcome<unknown>): Outcome<Reply> {
  return outcome.done ? done(nothing) : outcome;
}

function answer(context: Context, { id, sequence }: Shown, status: ParticipationAnswer): Outcome<Reply> {
  return shownOnCard(answerInvitation(context, { invitationId: id, sequence, status, way: "slack" }));
}

const oneTap = (status: "accepted" | "declined" | "tentative") =>
  interaction({
    id: `invitation.${status}`,
    permission: "invitations.answer",
    effect: "changes",
    value: shown,
    run: (value, context) => answer(context, value, status),
  });

/** What a form about an invitation says, if the caller may still answer it. */
function shownTo(context: Context, { id, sequence }: Shown): Outcome<InvitationShown> {
  const known = invitationToAnswer(context, { invitationId: id, sequence });
  if (!known.done) return known;
  const { meeting } = known.value;
  const seat = context.stores.meetingDetails.seat(id);
  if (seat === undefined) return refused({ name: "invitation_unknown" });
  return done({ meeting, seat, owner: context.stores.meetingDetails.member(meeting.owner) });
}

function openDelegateForm(context: Context, value: Shown): Outcome<Reply> {
  const invitation = shownTo(context, value);
  return invitation.done ? done(show(delegateForm(invitation.value, readerOf(context)))) : invitation;
}

const openDelegate = interaction({
  id: "invitation.delegated",
  permission: "invitations.answer",
  effect: "reads",
  value: shown,
  run: (value, context) => openDelegateForm(context, value),
});

const openNote = interaction({
  id: "invitation.note",
  permission: "invitations.answer",
  effect: "reads",
  value: shown,
  run(value, context) {
    const invitation = shownTo(context, value);
    return invitation.done ? done(show(noteForm(invitation.value, readerOf(context)))) : invitation;
  },
});

/** What the menu holds: answers that are given less often, and the language. */
const more = interaction({
  id: "invitation.more",
  permission: "invitations.answer",
  effect: "changes",
  value: z.discriminatedUnion("do", [
    shown.extend({ do: z.enum(["accepted", "declined", "tentative"]) }),
    shown.extend({ do: z.literal("delegated") }),
    z.object({ v: z.literal(1), do: z.literal("language"), to: z.enum(languages) }),
  ]),
  run(value, context) {
    if (value.do === "language") return shownOnCard(chooseLanguage(context, value.to));
    return value.do === "delegated" ? openDelegateForm(context, value) : answer(context, value, value.do);
  },
});

const text = (limit: number) => z.string().max(limit).optional();

const delegate = interaction({
  id: "invitation.delegated",
  permission: "invitations.answer",
  effect: "changes",
  value: shown.extend({ fields: z.object({ name: text(60), post: text(100), user: text(50) }) }),
  run({ id, sequence, fields }, context) {
    const name = (fields.name ?? "").trim();
    const post = (fields.post ?? "").trim();
    if (name === "" && fields.user === undefined)
      return done({ kind: "field_errors", errors: { name: delegateMissingText(readerOf(context)) } });
    const who =
      fields.user === undefined
        ? { delegate: delegateNamed(name, post, readerOf(context)) }
        : { delegateUser: fields.user };
    return shownOnCard(
      answerInvitation(context, { invitationId: id, sequence, status: "delegated", way: "slack", ...who }),
    );
  },
});

/** A few words beside an answer; the answer stays what it was. */
const note = interaction({
  id: "invitation.note",
  permission: "invitations.answer",
  effect: "changes",
  value: shown.extend({ fields: z.object({ note: text(500) }) }),
  run({ id, sequence, fields }, context) {
    const status = context.stores.invitations.find(id)?.status;
    if (status !== "declined") return refused({ name: "card_outdated" });
    const given = { invitationId: id, sequence, status, way: "slack", note: fields.note ?? "" } as const;
    return shownOnCard(answerInvitation(context, given));
  },
});

export const invitationClicks: readonly Interaction[] = [
  oneTap("accepted"),
  oneTap("declined"),
  oneTap("tentative"),
  openDelegate,
  openNote,
  more,
];
export const invitationForms: readonly Interaction[] = [delegate, note];
