/** Why days on which somebody cannot travel are not noted. */
export type AvailabilityRefusal =
  | { readonly name: "not_an_expert" }
  | { readonly name: "too_many_days"; readonly limit: number };
