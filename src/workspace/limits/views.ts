import { z } from "zod";
import { type Answer, refuse } from "../answers.ts";
import { objectOf, objectsOf } from "../arguments.ts";
import type { Block, Json } from "../state.ts";
import { homeBlock, modalBlock } from "./blocks.ts";
import { plainText } from "./composition.ts";
import { withIds } from "./ids.ts";
import { faultsOf } from "./report.ts";
import { jointFaults } from "./together.ts";
import { allBlocks } from "./tree.ts";

/** A view as the app describes it, checked, its blocks with ids. */
export interface ViewContent {
  readonly type: "modal" | "home";
  readonly blocks: readonly Block[];
  readonly title?: Json;
  readonly close?: Json;
  readonly submit?: Json;
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly submit_disabled: boolean;
}

const mostBlocks = 100;
const common = {
  private_metadata: z.string().max(3_000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};
const short = plainText(24);

const modal = z
  .strictObject({
    type: z.literal("modal"),
    ...common,
    blocks: z.array(modalBlock).max(mostBlocks),
    title: short,
    close: short.optional(),
    submit: short.optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  })
  .refine(
    (one) => one.submit !== undefined || !allBlocks(one.blocks).some((block) => block.type === "input"),
    {
      message: "missing required field: submit",
    },
  );
const home = z.strictObject({
  type: z.literal("home"),
  ...common,
  blocks: z.array(homeBlock).max(mostBlocks),
});
const anyView = z.discriminatedUnion("type", [modal, home]);

/** A view is at most 250 kB of JSON (source: Slack's `view_too_large`). */
const mostBytes = 250_000;

/** Reads a view for a surface; Slack's refusal says what is wrong, under `/view`. */
export function readView(value: unknown, surface: "modal" | "home"): ViewContent | Answer {
  const given = objectOf(value);
  if (given === undefined) return refuse("invalid_arguments", ["missing required field: view"]);
  if (Buffer.byteLength(JSON.stringify(given)) > mostBytes) return refuse("view_too_large");
  const read = anyView.safeParse(given);
  const blocks = objectsOf(given.blocks);
  const faults = [...faultsOf(read, given, "/view"), ...jointFaults(blocks, "/view/blocks", surface)];
  if (given.type !== surface)
    faults.push(`unsupported type: ${String(given.type)} [json-pointer:/view/type]`);
  if (!read.success || faults.length > 0) return refuse("invalid_arguments", faults);
  const view = read.data;
  const shown = view.type === "modal" ? view : undefined;
  return {
    type: view.type,
    blocks: withIds(blocks),
    ...(shown === undefined ? {} : { title: shown.title }),
    ...(shown?.close === undefined ? {} : { close: shown.close }),
    ...(shown?.submit === undefined ? {} : { submit: shown.submit }),
    private_metadata: view.private_metadata ?? "",
    callback_id: view.callback_id ?? "",
    external_id: view.external_id ?? "",
    clear_on_close: shown?.clear_on_close ?? false,
    notify_on_close: shown?.notify_on_close ?? false,
    submit_disabled: shown?.submit_disabled ?? false,
  };
}
