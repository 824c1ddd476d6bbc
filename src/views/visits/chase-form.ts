import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { ways } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { shortDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { dateField, form, menu, radios, textField } from "../form-fields.ts";
import { type Message, section, sentence } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { visitWithDay } from "./visit-names.ts";

/** How a park was asked for its questionnaire, and what came of it; `contact` is whom one would ask. */
export function chaseForm(
  at: OpenVisit,
  contact: string | undefined,
  language: Language,
  today: Day,
): ModalView {
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
        section(md`*${visitWithDay(at, language, today)}*`),
        radios(
          { id: "outcome", label: say.chaseOutcome },
          [
            { text: say.chaseAsked, value: "asked" },
            { text: say.chaseBack, value: "back" },
          ],
          "asked",
        ),
        textField({ id: "who", label: say.chaseWho, optional: true }, contact),
        menu(
          { id: "way", label: say.chaseWay },
          outside.map((value) => ({ text: words.visits.ways[value], value })),
          "telephone",
        ),
        dateField({ id: "day", label: say.chaseDay }, today),
        textField({ id: "note", label: say.chaseNote, optional: true }),
      ],
    },
    words,
  );
}

/** What was noted of a chase: whom, how, when, what they said. */
export function chasedView(
  chase: {
    readonly at: OpenVisit;
    readonly way: (typeof ways)[number];
    readonly who: string | undefined;
    readonly day: Day;
    readonly note: string | undefined;
  },
  language: Language,
): Message {
  const words = wordsIn(language);
  const { at, way, who = "", day, note = "" } = chase;
  const facts = words.digests.chaseFacts(shortDay(day, language), words.visits.ways[way], who, note);
  return sentence(words.digests.chaseDone(parkName(at.park, language), facts, reference.visit(at.visit.id)));
}
