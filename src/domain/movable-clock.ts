import { type Clock, type Instant, plusMilliseconds } from "./time.ts";

/** A clock that runs at the usual pace and can be moved forward, never back. */
export interface MovableClock extends Clock {
  moveTo(instant: Instant): void;
  /** Calls the listener after each move. */
  onMove(listener: () => void): void;
}

/** Starts a clock at `start`; `elapsed` tells the milliseconds of real time since some fixed moment. */
export function movableClock(start: Instant, elapsed: () => number): MovableClock {
  let base = start;
  let since = elapsed();
  const listeners: (() => void)[] = [];
  const now = () => plusMilliseconds(base, Math.floor(elapsed() - since));
  return {
    now,
    moveTo(instant) {
      if (instant <= now()) return;
      base = instant;
      since = elapsed();
      for (const listener of listeners) listener();
    },
    onMove(listener) {
      listeners.push(listener);
    },
  };
}
