import { type WorkdayCalendar, workdaysBetween } from "../../src/domain/workdays.ts";
import type { Stores } from "../../storage/index.ts";
import { record } from "./plan.ts";

/** One figure: what the season's record says, and what the store says. */
export interface Figure {
  readonly name: string;
  readonly record: number;
  readonly store: number;
}

/** The season's figures, counted from the records alone. */
export function figures(stores: Stores, calendar: WorkdayCalendar): readonly Figure[] {
  const progress = stores.progress.ofSurvey(1);
  if (progress === undefined) throw new Error("the store knows no survey");
  const { survey, visits, personTimes } = progress;
  const completed = (mode: "on_site" | "questionnaire") =>
    visits.filter(({ visit }) => visit.mode === mode && visit.state === "completed").length;
  const digestDays = new Set(
    stores.notices
      .all()
      .filter((notice) => notice.state === "sent" && notice.key.startsWith("digest:"))
      .map((notice) => notice.key.slice(-24, -14))
      .filter((day) => day >= survey.windowFrom && day <= survey.windowTo),
  );
  return [
    { name: "applications", record: record.applications, store: visits.length },
    { name: "on-site", record: record.onSite, store: completed("on_site") },
    { name: "questionnaire", record: record.questionnaire, store: completed("questionnaire") },
    { name: "person-times", record: record.personTimes, store: personTimes.times },
    {
      name: "workdays",
      record: record.workdays,
      store: workdaysBetween(calendar, survey.windowFrom, survey.windowTo).value,
    },
    { name: "digests in the window", record: record.workdays, store: digestDays.size },
  ];
}
