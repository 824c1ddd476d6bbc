import { html } from "hono/html";
import { objectOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { fileAddress } from "./addresses.ts";
import { icon } from "./icons.ts";
import { link } from "./mrkdwn.ts";
import type { Html, Scene } from "./scene.ts";

function ownFile({ workspace }: Scene, picture: Json) {
  const file = objectOf(picture.slack_file);
  const id = String(file?.id ?? /-(F[A-Z0-9]+)\//u.exec(String(file?.url ?? ""))?.[1] ?? "");
  return workspace.file(id);
}

/** A picture of the workspace itself; one from elsewhere is named and linked, for the page fetches nothing from outside. */
export function picture(scene: Scene, element: Json, kind: "thumb" | "wide" | "small"): Html {
  const alt = String(element.alt_text ?? "");
  const file = ownFile(scene, element);
  if (file !== undefined)
    return html`<img class="picture picture-${kind}" src="${fileAddress(scene.me.id, file)}" alt="${alt}" loading="lazy">`;
  return html`<span class="picture-away">${icon("file")}${link(String(element.image_url ?? ""), alt)}</span>`;
}
