import { z } from "zod";
import { type Answer, refuse } from "../answers.ts";
import { type Arguments, nestedOf, objectOf, objectsOf, textOf } from "../arguments.ts";
import { randomWord } from "../random-word.ts";
import type { Block, Json, Metadata } from "../state.ts";
import { messageBlock } from "./blocks.ts";
import { messageMetadata } from "./composition.ts";
import { faultsOf } from "./report.ts";
import { allBlocks, measure, placedElements } from "./tree.ts";

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

/** Gives an id to each block and interactive element that has none, as Slack does. */
export function withIds(blocks: readonly Json[]): Block[] {
  return blocks.map((block) => {
    const named: Json = {
      ...block,
      block_id: typeof block.block_id === "string" ? block.block_id : randomWord(3),
    };
    for (const key of ["accessory", "element"]) {
      const element = objectOf(named[key]);
      if (element !== undefined && element.type !== "image") named[key] = withAction(element);
    }
    for (const key of ["elements", "actions"]) {
      const inner = named[key];
      if (!Array.isArray(inner)) continue;
      if (block.type === "carousel") named[key] = withIds(inner);
      else if (block.type !== "context" && block.type !== "rich_text") named[key] = inner.map(withAction);
    }
    if (Array.isArray(named.child_blocks)) named.child_blocks = withIds(named.child_blocks);
    return named as Block;
  });
}

function withAction(element: Json): Json {
  return typeof element.action_id === "string" ? element : { ...element, action_id: randomWord(3) };
}

/** Faults of several blocks together: ids that occur twice, more than one focus, more than one table. */
export function jointFaults(blocks: readonly Json[], root: string): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const block of allBlocks(blocks)) {
    if (typeof block.block_id !== "string") continue;
    if (seen.has(block.block_id))
      faults.push(`\`block_id\` already exists: ${block.block_id} [json-pointer:${root}]`);
    seen.add(block.block_id);
  }
  const actions = new Map<Json, Set<string>>();
  let focused = 0;
  for (const { block, element } of placedElements(blocks)) {
    if (element.focus_on_load === true) focused += 1;
    if (typeof element.action_id !== "string") continue;
    const known = actions.get(block) ?? new Set<string>();
    if (known.has(element.action_id)) {
      faults.push(`\`action_id\` already exists: ${element.action_id} [json-pointer:${root}]`);
    }
    actions.set(block, known.add(element.action_id));
  }
  if (focused > 1) faults.push(`only one element may set \`focus_on_load\` [json-pointer:${root}]`);
  const tables = allBlocks(blocks).filter((block) => block.type === "table").length;
  if (tables > 1) faults.push(`only one table is allowed [json-pointer:${root}]`);
  return faults;
}

/** A message's blocks with ids given, or Slack's refusal; no blocks is no blocks. */
export function readBlocks(args: Arguments): readonly Block[] | undefined | Answer {
  const { value, bad } = nestedOf(args, "blocks");
  if (bad) return refuse("invalid_blocks_format");
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (!Array.isArray(value)) return refuse("invalid_blocks_format");
  const read = blockList.safeParse(value);
  const faults = [...faultsOf(read, value, "/blocks"), ...jointFaults(value, "/blocks")];
  if (faults.length > 0) return refuse("invalid_blocks", faults);
  const { characters, objects } = measure(value);
  if (characters + objects * objectCharacters > mostCharacters) return refuse("msg_blocks_too_long");
  return withIds(value);
}

function readMetadata(args: Arguments): Metadata | undefined | Answer {
  const { value, bad } = nestedOf(args, "metadata");
  if (bad) return refuse("invalid_metadata_format");
  if (value === undefined) return undefined;
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
  const markdown = textOf(args, "markdown_text");
  const text = textOf(args, "text") ?? "";
  if (markdown !== undefined && (text !== "" || blocks !== undefined))
    return refuse("markdown_text_conflict");
  if (markdown !== undefined && markdown.length > 12_000) return refuse("msg_too_long");
  if (text.length > mostText) return refuse("msg_too_long");
  const told = markdown ?? text;
  if (told.trim() === "" && blocks === undefined && attachments === undefined) return refuse("no_text");
  return {
    text: told,
    ...(blocks === undefined ? {} : { blocks }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}
