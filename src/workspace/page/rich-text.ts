import { html } from "hono/html";
import { objectOf, objectsOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { emojiCalled, withEmoji } from "./emoji.ts";
import { channelMention, link, mention } from "./mrkdwn.ts";
import type { Html, Scene } from "./scene.ts";
import { slackDate } from "./times.ts";

function styled(element: Json, content: Html): Html {
  const style = objectOf(element.style) ?? {};
  let out = content;
  if (style.code === true) out = html`<code>${out}</code>`;
  if (style.bold === true) out = html`<strong>${out}</strong>`;
  if (style.italic === true) out = html`<em>${out}</em>`;
  if (style.strike === true) out = html`<s>${out}</s>`;
  return out;
}

/** Text with its line ends. */
function lines(text: string): Html {
  return html`${text.split("\n").map((line, i) => html`${i === 0 ? "" : html`<br>`}${withEmoji(line)}`)}`;
}

function element(scene: Scene, one: Json): Html {
  const text = String(one.text ?? "");
  switch (one.type) {
    case "text":
      return styled(one, lines(text));
    case "link":
      return styled(one, link(String(one.url), text === "" ? String(one.url) : text));
    case "user":
      return styled(one, mention(scene, String(one.user_id)));
    case "channel":
      return styled(one, channelMention(scene, String(one.channel_id)));
    case "emoji":
      return emojiCalled(String(one.name));
    case "broadcast":
      return html`<span class="mention mention-me">@${String(one.range)}</span>`;
    case "date":
      return html`${slackDate(scene, [String(one.timestamp), String(one.format)], String(one.fallback ?? ""))}`;
    case "color":
      return html`<code>${String(one.value)}</code>`;
    default:
      return html`${text}`;
  }
}

const elementsOf = (scene: Scene, part: Json): Html =>
  html`${objectsOf(part.elements).map((one) => element(scene, one))}`;

function list(scene: Scene, part: Json): Html {
  const items = objectsOf(part.elements).map((one) => html`<li>${elementsOf(scene, one)}</li>`);
  const depth = `rich-list depth-${Math.min(3, Number(part.indent ?? 0))}`;
  return part.style === "ordered"
    ? html`<ol class="${depth}" start="${Number(part.offset ?? 0) + 1}">${items}</ol>`
    : html`<ul class="${depth}">${items}</ul>`;
}

function part(scene: Scene, one: Json): Html {
  switch (one.type) {
    case "rich_text_list":
      return list(scene, one);
    case "rich_text_preformatted":
      return html`<pre>${elementsOf(scene, one)}</pre>`;
    case "rich_text_quote":
      return html`<blockquote>${elementsOf(scene, one)}</blockquote>`;
    default:
      return html`<p>${elementsOf(scene, one)}</p>`;
  }
}

/** A `rich_text` block, or a table's cell of that type. */
export function richText(scene: Scene, block: Json): Html {
  return html`<div class="rich">${objectsOf(block.elements).map((one) => part(scene, one))}</div>`;
}
