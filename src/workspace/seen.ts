import type { Outcome } from "./deliveries.ts";
import { stackOf } from "./modals.ts";
import type { Message, View } from "./state.ts";
import type { World } from "./world.ts";

/** What a person sees after they did something. */
export interface Seen {
  /**
   * `ok`: acknowledged in time. `operation_timeout`, `dispatch_failed`: the app did not answer, or was not
   * there. `app_error`: it answered what Slack cannot show. `refused`: Slack's client did not let it through.
   */
  readonly status: "ok" | "operation_timeout" | "dispatch_failed" | "app_error" | "refused";
  /** The sentence the person reads, and for `app_error` what was wrong. */
  readonly error?: string;
  /** Errors under inputs, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Messages that only they see and that came meanwhile. */
  readonly ephemerals: readonly Message[];
  /** Messages that came meanwhile into the channel where it happened. */
  readonly messages: readonly Message[];
  /** The modal that lies on top now. */
  readonly modal: View | undefined;
}

/** Says how things look now, against where they stood when the watch began. */
export type Look = (status: Seen["status"], more?: Partial<Seen>) => Seen;

/** Notes where things stand for a person, and in a channel. */
export function watch(world: World, user: string, channel?: string): Look {
  const since = world.state.lastMicros;
  const isNew = (message: Message): boolean => Math.round(Number(message.ts) * 1_000_000) > since;
  return (status, more = {}) => ({
    status,
    errors: {},
    ephemerals: world.state.ephemerals.filter((one) => one.to === user && isNew(one)),
    messages: (channel === undefined ? [] : (world.state.messages[channel] ?? [])).filter(isNew),
    modal: stackOf(world, user).at(-1),
    ...more,
  });
}

/** Slack's name for what went wrong with a delivery; undefined when nothing did. */
export function failureOf(outcome: Outcome): "operation_timeout" | "dispatch_failed" | undefined {
  if (outcome.status === "acknowledged") return undefined;
  return outcome.status === "timeout" ? "operation_timeout" : "dispatch_failed";
}
