import type { Logger } from "pino";
import type { OfficeHours } from "../domain/office-hours.ts";
import type { Job } from "../domain/slots.ts";
import { type Clock, dayOf, type Instant, type Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";
import type { Context } from "../flows/context.ts";
import { queueDigest } from "../flows/digests/post-digest.ts";
import { forgetDeliveries } from "../flows/forget-deliveries.ts";
import { forgetReplyForms } from "../flows/meetings/forget-reply-forms.ts";
import { remindSilent } from "../flows/reminders/remind-silent.ts";
import { tellTeams } from "../flows/roads/tell-team.ts";
import { lapseUnanswered, unansweredBeginnings } from "../flows/seats/lapse-unanswered.ts";
import { remindOfGaps } from "../flows/seats/postpone-gap.ts";
import { redrawBoards } from "../flows/surveys/survey-board.ts";
import { digestJob } from "./digests.ts";
import { daybreak, housekeeping, morning, visitBeginnings } from "./jobs.ts";
import { roundJob } from "./rounds.ts";

export interface DueJobsParts {
  readonly stores: Context["stores"];
  readonly clock: Clock;
  readonly zone: Zone;
  readonly hours: OfficeHours;
  readonly calendar: () => WorkdayCalendar;
  readonly log: Logger;
}

/** What falls due by the clock, as it is ordered at this moment. */
export function dueJobs(parts: DueJobsParts): Job[] {
  const { stores, clock, zone, hours } = parts;
  const working = { hours, zone, calendar: parts.calendar() };
  return [
    housekeeping(zone, (slot) => {
      for (const forget of [forgetDeliveries, forgetReplyForms]) forget(stores, slot);
    }),
    daybreak(zone, () => redrawBoards({ stores, now: clock.now() })),
    roundJob("reminders", working, () => remindSilent(stores, clock.now(), working)),
    roundJob("team_letters", working, () => tellTeams({ stores, now: clock.now(), zone, hours })),
    morning(zone, (slot) => remindOfGaps({ stores, now: clock.now() }, dayOf(slot, zone))),
    visitBeginnings(zone, unansweredBeginnings(stores, zone), () =>
      lapseUnanswered({ stores, now: clock.now(), zone, caller: { slackUserId: "system" } }),
    ),
    ...digestJobs(parts),
  ];
}

/** None while their orders cannot be read: that must not keep what is waiting from being sent. */
function digestJobs({ stores, clock, zone, calendar, log }: DueJobsParts): Job[] {
  const queue = (channel: string, slot: Instant) => queueDigest(stores, channel, slot, clock.now(), zone);
  try {
    return stores.digests.all().map((order) => digestJob(order, zone, calendar(), queue));
  } catch (error) {
    log.error({ err: error }, "the orders of status reports cannot be read; the next beat tries again");
    return [];
  }
}
