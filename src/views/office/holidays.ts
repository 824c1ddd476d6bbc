import type { KnownBlock, ModalView } from "@slack/types";
import type { HolidayRun, HolidayYear } from "../../domain/holidays.ts";
import type { Language } from "../../domain/languages.ts";
import { daysBetween, type Zone } from "../../domain/time.ts";
import { daySpan, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, longText } from "../form-fields.ts";
import { context, header, type Message, message, section, sections, sentence } from "../message.ts";

interface Table {
  readonly year: number;
  readonly runs: readonly HolidayRun[];
}

interface Years {
  readonly published: readonly number[];
  readonly entered: readonly (HolidayYear & { readonly name: string })[];
}

/** The window in which a year's holidays are pasted, above it the years that are known. */
export function holidayForm(
  years: Years,
  { language, zone }: { readonly language: Language; readonly zone: Zone },
  pasted: string | undefined,
): ModalView {
  const words = wordsIn(language);
  const say = words.holidays;
  const [first, last] = [years.published[0], years.published.at(-1)];
  const lines = [
    first === undefined || last === undefined ? md`` : say.published(first, last),
    ...years.entered.map(({ year, name, enteredAt }) =>
      say.entered(year, name, momentText(enteredAt, zone, language)),
    ),
  ];
  return form(
    {
      id: "office.holidays_read",
      value: {},
      title: say.title,
      submit: say.look,
      blocks: [
        section(joined(lines)),
        longText({ id: "text", label: say.field }, pasted),
        context(say.example),
      ],
    },
    words,
  );
}

/** Each day as it was understood, with the button that enters them. */
export function holidayPreview(table: Table, language: Language): Message {
  const say = wordsIn(language).holidays;
  const value = { year: table.year, runs: table.runs.map((run) => ({ ...run })) };
  return message(md`${say.previewTitle(table.year)}`, [
    ...previewBlocks(table, language),
    {
      type: "actions",
      elements: [
        button({ action: "office.holidays", label: say.enter(table.year), value, style: "primary" }),
        button({ action: "office.holidays_leave", label: say.leave, value: {} }),
      ],
    },
  ]);
}

/** The same as a window whose own button enters them. */
export function holidayPreviewForm(table: Table, language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.holidays;
  return {
    ...form(
      {
        id: "office.holidays",
        value: {},
        title: say.title,
        submit: say.enter(table.year),
        blocks: previewBlocks(table, language),
      },
      words,
    ),
    private_metadata: JSON.stringify({ v: 1, ...table }),
  };
}

function previewBlocks(table: Table, language: Language): KnownBlock[] {
  const say = wordsIn(language).holidays;
  return [
    header(say.previewTitle(table.year)),
    ...sections(runLines(table, language)),
    context(md`${say.hint(table.year)}`),
  ];
}

function runLines({ year, runs }: Table, language: Language): Mrkdwn[] {
  const words = wordsIn(language);
  const say = words.holidays;
  const byName = Map.groupBy(runs, ({ name }) => name);
  return [...byName].map(([name, some]) => {
    const texts = (kind: HolidayRun["kind"]) =>
      some
        .filter((run) => run.kind === kind)
        .map(({ from, to }) =>
          say.days(daySpan(from, to, language, `${year}-06-01`), daysBetween(from, to) + 1),
        );
    const [off, work] = [texts("holiday"), texts("make_up_workday")];
    return say.line(
      name === "" ? say.unnamed : name,
      [
        ...(off.length === 0 ? [] : [say.off(words.shared.list(off))]),
        ...(work.length === 0 ? [] : [say.work(words.shared.list(work))]),
      ].join(say.between),
    );
  });
}

/** That a year's holidays are known now. */
export function holidaysEnteredView(table: Table, language: Language): Message {
  const say = wordsIn(language).holidays;
  const text = say.done(table.year);
  return message(text, sections([text, ...runLines(table, language)]));
}

/** That nothing was entered. */
export function holidaysLeftView(language: Language): Message {
  return sentence(md`${wordsIn(language).holidays.left}`);
}
