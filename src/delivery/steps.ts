import type { WebClient } from "@slack/web-api";
import type { Stores } from "../../storage/index.ts";
import type { Clock } from "../domain/time.ts";
import type { Renderer } from "./render.ts";
import type { DeliveryTiming } from "./timing.ts";

/** What came of one step for one recipient. */
export type Step =
  /** Something was brought to its end; there may be more. */
  | { readonly kind: "settled" }
  /** Try again, after `afterMs` or else after the usual back-off. */
  | { readonly kind: "again"; readonly afterMs?: number }
  /** Nothing is left to do. */
  | { readonly kind: "idle" };

/** Where delivery writes what went wrong; the shape of a structured logger. */
export interface DeliveryLog {
  error(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
}

/** What delivery works with. */
export interface DeliveryParts {
  readonly stores: Stores;
  readonly slack: WebClient;
  readonly renderer: Renderer;
  readonly clock: Clock;
  readonly timing: DeliveryTiming;
  readonly log: DeliveryLog;
  /** Administrators by configuration, who hear of failures that nobody else answers for. */
  readonly admins: readonly string[];
}
