import { z } from "zod";
import { type Answer, refuse } from "../answers.ts";
import { type Arguments, nestedOf, objectOf, objectsOf, textOf } from "../arguments.ts";
import type { Block, Json, Metadata } from "../state.ts";
import { messageBlock } from "./blocks.ts";
import { messageMetadata } from "./composition.ts";
import { withIds } from "./ids.ts";
import { faultsOf } from "./report.ts";
import { jointFaults, tablesIn } from "./together.ts";
import { measure } from "./tree.ts";

/** What a message says, checked. */
export interface Content {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Metadata;
}

/** All text of a message's blocks, each typed object counted as 25 (Slack's "buffer for block containers"). */
const mostCharacters = 13_200;
const objectCharacters = 25;

const blockList = z.array(messageBlock).max(50);

/** A message's blocks with ids given, or Slack's refusal; no blocks is no blocks. */
export function readBlocks(args: Arguments): readonly Block[] | undefined | Answer {
  const { value, bad } = nestedOf(args, "blocks");
  if (bad) return refuse("invalid_blocks_format");
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (!Array.isArray(value)) return refuse("invalid_blocks_format");
  const read = blockList.safeParse(value);
  const blocks = objectsOf(value);
  const faults = [...faultsOf(read, value, "/blocks"), ...jointFaults(blocks, "/blocks", "message")];
  if (tablesIn(blocks).length > 1) {
    return refuse("invalid_attachments", ["only_one_table_allowed"]);
  }
  if (faults.length > 0) return refuse("invalid_blocks", faults);
  const { characters, objects } = measure(value);
  if (characters + objects * objectCharacters > mostCharacters) return refuse("msg_blocks_too_long");
  return withIds(blocks);
}

function readMetadata(args: Arguments): Metadata | undefined | Answer {
  const { value, bad } = nestedOf(args, "metadata");
  if (bad) return refuse("invalid_metadata_format");
  if (value === undefined || Object.keys(objectOf(value) ?? { none: 0 }).length === 0) return undefined;
  const read = messageMetadata.safeParse(value);
  if (!read.success) return refuse("invalid_metadata_schema", faultsOf(read, value, "/metadata"));
  return read.data;
}

function readAttachments(args: Arguments): readonly Json[] | undefined | Answer {
  const { value, bad } = nestedOf(args, "attachments");
  if (bad || (value !== undefined && !Array.isArray(value))) return refuse("invalid_attachments");
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (value.length > 100) return refuse("too_many_attachments");
  const objects = objectsOf(value);
  return objects.length === value.length ? objects : refuse("invalid_attachments");
}

function readText(args: Arguments, mostText: number, withBlocks: boolean): string | Answer {
  const markdown = textOf(args, "markdown_text");
  const text = textOf(args, "text") ?? "";
  if (markdown === undefined) return text.length > mostText ? refuse("msg_too_long") : text;
  if (text !== "" || withBlocks) return refuse("markdown_text_conflict");
  return markdown.length > 12_000 ? refuse("msg_too_long") : markdown;
}

const isRefusal = (value: unknown): value is Answer => objectOf(value)?.ok === false;

/**
 * Reads what a message shall say; `mostText` is where Slack gives up, 40,000 characters for a new
 * message and 4,000 for an update.
 */
export function readContent(args: Arguments, mostText: number): Content | Answer {
  const blocks = readBlocks(args);
  if (isRefusal(blocks)) return blocks;
  const attachments = readAttachments(args);
  if (isRefusal(attachments)) return attachments;
  const metadata = readMetadata(args);
  if (isRefusal(metadata)) return metadata;
  const told = readText(args, mostText, blocks !== undefined);
  if (typeof told !== "string") return told;
  if (told.trim() === "" && blocks === undefined && attachments === undefined) return refuse("no_text");
  return {
    text: told,
    ...(blocks === undefined ? {} : { blocks }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}
