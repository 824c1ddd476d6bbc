import type { DeliveryTiming } from "./timing.ts";
import { monotonicMs } from "./timing.ts";

/** When this process may post again: Slack counts by channel and over the whole workspace. Real time. */
export interface Pacing {
  /** How long a post in this channel has to wait; 0: now. Whoever gets 0 has taken the turn. */
  turn(channel: string): number;
  /** A post in this channel is over, whatever came of it. */
  posted(channel: string): void;
  /** Slack asked to wait: nothing is posted anywhere until then. */
  hold(ms: number): void;
}

/** Makes the pacing: one post a second a channel, a few a second in all, none while Slack asks to wait. */
export function createPacing(timing: DeliveryTiming): Pacing {
  const posts = new Map<string, number>();
  let freeAt = Number.NEGATIVE_INFINITY;
  return {
    turn(channel) {
      const now = monotonicMs();
      const channelFree = (posts.get(channel) ?? Number.NEGATIVE_INFINITY) + timing.paceMs;
      const wait = Math.max(0, channelFree - now, freeAt - now);
      if (wait === 0) freeAt = now + timing.postsApartMs;
      return wait;
    },
    posted(channel) {
      posts.set(channel, monotonicMs());
    },
    hold(ms) {
      freeAt = Math.max(freeAt, monotonicMs() + ms);
    },
  };
}
