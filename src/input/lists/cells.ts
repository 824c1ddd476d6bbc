import { z } from "zod";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import { dayFrom, plusDays } from "../../domain/time.ts";
import { normalise } from "../words.ts";

// What the cells of imported lists hold, as schemas whose complaints are reasons of a row's complaint.

/** Makes a schema say one of the complaint's own reasons. */
export function complain(check: z.RefinementCtx, reason: RowComplaint["reason"]): typeof z.NEVER {
  check.addIssue({ code: "custom", message: reason });
  return z.NEVER;
}

function tidyWord(text: string): string {
  return normalise(text).trim().toLowerCase();
}

/** A cell that must be one of a few words, each of which has a meaning; width and case do not matter. */
export function oneOf<Meaning extends string | boolean>(
  words: Readonly<Record<string, Meaning>>,
  otherwise: RowComplaint["reason"] = "unknown",
) {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [tidyWord(word), meaning]));
  return z
    .string()
    .transform((text, check): Meaning => meanings.get(tidyWord(text)) ?? complain(check, otherwise));
}

/** A cell that must be a number between two bounds. */
export function degrees(limit: number) {
  return z.coerce.number("unreadable").min(-limit, "out_of_range").max(limit, "out_of_range");
}

/** A cell that must be a whole number, 0 to `most`. */
export function wholeNumber(most: number) {
  return z.string().transform((text, check) => {
    const number = /^\d{1,9}(?:\.0+)?$/.test(normalise(text)) ? Number(normalise(text)) : undefined;
    if (number === undefined) return complain(check, "unreadable");
    return number <= most ? number : complain(check, "out_of_range");
  });
}

/** The days that a list may name; other numbers of five digits are none. */
const serials = { from: 20_000, to: 80_000 };

/**
 * A day as a spreadsheet keeps it (`43649`, its number since 1900) as people write it: `2019-07-03`. Other text as it is.
 */
export function dayOfSerial(text: string): string {
  const number = /^\d{5}(?:\.0+)?$/.test(text.trim()) ? Number(text) : 0;
  return number >= serials.from && number <= serials.to ? plusDays("1899-12-30", number) : text;
}

/** A cell that holds a year, or a day in any usual form: `2014`, `2014年`, `2014/3/20`, `2014年3月20日`, `41718`. */
export const yearOrDay = z.string().transform((typed, check) => {
  const text = dayOfSerial(normalise(typed).trim());
  const [, year = "", month = "", date = ""] =
    /^((?:19|20)\d\d)(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|年)?$/.exec(text) ?? [];
  if (year === "") return complain(check, "unreadable");
  if (month === "") return year;
  return dayFrom(Number(year), Number(month), Number(date)) ?? complain(check, "unreadable");
});

/** A cell that says yes or no, in words or with a mark. */
export const yesOrNo = oneOf<boolean>(
  {
    yes: true,
    y: true,
    true: true,
    "1": true,
    是: true,
    可: true,
    可以: true,
    能: true,
    有: true,
    "√": true,
    "✓": true,
    "✔": true,
    no: false,
    n: false,
    false: false,
    "0": false,
    否: false,
    不: false,
    不可: false,
    不能: false,
    无: false,
    "×": false,
    "-": false,
  },
  "yes_or_no",
);

/** The values in a cell, between semicolons or 、 of either width; each once, in the order of the cell. */
export function valuesIn(cell: string): string[] {
  const values = cell
    .split(/[;；、\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== "");
  return [...new Set(values)];
}

/** A text that is not longer than people write such a thing. */
export function shortText(limit: number) {
  return z.string().max(limit);
}

/** Several short values in one cell. */
export const shortTexts = z
  .string()
  .transform((cell, check) =>
    valuesIn(cell).some((value) => value.length > 60) ? complain(check, "too_long") : valuesIn(cell),
  );

/** An e-mail address, in lower case: that is how addresses are compared. */
export const email = z
  .string()
  .transform((text, check) =>
    isEmail(normalise(text)) ? normalise(text).trim().toLowerCase() : complain(check, "unreadable"),
  );

/** True for what looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text.trim()) && text.length <= 254;
}
