import { z } from "zod";
import { type Outcome, refused } from "../domain/outcome.ts";
import type { OpenVisit } from "../domain/visits.ts";
import type { Reply } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import { openVisits } from "../flows/visits/open-visits.ts";

/** What a button or form holds that is about one visit. */
export const named = z.object({ v: z.literal(1), visit: z.number() });

/** Does something with the visit that a button or form names, unless it is gone or its survey closed. */
export function withVisit(
  context: Context,
  id: number,
  work: (at: OpenVisit) => Outcome<Reply>,
): Outcome<Reply> {
  const at = openVisits(context).find(({ visit }) => visit.id === id);
  return at === undefined ? refused({ name: "visit_unknown", typed: `V${id}`, nearest: [] }) : work(at);
}
