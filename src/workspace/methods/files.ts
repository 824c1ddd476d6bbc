import { type Answer, isAnswer, refuse } from "../answers.ts";
import { type Arguments, nestedOf, objectsOf, textOf } from "../arguments.ts";
import { botMessage, conversationFor, publishMessage, threadOf } from "../conversations.ts";
import { newFile } from "../files.ts";
import { readBlocks } from "../limits/messages.ts";
import { fileShape } from "../shapes.ts";
import type { Channel, StoredFile } from "../state.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

/** Slack takes files up to one gigabyte; locally a hundred megabytes are plenty. */
const mostBytes = 100 * 1024 * 1024;

function getUploadUrl(world: World, args: Arguments): Answer {
  const size = Number(textOf(args, "length"));
  if (!Number.isInteger(size) || size <= 0) {
    return refuse("invalid_arguments", ["must be a positive integer [json-pointer:/length]"]);
  }
  if (size > mostBytes) return refuse("file_upload_size_restricted");
  const name = textOf(args, "filename") ?? "";
  const alt = textOf(args, "alt_text");
  const file = newFile(world, { name, size, user: world.seed.app.bot_user_id });
  world.state.files[file.id] = alt === undefined ? file : { ...file, alt_text: alt };
  return { ok: true, upload_url: `${world.origin()}/upload/v1/${file.id}`, file_id: file.id };
}

interface Wanted {
  readonly file: StoredFile;
  readonly title: string;
}

function wantedFiles(world: World, args: Arguments): Wanted[] | Answer {
  const { value } = nestedOf(args, "files");
  const given = objectsOf(value);
  if (given.length === 0) return refuse("invalid_arguments", ["missing required field: files"]);
  const wanted: Wanted[] = [];
  for (const one of given) {
    const file = world.state.files[String(one.id)];
    if (file?.status !== "uploaded") return refuse("file_not_found");
    wanted.push({ file, title: typeof one.title === "string" ? one.title : file.name });
  }
  return wanted;
}

function share(
  world: World,
  args: Arguments,
  channel: Channel,
  wanted: readonly Wanted[],
): Answer | undefined {
  const thread = threadOf(world, channel, textOf(args, "thread_ts"));
  if (isAnswer(thread)) return thread;
  const comment = textOf(args, "initial_comment");
  const blocks = comment === undefined ? readBlocks(args) : undefined;
  if (isAnswer(blocks)) return blocks;
  const content = { text: comment ?? "", ...(blocks === undefined ? {} : { blocks }) };
  const files = wanted.map(({ file }) => file.id);
  publishMessage(world, { ...botMessage(world, channel.id, content), ...thread, files });
  return undefined;
}

/** Completes uploads, once; with a channel the files are shown there in one message. */
function complete(world: World, args: Arguments): Answer {
  const wanted = wantedFiles(world, args);
  if (isAnswer(wanted)) return wanted;
  const reference = textOf(args, "channel_id");
  const channel = reference === undefined ? undefined : conversationFor(world, reference);
  if (reference !== undefined && channel === undefined) return refuse("channel_not_found");
  if (channel?.archived) return refuse("is_archived");
  if (channel !== undefined && !channel.members.includes(world.seed.app.bot_user_id)) {
    return refuse("not_in_channel");
  }
  const refused = channel === undefined ? undefined : share(world, args, channel, wanted);
  if (refused !== undefined) return refused;
  for (const { file, title } of wanted) {
    Object.assign(file, { title, status: "complete", channels: channel === undefined ? [] : [channel.id] });
    world.changes.emit({ kind: "file", id: file.id });
  }
  return { ok: true, files: wanted.map(({ file }) => fileShape(world, file)) };
}

function info(world: World, args: Arguments): Answer {
  const file = world.state.files[textOf(args, "file") ?? ""];
  if (file?.status !== "complete") return refuse("file_not_found");
  return {
    ok: true,
    file: fileShape(world, file),
    comments: [],
    response_metadata: { next_cursor: "" },
  };
}

const write = { token: "bot", scopes: ["files:write"], tier: 4 } as const;

export const fileMethods: Record<string, Method> = {
  "files.getUploadURLExternal": { ...write, required: ["filename", "length"], handle: getUploadUrl },
  "files.completeUploadExternal": { ...write, required: ["files"], handle: complete },
  "files.info": { token: "bot", scopes: ["files:read"], tier: 4, required: ["file"], handle: info },
};
