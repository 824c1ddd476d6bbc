/** Slack's durations and quotas; milliseconds of the machine's monotonic clock unless said otherwise. */
export interface Timing {
  /** How long the app has to acknowledge a delivery. */
  readonly ackMs: number;
  /** Life of a `trigger_id`. */
  readonly triggerMs: number;
  /** Life of a `response_url`. */
  readonly responseUrlMs: number;
  /** How often a `response_url` can be used. */
  readonly responseUrlUses: number;
  /** Waits before the first, second, … redelivery of an event that was not acknowledged. */
  readonly eventRetriesMs: readonly number[];
  /** Pause between the server's pings on a socket. */
  readonly pingMs: number;
  /** Life of a socket; ten seconds before its end the app is warned. Infinity: never recycled. */
  readonly socketLifeMs: number;
  /** Life of the ticket in the address that `apps.connections.open` answers. */
  readonly ticketMs: number;
  /** One message in this time to a channel. */
  readonly postIntervalMs: number;
  /** So many messages may be posted to a channel at once before the interval counts. */
  readonly postBurst: number;
  /** The window of the method tiers. */
  readonly tierWindowMs: number;
  /** Calls of one method in a window, for Slack's tiers 1 to 4. */
  readonly tierQuotas: readonly [number, number, number, number];
}

/**
 * Slack's published numbers. Tier 1 is "1+ a minute, bursts tolerated": ten here, so that a client
 * that loses its socket a few times can come back.
 */
export const slackTiming: Timing = {
  ackMs: 3_000,
  triggerMs: 3_000,
  responseUrlMs: 30 * 60_000,
  responseUrlUses: 5,
  eventRetriesMs: [0, 60_000, 300_000],
  pingMs: 10_000,
  socketLifeMs: Number.POSITIVE_INFINITY,
  ticketMs: 30_000,
  postIntervalMs: 1_000,
  postBurst: 1,
  tierWindowMs: 60_000,
  tierQuotas: [10, 20, 50, 100],
};

/** Milliseconds of a clock that never jumps. */
export function monotonic(): number {
  return performance.now();
}
