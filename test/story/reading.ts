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

/** What a person enters into a window, by its fields. */
type Entered = Readonly<Record<string, unknown>>;

/** A window as it is read aloud: its title, its words, its fields with what stands in them. */
export function readWindow(
  view: { readonly title?: unknown; readonly blocks?: unknown },
  nameOf: NameOf,
  entered: Entered = {},
): string[] {
  const title = textOf(view.title as Json | undefined);
  const blocks = (view.blocks ?? []) as readonly Json[];
  const lines = blocks.flatMap((block) =>
    block.type === "input" ? readField(block, entered[String(block.block_id)]) : readBlock(block, nameOf),
  );
  return [`〔${title}〕`, ...lines.flatMap((line) => line.split("\n")).filter((line) => line.trim() !== "")];
}

/** A field by its label: what is entered, else what stood in it; text of several lines begins on the next. */
function readField({ label, element }: Json, entered: unknown): string[] {
  const { options = [], ...rest } = element as {
    readonly options?: readonly Json[];
    readonly initial_value?: string;
    readonly initial_date?: string;
    readonly initial_option?: Json;
    readonly initial_options?: readonly Json[];
  };
  const { initial_value, initial_date, initial_option, initial_options } = rest;
  const initial = initial_value ?? initial_date ?? initial_option ?? initial_options;
  const values = [entered ?? initial ?? []].flat() as unknown as readonly (string | Json)[];
  const words = values.map((one) => {
    const value = typeof one === "string" ? one : one.value;
    const option = options.find((choice) => choice.value === value);
    return option === undefined ? String(value) : textOf(option.text as Json);
  });
  const text = words.join("、");
  if (text.includes("\n")) return [`${textOf(label as Json)}：`, ...text.split("\n").map((l) => `  ${l}`)];
  return [`${textOf(label as Json)}：${text === "" ? "____" : text}`];
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
