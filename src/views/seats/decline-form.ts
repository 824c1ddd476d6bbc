import type { ModalView } from "@slack/types";
import { type Ask, declineReasons } from "../../domain/assignments.ts";
import type { Language } from "../../domain/languages.ts";
import type { Day } from "../../domain/time.ts";
import { daySpan } from "../../locales/dates.ts";
import { wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";
import { section } from "../message.ts";
import { parkName } from "../parks/parks.ts";

/** The form behind "cannot join": one tap sends it as it stands; a reason is never compulsory. */
export function declineForm(ask: Ask, language: Language, today: Day): ModalView {
  const words = wordsIn(language);
  const say = words.assignments;
  const options = declineReasons.map((reason) => ({ text: plain(say.reasons[reason]), value: reason }));
  const { dayFrom, dayTo } = ask.visit;
  const day = dayFrom === undefined ? "" : daySpan(dayFrom, dayTo ?? dayFrom, language, today);
  return {
    type: "modal",
    callback_id: "assignment.decline",
    private_metadata: JSON.stringify({ v: 1, id: ask.assignment.id, revision: ask.assignment.revision }),
    title: plain(say.declineTitle),
    submit: plain(words.shared.send),
    close: plain(words.shared.close),
    blocks: [
      section(say.declineIntro(day, parkName(ask.park, language))),
      {
        type: "input",
        block_id: "reason",
        // Nothing is chosen beforehand: a reason that nobody gave must not be on record.
        optional: true,
        label: plain(say.declineReason),
        element: { type: "radio_buttons", action_id: "value", options },
      },
      {
        type: "input",
        block_id: "note",
        optional: true,
        label: plain(say.declineNote),
        hint: plain(say.declineNoteHint),
        element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: 500 },
      },
    ],
  };
}
