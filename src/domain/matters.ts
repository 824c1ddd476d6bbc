import type { Assignment } from "./assignments.ts";
import type { Invitation, Meeting } from "./meetings.ts";
import type { Park } from "./parks.ts";
import type { Visit } from "./visits.ts";

/**
 * Waits for an answer, was agreed to and is still to come, was said no to while there is time to change that, or was
 * called off before its day.
 */
export type Standing = "open" | "coming" | "refused" | "cancelled";

/** Something that somebody was asked to come to and that is not over. */
export type Matter = { readonly standing: Standing } & (
  | {
      readonly kind: "assignment";
      readonly assignment: Assignment;
      readonly visit: Visit;
      readonly park: Park;
    }
  | { readonly kind: "invitation"; readonly invitation: Invitation; readonly meeting: Meeting }
);
