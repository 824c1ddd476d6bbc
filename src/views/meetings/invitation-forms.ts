import type { ModalView } from "@slack/types";
import { plain } from "../form-fields.ts";
import { section } from "../message.ts";
import type { InvitationShown } from "./invitation-card.ts";
import { type MeetingReader, whenText } from "./meeting-facts.ts";

function formFor(
  { meeting, seat }: InvitationShown,
  reader: MeetingReader,
  id: string,
  title: string,
): Pick<ModalView, "type" | "callback_id" | "private_metadata" | "title" | "submit" | "close"> {
  return {
    type: "modal",
    callback_id: id,
    private_metadata: JSON.stringify({ v: 1, id: seat.invitation.id, sequence: meeting.sequence }),
    title: plain(title),
    submit: plain(reader.words.shared.send),
    close: plain(reader.words.shared.close),
  };
}

/** The form behind "send somebody else": a name, or a colleague in Slack. */
export function delegateForm(shown: InvitationShown, reader: MeetingReader): ModalView {
  const say = reader.words.meetings;
  const { invitation, delegateSeat } = shown.seat;
  const known = delegateSeat === undefined ? invitation.delegate : undefined;
  return {
    ...formFor(shown, reader, "invitation.delegated", say.delegateTitle),
    blocks: [
      section(say.delegateIntro(whenText(shown.meeting, reader), shown.meeting.title)),
      {
        type: "input",
        block_id: "name",
        optional: true,
        label: plain(say.delegateName),
        element: {
          type: "plain_text_input",
          action_id: "value",
          max_length: 60,
          placeholder: plain(say.delegateNameHint),
          ...(known === undefined ? {} : { initial_value: known.slice(0, 60) }),
        },
      },
      {
        type: "input",
        block_id: "post",
        optional: true,
        label: plain(say.delegatePost),
        element: { type: "plain_text_input", action_id: "value", max_length: 100 },
      },
      {
        type: "input",
        block_id: "user",
        optional: true,
        label: plain(say.delegateUser),
        hint: plain(say.delegateUserHint),
        element: { type: "users_select", action_id: "value" },
      },
    ],
  };
}

/** The form behind "leave a note". */
export function noteForm(shown: InvitationShown, reader: MeetingReader): ModalView {
  const say = reader.words.meetings;
  const { note } = shown.seat.invitation;
  return {
    ...formFor(shown, reader, "invitation.note", say.noteTitle),
    blocks: [
      section(say.noteIntro(whenText(shown.meeting, reader), shown.meeting.title)),
      {
        type: "input",
        block_id: "note",
        optional: true,
        label: plain(say.noteLabel),
        element: {
          type: "plain_text_input",
          action_id: "value",
          multiline: true,
          max_length: 500,
          ...(note === undefined ? {} : { initial_value: note.slice(0, 500) }),
        },
      },
    ],
  };
}

/** Somebody who comes instead, with their organisation and post. */
export function delegateNamed(name: string, post: string, reader: MeetingReader): string {
  return post === "" ? name : reader.words.meetings.delegateNamed(name, post);
}

/** What a form for somebody else says when it names nobody. */
export function delegateMissingText(reader: MeetingReader): string {
  return reader.words.meetings.delegateMissing;
}
