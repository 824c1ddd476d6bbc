import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";

/** Every visit of the surveys that are not closed, cancelled ones included. */
export function openVisits({ stores }: Pick<Context, "stores">): OpenVisit[] {
  const parks = new Map(stores.parks.all().map((park) => [park.id, park]));
  return stores.surveys
    .all()
    .filter((survey) => survey.closedAt === undefined)
    .flatMap((survey) =>
      stores.visits.ofSurvey(survey.id).flatMap((visit) => {
        const park = parks.get(visit.parkId);
        return park === undefined ? [] : [{ survey, visit, park }];
      }),
    );
}

/** Those of them that have a date and are still to come about, the earliest first: they can be moved. */
export function movableVisits(context: Pick<Context, "stores">): OpenVisit[] {
  return openVisits(context)
    .filter(({ visit }) => visit.state === "scheduled")
    .toSorted((a, b) => (a.visit.dayFrom ?? "").localeCompare(b.visit.dayFrom ?? ""));
}
