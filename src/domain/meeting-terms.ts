import type { Day } from "./time.ts";

/** What a meeting has beyond its time and place, only where somebody asked for it. */
export interface MeetingTerms {
  readonly host: string | undefined;
  readonly purpose: string | undefined;
  /** How many can come; whoever says yes later waits. */
  readonly capacity: number | undefined;
  /** Everybody fills in the reply form, not only who comes for an organisation. */
  readonly form: boolean;
  /** The form asks for trains. */
  readonly trains: boolean;
  /** Until when speakers send text and slides. */
  readonly materialsBy: Day | undefined;
}

/** A small meeting asks for nothing. */
export const noTerms: MeetingTerms = {
  host: undefined,
  purpose: undefined,
  capacity: undefined,
  form: false,
  trains: false,
  materialsBy: undefined,
};
