import type { RespondArguments, ViewResponseAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Language } from "../domain/languages.ts";
import type { ModalView } from "../views/message.ts";
import { messageWindow } from "../views/trouble.ts";
import type { Log } from "./door.ts";
import type { Reply } from "./reply.ts";

/** The ways in which a reply can leave, as far as this kind of request has them. */
export interface WaysOut {
  readonly slack: WebClient;
  readonly log: Log;
  readonly language: Language;
  readonly title: string;
  readonly triggerId: string | undefined;
  readonly respond: ((answer: RespondArguments) => Promise<unknown>) | undefined;
}

/** A reply in the shape of an ephemeral message; undefined for a reply that is none. */
export function messageAnswer(reply: Reply): RespondArguments | undefined {
  if (reply.kind !== "message") return undefined;
  const { text, blocks } = reply.message;
  return { response_type: "ephemeral", text, blocks: [...blocks] };
}

/**
 * What goes out beside the acknowledgement of a click: a form, or a message through the response URL. A form is
 * opened before anything is waited for, for the trigger lives three seconds. Best effort: a failure is logged.
 */
export async function followUp(reply: Reply, ways: WaysOut): Promise<void> {
  try {
    if (reply.kind === "modal") await open(reply.view, ways);
    const answer = messageAnswer(reply);
    if (answer === undefined || reply.kind !== "message") return;
    if (ways.respond !== undefined)
      await ways.respond({ ...answer, replace_original: reply.replace === true });
    else await open(messageWindow(reply.message, ways.title, ways.language), ways);
  } catch (error) {
    ways.log.warn({ err: error }, "a reply could not be shown");
  }
}

async function open(view: ModalView, ways: WaysOut): Promise<void> {
  if (ways.triggerId === undefined) return;
  await ways.slack.views.open({ trigger_id: ways.triggerId, view });
}

/** The acknowledgement of a submitted form: complaints at its fields, a next window, or nothing, which closes it. */
export function submissionAnswer(
  reply: Reply,
  title: string,
  language: Language,
): ViewResponseAction | undefined {
  switch (reply.kind) {
    case "field_errors":
      return { response_action: "errors", errors: { ...reply.errors } };
    case "modal":
      return { response_action: "update", view: reply.view };
    case "message":
      return { response_action: "update", view: messageWindow(reply.message, title, language) };
    case "nothing":
      return undefined;
  }
}
