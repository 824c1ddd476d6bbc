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

/** An expert as a list or a form states them; what is undefined stays as it is, or takes its usual value. */
export interface ExpertRow extends Omit<ExpertFacts, "canLead" | "maxVisits" | "declaredConflicts"> {
  readonly canLead: boolean | undefined;
  readonly maxVisits: number | undefined;
  /** Parks, by their numbers in the records, with which the expert declared a conflict of interest. */
  readonly conflictParkIds: readonly number[];
}

/** The same with the line of the list that it stands in. */
export interface ExpertListRow extends ExpertRow {
  readonly line: number;
}

/** How many visits of one survey an expert makes at most where nobody said otherwise. */
export const usualMaxVisits = 3;

/** The next code that nobody of the pool has: one above the highest, E01 for the first. */
export function nextExpertCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^E(\d+)$/.exec(code)?.[1] ?? 0));
  return expertCode(Math.max(0, ...numbers) + 1);
}

/** A code in the form in which it is stored: at least two digits. */
function expertCode(number: number): string {
  return `E${String(number).padStart(2, "0")}`;
}
