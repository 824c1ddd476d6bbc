import { plusDays } from "../../domain/time.ts";

/** Formats that come with every workbook: days, times, and those of Chinese, Japanese and Korean offices (ECMA-376 18.8.30). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** True for a number format that shows a day or a time: by its number among those built in, else by its letters. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** The last day that a workbook can hold: 31 December 9999. */
const lastSerial = 2_958_465;

/**
 * A serial number as it is shown where people read it: `2019-07-03`, with the time where it has one, or the time
 * alone. Days are counted from 1900 (30 December 1899, after Lotus's leap year), or from 1904 in some workbooks.
 * Undefined for a number that is no day.
 */
export function serialText(serial: number, from1904: boolean): string | undefined {
  const minutes = Math.round(serial * 1_440);
  const day = Math.floor(minutes / 1_440) + (from1904 ? 1_462 : 0);
  if (serial < 0 || day > lastSerial) return undefined;
  const time = timeText(minutes % 1_440);
  if (serial < 1) return time;
  const date = plusDays("1899-12-30", day);
  return minutes % 1_440 === 0 ? date : `${date} ${time}`;
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** A number as a cell shows it: without the noise behind its fifteenth digit. */
export function numberText(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}
