import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { ways } from "../../domain/people.ts";
import type { Seat } from "../../domain/progress.ts";
import type { OpenVisit, ParkAnswer } from "../../domain/visits.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { plain } from "../form-fields.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import { visitName, visitWithDay } from "./visit-names.ts";

interface Cancellation {
  readonly at: OpenVisit;
  readonly reason: string;
  readonly told: readonly Seat[];
  readonly outside: readonly Seat[];
  readonly unasked: readonly Seat[];
}

/** Who hears of a cancellation, and who need not. */
function hearers({ told, outside, unasked }: Cancellation, words: Words): Mrkdwn[] {
  const say = words.visits;
  const names = (seats: readonly Seat[]) => words.shared.list(seats.map(({ expert }) => expert.name));
  if (told.length + outside.length + unasked.length === 0) return [md`${say.cancelNobody}`];
  return [
    told.length === 0 ? md`` : md`${say.cancelTells(names(told))}`,
    outside.length === 0 ? md`` : md`${say.cancelCalls(names(outside))}`,
    unasked.length === 0 ? md`` : md`${say.cancelSilent(names(unasked))}`,
  ];
}

/** What cancelling would do and who would be told, with a button that does it. */
export function cancelPreview(cancellation: Cancellation, language: Language): Message {
  const words = wordsIn(language);
  const say = words.visits;
  const { at, reason, told, outside } = cancellation;
  const text = say.cancelTitle(visitWithDay(at, language));
  const seats = [...told, ...outside].map(({ assignment }) => assignment.id).join(",");
  const value = { visit: at.visit.id, revision: at.visit.revision, seats, reason };
  return message(text, [
    section(joined([text, say.cancelReason(reason), ...hearers(cancellation, words)])),
    {
      type: "actions",
      elements: [
        button({
          action: "visit.cancel",
          label: seats === "" ? say.cancelConfirmQuiet : say.cancelConfirm,
          value,
          style: "danger",
        }),
        button({ action: "visit.keep", label: say.keep, value: {} }),
      ],
    },
  ]);
}

/** That a visit is cancelled, who was told and whom somebody still has to tell. */
export function cancelledView(cancellation: Cancellation, language: Language): Message {
  const words = wordsIn(language);
  const say = words.visits;
  const { at, told, outside } = cancellation;
  const text = say.cancelled(visitWithDay(at, language));
  const names = (seats: readonly Seat[]) => words.shared.list(seats.map(({ expert }) => expert.name));
  return message(text, [
    section(
      joined([
        text,
        told.length === 0 ? md`` : md`${say.cancelTold(names(told))}`,
        outside.length === 0 ? md`` : md`${say.cancelCalls(names(outside))}`,
      ]),
    ),
    context(say.cancelledHint(`V${at.visit.id}`)),
  ]);
}

/** That nothing was cancelled. */
export function keptView(language: Language): Message {
  return sentence(md`${wordsIn(language).visits.cancelKept}`);
}

interface ParkAnswered {
  readonly at: OpenVisit;
  readonly answer: ParkAnswer;
  readonly way: (typeof ways)[number] | undefined;
  readonly note: string | undefined;
}

/** What was recorded of a park's answer: what it said, how, and who. */
export function parkRecordedView(recorded: ParkAnswered, language: Language): Message {
  const words = wordsIn(language);
  const say = words.visits;
  const facts = [
    say.parkAnswers[recorded.answer],
    recorded.way === undefined ? "" : say.ways[recorded.way],
    recorded.note === undefined ? "" : say.note(recorded.note),
  ].filter(Boolean);
  const text = say.parkRecorded(visitWithDay(recorded.at, language), facts.join(say.aside));
  if (recorded.answer !== "other_date") return sentence(text);
  const { id } = recorded.at.visit;
  const move = button({ action: "visit.schedule_form", label: say.schedule, value: { visit: id } });
  return message(text, [
    section(text),
    context(say.nextOtherDate(`V${id}`)),
    { type: "actions", elements: [move] },
  ]);
}

interface Returned {
  readonly at: OpenVisit;
  readonly wasBack: boolean;
  readonly daysLate: number;
}

/** Which questionnaires are back, and how late. */
export function returnedView(returned: readonly Returned[], language: Language): Message {
  const { visits: say, shared } = wordsIn(language);
  const fresh = returned.filter(({ wasBack }) => !wasBack).length;
  const line = ({ at, wasBack, daysLate }: Returned) => {
    const note = wasBack ? say.returnedBefore : say.returnedLate(daysLate);
    const name = visitName(at, language);
    return !wasBack && daysLate === 0 ? md`${name}` : md`${name}${shared.beside}${note}`;
  };
  const text = md`${fresh === 0 ? say.returnedNone : say.returnedDone(fresh)}`;
  return message(text, [section(joined([text, ...returned.map(line)]))]);
}

/** The form behind "record the park's answer". */
export function parkForm(at: OpenVisit, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.visits;
  const options = (["agreed", "other_date", "asked", "not_asked"] as const).map((answer) => ({
    text: plain(say.answers[answer]),
    value: answer,
  }));
  const [first] = options;
  const wayOptions = ways
    .filter((way) => way !== "slack" && way !== "words")
    .map((way) => ({ text: plain(say.ways[way]), value: way }));
  return {
    type: "modal",
    callback_id: "visit.park",
    private_metadata: JSON.stringify({ v: 1, visit: at.visit.id }),
    title: plain(say.parkFormTitle),
    submit: plain(words.shared.save),
    close: plain(words.shared.close),
    blocks: [
      section(md`*${visitWithDay(at, language)}*`),
      {
        type: "input",
        block_id: "answer",
        label: plain(say.parkFormAnswer),
        element: {
          type: "radio_buttons",
          action_id: "value",
          options,
          ...(first === undefined ? {} : { initial_option: first }),
        },
      },
      {
        type: "input",
        block_id: "way",
        optional: true,
        label: plain(say.parkFormWay),
        element: { type: "static_select", action_id: "value", options: wayOptions },
      },
      {
        type: "input",
        block_id: "note",
        optional: true,
        label: plain(say.parkFormNote),
        element: { type: "plain_text_input", action_id: "value", max_length: 200 },
      },
    ],
  };
}

/** The form that asks why a visit is to be cancelled; what it leads to is shown before anything is done. */
export function cancelForm(at: OpenVisit, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.visits;
  return {
    type: "modal",
    callback_id: "visit.cancel_reason",
    private_metadata: JSON.stringify({ v: 1, visit: at.visit.id }),
    title: plain(say.cancelFormTitle),
    submit: plain(say.cancelFormSubmit),
    close: plain(words.shared.close),
    blocks: [
      section(md`*${visitWithDay(at, language)}*`),
      {
        type: "input",
        block_id: "reason",
        label: plain(say.cancelFormReason),
        element: { type: "plain_text_input", action_id: "value", max_length: 300 },
      },
    ],
  };
}

/** The preview of a cancellation as a window whose own button cancels. */
export function cancelPreviewForm(cancellation: Cancellation, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.visits;
  const { at, reason, told, outside } = cancellation;
  const seats = [...told, ...outside].map(({ assignment }) => assignment.id).join(",");
  const title = say.cancelTitle(visitWithDay(at, language));
  return {
    type: "modal",
    callback_id: "visit.cancel",
    private_metadata: JSON.stringify({
      v: 1,
      visit: at.visit.id,
      revision: at.visit.revision,
      seats,
      reason,
    }),
    title: plain(say.cancelFormTitle),
    submit: plain(seats === "" ? say.cancelConfirmQuiet : say.cancelConfirm),
    close: plain(say.keep),
    blocks: [section(joined([title, say.cancelReason(reason), ...hearers(cancellation, words)]))],
  };
}
