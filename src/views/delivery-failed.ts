import type { RequestDetails } from "../domain/assignments.ts";
import type { Language } from "../domain/languages.ts";
import type { Day } from "../domain/time.ts";
import { daySpan } from "../locales/dates.ts";
import { md } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { type Message, sentence } from "./message.ts";
import { parkName } from "./parks.ts";

/** Tells whoever asked that an expert cannot be reached in Slack, and how to go on. */
export function deliveryFailedView(
  request: RequestDetails,
  reason: string,
  language: Language,
  today: Day,
): Message {
  const words = wordsIn(language);
  const visits = request.asks.map(({ park, visit }) => {
    const day =
      visit.dayFrom === undefined
        ? ""
        : daySpan(visit.dayFrom, visit.dayTo ?? visit.dayFrom, language, today);
    return `${day} ${parkName(park, language)}`.trim();
  });
  return sentence(md`${words.delivery.failed(request.expert.name, words.shared.list(visits), reason)}`);
}
