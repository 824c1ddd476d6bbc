import type { Instant, Zone } from "../time.ts";

/** Why nobody is reminded. */
export type ReminderRefusal =
  /** Nobody is disturbed in their free time; `opens` is when the office reminds again. */
  | { readonly name: "outside_office_hours"; readonly opens: Instant; readonly zone: Zone }
  | { readonly name: "nobody_silent" };
