import type { ModalView } from "@slack/types";
import type { MeetingTerms } from "../../domain/meeting-terms.ts";
import type { Meeting } from "../../domain/meetings.ts";
import { daysKept, type ReplyFormFacts } from "../../domain/reply-forms.ts";
import { dayOf, plusDays } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { boxes, form, radios, textField } from "../form-fields.ts";
import { section } from "../message.ts";
import { factLines, type MeetingReader } from "./meeting-facts.ts";

/** Whose seat is filled in, and what is known of whoever comes. */
export interface ReplyFormShown {
  readonly invitationId: number;
  readonly meeting: Meeting;
  readonly terms: MeetingTerms;
  readonly organisation: string;
  readonly as: "accepted" | "delegated";
  readonly known: Partial<ReplyFormFacts>;
}

/** The short reply form. */
export function replyForm(shown: ReplyFormShown, reader: MeetingReader): ModalView {
  const { meeting, terms, known, as, organisation } = shown;
  const say = reader.words.registrations;
  const ticked = new Set([
    ...(known.nights === undefined ? [] : ["lodging"]),
    ...(known.halal === true ? ["halal"] : []),
  ]);
  return form(
    {
      id: "seat.form",
      value: { id: shown.invitationId, sequence: meeting.sequence, as },
      title: say.formTitle,
      submit: say.formSubmit,
      blocks: [
        section(joined([say.formIntro(organisation, meeting.title), ...factLines(meeting, reader)])),
        textField({ id: "name", label: say.name }, known.name),
        textField({ id: "post", label: say.post }, known.post),
        textField({ id: "mobile", label: say.mobile, hint: say.mobileHint(daysKept) }, known.mobile),
        boxes(
          { id: "needs", label: say.needs, optional: true },
          [
            { text: say.lodging, value: "lodging" },
            { text: say.halal, value: "halal" },
          ],
          ticked,
        ),
        ...(terms.trains
          ? [textField({ id: "trains", label: say.trains, optional: true }, known.trains)]
          : []),
        textField({ id: "note", label: say.note, optional: true }, known.note),
      ],
    },
    reader.words,
  );
}

/** Which nights, and which room; shown only to who needs one. */
export function lodgingForm(
  { invitationId, meeting, known }: Pick<ReplyFormShown, "invitationId" | "meeting" | "known">,
  reader: MeetingReader,
): ModalView {
  const say = reader.words.registrations;
  const day = dayOf(meeting.startsAt, reader.zone);
  const nights = [plusDays(day, -1), day];
  return form(
    {
      id: "seat.lodging",
      value: { id: invitationId, sequence: meeting.sequence },
      title: say.lodgingTitle,
      submit: say.lodgingSubmit,
      blocks: [
        section(say.lodgingIntro),
        boxes(
          { id: "nights", label: say.nights },
          nights.map((night) => ({
            text: say.night(longDay(night, reader.language, reader.today)),
            value: night,
          })),
          new Set(known.nights ?? [nights[0] ?? day]),
        ),
        radios(
          { id: "room", label: say.room },
          [
            { text: say.rooms.single, value: "single" },
            { text: say.rooms.shared, value: "shared" },
          ],
          known.room ?? "single",
        ),
      ],
    },
    reader.words,
  );
}
