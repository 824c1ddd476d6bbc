import type { Json, Message } from "../../src/workspace/state.ts";

/** Who is called what, so that mentions can be read aloud. */
export type NameOf = (slackUserId: string) => string;

/** A message as somebody would read it aloud: plain lines, buttons in square brackets. */
export function readMessage(message: Pick<Message, "text" | "blocks">, nameOf: NameOf): string[] {
  const blocks = (message.blocks ?? []) as readonly Json[];
  const lines =
    blocks.length === 0 ? [plain(message.text, nameOf)] : blocks.flatMap((b) => readBlock(b, nameOf));
  return lines.flatMap((line) => line.split("\n")).filter((line) => line.trim() !== "");
}

/** A window as it is read aloud: its title, its words, its fields. */
export function readWindow(
  view: { readonly title?: unknown; readonly blocks?: unknown },
  nameOf: NameOf,
): string[] {
  const title = textOf(view.title as Json | undefined);
  const blocks = (view.blocks ?? []) as readonly Json[];
  return [`〔${title}〕`, ...blocks.flatMap((block) => readBlock(block, nameOf))];
}

function readBlock(block: Json, nameOf: NameOf): string[] {
  switch (block.type) {
    case "header":
      return [`【${textOf(block.text as Json)}】`];
    case "section": {
      const text = plain(textOf(block.text as Json), nameOf);
      const beside = block.accessory === undefined ? "" : `  ${readElement(block.accessory as Json)}`;
      return [`${text}${beside}`];
    }
    case "context":
      return [(block.elements as Json[]).map((one) => plain(textOf(one), nameOf)).join(" ")];
    case "actions":
      return [(block.elements as Json[]).map(readElement).join(" ")];
    case "input":
      return [`${textOf(block.label as Json)}：____`];
    case "rich_text":
      return [];
    default:
      return [];
  }
}

function readElement(element: Json): string {
  if (element.type === "overflow") return "[⋯]";
  const label = textOf((element.text ?? element.placeholder) as Json | undefined);
  return label === "" ? "" : `[${label}]`;
}

function textOf(value: Json | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  return typeof value.text === "string" ? value.text : "";
}

/** Slack's marks taken out of a text, mentions by name. */
export function plain(text: string, nameOf: NameOf): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_all, id: string) => `@${nameOf(id)}`)
    .replace(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_all, id: string) => `#${nameOf(id)}`)
    .replace(/\*([^*\n]+)\*/g, "$1")
    .replaceAll("`", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
