import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { Seat } from "../../domain/progress.ts";
import type { OpenVisit } from "../../domain/visits.ts";
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
