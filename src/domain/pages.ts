/** One page of a list; pages count from 1. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** As many lines as are read at a glance on a phone. */
const linesOnAPage = 15;

/** A page of a list; one before the first is the first, one behind the end the last. */
export function pageOf<Item>(items: readonly Item[], wanted: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(items.length / linesOnAPage));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  return {
    items: items.slice((page - 1) * linesOnAPage, page * linesOnAPage),
    page,
    pages,
    total: items.length,
  };
}
