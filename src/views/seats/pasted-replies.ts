import type { KnownBlock } from "@slack/types";
import { type Answer, type Assignment, isLive } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import {
  type PastedBatch,
  type PastedWay,
  pastedWays,
  type SaidOfSeat,
} from "../../domain/pasted-replies.ts";
import { type Day, dayOf, type Zone } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { shortDay } from "../../locales/dates.ts";
import { type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, menu, plain } from "../form-fields.ts";
import { context, type Message, type ModalView, message, section, sections } from "../message.ts";
import { personMention } from "../slack-mentions.ts";
import { expertName, visitWithDay } from "../visits/visit-names.ts";
import { daysText } from "./counters.ts";

interface SeatShown {
  readonly assignment: Assignment;
  readonly expert: Expert;
  readonly at: { readonly visit: Visit; readonly park: Park };
}

type AnswerShown = SaidOfSeat & { readonly seat: SeatShown };

type Doubt = keyof Words["replies"]["doubts"];

/** A reply as it was read. */
export type ReplyShown = { readonly reply: { readonly line: number; readonly shown: string } } & (
  | { readonly kind: "clear" | "known"; readonly answers: readonly AnswerShown[] }
  | {
      readonly kind: "unclear";
      readonly why: Doubt;
      readonly seats: readonly SeatShown[];
      readonly answer: Answer | undefined;
      readonly wishes: readonly (readonly Day[])[];
    }
);

export interface Reader {
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

/** Slack's limit on what a field takes. */
const textLimit = 3000;
/** Lines that one window asks about; its blocks are limited. */
const asked = 40;
/** Characters of a line that are shown. */
const shownLimit = 120;

/** The window that takes replies; what was not recorded of the last ones is named. */
export function pasteForm(left: number, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.replies;
  const field: KnownBlock = {
    type: "input",
    block_id: "text",
    label: plain(say.text),
    hint: plain(say.textHint),
    element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: textLimit },
  };
  const ways = pastedWays.map((value) => ({ text: words.visits.ways[value], value }));
  return form(
    {
      id: "visit.paste",
      value: {},
      title: say.title,
      submit: say.next,
      blocks: [
        section(say.intro),
        field,
        menu({ id: "way", label: say.way }, ways, "wechat"),
        ...(left === 0 ? [] : [context(say.leftBefore(left))]),
      ],
    },
    words,
  );
}

/** Why nothing can be read: what stands at the field. */
export function pasteFault(language: Language): string {
  return wordsIn(language).replies.nothing;
}

/** How the replies were read, with a menu for each line that is not clear, and the button that records. */
export function pastePreview(
  batch: PastedBatch,
  replies: readonly ReplyShown[],
  shown: { readonly mark: string; readonly changed: boolean },
  reader: Reader,
): ModalView {
  const words = wordsIn(reader.language);
  const say = words.replies;
  const clear = replies.filter(({ kind }) => kind === "clear");
  const unclear = replies.filter((one) => one.kind === "unclear");
  const lines = replies.flatMap((one) => (one.kind === "clear" ? clearLines(one, words, reader) : []));
  const day = shortDay(dayOf(batch.pastedAt, reader.zone), reader.language);
  return {
    ...form(
      {
        id: "visit.record_pasted",
        value: { batch: batch.id, mark: shown.mark },
        title: say.title,
        submit: say.submit(clear.length),
        blocks: [
          ...(shown.changed ? [section(md`⚠️ ${say.changed}`)] : []),
          section(say.previewTitle(clear.length, unclear.length)),
          ...sections(lines),
          ...unclear.slice(0, asked).flatMap((one) => unclearBlocks(one, words, reader)),
          ...(unclear.length > asked ? [section(say.more(unclear.length - asked))] : []),
          ...knownBlocks(replies, words),
          context(say.recorder(personMention(batch.pastedBy), words.visits.ways[batch.way], day)),
        ],
      },
      words,
    ),
  };
}

function quoted(text: string): string {
  const line = text.replace(/\s*\n\s*/g, " / ");
  return line.length > shownLimit ? `${line.slice(0, shownLimit - 1)}…` : line;
}

function clearLines(
  { reply, answers }: Extract<ReplyShown, { readonly kind: "clear" | "known" }>,
  words: Words,
  { language, today }: Reader,
): Mrkdwn[] {
  const say = words.replies;
  return answers.map(({ seat, ...said }) => {
    const { state } = seat.assignment;
    const isChange = state === "accepted" || state === "countered" || !isLive(state);
    const was = isChange ? words.assignments.states[state] : "";
    const visit = visitWithDay(seat.at, language, today);
    const answer = saidText(said, words, { language, today });
    return say.clear(expertName(seat.expert), visit, answer, was, quoted(reply.shown));
  });
}

function saidText(said: SaidOfSeat, words: Words, { language, today }: Omit<Reader, "zone">): string {
  const say = words.replies;
  return said.answer === "counter"
    ? say.wish(daysText(said.days, words, language, today))
    : say.answers[said.answer];
}

function knownBlocks(replies: readonly ReplyShown[], words: Words): KnownBlock[] {
  const known = replies.flatMap((one) => (one.kind === "known" ? [one] : []));
  if (known.length === 0) return [];
  const names = [
    ...new Set(known.flatMap(({ answers }) => answers.map(({ seat }) => expertName(seat.expert)))),
  ];
  return [context(words.replies.known(known.length, words.shared.list(names)))];
}

/** What the menu of an unclear line offers; a value names seat, revision and answer between dots, then other days. */
function unclearBlocks(
  { reply, why, seats, answer, wishes }: Extract<ReplyShown, { readonly kind: "unclear" }>,
  words: Words,
  { language, today }: Reader,
): KnownBlock[] {
  const say = words.replies;
  const answers: readonly Answer[] = answer === undefined ? ["accept", "decline"] : [answer, other(answer)];
  const offered: readonly SaidOfSeat[] = [
    ...wishes.map((days) => ({ answer: "counter", days }) as const),
    ...answers.map((one) => ({ answer: one })),
  ];
  const options = seats.flatMap(({ assignment, expert, at }) =>
    offered.map((one) => ({
      text: say.option(
        expertName(expert),
        visitWithDay(at, language, today),
        saidText(one, words, { language, today }),
      ),
      value: [
        assignment.id,
        at.visit.revision,
        one.answer,
        ...(one.days === undefined ? [] : [one.days.join("+")]),
      ].join("."),
    })),
  );
  const said = section(say.unclear(quoted(reply.shown), say.doubts[why]));
  if (options.length === 0) return [said];
  const field = { id: `line_${reply.line}`, label: say.choose, optional: true };
  // A menu takes a hundred; the last line leaves it for later.
  return [said, menu(field, [...options.slice(0, 99), { text: say.later, value: "later" }])];
}

const other = (answer: Answer): Answer => (answer === "accept" ? "decline" : "accept");

/** What was recorded, and what is left to look at. */
export function pastedView(
  recorded: readonly {
    readonly expert: Expert;
    readonly at: SeatShown["at"];
    readonly assignment: Assignment;
    readonly days?: readonly Day[];
  }[],
  left: readonly ReplyShown[],
  batch: { readonly id: number; readonly way: PastedWay },
  { language, today }: Reader,
): Message {
  const words = wordsIn(language);
  const say = words.replies;
  const unclear = left.flatMap((one) => (one.kind === "unclear" ? [one] : []));
  const lines = recorded.map(({ expert, at, assignment, days }) =>
    say.recordedLine(
      expertName(expert),
      visitWithDay(at, language, today),
      days === undefined
        ? words.assignments.states[assignment.state]
        : say.wish(daysText(days, words, language, today)),
    ),
  );
  const head =
    recorded.length === 0 ? say.nothingRecorded : say.recorded(recorded.length, words.visits.ways[batch.way]);
  const again = button({ action: "visit.paste_again", label: say.again, value: { batch: batch.id } });
  return message(say.recordedText(recorded.length), [
    ...sections([head, ...lines]),
    ...(unclear.length === 0
      ? []
      : [
          ...sections([
            say.left(unclear.length),
            ...unclear
              .slice(0, asked)
              .map(({ reply, why }) => say.leftLine(quoted(reply.shown), say.doubts[why])),
          ]),
          { type: "actions" as const, elements: [again] },
        ]),
  ]);
}
