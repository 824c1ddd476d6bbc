import type { InputBlock, ModalView, PlainTextOption } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { form, plain } from "../form-fields.ts";
import { visitWithDay } from "./visit-names.ts";

/** Slack's limit on a menu. */
const optionsLimit = 100;

/** What the form may be about: visits without a date first, or the one that somebody came from. */
export interface ScheduleFormParts {
  readonly visits: readonly OpenVisit[];
  readonly chosen: OpenVisit | undefined;
  readonly today: Day;
}

/** The form that fixes dates: of one visit, chosen, or of several, a line each. */
export function scheduleForm({ visits, chosen, today }: ScheduleFormParts, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.visits;
  const options = visits.slice(0, optionsLimit).map((at) => option(at, language, today));
  return {
    type: "modal",
    callback_id: "visit.schedule",
    private_metadata: JSON.stringify({ v: 1 }),
    title: plain(say.formTitle),
    submit: plain(say.formSubmit),
    close: plain(words.shared.close),
    blocks: [
      ...(options.length === 0 ? [] : [visitField(options, chosen, say.formVisit, words)]),
      ...dateFields(chosen, say.formDay, words),
      {
        type: "input",
        block_id: "rows",
        optional: true,
        label: plain(say.formRows),
        element: {
          type: "plain_text_input",
          action_id: "value",
          multiline: true,
          max_length: 3000,
          placeholder: plain(say.formRowsExample),
        },
      },
    ],
  };
}

/** The form for another date of a visit that has one: what it would do is shown next. */
export function moveForm({ visits, chosen, today }: ScheduleFormParts, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.moves;
  const listed = visits.slice(0, optionsLimit);
  const all = chosen === undefined || listed.includes(chosen) ? listed : [chosen, ...listed.slice(1)];
  return form(
    {
      id: "visit.schedule",
      value: {},
      title: say.formTitle,
      submit: say.formSubmit,
      blocks: [
        {
          ...visitField(
            all.map((at) => option(at, language, today)),
            chosen,
            say.formVisit,
            words,
          ),
          optional: false,
        },
        // Only the day itself has to be there.
        ...dateFields(chosen, say.formDay, words).map((field, i) => ({ ...field, optional: i > 0 })),
      ],
    },
    words,
  );
}

/** Days and hours; those of the chosen visit stand there first. */
function dateFields(chosen: OpenVisit | undefined, dayLabel: string, { visits: say }: Words): InputBlock[] {
  const { dayFrom, dayTo } = chosen?.visit ?? {};
  return [
    dayField("day", dayLabel, dayFrom),
    dayField("last", say.formLast, dayTo === dayFrom ? undefined : dayTo),
    timeField("from", say.formFrom, chosen?.visit.timeFrom ?? "09:00"),
    timeField("until", say.formTo, chosen?.visit.timeTo ?? "17:00"),
  ];
}

function dayField(id: string, label: string, day: Day | undefined): InputBlock {
  return {
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label),
    element: {
      type: "datepicker",
      action_id: "value",
      ...(day === undefined ? {} : { initial_date: day }),
    },
  };
}

function option(at: OpenVisit, language: Language, today: Day): PlainTextOption {
  return { text: plain(visitWithDay(at, language, today).slice(0, 75)), value: String(at.visit.id) };
}

function visitField(
  options: readonly PlainTextOption[],
  chosen: OpenVisit | undefined,
  label: string,
  { visits: say }: Words,
): InputBlock {
  const initial = options.find(({ value }) => value === String(chosen?.visit.id));
  return {
    type: "input",
    block_id: "visit",
    optional: true,
    label: plain(label),
    element: {
      type: "static_select",
      action_id: "value",
      placeholder: plain(say.formChoose),
      options: [...options],
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function timeField(id: string, label: string, time: string): InputBlock {
  return {
    type: "input",
    block_id: id,
    optional: true,
    label: plain(label),
    element: { type: "timepicker", action_id: "value", initial_time: time },
  };
}

/** What is said at a field of the form that was left empty or cannot be so. */
export function scheduleFault(
  fault: "formVisitMissing" | "formDayMissing" | "formOneOnly" | "formTimes" | "formLastEarly",
  language: Language,
): string {
  return wordsIn(language).visits[fault];
}
