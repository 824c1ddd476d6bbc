/** As much as one field of a window holds. */
const pageLength = 3_000;

/** A line that is longer is cut. */
const lineLength = 1_000;

/** Lines of plain text on as few fields of a window as hold them. */
export function plainPages(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let length = 0;
  for (const line of lines.map((one) => one.slice(0, lineLength))) {
    const page = pages.at(-1);
    length += line.length + 1;
    if (page === undefined || length > pageLength) {
      pages.push([line]);
      length = line.length;
    } else page.push(line);
  }
  return pages;
}
