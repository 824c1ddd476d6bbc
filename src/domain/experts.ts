import type { Day } from "./time.ts";

export interface ExpertFacts {
  /** The pool's own code, such as E05. */
  readonly code: string;
  readonly name: string;
  readonly institution: string;
  readonly province: string;
  readonly fields: readonly string[];
  readonly canLead: boolean;
  /** How many visits of one survey at most. */
  readonly maxVisits: number;
  readonly email: string | undefined;
  readonly unavailable: readonly Day[];
  /** Names of parks with which the expert declared a conflict of interest. */
  readonly declaredConflicts: readonly string[];
}

export interface Expert extends Omit<ExpertFacts, "declaredConflicts"> {
  readonly id: number;
  readonly slackUserId: string | undefined;
  /** The institution's English name, where organisations have one. */
  readonly institutionEn: string | undefined;
}
