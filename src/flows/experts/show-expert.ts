import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { openSeats } from "./list-experts.ts";

/** Everything on record about one expert. */
export interface ExpertFile {
  readonly expert: Expert;
  /** Seats held in the open surveys; undefined when none is open. */
  readonly seats: number | undefined;
  /** Parks with a conflict of interest, and how it is known. */
  readonly conflicts: readonly {
    readonly park: Park;
    readonly basis: "declared" | "derived" | "objected";
    /** Only for administrators and the approver. */
    readonly reason: string | undefined;
  }[];
  /** The newest first. */
  readonly assignments: readonly {
    readonly assignment: Assignment;
    readonly visit: Visit;
    readonly park: Park;
  }[];
}

/** Puts together what the records have of an expert. */
export function showExpert(context: Context, expert: Expert): Outcome<ExpertFile> {
  const { stores, caller } = context;
  const mayRead = caller.roles.has("admin") || caller.roles.has("approver");
  const parkOf = (id: number) => stores.parks.find(id);
  return done({
    expert,
    seats: openSeats(context, expert.id),
    conflicts: stores.recusals.ofExpert(expert.id).flatMap(({ parkId, basis, reason }) => {
      const park = parkOf(parkId);
      return park === undefined ? [] : [{ park, basis, reason: mayRead ? reason : undefined }];
    }),
    assignments: stores.assignments
      .ofExpert(expert.id)
      .toReversed()
      .flatMap((assignment) => {
        const visit = stores.visits.find(assignment.visitId);
        const park = visit === undefined ? undefined : parkOf(visit.parkId);
        return visit === undefined || park === undefined ? [] : [{ assignment, visit, park }];
      }),
  });
}
