import type { RequestDetails } from "../domain/assignments.ts";
import type { Language } from "../domain/languages.ts";
import type { Notice } from "../domain/notices.ts";
import type { Day } from "../domain/time.ts";
import { daySpan } from "../locales/dates.ts";
import { joined, md } from "../locales/mrkdwn.ts";
import { wordsIn } from "../locales/words.ts";
import { type Message, sentence } from "./message.ts";
import { parkName } from "./parks/parks.ts";
import { channelMention } from "./slack-mentions.ts";

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

/** Tells somebody of the office that a channel could not be told something; what it was stands below. */
export function channelUnreachableView(
  channel: string,
  reason: string,
  kind: Notice["kind"],
  language: Language,
): Message {
  const words = wordsIn(language);
  const say = words.delivery;
  const place = channelMention(channel);
  const isNotIn = reason === "not_in_channel" || reason === "channel_not_found";
  const bot = words.shared.botName;
  const why = isNotIn ? say.notIn(place, bot) : say.unreachable(place, reason, bot);
  return sentence(joined([why, kind === "survey_board" ? say.boardAgain : md``, md`${say.whatItSaid}`]));
}
