import type { DigestScope } from "../../domain/digest-orders.ts";
import { type Digest, digestOf } from "../../domain/digests.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Instant } from "../../domain/time.ts";
import type { Context } from "../context.ts";

/** The status report as things stand now, with what changed since a moment. */
export function readDigest(
  context: Context,
  { scope, since }: { readonly scope: DigestScope; readonly since: Instant },
): Outcome<Digest> {
  const { stores, now } = context;
  const recorded = stores.audit.between(since, now);
  return done(digestOf({ ...context, ...stores.dues.records(scope), recorded }));
}
