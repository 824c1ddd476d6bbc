import { monotonic, type Timing } from "./timing.ts";

export type Tier = 1 | 2 | 3 | 4 | "special";

export interface RateLimits {
  /** Counts a call; the answer is 0 when it may pass, else the seconds for `Retry-After`. */
  call(method: string, tier: Tier): number;
  /** Counts a message to a channel; 0 when it may pass, else the seconds for `Retry-After`. */
  post(channel: string): number;
}

const wholeSeconds = (ms: number): number => Math.max(1, Math.ceil(ms / 1000));

/** Slack's two limits: calls of a method in a minute by its tier, and one message a second to a channel. */
export function createRateLimits(timing: Timing): RateLimits {
  const calls = new Map<string, number[]>();
  const posts = new Map<string, { tokens: number; at: number }>();
  return {
    call: (method, tier) => {
      if (tier === "special") return 0;
      const now = monotonic();
      const recent = (calls.get(method) ?? []).filter((at) => now - at < timing.tierWindowMs);
      calls.set(method, recent);
      if (recent.length >= timing.tierQuotas[(tier - 1) as 0 | 1 | 2 | 3]) {
        return wholeSeconds(timing.tierWindowMs - (now - (recent[0] ?? now)));
      }
      recent.push(now);
      return 0;
    },
    post: (channel) => {
      if (timing.postIntervalMs <= 0) return 0;
      const now = monotonic();
      const bucket = posts.get(channel) ?? { tokens: timing.postBurst, at: now };
      const refilled = bucket.tokens + (now - bucket.at) / timing.postIntervalMs;
      const tokens = Math.min(timing.postBurst, refilled);
      posts.set(channel, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      return tokens >= 1 ? 0 : wholeSeconds((1 - tokens) * timing.postIntervalMs);
    },
  };
}
