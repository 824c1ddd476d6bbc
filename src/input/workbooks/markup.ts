import { ZipRefusal } from "./zip-parts.ts";

/** What is met while a part is read; names without their prefix. */
export interface MarkupReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** True when nothing further is wanted. */
  enough?(): boolean;
}

/** More than a workbook ever has, and few enough to be held in memory. */
const attributesLimit = 200;
const depthLimit = 100;

/**
 * Reads a part's XML as it is unpacked. A workbook has no document type: one that brings its own, and with it entities
 * that grow without end, is refused. Throws `ZipRefusal`.
 */
export async function readMarkup(pieces: AsyncIterable<string>, reader: MarkupReader): Promise<void> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", (error) => {
    throw new ZipRefusal("damaged", error);
  });
  parser.on("doctype", () => {
    throw new ZipRefusal("damaged");
  });
  let attributesSeen = 0;
  let depth = 0;
  parser.on("attribute", () => {
    attributesSeen += 1;
    if (attributesSeen > attributesLimit) throw new ZipRefusal("too_large");
  });
  parser.on("opentag", ({ name, attributes }) => {
    attributesSeen = 0;
    depth += 1;
    if (depth > depthLimit) throw new ZipRefusal("too_large");
    reader.open?.(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reader.close?.(localName(name));
  });
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  for await (const piece of pieces) {
    parser.write(piece);
    if (reader.enough?.() === true) return;
  }
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** `_x000D_` is how a workbook writes a character that XML does not take. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
