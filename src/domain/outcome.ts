import type { Refusal } from "./refusals/refusals.ts";

/** What a flow answers: its value, or a refusal that the person is told in words. Bugs are thrown instead. */
export type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly refusal: Refusal };

/** The flow did what was asked. */
export function done<T>(value: T): Outcome<T> {
  return { done: true, value };
}

/** The flow did nothing, for this reason. */
export function refused(refusal: Refusal): { readonly done: false; readonly refusal: Refusal } {
  return { done: false, refusal };
}
