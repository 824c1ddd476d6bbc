import type { KnownBlock, ModalView } from "@slack/types";
import type { Meeting, Seat } from "../../domain/meetings.ts";
import { pastedWays } from "../../domain/pasted-replies.ts";
import { reference } from "../../domain/references.ts";
import type { ReplyFormFacts } from "../../domain/reply-forms.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { form, manyMenu, menu, plain, radios } from "../form-fields.ts";
import { type Message, message, section, sections } from "../message.ts";
import type { MeetingReader } from "./meeting-facts.ts";

/** A pasted reply as its preview shows it. */
export interface PastedShown {
  readonly line: number;
  readonly shown: string;
  readonly seats: readonly Seat[];
  readonly answer:
    | { readonly status: "declined" | "tentative" }
    | {
        readonly status: "accepted";
        readonly form: ReplyFormFacts | undefined;
        readonly lodging: boolean | undefined;
      }
    | undefined;
  readonly isOfSeveral: boolean;
}

/** The window for replies that came outside Slack. */
export function pasteForm(meeting: Meeting, reader: MeetingReader): ModalView {
  const say = reader.words.registrations;
  return form(
    {
      id: "seat.paste",
      value: { id: meeting.id },
      title: say.pasteTitle,
      submit: say.pasteRead,
      blocks: [
        section(reader.words.meetings.reference(reference.meeting(meeting.id), meeting.title)),
        {
          type: "input",
          block_id: "text",
          label: plain(say.pasteText),
          hint: plain(say.pasteHint),
          element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: 3000 },
        },
        radios(
          { id: "way", label: say.pasteWay },
          pastedWays.map((value) => ({ text: reader.words.meetings.ways[value], value })),
          "wechat",
        ),
      ],
    },
    reader.words,
  );
}

/** So many replies can be asked about in one window. */
const askedAtOnce = 20;

/** Shows what was understood before anything is recorded, and asks whose the others are. */
export function pastePreview(
  shown: { readonly meeting: Meeting; readonly batch: number; readonly replies: readonly PastedShown[] },
  every: readonly Seat[],
  reader: MeetingReader,
): ModalView {
  const say = reader.words.registrations;
  const clear = shown.replies.filter(isClear);
  const unclear = shown.replies.filter((reply) => !isClear(reply));
  const lines = clear.map((reply) => say.pasteClear(reply.seats[0]?.name ?? "", answerText(reply, reader)));
  return form(
    {
      id: "seat.paste_file",
      value: { id: shown.meeting.id, batch: shown.batch },
      title: say.pasteTitle,
      submit: say.pasteSubmit(clear.length),
      blocks: [
        section(say.pasteHead(clear.length, unclear.length)),
        ...sections(lines),
        ...unclear.slice(0, askedAtOnce).map((reply) => question(reply, every, reader)),
      ],
    },
    reader.words,
  );
}

function isClear({ answer, seats }: PastedShown): boolean {
  return answer !== undefined && seats.length === 1;
}

/** What a reply may mean of which it is known whose it is. */
const answersAsked = ["accepted", "declined", "tentative"] as const;

/** Asks whose a reply is, or what it says where that is known. */
function question(reply: PastedShown, every: readonly Seat[], reader: MeetingReader): KnownBlock {
  const say = reader.words.registrations;
  const [one, another] = reply.seats;
  if (one !== undefined && another === undefined && !reply.isOfSeveral)
    return menu(
      {
        id: `line${reply.line}`,
        label: say.pasteWhat(one.name ?? "", reply.shown.slice(0, 100)),
        optional: true,
      },
      answersAsked.map((value) => ({ text: reader.words.meetings.answers[value], value })),
    );
  const seats = reply.seats.length > 0 ? reply.seats : every;
  return manyMenu(
    { id: `line${reply.line}`, label: say.pasteUnclear(reply.shown.slice(0, 100)), optional: true },
    seats.map(({ name, invitation }) => ({ text: name ?? "", value: String(invitation.id) })),
    new Set(),
  );
}

/** `示例代表甲，处长，不住宿`. */
function answerText({ answer }: PastedShown, { words }: MeetingReader): string {
  const say = words.registrations;
  if (answer === undefined) return "";
  if (answer.status !== "accepted") return words.meetings.answers[answer.status];
  const { form: filled, lodging } = answer;
  if (filled === undefined) return words.meetings.answers.accepted;
  const about = [
    filled.post,
    lodging === true ? say.lodgingYes : undefined,
    lodging === false ? say.lodgingNo : undefined,
    filled.halal ? say.halal : undefined,
  ];
  return say.answer(
    filled.name,
    about.flatMap((one) => (one === undefined || one === "" ? [] : [one])),
  );
}

/** Says how many were recorded, and which were not. */
export function pasteDone(count: number, left: readonly string[], reader: MeetingReader): Message {
  const say = reader.words.registrations;
  const text = say.pasteDone(count, left.length);
  return message(text, [section(joined([text, ...left.slice(0, askedAtOnce).map(say.pasteLeft)]))]);
}
