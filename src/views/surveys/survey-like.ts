import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import type { Purpose, Survey, Visit } from "../../domain/visits.ts";
import { yearlySpan } from "../../locales/dates.ts";
import { joined } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, type Message, message, section } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { surveyTitle } from "./survey-names.ts";

/** Names that one line shows. */
const namesShown = 40;

/** What a survey like another would be started with, and the button that starts it. */
export function surveyLikeView(
  preview: {
    readonly wanted: {
      readonly title: string;
      readonly from: Day;
      readonly to: Day;
      readonly purpose: Purpose;
      readonly like: number;
    };
    readonly model: Survey;
    readonly visits: readonly { readonly visit: Visit; readonly park: Park }[];
    readonly mark: string;
  },
  language: Language,
): Message {
  const words = wordsIn(language);
  const say = words.surveys.like;
  const { wanted, model, visits, mark } = preview;
  const of = (mode: Visit["mode"]) => visits.filter(({ visit }) => visit.mode === mode);
  const names = (mode: Visit["mode"]) =>
    words.shared.list(
      of(mode)
        .slice(0, namesShown)
        .map(({ park }) => shortParkName(park, language)),
    );
  const seats = of("on_site").reduce((sum, { visit }) => sum + visit.seats, 0);
  const text = say.title(wanted.title, reference.survey(model.id), visits.length);
  return message(text, [
    section(
      joined([
        text,
        say.window(yearlySpan(wanted.from, wanted.to, language), words.surveys.purposes[wanted.purpose]),
        say.onSite(of("on_site").length, seats, names("on_site")),
        say.papers(of("questionnaire").length, names("questionnaire")),
      ]),
    ),
    context(say.hint(surveyTitle(model, language))),
    {
      type: "actions",
      elements: [
        button({
          action: "survey.start_like",
          label: say.start,
          value: { ...wanted, mark },
          style: "primary",
        }),
        button({ action: "visit.leave", label: words.seats.notNow, value: {} }),
      ],
    },
  ]);
}
