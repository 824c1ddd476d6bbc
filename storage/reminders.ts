import { z } from "zod";
import type { Subject } from "../src/domain/notices.ts";
import type { ReminderStep } from "../src/domain/reminders.ts";
import type { Day, Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { day, expectOne, instant, newId, subject } from "./rows.ts";

/** One message to one person on one day, with the steps that it tells. */
export interface Reminder {
  readonly id: number;
  readonly recipient: string;
  readonly day: Day;
  readonly steps: readonly ReminderStep[];
}

const row = z.object({ id: z.number(), recipient: z.string(), day });

const stepRow = z
  .object({
    due: z.string(),
    moment: instant,
    step: z.number(),
    recipient: z.string(),
    about: subject,
  })
  .transform(({ due, ...rest }): ReminderStep => ({ key: due, ...rest }));

/** Reminders that went out or are about to, and which steps they tell: each step once. */
export function createReminders(db: Database) {
  const insert = db.prepare(
    "INSERT INTO reminders (recipient, day, queued_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const select = db.prepare("SELECT * FROM reminders WHERE id = ?");
  const selectToday = db.prepare("SELECT 1 FROM reminders WHERE recipient = ? AND day = ?");
  const selectSteps = db.prepare("SELECT * FROM reminder_steps WHERE reminder_id = ? ORDER BY moment, due");
  // A reminder that came too late for its day was never said: its steps are free again.
  const unsaid = `reminder_id IN (SELECT r.id FROM reminders r JOIN notices n ON n.key = 'reminder:' || r.id
    WHERE n.state = 'dropped' AND n.reason = 'outside_hours')`;
  const free = db.prepare(
    `DELETE FROM reminder_steps WHERE due = ? AND moment = ? AND step = ? AND recipient = ? AND ${unsaid}`,
  );
  // One by hand may follow another on a later day: the newest shows it.
  const take = db.prepare(`
    INSERT INTO reminder_steps (due, moment, step, recipient, reminder_id, about)
    VALUES (@key, @moment, @step, @recipient, @reminderId, @about)
    ON CONFLICT (due, moment, step, recipient) DO UPDATE SET reminder_id = excluded.reminder_id WHERE step = 0`);
  const selectTaken = db.prepare(
    `SELECT 1 FROM reminder_steps WHERE due = ? AND moment = ? AND step = ? AND recipient = ? AND NOT ${unsaid}`,
  );
  const touch = db.prepare(`
    UPDATE subjects SET revision = revision + 1
    WHERE subject IN (SELECT 'reminder:' || reminder_id FROM reminder_steps WHERE about = ?)`);
  return {
    find(id: number): Reminder | undefined {
      const found = select.get(id);
      if (found === undefined) return undefined;
      return { ...row.parse(found), steps: selectSteps.all(id).map((r) => stepRow.parse(r)) };
    },
    /** True once a step was told, or is about to be. */
    isTaken({ key, moment, step, recipient }: ReminderStep): boolean {
      return selectTaken.get(key, moment, step, recipient) !== undefined;
    },
    /** True when somebody gets a reminder on this day already: more would be a nuisance. */
    hasOn(recipient: string, on: Day): boolean {
      return selectToday.get(recipient, on) !== undefined;
    },
    /** Makes a person's reminder of a day out of steps; undefined when they have one already. */
    add(recipient: string, on: Day, steps: readonly ReminderStep[], at: Instant): number | undefined {
      const result = insert.run(recipient, on, at);
      if (result.changes === 0) return undefined;
      const reminderId = newId(result);
      for (const one of steps) {
        free.run(one.key, one.moment, one.step, one.recipient);
        expectOne(take.run({ ...one, reminderId }));
      }
      return reminderId;
    },
    /** Notes that a subject has changed, for the reminders that are about it. */
    touchFor(about: Subject): void {
      touch.run(about);
    },
  };
}
