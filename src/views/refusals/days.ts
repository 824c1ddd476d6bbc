import type { DayRefusal } from "../../domain/refusals/days.ts";
import { longDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import type { Choices, Wording } from "./wording.ts";

export const dayWording: Wording<DayRefusal["name"]> = {
  date_unreadable: ({ typed }, { words }) => words.days.unreadable(typed),
  date_impossible: ({ typed }, { words }) => words.days.impossible(typed),
  weekday_differs: ({ typed, day }, { words, language }) =>
    words.days.weekdayDiffers(typed, longDay(day, language)),
  time_unreadable: ({ typed }, { words }) => words.days.timeUnreadable(typed),
  time_impossible: ({ typed }, { words }) => words.days.timeImpossible(typed),
  range_backwards: ({ typed }, { words }) => words.days.backwards(typed),
  day_past: ({ day }, { words, language }) => words.days.past(longDay(day, language)),
  day_off: ({ day, holiday, nearest }, { words, language }) =>
    words.days.off(
      longDay(day, language),
      language === "zh-CN" ? holiday?.zh : holiday?.en,
      words.shared.list(nearest.map((near) => longDay(near, language))),
    ),
  holidays_unpublished: ({ day, year }, { words, language }) =>
    md`${words.days.unpublished(longDay(day, language), year)}`,
};

export const dayChoices: Choices<DayRefusal["name"]> = {
  weekday_differs: ({ day }, { language }) => [{ label: longDay(day, language), instead: day }],
  // Of several days only one is off: no single other day could take their place.
  day_off: ({ nearest, within }, { language }) =>
    within === undefined ? nearest.map((day) => ({ label: longDay(day, language), instead: day })) : [],
  // The word behind the date and its hours is what readers of days take for "in spite of that".
  holidays_unpublished: ({ typed }, { words }) => [
    { label: words.days.anyway, instead: `${typed} ${anywayWord}` },
  ],
};

/** What is put behind a date to have it taken in spite of an objection that can be overruled. */
const anywayWord = "anyway";
