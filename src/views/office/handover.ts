import type { HandoverCounts } from "../../domain/handovers.ts";
import type { Language } from "../../domain/languages.ts";
import type { Meeting } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import type { Survey } from "../../domain/visits.ts";
import { joined, type Mrkdwn } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, plain } from "../form-fields.ts";
import { context, type Message, type ModalView, message, section, sentence } from "../message.ts";
import { personMention } from "../slack-mentions.ts";
import { surveyTitle } from "../surveys/survey-names.ts";

interface HandoverShown {
  readonly wanted: { readonly from: string; readonly to: string };
  readonly surveys: readonly Survey[];
  readonly meetings: readonly Meeting[];
  readonly counts: HandoverCounts;
  readonly mark: string;
}

/** Names that one line shows. */
const namesShown = 10;

function lines({ surveys, meetings, counts }: HandoverShown, words: Words, language: Language): Mrkdwn[] {
  const say = words.office.handover;
  const titles = surveys.map((one) => `${reference.survey(one.id)} ${surveyTitle(one, language)}`);
  const called = meetings.map(({ id, title }) => `${reference.meeting(id)} ${title}`);
  const named = (count: number, names: readonly string[], line: (count: number, names: string) => Mrkdwn) =>
    count === 0 ? [] : [line(count, words.shared.list(names.slice(0, namesShown)))];
  return [
    ...named(counts.surveys, titles, say.surveys),
    ...(counts.visits === 0 ? [] : [say.visits(counts.visits)]),
    ...named(counts.meetings, called, say.meetings),
    ...(counts.digests === 0 ? [] : [say.digests(counts.digests)]),
  ];
}

/** What would pass from one to the other, and the button that does it. */
export function handoverPreview(handover: HandoverShown, language: Language): Message {
  const words = wordsIn(language);
  const say = words.office.handover;
  const { wanted, mark } = handover;
  const text = say.previewTitle(personMention(wanted.from), personMention(wanted.to));
  return message(text, [
    section(joined([text, ...lines(handover, words, language)])),
    context(say.hint),
    {
      type: "actions",
      elements: [
        button({
          action: "office.handover",
          label: say.submit,
          value: { ...wanted, mark },
          style: "primary",
        }),
        button({ action: "visit.leave", label: words.seats.notNow, value: {} }),
      ],
    },
  ]);
}

/** The same as a window, after its form. */
export function handoverPreviewForm(handover: HandoverShown, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.office.handover;
  const { wanted, mark } = handover;
  const text = say.previewTitle(personMention(wanted.from), personMention(wanted.to));
  return form(
    {
      id: "office.handover",
      value: { ...wanted, mark },
      title: say.title,
      submit: say.submit,
      blocks: [section(joined([text, ...lines(handover, words, language)])), context(say.hint)],
    },
    words,
  );
}

/** From whom to whom. */
export function handoverForm(from: string, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.office.handover;
  const person = (id: string, label: string, chosen?: string) => ({
    type: "input" as const,
    block_id: id,
    label: plain(label),
    element: {
      type: "users_select" as const,
      action_id: "value",
      ...(chosen === undefined ? {} : { initial_user: chosen }),
    },
  });
  return form(
    {
      id: "office.handover_form",
      value: {},
      title: say.title,
      submit: say.next,
      blocks: [section(say.intro), person("from", say.from, from), person("to", say.to)],
    },
    words,
  );
}

/** It is done. */
export function handedOverView(
  { wanted, counts }: Pick<HandoverShown, "wanted" | "counts">,
  language: Language,
): Message {
  const say = wordsIn(language).office.handover;
  return sentence(say.done(personMention(wanted.from), personMention(wanted.to), say.counted(counts)));
}

/** What the two hear of it, once. */
export function handedOverNotice(
  news: { readonly from: string; readonly to: string; readonly by: string; readonly counts: HandoverCounts },
  reader: string,
  language: Language,
): Message {
  const say = wordsIn(language).office.handover;
  const counted = say.counted(news.counts);
  return sentence(
    reader === news.to
      ? say.toldTo(personMention(news.by), personMention(news.from), counted)
      : say.toldFrom(personMention(news.by), personMention(news.to), counted),
  );
}
