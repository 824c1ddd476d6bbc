import type { DeliveryKind } from "./deliveries.ts";

/** What goes wrong with one API call. */
export interface CallFault {
  /** Waits so long before anything is done. */
  readonly delayMs: number;
  /** Answers 429 with these seconds, without effect. */
  readonly retryAfter?: number;
  readonly failBefore?: number;
  /** Answers this error of Slack's, without effect. */
  readonly refuse?: string;
  readonly failAfter?: number;
  /** Takes the call, then destroys the connection. */
  readonly loseAnswer: boolean;
  /** A posted message is taken, but shows in the history only after this time. */
  readonly landLateMs: number;
}

/** Chances from 0 to 1 for one call or delivery. */
export interface FaultRates {
  readonly rateLimit?: number;
  readonly failBefore?: number;
  readonly failAfter?: number;
  readonly slow?: number;
  readonly loseAnswer?: number;
  readonly landLate?: number;
  readonly dropSockets?: number;
  readonly redeliver?: number;
  readonly ignoreAck?: number;
}

export interface RandomFaults {
  readonly seed: number;
  readonly rates: FaultRates;
  /** Methods that may fail; all but `auth.test` and `apps.connections.open` when undefined. */
  readonly methods?: readonly string[];
  readonly slowMs?: number;
  readonly lateMs?: number;
  readonly retryAfterSeconds?: number;
  /** No more faults than this; 1,000 when undefined. */
  readonly limit?: number;
}

export type DisconnectReason = "warning" | "refresh_requested" | "too_many_websockets" | "link_disabled";

/** Faults on demand. `method` is a Web API method or `*`; `times` counts calls, 1 when undefined. */
export interface Misbehaviour {
  rateLimit(method: string, how?: { times?: number; retryAfterSeconds?: number }): void;
  /** HTTP 5xx, before the call has any effect (the default) or after. */
  fail(method: string, how?: { times?: number; status?: number; when?: "before" | "after" }): void;
  /** One of Slack's own errors, such as `invalid_blocks`. */
  refuse(method: string, error: string, how?: { times?: number }): void;
  slow(method: string, how: { times?: number; ms: number }): void;
  /** The call takes effect, its answer is lost with the connection. */
  loseAnswer(method: string, how?: { times?: number }): void;
  /** The message is taken and shows in the history after `ms`; the answer comes, or is lost too. */
  landLate(how: { times?: number; ms: number; answer?: "given" | "lost" }): void;
  /** Destroys the app's sockets without a word. */
  dropSockets(): void;
  /** Sends a `disconnect` to every socket; all but `warning` close it afterwards. */
  disconnect(reason: DisconnectReason): void;
  /** Delivers the next envelopes twice: same payload, new envelope id. */
  redeliver(how?: { times?: number; kind?: DeliveryKind }): void;
  /** Throws the next acknowledgements away, as if they had never come. */
  ignoreAcks(how?: { times?: number; kind?: DeliveryKind }): void;
  /** Faults by chance, the same for the same seed and order of calls. */
  random(faults: RandomFaults): void;
  /** Ends all of it. */
  calm(): void;
  /** How many faults have happened so far. */
  readonly count: number;
}

/** What the server asks before it does the right thing. */
export interface MisbehaviourControl {
  readonly demands: Misbehaviour;
  forCall(method: string): CallFault;
  redelivers(kind: DeliveryKind): boolean;
  ignoresAck(kind: DeliveryKind): boolean;
}

interface Ordered {
  readonly method: string;
  readonly fault: Partial<CallFault>;
  left: number;
}

interface OrderedDelivery {
  readonly what: "redeliver" | "ignoreAck";
  readonly kind: DeliveryKind | undefined;
  left: number;
}

export interface SocketFaults {
  drop(): void;
  disconnect(reason: DisconnectReason): void;
}

const longestMs = 60_000;
const untouched = new Set(["auth.test", "apps.connections.open"]);
const harmless: CallFault = { delayMs: 0, loseAnswer: false, landLateMs: 0 };
const bounded = (ms: number): number => Math.min(Math.max(0, ms), longestMs);

/** Numbers from 0 to 1, the same for the same seed (the public-domain mulberry32). */
function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Dice {
  call(method: string): Partial<CallFault> | undefined;
  hits(rate: number | undefined): boolean;
  readonly rates: FaultRates;
}

function createDice(faults: RandomFaults, drop: () => void): Dice {
  const chance = seededChance(faults.seed);
  const { rates } = faults;
  let left = faults.limit ?? 1_000;
  const hits = (rate: number | undefined): boolean => {
    if (rate === undefined || left <= 0 || chance() >= rate) return false;
    left -= 1;
    return true;
  };
  const touches = (method: string): boolean => faults.methods?.includes(method) ?? !untouched.has(method);
  const sides: readonly (readonly [keyof FaultRates, Partial<CallFault>])[] = [
    ["rateLimit", { retryAfter: faults.retryAfterSeconds ?? 1 }],
    ["failBefore", { failBefore: 503 }],
    ["failAfter", { failAfter: 503 }],
    ["loseAnswer", { loseAnswer: true }],
    ["landLate", { landLateMs: bounded(faults.lateMs ?? 200), loseAnswer: true }],
    ["slow", { delayMs: bounded(faults.slowMs ?? 200) }],
  ];
  return {
    hits,
    rates,
    call: (method) => {
      if (!touches(method)) return undefined;
      if (hits(rates.dropSockets)) drop();
      return sides.find(([name]) => hits(rates[name]))?.[1];
    },
  };
}

interface Plan {
  calls: Ordered[];
  deliveries: OrderedDelivery[];
  dice: Dice | undefined;
  count: number;
}

function takeDelivery(plan: Plan, what: OrderedDelivery["what"], kind: DeliveryKind): boolean {
  const order = plan.deliveries.find(
    (one) => one.what === what && one.left > 0 && (one.kind === undefined || one.kind === kind),
  );
  if (order !== undefined) order.left -= 1;
  const happens = order !== undefined || (plan.dice?.hits(plan.dice.rates[what]) ?? false);
  if (happens) plan.count += 1;
  return happens;
}

function demandsOn(plan: Plan, sockets: SocketFaults): Misbehaviour {
  const order = (method: string, times: number | undefined, fault: Partial<CallFault>): void => {
    plan.calls.push({ method, fault, left: times ?? 1 });
  };
  return {
    rateLimit: (method, how) => order(method, how?.times, { retryAfter: how?.retryAfterSeconds ?? 1 }),
    fail: (method, how) => {
      const status = how?.status ?? 503;
      order(method, how?.times, how?.when === "after" ? { failAfter: status } : { failBefore: status });
    },
    refuse: (method, error, how) => order(method, how?.times, { refuse: error }),
    slow: (method, how) => order(method, how.times, { delayMs: bounded(how.ms) }),
    loseAnswer: (method, how) => order(method, how?.times, { loseAnswer: true }),
    landLate: (how) =>
      order("chat.postMessage", how.times, {
        landLateMs: bounded(how.ms),
        loseAnswer: how.answer === "lost",
      }),
    dropSockets: () => {
      plan.count += 1;
      sockets.drop();
    },
    disconnect: (reason) => {
      plan.count += 1;
      sockets.disconnect(reason);
    },
    redeliver: (how) => {
      plan.deliveries.push({ what: "redeliver", kind: how?.kind, left: how?.times ?? 1 });
    },
    ignoreAcks: (how) => {
      plan.deliveries.push({ what: "ignoreAck", kind: how?.kind, left: how?.times ?? 1 });
    },
    random: (faults) => {
      plan.dice = createDice(faults, sockets.drop);
    },
    calm: () => {
      plan.calls = [];
      plan.deliveries = [];
      plan.dice = undefined;
    },
    get count() {
      return plan.count;
    },
  };
}

/** Faults on demand and by seeded chance. */
export function createMisbehaviour(sockets: SocketFaults): MisbehaviourControl {
  const plan: Plan = { calls: [], deliveries: [], dice: undefined, count: 0 };
  return {
    demands: demandsOn(plan, sockets),
    forCall: (method) => {
      const order = plan.calls.find((one) => one.left > 0 && (one.method === "*" || one.method === method));
      if (order !== undefined) order.left -= 1;
      const fault = order?.fault ?? plan.dice?.call(method);
      if (fault !== undefined) plan.count += 1;
      return { ...harmless, ...fault };
    },
    redelivers: (kind) => takeDelivery(plan, "redeliver", kind),
    ignoresAck: (kind) => takeDelivery(plan, "ignoreAck", kind),
  };
}
