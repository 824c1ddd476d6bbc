import type { Organisation } from "../../domain/organisations.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { liveSeats, type Seat } from "../../domain/progress.ts";
import { replyByFor } from "../../domain/reply-by.ts";
import type { Instant } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";

/** All that the notice to a park says: when, who, whom to ask, who gets a copy. */
export interface ParkNotice {
  readonly at: OpenVisit;
  /** Whose seats are live, the leader first. */
  readonly team: readonly Seat[];
  /** Who answers for the visit, with an address where one is known. */
  readonly contact: { readonly name: string; readonly email: string | undefined };
  readonly replyBy: Instant;
  /** The departments of the park's province on record; empty where none is. */
  readonly copies: readonly Organisation[];
}

const departments = ["ecology_department", "commerce_department", "science_department"] as const;

/** Gathers the notice to a park. A visit without a date has nothing to tell. */
export function parkNotice(context: Context, at: OpenVisit): Outcome<ParkNotice> {
  const { stores, now, zone, calendar } = context;
  const progress = stores.progress.ofVisit(at.visit.id);
  if (progress === undefined) throw new Error(`visit ${at.visit.id} is gone`);
  const { visit, park } = progress;
  const fresh = { ...at, visit };
  if (visit.state === "cancelled") return refused({ name: "visit_called_off", at: fresh });
  if (visit.state === "completed" || visit.state === "reported")
    return refused({ name: "visit_held", at: fresh });
  if (visit.dayFrom === undefined) return refused({ name: "visit_needs_date", at: fresh });
  if (visit.mode === "questionnaire") return refused({ name: "visit_by_questionnaire", at: fresh });
  const owner = stores.members.find(visit.owner);
  return done({
    at: fresh,
    team: liveSeats(progress).toSorted(
      (a, b) => Number(b.assignment.leads) - Number(a.assignment.leads) || a.assignment.id - b.assignment.id,
    ),
    contact: { name: owner?.name ?? visit.owner, email: owner?.email },
    replyBy: replyByFor(now, visit.dayFrom, zone, calendar),
    copies: stores.organisations
      .all()
      .filter(({ kind, provinceZh }) => isDepartment(kind) && provinceZh === park.provinceZh)
      .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind)),
  });
}

function isDepartment(kind: Organisation["kind"]): kind is (typeof departments)[number] {
  return (departments as readonly string[]).includes(kind);
}

function rankOf(kind: Organisation["kind"]): number {
  return (departments as readonly string[]).indexOf(kind);
}
