import { objectOf, objectsOf } from "../arguments.ts";
import type { Json } from "../state.ts";

/** An element with an action id, and the block that holds it. */
export interface Placed {
  readonly block: Json;
  readonly element: Json;
}

/** Every block, with those inside of containers and carousels. */
export function allBlocks(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) => [
    block,
    ...allBlocks(objectsOf(block.child_blocks)),
    ...(block.type === "carousel" ? objectsOf(block.elements) : []),
  ]);
}

function elementsIn(block: Json): Json[] {
  switch (block.type) {
    case "card":
      return objectsOf(block.actions);
    case "actions":
    case "context_actions":
      return objectsOf(block.elements);
    case "input":
      return objectsOf([block.element]);
    case "section":
      return objectsOf([block.accessory]).filter((element) => element.type !== "image");
    default:
      return [];
  }
}

/** Every interactive element of some blocks. */
export function placedElements(blocks: readonly Json[]): Placed[] {
  return allBlocks(blocks).flatMap((block) => elementsIn(block).map((element) => ({ block, element })));
}

/** Characters under any `text`, and how many typed objects hold them. */
export function measure(value: unknown): { readonly characters: number; readonly objects: number } {
  if (Array.isArray(value)) return value.map(measure).reduce(add, { characters: 0, objects: 0 });
  const object = objectOf(value);
  if (object === undefined) return { characters: 0, objects: 0 };
  const own = {
    characters: typeof object.text === "string" ? object.text.length : 0,
    objects: typeof object.type === "string" ? 1 : 0,
  };
  return Object.values(object).map(measure).reduce(add, own);
}

type Measure = ReturnType<typeof measure>;
function add(one: Measure, other: Measure): Measure {
  return { characters: one.characters + other.characters, objects: one.objects + other.objects };
}
