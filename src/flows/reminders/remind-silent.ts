import type { Stores } from "../../../storage/index.ts";
import { isWorking, type WorkingTime } from "../../domain/office-hours.ts";
import { type ReminderStep, stepsDue } from "../../domain/reminders.ts";
import { dayOf, type Instant } from "../../domain/time.ts";
import { remindables } from "./remindables.ts";

/**
 * Queues the reminders of one round, within the transaction that claims it: one message a person a day, however much
 * they owe. A round that is caught up with outside office hours is left to the next one.
 */
export function remindSilent(stores: Stores, now: Instant, working: WorkingTime): void {
  if (!isWorking(now, working)) return;
  const steps = stepsDue(remindables(stores, now, working.zone), now, working);
  queueReminders(
    stores,
    steps.filter((step) => !stores.reminders.isTaken(step)),
    now,
    working,
  );
}

/** Queues steps, one message for each person who has none on this day yet; gives who will get one. */
export function queueReminders(
  stores: Stores,
  steps: readonly ReminderStep[],
  now: Instant,
  { zone }: Pick<WorkingTime, "zone">,
): string[] {
  const byPerson = Map.groupBy(steps, ({ recipient }) => recipient);
  return [...byPerson].flatMap(([recipient, theirs]) => {
    stores.members.meet(recipient);
    const reminderId = stores.reminders.add(recipient, dayOf(now, zone), theirs, now);
    if (reminderId === undefined) return [];
    stores.notices.queue(
      {
        key: `reminder:${reminderId}`,
        recipient: `user:${recipient}`,
        subject: `reminder:${reminderId}`,
        notice: { v: 1, kind: "reminder", reminderId },
      },
      now,
    );
    return [recipient];
  });
}
