import type { DueKind } from "./dues.ts";
import type { Subject } from "./notices.ts";
import { roundsOn, type WorkingTime } from "./office-hours.ts";
import { dayOf, type Instant } from "./time.ts";
import { plusWorkdays } from "./workdays.ts";

/** When and whom to remind of something that is owed. */
export type ReminderRule =
  /** Whoever owes it, on the morning so many workdays before the day of the deadline. */
  | { readonly to: "debtor"; readonly workdaysBefore: number }
  /** The member of the office who sees to it, on the morning so many workdays before the day of the deadline. */
  | { readonly to: "owner"; readonly workdaysBefore: number }
  /** The same, so many workdays after the deadline; 0: as soon as it is past. */
  | { readonly to: "owner"; readonly workdaysAfter: number };

/**
 * The reminder policy, all of it. Only the silent are reminded, twice at most; the last step goes to the owner, who
 * picks up the telephone. What has no steps is the office's own work: the status report tells it each workday.
 */
export const reminderPolicy: Readonly<Record<DueKind, readonly ReminderRule[]>> = {
  answer: [
    { to: "debtor", workdaysBefore: 1 },
    { to: "debtor", workdaysBefore: 0 },
    { to: "owner", workdaysAfter: 0 },
  ],
  replies: [
    { to: "debtor", workdaysBefore: 1 },
    { to: "debtor", workdaysBefore: 0 },
    { to: "owner", workdaysAfter: 0 },
  ],
  // A speaker's text and slides.
  materials: [
    { to: "debtor", workdaysBefore: 1 },
    { to: "debtor", workdaysBefore: 0 },
    { to: "owner", workdaysAfter: 0 },
  ],
  // What a meeting decided: whoever does it, if they are in Slack, and the meeting's owner once it is late.
  task: [
    { to: "debtor", workdaysBefore: 1 },
    { to: "debtor", workdaysBefore: 0 },
    { to: "owner", workdaysAfter: 1 },
  ],
  questionnaire: [{ to: "owner", workdaysAfter: 1 }],
  attendance: [{ to: "owner", workdaysAfter: 1 }],
  road: [{ to: "owner", workdaysBefore: 3 }],
  counter: [],
  decision: [],
  invite: [],
  seats: [],
  leader: [],
  schedule: [],
  park: [],
};

/** Something owed, as far as reminding goes. */
export interface Remindable {
  readonly kind: DueKind;
  /** Names it and whoever owes it, such as `answer:31`. */
  readonly key: string;
  /** The deadline; one that is moved begins the steps anew. */
  readonly moment: Instant;
  /** What shows that it is settled. */
  readonly about: Subject;
  /** Somebody in Slack who has been asked, and since when they know; undefined where nobody can be written to. */
  readonly debtor: { readonly slackUserId: string; readonly since: Instant } | undefined;
  /** The member of the office who sees to it; undefined where another line tells them. */
  readonly owner: string | undefined;
}

/** One reminder that has fallen due. */
export interface ReminderStep {
  readonly key: string;
  readonly moment: Instant;
  readonly about: Subject;
  readonly recipient: string;
  /** Its place in the policy, from 1; `byHand` for one that somebody sends of their own accord. */
  readonly step: number;
}

/** The step of a reminder that a member of the office sends: it is none of the policy's. */
export const byHand = 0;

/**
 * The reminder that each thing owed has come to by `now`. Of several whose time has come only the latest counts, so
 * that an outage is caught up with once; what fell due before the person had been asked never counts.
 */
export function stepsDue(owed: readonly Remindable[], now: Instant, working: WorkingTime): ReminderStep[] {
  return owed.flatMap((one) => {
    const rules = reminderPolicy[one.kind];
    const latest = rules
      .map((rule, index) => ({ rule, step: index + 1 }))
      .findLast(({ rule }) => hasCome(rule, one, now, working));
    const recipient = latest?.rule.to === "debtor" ? one.debtor?.slackUserId : one.owner;
    if (latest === undefined || recipient === undefined) return [];
    const { key, moment, about } = one;
    return [{ key, moment, about, recipient, step: latest.step }];
  });
}

function hasCome(rule: ReminderRule, one: Remindable, now: Instant, working: WorkingTime): boolean {
  const at = timeOfStep(rule, one.moment, working);
  if ("workdaysAfter" in rule) return at <= now && one.moment <= now;
  if (rule.to === "owner") return at <= now && now < one.moment;
  // A reminder to answer by five is of no use at six.
  return one.debtor !== undefined && at > one.debtor.since && at <= now && now < one.moment;
}

/** When a step's time comes. */
export function timeOfStep(rule: ReminderRule, moment: Instant, working: WorkingTime): Instant {
  const day = dayOf(moment, working.zone);
  const { calendar } = working;
  if ("workdaysAfter" in rule && rule.workdaysAfter === 0) return moment;
  const shift = "workdaysAfter" in rule ? rule.workdaysAfter : -rule.workdaysBefore;
  const [morning = moment] = roundsOn(shift === 0 ? day : plusWorkdays(calendar, day, shift).value, working);
  return morning;
}

/** Which of how many a reminder is. */
export interface PlaceOfStep {
  readonly which: number;
  readonly of: number;
}

/** Which of how many reminders to the same reader a step is; undefined for one by hand. */
export function placeOfStep(kind: DueKind, step: number): PlaceOfStep | undefined {
  if (step === byHand) return undefined;
  const rules = reminderPolicy[kind];
  const to = rules[step - 1]?.to;
  const alike = rules.map((rule, i) => ({ rule, step: i + 1 })).filter(({ rule }) => rule.to === to);
  return { which: alike.filter((one) => one.step <= step).length, of: alike.length };
}
