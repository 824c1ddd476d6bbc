import type { ModalView } from "@slack/types";
import type { Message } from "../views/message.ts";

/** What the bot answers to a request, before it is put into the shape that this kind of request wants. */
export type Reply =
  | { readonly kind: "message"; readonly message: Message; readonly replace?: boolean }
  | { readonly kind: "modal"; readonly view: ModalView }
  | { readonly kind: "field_errors"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: "nothing" };

/** A message that only the asker sees. */
export function say(message: Message): Reply {
  return { kind: "message", message };
}

/** The same, in place of the message whose button was clicked. */
export function sayInstead(message: Message): Reply {
  return { kind: "message", message, replace: true };
}

/** A form in a window of its own. */
export function show(view: ModalView): Reply {
  return { kind: "modal", view };
}

/** Nothing to add: what changed is seen elsewhere. */
export const nothing: Reply = { kind: "nothing" };
