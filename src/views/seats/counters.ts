import type { ModalView } from "@slack/types";
import { type Ask, askedDays } from "../../domain/assignments.ts";
import { type Counter, mostDaysProposed } from "../../domain/counters.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import { daySpan, longDay, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { dateField, form, textField } from "../form-fields.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { parkName } from "../parks/parks.ts";
import { personMention } from "../slack-mentions.ts";
import { visitDay } from "../visits/visit-names.ts";

/** A proposal with what it is about. */
export interface CounterShown {
  readonly counter: Counter;
  readonly at: VisitAt;
  readonly expert: Expert;
  /** The visit's day when it was proposed. */
  readonly asked: { readonly from: Day; readonly to: Day } | undefined;
  /** False once its person has answered otherwise, or the visit has moved or is off. */
  readonly isOpen: boolean;
  /** The seat waits for an answer to the day that it has. */
  readonly isAsked: boolean;
  readonly seat: { readonly id: number; readonly revision: number };
  /** Who recorded it for its person; undefined where they proposed it themselves. */
  readonly recordedBy: string | undefined;
}

/** Days as one says them in a sentence. */
export function daysText(days: readonly Day[], words: Words, language: Language, today?: Day): string {
  return words.shared.list(days.map((day) => longDay(day, language, today)));
}

const dayOf = ({ asked }: Pick<CounterShown, "asked">, language: Language, today: Day): string =>
  asked === undefined ? "" : daySpan(asked.from, asked.to, language, today);

/** The form behind "another date": days to pick, or words, and a note. */
export function counterForm(ask: Ask, language: Language, today: Day): ModalView {
  const words = wordsIn(language);
  const say = words.counters;
  const asked = askedDays(ask);
  const day = asked === undefined ? "" : daySpan(asked.from, asked.to, language, today);
  const places = Array.from({ length: mostDaysProposed }, (_, i) => i + 1);
  return form(
    {
      id: "assignment.counter",
      value: { id: ask.assignment.id, revision: ask.assignment.revision },
      title: say.formTitle,
      submit: words.shared.send,
      blocks: [
        section(say.formIntro(day, parkName(ask.park, language))),
        ...places.map((place) => dateField({ id: `day${place}`, label: say.day(place), optional: true })),
        textField({ id: "typed", label: say.typed, optional: true }),
        textField({ id: "note", label: say.note, optional: true }),
      ],
    },
    words,
  );
}

/** A proposal as the visit's owner sees it: the days, the words, and the two answers. */
export function counterView(shown: CounterShown, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.counters;
  const { counter, expert, at } = shown;
  const park = shortParkName(at.park, language);
  const day = dayOf(shown, language, today);
  if (counter.state === "accepted")
    return sentence(say.accepted(expert.name, park, visitDay(at, language, today)));
  if (counter.state === "refused") return sentence(say.refused(expert.name, park, day));
  if (!shown.isOpen) return sentence(say.overtaken(expert.name, park, day));
  const days = counter.days.map((one) => say.day1(longDay(one, language, today)));
  return message(say.text(expert.name, park, day, daysText(counter.days, words, language, today)), [
    section(
      joined([
        say.title(expert.name, park, day, joined(days, words.shared.listSeparator)),
        counter.note === undefined ? md`` : say.quoted(counter.note),
      ]),
    ),
    context(joined([md`${say.teamHint}`, recorderLine(shown, words)])),
    { type: "actions", elements: dayButtons(counter, words, language) },
    {
      type: "actions",
      elements: [button({ action: "counter.refuse", label: say.refuse, value: { id: counter.id } })],
    },
  ]);
}

function recorderLine({ counter, recordedBy }: CounterShown, words: Words): Mrkdwn {
  return recordedBy === undefined
    ? md``
    : words.counters.recordedBy(personMention(recordedBy), words.visits.ways[counter.way]);
}

function dayButtons({ id, days }: Counter, words: Words, language: Language) {
  const say = words.counters;
  return days.map((day, i) => ({
    ...button({
      action: "counter.accept",
      label: days.length === 1 ? say.accept : say.acceptDay(shortDay(day, language)),
      value: { id, day },
      ...(i === 0 ? { style: "primary" as const } : {}),
    }),
    action_id: `counter.accept:${i}`,
  }));
}

/** What the office made of a proposal, to whoever made it; a no asks whether the old day suits after all. */
export function counterSettledView(shown: CounterShown, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.counters;
  const { counter, expert, at, seat } = shown;
  const park = shortParkName(at.park, language);
  if (counter.state === "accepted")
    return sentence(say.toldAccepted(expert.name, park, visitDay(at, language, today)));
  if (!shown.isAsked) return sentence(md`${say.toldAnswered}`);
  const days = daysText(counter.days, words, language, today);
  const text = say.toldRefused(expert.name, park, days, dayOf(shown, language, today));
  return message(text, [
    section(text),
    {
      type: "actions",
      elements: [
        button({
          action: "assignment.accept",
          label: words.assignments.join,
          value: { ...seat },
          style: "primary",
        }),
        button({ action: "assignment.decline", label: words.assignments.cannotJoin, value: { ...seat } }),
      ],
    },
  ]);
}

/** That a proposal was refused, to whoever refused it by command; a text to copy for somebody outside Slack. */
export function counterRefusedView(
  shown: Pick<CounterShown, "counter" | "expert" | "at" | "asked">,
  language: Language,
  today: Day,
): Message {
  const words = wordsIn(language);
  const say = words.counters;
  const { counter, expert, at } = shown;
  const day = dayOf(shown, language, today);
  const text = say.refused(expert.name, shortParkName(at.park, language), day);
  if (expert.slackUserId !== undefined) return sentence(text);
  const days = daysText(counter.days, words, language, today);
  const copy = say.copyRefused(expert.name, day, parkName(at.park, language), days);
  return message(text, [section(joined([text, md`${say.copyHint}`])), section(md`\`\`\`${copy}\`\`\``)]);
}

/** The form in which an expert recuses themselves; a reason is never compulsory. */
export function recuseForm(ask: Ask, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.counters;
  return form(
    {
      id: "assignment.recuse",
      value: { id: ask.assignment.id, revision: ask.assignment.revision },
      title: say.recuseTitle,
      submit: words.shared.send,
      blocks: [
        section(say.recuseIntro(parkName(ask.park, language))),
        textField({ id: "reason", label: say.recuseReason, optional: true }),
        context(md`${say.recuseHint}`),
      ],
    },
    words,
  );
}

/** That somebody will call, to whoever asked for it. */
export function callNotedView(owner: string, language: Language): Message {
  return sentence(wordsIn(language).counters.callNoted(owner));
}

/** Asks the visit's owner to call an expert, with the number where one is on record. */
export function callWantedView(
  wanted: {
    readonly at: VisitAt;
    readonly expert: Expert;
    readonly phone: string | undefined;
    readonly seatId: number;
  },
  language: Language,
  today: Day,
): Message {
  const words = wordsIn(language);
  const say = words.counters;
  const { at, expert, phone, seatId } = wanted;
  const [park, day] = [shortParkName(at.park, language), visitDay(at, language, today)];
  const number: Mrkdwn = phone === undefined ? md`${say.noPhone}` : say.phone(phone);
  return message(say.callText(expert.name, park, day), [
    section(joined([say.callTitle(expert.name, park, day), number])),
    {
      type: "actions",
      elements: [button({ action: "visit.record_form", label: say.record, value: { id: seatId } })],
    },
  ]);
}
