import { type DigestScope, everything, type QuietHabit, quietHabits } from "../domain/digest-orders.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { Day, TimeOfDay } from "../domain/time.ts";
import type { Survey } from "../domain/visits.ts";
import { readTime } from "./dates/dates.ts";
import { asOutcome, readDays } from "./dates/days.ts";
import { readSurvey } from "./surveys/surveys.ts";
import { wordsOf } from "./words.ts";

/** A digest as it was typed: when, of what, and what to do on a quiet day. */
export interface DigestTyped {
  readonly postAt: TimeOfDay;
  readonly scope: DigestScope;
  readonly whenQuiet: QuietHabit;
}

const quietWords: readonly (readonly [RegExp, QuietHabit])[] = [
  [/^(?:silent|静默|不发|(?:无事|没事|无事时|没事时)(?:不发|不说))$/, "silent"],
  [/^(?:line|一行|发一行|(?:无事|没事|无事时|没事时)(?:发一行|也发))$/, "line"],
];

/** Words that say nothing by themselves: `quiet` before `line`, 每天 before a time. */
const idle =
  /^(?:quiet|when|if|at|on|workdays?|every|each|daily|day|每天|每个?工作日|工作日|无事时?|没事时?)$/;

const wholeWords = /^(?:all|every|everything|全部|所有)$/i;

const meetingWords = /^(?:meetings?|(?:只看?)?会议)$/i;

function quietHabitOf(word: string): QuietHabit | undefined {
  return quietWords.find(([pattern]) => pattern.test(word))?.[1];
}

/**
 * What stands behind `/digest here`, in any order: a time, what it is about (`S1` or a part of a survey's
 * title, `meetings`; nothing means everything), and `quiet line` or `silent`.
 */
export function readDigestOrder(typed: string, surveys: readonly Survey[]): Outcome<DigestTyped> {
  const words = wordsOf(typed);
  const habits = words.flatMap((word) => quietHabitOf(word.toLowerCase()) ?? []);
  const rest = words.filter((word) => {
    const lower = word.toLowerCase();
    return quietHabitOf(lower) === undefined && !idle.test(lower);
  });
  const timed = timeAmong(rest);
  if (timed === undefined) {
    const [first] = rest;
    if (first === undefined) return refused({ name: "argument_missing", command: "/digest", verb: "here" });
    const read = asOutcome(readTime(first), first);
    return read.done ? refused({ name: "time_unreadable", typed: first }) : read;
  }
  const scope = readDigestScope(timed.others.join(" "), surveys);
  if (!scope.done) return scope;
  return done({
    postAt: timed.time,
    scope: scope.value ?? everything,
    whenQuiet: habits.at(-1) ?? quietHabits[0],
  });
}

/** The day until which a report is to pause: `7月22日`, `到下周一`, `until next Monday`. */
export function readPauseDay(typed: string, today: Day): Outcome<Day> {
  const text = typed.trim().replace(/^(?:until|till|to|到|至)\s*/i, "");
  const days = readDays(text, today);
  if (!days.done) return days;
  const [day] = days.value;
  return day === undefined ? refused({ name: "date_missing", typed }) : done(day);
}

/** What a report is to be about, as somebody named it; undefined where nothing was said. */
export function readDigestScope(typed: string, surveys: readonly Survey[]): Outcome<DigestScope | undefined> {
  if (typed === "") return done(undefined);
  if (wholeWords.test(typed)) return done(everything);
  if (meetingWords.test(typed)) return done({ kind: "meetings" });
  const survey = readSurvey(typed, surveys);
  return survey.done ? done({ kind: "survey", surveyId: survey.value.id }) : survey;
}

/** The longest run of words that is a time: `8:45 am` is one. A span is none. */
function timeAmong(
  words: readonly string[],
): { readonly time: TimeOfDay; readonly others: readonly string[] } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const reading = readTime(words.slice(from, from + length).join(" "));
      if (reading.ok && reading.value.until === undefined)
        return {
          time: reading.value.time,
          others: [...words.slice(0, from), ...words.slice(from + length)],
        };
    }
  }
  return undefined;
}
