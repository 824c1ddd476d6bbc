import { done, type Outcome } from "../../domain/outcome.ts";
import type { VisitProgress } from "../../domain/progress.ts";
import type { Day } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";

/** Which page of which visits; pages count from 1. */
export interface VisitsWanted {
  readonly visits: readonly VisitProgress[];
  readonly filter: string;
  readonly page: number;
}

export interface VisitPage extends VisitsWanted {
  readonly total: number;
  readonly pages: number;
  readonly today: Day;
}

/** As many lines as are read at a glance on a phone. */
const visitsOnAPage = 15;

/** Every visit of the surveys that are open, as it stands. */
export function visitsUnderWay({ stores }: Pick<Context, "stores">): readonly VisitProgress[] {
  return stores.surveys
    .all()
    .filter(({ closedAt }) => closedAt === undefined)
    .flatMap(({ id }) => stores.progress.ofSurvey(id)?.visits ?? []);
}

/** One page of a list of visits, by date, those without one first; a page behind the end is the last one. */
export function listVisits(context: Context, wanted: VisitsWanted): Outcome<VisitPage> {
  const sorted = wanted.visits.toSorted(
    ({ visit: a }, { visit: b }) => (a.dayFrom ?? "").localeCompare(b.dayFrom ?? "") || a.id - b.id,
  );
  const pages = Math.max(1, Math.ceil(sorted.length / visitsOnAPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  return done({
    visits: sorted.slice((page - 1) * visitsOnAPage, page * visitsOnAPage),
    filter: wanted.filter,
    total: sorted.length,
    page,
    pages,
    today: today(context),
  });
}
