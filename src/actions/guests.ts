import { z } from "zod";
import { timed } from "../domain/agenda.ts";
import { phaseOf } from "../domain/meetings.ts";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { say, sayInstead, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { changePerson, seatToChange } from "../flows/meetings/change-person.ts";
import { meetingDetails } from "../flows/meetings/show-meeting.ts";
import { guestTextsView } from "../views/meetings/guest-texts.ts";
import { guestsView, personChangedView, personForm } from "../views/meetings/guests.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";

const one = z.object({ v: z.literal(1), id: z.number() });
const paged = one.extend({ page: z.number().optional() });
const seat = one.extend({ sequence: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const list = interaction({
  id: "guest.list",
  permission: "meetings.write",
  effect: "reads",
  value: paged,
  run({ id, page }, context) {
    const details = meetingDetails(context, id);
    if (!details.done) return details;
    const isOpen = phaseOf(details.value.meeting, context.now) === "open";
    const view = guestsView(details.value, page ?? 1, isOpen, readerOf(context));
    return done(page === undefined ? say(view) : sayInstead(view));
  },
});

const texts = interaction({
  id: "guest.texts",
  permission: "meetings.write",
  effect: "reads",
  value: paged,
  run({ id, page }, context) {
    const details = meetingDetails(context, id);
    if (!details.done) return details;
    const talks = timed(context.stores.agendaItems.ofMeeting(id), details.value.meeting.startsAt);
    const view = guestTextsView(details.value, talks, page ?? 1, readerOf(context));
    return done(page === undefined ? say(view) : sayInstead(view));
  },
});

const open = interaction({
  id: "guest.form",
  permission: "meetings.write",
  effect: "reads",
  value: seat,
  run({ id, sequence }, context) {
    const known = seatToChange(context, { invitationId: id, sequence });
    if (!known.done) return known;
    return done(show(personForm(known.value.meeting, known.value.seat, readerOf(context))));
  },
});

const MOBILE = /^\+?[\d\s-]{7,20}$/;

const change = interaction({
  id: "guest.change",
  permission: "meetings.write",
  effect: "changes",
  value: seat.extend({
    fields: z.object({
      name: z.string().max(500),
      post: z.string().max(500).optional(),
      mobile: z.string().max(500).optional(),
    }),
  }),
  run({ id, sequence, fields }, context) {
    const reader = readerOf(context);
    const mobile = fields.mobile?.trim() || undefined;
    if (mobile !== undefined && !MOBILE.test(mobile))
      return done({ kind: "field_errors", errors: { mobile: reader.words.registrations.mobileWrong } });
    const post = fields.post?.trim() || undefined;
    const changed = changePerson(context, { invitationId: id, sequence, name: fields.name, post, mobile });
    if (!changed.done) return changed;
    const after = context.stores.meetingDetails.seat(id);
    if (after === undefined) throw new Error(`invitation ${id} is gone`);
    return done(say(personChangedView(changed.value, after, reader)));
  },
});

export const guestClicks: readonly Interaction[] = [list, texts, open];
export const guestForms: readonly Interaction[] = [change];
