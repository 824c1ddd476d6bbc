import { done, type Outcome } from "../../domain/outcome.ts";
import { mayDo } from "../../domain/roles.ts";
import type { Context } from "../context.ts";

/** Somebody looks at their Home tab: it is published anew. */
export function openHome({ stores, caller }: Context): Outcome<void> {
  stores.homes.opened(caller.slackUserId, mayDo(caller.roles, "surveys.read"));
  return done(undefined);
}
