import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import { ways } from "../../domain/people.ts";
import type { Visit } from "../../domain/visits.ts";
import { md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { form, menu, radios, textField } from "../form-fields.ts";
import { type Message, type ModalView, section, sentence } from "../message.ts";
import { parkName } from "../parks/parks.ts";

/** How a park was asked for its questionnaire, and what came of it. */
export function chaseForm(at: { readonly visit: Visit; readonly park: Park }, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.digests;
  const outside = ways.filter((way) => way !== "slack" && way !== "words");
  return form(
    {
      id: "visit.chase",
      value: { visit: at.visit.id },
      title: say.chaseTitle,
      submit: say.chaseSubmit,
      blocks: [
        section(md`*${parkName(at.park, language)}*`),
        radios(
          { id: "outcome", label: say.chaseOutcome },
          [
            { text: say.chaseAsked, value: "asked" },
            { text: say.chaseBack, value: "back" },
          ],
          "asked",
        ),
        menu(
          { id: "way", label: say.chaseWay },
          outside.map((value) => ({ text: words.visits.ways[value], value })),
          "telephone",
        ),
        textField({ id: "note", label: say.chaseNote, optional: true }),
      ],
    },
    words,
  );
}

export function chasedView(at: { readonly park: Park }, language: Language): Message {
  return sentence(wordsIn(language).digests.chaseDone(parkName(at.park, language)));
}
