import type { Json } from "../state.ts";
import { allBlocks, measure, placedElements } from "./tree.ts";

export type Surface = "message" | "modal" | "home";

/** Inputs that do not show everywhere (source: Slack's table of elements and surfaces). */
const notOn: Record<Surface, ReadonlySet<string>> = {
  modal: new Set(),
  message: new Set(["email_text_input", "file_input", "number_input", "rich_text_input", "url_text_input"]),
  home: new Set(["datetimepicker", "email_text_input", "file_input", "number_input", "url_text_input"]),
};

/** All cells of a message's tables together. */
const mostCellCharacters = 10_000;

/** Tables of both kinds, those in containers too; a message holds one. */
export function tablesIn(blocks: readonly Json[]): Json[] {
  return allBlocks(blocks).filter((block) => block.type === "table" || block.type === "data_table");
}

function repeated(ids: readonly unknown[]): string[] {
  const known = ids.filter((id) => typeof id === "string");
  return [...new Set(known.filter((id, at) => known.indexOf(id) !== at))];
}

function idFaults(blocks: readonly Json[]): string[] {
  const faults = repeated(allBlocks(blocks).map((block) => block.block_id)).map(
    (id) => `\`block_id\` already exists: ${id}`,
  );
  const actions = Map.groupBy(placedElements(blocks), ({ block }) => block);
  for (const placed of actions.values()) {
    const twice = repeated(placed.map(({ element }) => element.action_id));
    faults.push(...twice.map((id) => `\`action_id\` already exists: ${id}`));
  }
  return faults;
}

/** Faults of several blocks together: ids that occur twice, two focuses, elements that do not belong on a surface. */
export function jointFaults(blocks: readonly Json[], root: string, surface: Surface): string[] {
  const elements = placedElements(blocks).map(({ element }) => element);
  const stray = elements.map((element) => String(element.type)).filter((type) => notOn[surface].has(type));
  const focused = elements.filter((element) => element.focus_on_load === true).length;
  const faults = [
    ...idFaults(blocks),
    ...stray.map((type) => `unsupported type: ${type}`),
    ...(focused > 1 ? ["only one element may set `focus_on_load`"] : []),
    ...(measure(tablesIn(blocks)).characters > mostCellCharacters
      ? [`table cells hold more than ${mostCellCharacters} characters`]
      : []),
  ];
  return faults.map((fault) => `${fault} [json-pointer:${root}]`);
}
