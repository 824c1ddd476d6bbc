import { type Digest, digestOf } from "../../domain/digests.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Instant } from "../../domain/time.ts";
import type { Context } from "../context.ts";

/** The status report as things stand now, of one survey or of all, with what changed since a moment. */
export function readDigest(
  context: Context,
  { surveyId, since }: { readonly surveyId: number | undefined; readonly since: Instant },
): Outcome<Digest> {
  const { stores, now } = context;
  const { surveys, meetings } = stores.dues.records(surveyId);
  const recorded = stores.audit.between(since, now);
  return done(digestOf({ ...context, surveys, meetings: surveyId === undefined ? meetings : [], recorded }));
}
