import { type Answer, isAnswer, refuse } from "./answers.ts";
import type { Arguments } from "./arguments.ts";
import {
  botMessage,
  editMessage,
  publishMessage,
  removeMessage,
  replaceEphemeral,
  showEphemeral,
} from "./conversations.ts";
import { type Content, readContent } from "./limits/messages.ts";
import type { ResponseTarget } from "./response-urls.ts";
import { messageAt } from "./state.ts";
import type { World } from "./world.ts";

function replace(world: World, target: ResponseTarget, content: Content | undefined): void {
  if (target.ts === undefined) return;
  if (target.ephemeral) {
    replaceEphemeral(world, target.ts, content);
    return;
  }
  const message = messageAt(world.state, target.channel, target.ts);
  if (message === undefined) return;
  if (content === undefined) removeMessage(world, message);
  else editMessage(world, message, { content, keep: ["metadata"] });
}

const isTrue = (value: unknown): boolean => value === true || value === "true";

/**
 * What is sent to a response URL: a new ephemeral message, one for all with `in_channel`, or something
 * in place of the message it belongs to. The answer is Slack's envelope, which the server words.
 */
export function respondTo(world: World, path: string, body: Arguments): Answer {
  const target = world.responseUrls.use(path);
  if (typeof target === "string") return refuse(target);
  if (isTrue(body.delete_original)) {
    replace(world, target, undefined);
    return { ok: true };
  }
  const content = readContent(body, 40_000);
  if (isAnswer(content)) return content;
  if (isTrue(body.replace_original) && target.ts !== undefined) {
    replace(world, target, content);
    return { ok: true };
  }
  const ephemeral = body.response_type !== "in_channel";
  const thread = typeof body.thread_ts === "string" ? { thread_ts: body.thread_ts } : {};
  const message = { ...botMessage(world, target.channel, content), ...thread };
  if (ephemeral) showEphemeral(world, message, target.user);
  else publishMessage(world, message);
  target.ts ??= message.ts;
  target.ephemeral ??= ephemeral;
  return { ok: true };
}
