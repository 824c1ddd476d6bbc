import { objectOf, objectsOf } from "../arguments.ts";
import { randomWord } from "../random-word.ts";
import type { Block, Json } from "../state.ts";

function withAction(element: Json): Json {
  const named = element.type === "image" || typeof element.action_id === "string";
  return named ? element : { ...element, action_id: randomWord(3) };
}

/** The part of a block that holds interactive elements, each with an id. */
function partsWithIds(block: Json): Json {
  const single = (key: "accessory" | "element"): Json => {
    const element = objectOf(block[key]);
    return element === undefined ? {} : { [key]: withAction(element) };
  };
  switch (block.type) {
    case "section":
      return single("accessory");
    case "input":
      return single("element");
    case "actions":
    case "context_actions":
      return { elements: objectsOf(block.elements).map(withAction) };
    case "card":
      return block.actions === undefined ? {} : { actions: objectsOf(block.actions).map(withAction) };
    case "carousel":
      return { elements: withIds(objectsOf(block.elements)) };
    case "container":
      return { child_blocks: withIds(objectsOf(block.child_blocks)) };
    default:
      return {};
  }
}

/** Gives an id to each block and interactive element that has none, as Slack does. */
export function withIds(blocks: readonly Json[]): Block[] {
  return blocks.map((block) => ({
    ...block,
    ...partsWithIds(block),
    type: String(block.type),
    block_id: typeof block.block_id === "string" ? block.block_id : randomWord(3),
  }));
}
