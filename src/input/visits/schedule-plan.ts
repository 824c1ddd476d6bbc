import type { DateWanted } from "../../domain/schedule.ts";
import type { Day, TimeOfDay } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";

/** Dates as a button carries them: `12:2019-07-03,13:2019-07-04..2019-07-05@09:00-16:00`, `!` behind an overruled one. */
export function planText(dates: readonly DateWanted[]): string {
  return dates
    .map(({ at, from, to, timeFrom, timeTo, overruled }) => {
      const last = to === from ? "" : `..${to}`;
      const hours = timeFrom === undefined ? "" : `@${timeFrom}${timeTo === undefined ? "" : `-${timeTo}`}`;
      return `${at.visit.id}:${from}${last}${hours}${overruled ? "!" : ""}`;
    })
    .join(",");
}

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const time = String.raw`\d{2}:\d{2}`;
const entry = new RegExp(`^(\\d+):(${day})(?:\\.\\.(${day}))?(?:@(${time})(?:-(${time}))?)?(!)?$`);

/** Reads such a text; undefined when it is none or names a visit that is not there. */
export function readPlan(text: string, visits: readonly OpenVisit[]): readonly DateWanted[] | undefined {
  const dates = text.split(",").map((part): DateWanted | undefined => {
    const [, id, from, to, timeFrom, timeTo, overruled] = entry.exec(part) ?? [];
    const at = visits.find(({ visit }) => visit.id === Number(id));
    if (at === undefined || from === undefined) return undefined;
    return {
      at,
      from: from as Day,
      to: (to ?? from) as Day,
      timeFrom: timeFrom as TimeOfDay | undefined,
      timeTo: timeTo as TimeOfDay | undefined,
      typed: from,
      overruled: overruled !== undefined,
    };
  });
  return dates.every((one) => one !== undefined) ? dates : undefined;
}
