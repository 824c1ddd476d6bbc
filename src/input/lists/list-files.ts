import type { TableFault } from "../../domain/refusals/refusals.ts";
import { isWorkbook, readWorkbook, type Sheet } from "../workbooks/workbooks.ts";

/** A file that holds a list, opened: a text is read as it is, a workbook has sheets. */
export type ListFile =
  | { readonly kind: "text"; readonly bytes: Uint8Array }
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "refused"; readonly why: TableFault };

/** Opens a file by what it is, whatever its name says. */
export async function openListFile(bytes: Uint8Array): Promise<ListFile> {
  if (!isWorkbook(bytes)) return { kind: "text", bytes };
  const reading = await readWorkbook(bytes);
  return reading.kind === "refused" ? reading : { kind: "sheets", sheets: reading.sheets };
}
