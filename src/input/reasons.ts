import { reasonLimit } from "../domain/reasons.ts";
import { plainText } from "./words.ts";

const REASON = /(?:^|[\s,，;；、])(?:reason|because|原因|理由|因为)\s*[:：]?\s*(.+)$/is;

/** A reason as it was written; blanks and signs alone are none. */
export function writtenReason(typed: string | undefined): string | undefined {
  const text = plainText(typed ?? "").trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}

/** Cuts `E05 E07 原因：园区指定` into what stands before the reason, and the reason. */
export function splitReason(typed: string): { readonly text: string; readonly reason: string | undefined } {
  const found = REASON.exec(typed);
  const reason = writtenReason(found?.[1]);
  if (found === null || reason === undefined) return { text: typed, reason: undefined };
  return { text: typed.slice(0, found.index), reason: reason.slice(0, reasonLimit) };
}

/**
 * The same for rows between line breaks or semicolons: a reason ends with its row, so that none behind it is taken for
 * a part of it; several reasons are joined.
 */
export function splitRowsReason(typed: string): ReturnType<typeof splitReason> {
  const rows = typed.split(/[\n;；]+/).map(splitReason);
  const reasons = rows.flatMap(({ reason }) => reason ?? []);
  return {
    text: rows.map(({ text }) => text).join("\n"),
    reason: reasons.length === 0 ? undefined : reasons.join("；").slice(0, reasonLimit),
  };
}
