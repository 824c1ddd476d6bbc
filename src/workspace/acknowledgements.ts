import { z } from "zod";
import { isAnswer } from "./answers.ts";
import { objectOf } from "./arguments.ts";
import { botMessage, publishMessage, showEphemeral } from "./conversations.ts";
import { menuOption, optionGroup } from "./limits/composition.ts";
import { readContent } from "./limits/messages.ts";
import { faultsOf } from "./limits/report.ts";
import { readView } from "./limits/views.ts";
import { clearStack, closeModal, pushModal, replaceView } from "./modals.ts";
import type { Json, View } from "./state.ts";
import type { World } from "./world.ts";

/** What an acknowledgement did: field errors, or why Slack could not make anything of it. */
export interface Applied {
  readonly fault?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

const faultIn = (answer: Json): string => {
  const messages = objectOf(answer.response_metadata)?.messages;
  return [String(answer.error), ...(Array.isArray(messages) ? messages : [])].join(" ");
};

/** A command's acknowledgement may hold a message, ephemeral unless it says `in_channel`. */
export function applyCommandReply(world: World, payload: unknown, channel: string, user: string): Applied {
  const reply = objectOf(payload) ?? {};
  if (["text", "blocks", "attachments"].every((key) => reply[key] === undefined)) return {};
  const content = readContent(reply, 40_000);
  if (isAnswer(content)) return { fault: faultIn(content) };
  const message = botMessage(world, channel, content);
  if (reply.response_type === "in_channel") publishMessage(world, message);
  else showEphemeral(world, message, user);
  return {};
}

const errorMap = z.record(z.string(), z.string().min(1));

function applyErrors(view: View, reply: Json): Applied {
  const read = errorMap.safeParse(reply.errors);
  if (!read.success || Object.keys(read.data).length === 0)
    return { fault: "errors must name blocks and say why" };
  const inputs = new Set(view.blocks.flatMap((block) => (block.type === "input" ? [block.block_id] : [])));
  const stray = Object.keys(read.data).filter((id) => !inputs.has(id));
  if (stray.length > 0) return { fault: `errors name blocks that are no inputs: ${stray.join(", ")}` };
  return { errors: read.data };
}

/** A submission's acknowledgement: nothing closes the modal, else `errors`, `update`, `push` or `clear`. */
export function applySubmissionReply(world: World, payload: unknown, view: View): Applied {
  const reply = objectOf(payload) ?? {};
  const deed = reply.response_action;
  if (deed === undefined && Object.keys(reply).length > 0) {
    return { fault: `unknown acknowledgement: ${Object.keys(reply).join(", ")}` };
  }
  if (deed === undefined) closeModal(world, view);
  else if (deed === "clear") clearStack(world, view.user);
  else if (deed === "errors") return applyErrors(view, reply);
  else if (deed === "update" || deed === "push") return applyView(world, deed, reply, view);
  else return { fault: `unknown response_action: ${String(deed)}` };
  return {};
}

function applyView(world: World, deed: "update" | "push", reply: Json, view: View): Applied {
  const content = readView(reply.view, "modal");
  if (isAnswer(content)) return { fault: faultIn(content) };
  if (deed === "update") replaceView(world, view, content);
  else if (pushModal(world, view.user, content) === undefined) return { fault: "push_limit_reached" };
  return {};
}

const optionReply = z.union([
  z.strictObject({ options: z.array(menuOption).max(100) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(100) }),
]);

/** The options of a suggestion's acknowledgement, groups flattened, or why it is none. */
export function readSuggestions(payload: unknown): readonly Json[] | string {
  const read = optionReply.safeParse(payload);
  if (!read.success) return faultsOf(read, payload, "").join("; ");
  if ("options" in read.data) return read.data.options;
  return read.data.option_groups.flatMap((group) => group.options);
}
