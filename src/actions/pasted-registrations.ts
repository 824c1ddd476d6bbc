import { z } from "zod";
import { done, refused } from "../domain/outcome.ts";
import { pastedWays } from "../domain/pasted-replies.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import {
  fileRegistrations,
  keepPasted,
  type RegistrationRead,
} from "../flows/meetings/file-registrations.ts";
import { meetingDetails } from "../flows/meetings/show-meeting.ts";
import { type PastedRegistration, readRegistrations } from "../input/meetings/pasted-registrations.ts";
import { readAnswer } from "../input/meetings/registration-answers.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { pasteDone, pasteForm, pastePreview } from "../views/meetings/paste-form.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const open = interaction({
  id: "seat.paste",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const details = meetingDetails(context, id);
    return details.done ? done(show(pasteForm(details.value.meeting, readerOf(context)))) : details;
  },
});

const read = interaction({
  id: "seat.paste",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ fields: z.object({ text: z.string().max(3000), way: z.enum(pastedWays) }) }),
  run({ id, fields }, context) {
    const details = meetingDetails(context, id);
    if (!details.done) return details;
    const reader = readerOf(context);
    const { meeting, seats } = details.value;
    const replies = readRegistrations(fields.text, seats);
    if (replies.length === 0)
      return done({ kind: "field_errors", errors: { text: reader.words.registrations.pasteNone } });
    const batch = keepPasted(context, fields);
    return done(show(pastePreview({ meeting, batch, replies }, seats, reader)));
  },
});

/** What somebody said of a reply: the seats that it is about, or what it means. */
const choice = z.union([z.enum(["accepted", "declined", "tentative"]), z.array(z.string())]);
type Choice = z.infer<typeof choice>;

/** A reply with the seats it is recorded for, once somebody has said what was not clear: whose it is, or what it says. */
function settled(
  { line, shown, seats, answer, isOfSeveral }: PastedRegistration,
  chosen: Readonly<Record<string, Choice | undefined>>,
): RegistrationRead[] {
  const isClear = answer !== undefined && seats.length === 1;
  const said = chosen[`line${line}`] ?? [];
  if (typeof said === "string")
    return isClear
      ? []
      : seats.map(({ invitation }) => ({ invitationId: invitation.id, status: said, form: undefined }));
  const ids = isClear
    ? seats.map(({ invitation }) => invitation.id)
    : said.map(Number).filter((id) => !Number.isNaN(id));
  if (!isClear && isOfSeveral)
    return ids.map((invitationId) => ({ invitationId, status: "accepted", form: undefined }));
  const meant = isClear ? answer : readAnswer(shown.replace(/^[^，,:：\s]*[，,:：\s]/, ""));
  if (meant === undefined) return [];
  // One name stands for one seat: the others are taken, and who comes for them is still to be said.
  return ids.map((invitationId, i) => ({
    invitationId,
    status: meant.status,
    form: meant.status === "accepted" && i === 0 ? meant.form : undefined,
  }));
}

const file = interaction({
  id: "seat.paste_file",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ batch: z.number(), fields: z.record(z.string(), choice.optional()) }),
  run({ id, batch, fields }, context) {
    const details = meetingDetails(context, id);
    if (!details.done) return details;
    const pasted = context.stores.pastedReplies.find(batch);
    if (pasted === undefined || pasted.pastedBy !== context.caller.slackUserId)
      return refused({ name: "button_unknown" });
    const replies = readRegistrations(pasted.text, details.value.seats);
    const readings = replies.map((reply) => ({ reply, settled: settled(reply, fields) }));
    const filed = fileRegistrations(context, {
      meetingId: id,
      way: pasted.way,
      replies: readings.flatMap((one) => one.settled),
    });
    if (!filed.done) return filed;
    const recorded = readings.filter((one) => one.settled.length > 0);
    context.stores.pastedReplies.markRecorded(
      batch,
      recorded.map(({ reply }) => reply.line),
    );
    const left = readings.flatMap((one) => (one.settled.length === 0 ? [one.reply.shown] : []));
    return done(say(pasteDone(recorded.length, left, readerOf(context))));
  },
});

export const pastedRegistrationClicks: readonly Interaction[] = [open];
export const pastedRegistrationForms: readonly Interaction[] = [read, file];
