import type { z } from "zod";
import { type Outcome, refused } from "../domain/outcome.ts";
import { mayDo, type Permission } from "../domain/roles.ts";
import type { Context } from "../flows/context.ts";
import type { Reply } from "./reply.ts";

/** Whether carrying a request out changes records: then its key is kept, so that a redelivery does nothing. */
export type Effect = "reads" | "changes";

/** Something that a click or a submitted form asks for, by its id. */
export interface Interaction {
  /** The action id before any `:`, or the form's callback id. */
  readonly id: string;
  readonly permission: Permission;
  readonly effect: Effect;
  /** `value` is what came with it: not yet believed. */
  readonly run: (value: unknown, context: Context) => Outcome<Reply>;
}

interface InteractionSpec<Schema extends z.ZodType> {
  readonly id: string;
  readonly permission: Permission;
  readonly effect: Effect;
  /** What the value must be; anything else comes from an older release or from nowhere. */
  readonly value: Schema;
  readonly run: (value: z.output<Schema>, context: Context) => Outcome<Reply>;
}

/** Makes an interaction whose value is checked before it runs; an unreadable one is answered kindly. */
export function interaction<Schema extends z.ZodType>(spec: InteractionSpec<Schema>): Interaction {
  return {
    id: spec.id,
    permission: spec.permission,
    effect: spec.effect,
    run(value, context) {
      const read = spec.value.safeParse(value);
      return read.success ? spec.run(read.data, context) : refused({ name: "button_unknown" });
    },
  };
}

/** Carries out a click or a submission, if it is known and the caller may. */
export function runInteraction(
  known: Interaction | undefined,
  value: unknown,
  context: Context,
): Outcome<Reply> {
  if (known === undefined) return refused({ name: "button_unknown" });
  return mayDo(context.caller.roles, known.permission)
    ? known.run(value, context)
    : refused({ name: "not_permitted", permission: known.permission });
}
