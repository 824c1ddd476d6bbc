import type { Stores } from "../../storage/index.ts";
import type { Language } from "../domain/languages.ts";
import type { OfficeHours } from "../domain/office-hours.ts";
import type { Caller } from "../domain/people.ts";
import { type Day, dayOf, type Instant, type Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";

/** What a flow works with: the records, the moment, the office's zone and workdays, and who asks. */
export interface Context {
  readonly stores: Stores;
  readonly now: Instant;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
  readonly caller: Caller;
  /** When the office works on its workdays; the usual hours where nobody says. */
  readonly hours?: OfficeHours;
  /** The channel in which it was said; undefined where there is none, as in a form. */
  readonly channel?: string | undefined;
  /** The bot's own account in Slack, where it is known: it cannot be asked for anything. */
  readonly botUserId?: string | undefined;
  /** What the environment says of the office, whatever the records say. */
  readonly configured?: {
    readonly admins: ReadonlySet<string>;
    readonly language: Language;
  };
}

/** The calendar day on which the flow runs, in the office's zone. */
export function today(context: Context): Day {
  return dayOf(context.now, context.zone);
}
