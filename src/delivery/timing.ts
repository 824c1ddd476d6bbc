/** How the sender spaces its calls; milliseconds of real time, never of the office's clock. */
export interface DeliveryTiming {
  /** Between two posts in one channel: Slack allows about one a second. */
  readonly paceMs: number;
  /** Between any two posts: Slack takes several hundred a minute in a workspace. */
  readonly postsApartMs: number;
  /** Between two updates of one message. */
  readonly redrawMs: number;
  /** After an ambiguous attempt, before history is trusted not to hold the message. */
  readonly settleMs: number;
  /** The first wait after a failure; each further one is twice as long, up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How long an orderly stop waits for calls under way. */
  readonly stopMs: number;
}

export const usualTiming: DeliveryTiming = {
  paceMs: 1_000,
  postsApartMs: 200,
  redrawMs: 1_500,
  settleMs: 30_000,
  firstWaitMs: 1_000,
  longestWaitMs: 300_000,
  stopMs: 8_000,
};

/** The wait after the `failures`th failure in a row, with jitter so that lanes do not come back together. */
export function waitAfter(failures: number, timing: DeliveryTiming, random: number): number {
  const full = Math.min(timing.longestWaitMs, timing.firstWaitMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(full * (0.5 + random / 2));
}

/** Real time that no clock change touches. */
export function monotonicMs(): number {
  return performance.now();
}

/** Waits; ends early, without complaint, when `signal` is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener("abort", finish);
  });
}
