import { type Day, daysFromTo, type TimeOfDay } from "./time.ts";
import { lastDayOf, spansHalfDays, type Visit } from "./visits.ts";

/** What is done at a park: its report is heard, its sites and papers are seen, and what was found is talked over. */
export type ProgrammeItem = "briefing" | "tour" | "papers" | "feedback";

/** One part of a day at a park. */
export interface ProgrammeSlot {
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly items: readonly ProgrammeItem[];
}

/** When the office's mornings end and its afternoons begin. */
const noon: TimeOfDay = "12:00";
const afternoon: TimeOfDay = "14:00";

/**
 * The programme of a visit as the office usually holds it: on the first day the park reports before the sites are
 * seen, papers come after the sites, and the last part of the last day ends with the feedback. Days of several keep
 * the visit's hours, unless it begins or ends with half a day; a half day is one part.
 */
export function programmeOf(visit: Visit): readonly ProgrammeSlot[] {
  const last = lastDayOf(visit);
  if (visit.dayFrom === undefined || last === undefined) return [];
  const parts = daysFromTo(visit.dayFrom, last).flatMap((day) => partsOf(day, hoursOn(day, visit)));
  return parts.map((part, i) => ({ ...part, items: itemsOf(i, parts.length) }));
}

/** A working day at a park where the visit's own hours say nothing of it. */
const [opening, closing] = ["09:00", "17:00"] as const;

/** The hours of one of a visit's days. */
function hoursOn(day: Day, visit: Visit): Pick<Visit, "timeFrom" | "timeTo"> {
  if (!spansHalfDays(visit)) return visit;
  return {
    timeFrom: day === visit.dayFrom ? visit.timeFrom : opening,
    timeTo: day === lastDayOf(visit) ? visit.timeTo : closing,
  };
}

function partsOf(
  day: Day,
  { timeFrom, timeTo }: Pick<Visit, "timeFrom" | "timeTo">,
): Omit<ProgrammeSlot, "items">[] {
  if (timeTo <= afternoon || timeFrom >= noon) return [{ day, from: timeFrom, to: timeTo }];
  return [
    { day, from: timeFrom, to: noon },
    { day, from: afternoon, to: timeTo },
  ];
}

function itemsOf(index: number, parts: number): readonly ProgrammeItem[] {
  if (parts === 1) return ["briefing", "tour", "papers", "feedback"];
  if (index === 0) return parts === 2 ? ["briefing", "papers"] : ["briefing"];
  if (index === parts - 1) return parts === 2 ? ["tour", "feedback"] : ["papers", "feedback"];
  return ["tour"];
}
