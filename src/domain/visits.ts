import type { Day, TimeOfDay } from "./time.ts";

export const purposes = ["pre_acceptance", "verification", "acceptance", "re_evaluation"] as const;
export type Purpose = (typeof purposes)[number];

/** One campaign over many parks. */
export interface Survey {
  readonly id: number;
  readonly titleZh: string;
  readonly titleEn: string | undefined;
  readonly purpose: Purpose;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly owner: string;
}

export const visitModes = ["on_site", "questionnaire"] as const;
export type VisitMode = (typeof visitModes)[number];

/** Stored states of a visit; "confirmed" and the like are derived from records. */
export const visitStates = ["planned", "scheduled", "completed", "reported", "cancelled"] as const;
export type VisitState = (typeof visitStates)[number];

/** One park in a survey. */
export interface Visit {
  readonly id: number;
  readonly surveyId: number;
  readonly parkId: number;
  readonly mode: VisitMode;
  readonly state: VisitState;
  readonly dayFrom: Day | undefined;
  readonly dayTo: Day | undefined;
  readonly timeFrom: TimeOfDay;
  readonly timeTo: TimeOfDay;
  /** Planned seats of the team. */
  readonly seats: number;
  /** Fields that the team should cover. */
  readonly needs: readonly string[];
  /** Rises with each move; answers carry the revision that they answer. */
  readonly revision: number;
  readonly owner: string;
}
