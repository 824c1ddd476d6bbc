import type { Instant, TimeOfDay } from "./time.ts";

/** What a channel gets on a day without news: one line, or nothing. */
export const quietHabits = ["line", "silent"] as const;
export type QuietHabit = (typeof quietHabits)[number];

/** A channel that gets a status report each workday. */
export interface DigestOrder {
  readonly channel: string;
  /** In the office's zone. */
  readonly postAt: TimeOfDay;
  /** Only this survey; undefined: every open one. */
  readonly surveyId: number | undefined;
  readonly whenQuiet: QuietHabit;
  readonly setBy: string;
  readonly setAt: Instant;
  /** Up to when this channel has been told what changed. */
  readonly toldUntil: Instant;
}
