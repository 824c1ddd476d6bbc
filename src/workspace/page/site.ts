import { objectOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { withEmoji } from "./emoji.ts";
import { fingerprint } from "./fingerprint.ts";
import { mrkdwn } from "./mrkdwn.ts";
import type { Html, Scene } from "./scene.ts";

/** A message, modal or Home whose blocks are shown. */
export interface Site {
  readonly scene: Scene;
  /** Tells it from others in the document. */
  readonly key: string;
  /** What its elements hold, by block and action. */
  readonly values: Readonly<Record<string, Record<string, Json>>>;
}

/** An element in its block. */
export interface Spot {
  readonly site: Site;
  readonly block: Json;
  readonly element: Json;
  /** The id in the document of what can be focused. */
  readonly id: string;
  /** What the element holds. */
  readonly held: Json;
}

export function spotOf(site: Site, block: Json, element: Json): Spot {
  const blockId = String(block.block_id ?? "");
  const actionId = String(element.action_id ?? "");
  return {
    site,
    block,
    element,
    id: fingerprint([site.key, blockId, actionId, element.value ?? ""]),
    held: site.values[blockId]?.[actionId] ?? {},
  };
}

/** The words of a text object, without their format. */
export function plainOf(text: unknown): string {
  return String(objectOf(text)?.text ?? "");
}

/** A text object: mrkdwn or plain. */
export function textOf(scene: Scene, text: unknown): Html {
  const object = objectOf(text);
  if (object?.type === "mrkdwn") return mrkdwn(scene, String(object.text));
  return withEmoji(plainOf(text));
}
