import type { ModalView } from "@slack/types";
import type { Ask } from "../../domain/assignments.ts";
import type { Language } from "../../domain/languages.ts";
import type { Day } from "../../domain/time.ts";
import { daySpan, longDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { plain } from "../form-fields.ts";
import { type Message, section, sentence } from "../message.ts";
import { parkName } from "../parks/parks.ts";

/** Slack's limit on the options of a select. */
const mostOptions = 100;

/** The form in which an expert notes days: what is on record can be taken away, more can be typed in words. */
export function availabilityForm(days: readonly Day[], language: Language, today: Day): ModalView {
  const words = wordsIn(language);
  const say = words.homes;
  const options = days
    .slice(0, mostOptions)
    .map((day) => ({ text: plain(longDay(day, language, today)), value: day }));
  return {
    type: "modal",
    callback_id: "expert.unavailable",
    private_metadata: JSON.stringify({ v: 1 }),
    title: plain(say.unavailableTitle),
    submit: plain(words.shared.save),
    close: plain(words.shared.close),
    blocks: [
      section(md`${say.unavailableIntro}`),
      ...(options.length === 0
        ? []
        : [
            {
              type: "input" as const,
              block_id: "keep",
              optional: true,
              label: plain(say.unavailableKeep),
              element: {
                type: "multi_static_select" as const,
                action_id: "value",
                options,
                initial_options: options,
              },
            },
          ]),
      {
        type: "input",
        block_id: "add",
        optional: true,
        label: plain(say.unavailableAdd),
        hint: plain(say.unavailableHint),
        element: { type: "plain_text_input", action_id: "value", max_length: 500 },
      },
    ],
  };
}

/** What was noted, and what stands on those days nevertheless. */
export function unavailableView(
  noted: { readonly days: readonly Day[]; readonly promised: readonly Ask[] },
  language: Language,
  today: Day,
): Message {
  const words = wordsIn(language);
  const days = words.shared.list(noted.days.map((day) => longDay(day, language, today)));
  const promised = noted.promised.map(({ visit, park }) => {
    const day =
      visit.dayFrom === undefined ? "" : daySpan(visit.dayFrom, visit.dayTo ?? visit.dayFrom, language);
    return `${day} ${parkName(park, language)}`.trim();
  });
  return sentence(
    joined([
      noted.days.length === 0 ? words.homes.noUnavailable : words.homes.unavailableNoted(days),
      promised.length === 0 ? md`` : words.homes.stillPromised(words.shared.list(promised)),
    ]),
  );
}
