import type { Changes } from "./changes.ts";
import type { MisbehaviourControl } from "./misbehaviour.ts";
import type { Json } from "./state.ts";
import type { Timing } from "./timing.ts";

export type DeliveryKind = "slash_commands" | "interactive" | "events_api";

export interface Envelope {
  readonly kind: DeliveryKind;
  readonly payload: Json;
  readonly retry: { readonly attempt: number; readonly reason: string };
  /** Acknowledgements of it are thrown away. */
  readonly deaf: boolean;
}

export type Outcome =
  | { readonly status: "acknowledged"; readonly payload: unknown }
  /** `reason` is what Slack tells the app with the next attempt. */
  | {
      readonly status: "timeout" | "undelivered" | "failed";
      readonly reason: string;
      readonly final?: boolean;
    };

/** How envelopes reach the app: sockets, or requests to its address. */
export interface Transport {
  send(envelope: Envelope): Promise<Outcome>;
}

export interface DeliveryRecord extends Envelope {
  outcome?: Outcome["status"];
}

export interface Deliveries {
  /** A command or interaction: one try, and the person waits for it; of an event, just this one try. */
  ask(kind: DeliveryKind, payload: Json): Promise<Outcome>;
  /** An event: tried again when it is not acknowledged. */
  announce(payload: Json): void;
  /** The last deliveries, oldest first. */
  readonly log: readonly DeliveryRecord[];
  stop(): void;
}

export interface DeliveryParts {
  readonly timing: Timing;
  readonly misbehaviour: MisbehaviourControl;
  readonly changes: Changes;
  readonly transport: Transport;
}

const longestLog = 2_000;

/** Hands envelopes to the app and repeats unanswered events as Slack does. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const log: DeliveryRecord[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  const sendOnce = async (envelope: Envelope): Promise<Outcome> => {
    const record: DeliveryRecord = { ...envelope };
    log.push(record);
    if (log.length > longestLog) log.shift();
    const outcome = await parts.transport.send(envelope);
    record.outcome = outcome.status;
    parts.changes.emit({ kind: "delivery" });
    return outcome;
  };

  const send = (kind: DeliveryKind, payload: Json, attempt = 0, reason = ""): Promise<Outcome> => {
    const envelope = { kind, payload, retry: { attempt, reason }, deaf: parts.misbehaviour.ignoresAck(kind) };
    const first = sendOnce(envelope);
    if (!parts.misbehaviour.redelivers(kind)) return first;
    return eitherAcknowledged(first, sendOnce(envelope));
  };

  const announce = async (payload: Json, attempt: number, reason: string): Promise<void> => {
    const outcome = await send("events_api", payload, attempt, reason);
    if (stopped || outcome.status === "acknowledged" || outcome.final === true) return;
    const wait = parts.timing.eventRetriesMs[attempt];
    if (wait === undefined) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void announce(payload, attempt + 1, outcome.reason);
    }, wait);
    timers.add(timer);
  };

  return {
    ask: (kind, payload) => send(kind, payload),
    announce: (payload) => void announce(payload, 0, ""),
    log,
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

async function eitherAcknowledged(one: Promise<Outcome>, other: Promise<Outcome>): Promise<Outcome> {
  const first = await Promise.race([one, other]);
  if (first.status === "acknowledged") return first;
  const both = await Promise.all([one, other]);
  return both.find((outcome) => outcome.status === "acknowledged") ?? first;
}
