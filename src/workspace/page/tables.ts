import { html } from "hono/html";
import { objectOf, objectsOf } from "../arguments.ts";
import type { Json } from "../state.ts";
import { withEmoji } from "./emoji.ts";
import { richText } from "./rich-text.ts";
import type { Html, Scene } from "./scene.ts";

function content(scene: Scene, cell: Json): Html {
  return cell.type === "rich_text" ? richText(scene, cell) : withEmoji(String(cell.text ?? ""));
}

function settingsOf(block: Json): readonly (Json | undefined)[] {
  return Array.isArray(block.column_settings) ? block.column_settings.map(objectOf) : [];
}

function looks(cell: Json, setting: Json | undefined): string {
  const align = setting?.align ?? (cell.type === "raw_number" ? "right" : "left");
  return `cell-${String(align)}${setting?.is_wrapped === true ? " cell-wrap" : ""}`;
}

/** A `table` or `data_table`: the first row is its head. */
export function table(scene: Scene, block: Json): Html {
  const settings = settingsOf(block);
  const rows = Array.isArray(block.rows) ? block.rows.map(objectsOf) : [];
  const [head = [], ...body] = rows;
  const caption = block.caption === undefined ? "" : html`<caption>${String(block.caption)}</caption>`;
  const name = String(block.caption ?? scene.words.blocks.table);
  const cells = (row: readonly Json[], tag: "th" | "td"): Html[] =>
    row.map((cell, i) =>
      tag === "th"
        ? html`<th scope="col" class="${looks(cell, settings[i])}">${content(scene, cell)}</th>`
        : html`<td class="${looks(cell, settings[i])}">${content(scene, cell)}</td>`,
    );
  return html`<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table class="table">${caption}<thead><tr>${cells(head, "th")}</tr></thead><tbody>${body.map((row) => html`<tr>${cells(row, "td")}</tr>`)}</tbody></table></div>`;
}
