import { groupOf, type SeatGroup } from "./meeting-groups.ts";
import type { Seat } from "./meetings.ts";

/** So many seats stand in one window: Slack takes a hundred lines in the menu of those who were late. */
const seatsOnAPage = 100;

/** So many boxes to tick stand under one heading: Slack's limit. */
const boxesInGroup = 10;

/** Seats of one group that are ticked together. */
export interface RollPart {
  readonly group: SeatGroup;
  /** Which part of the group's seats, from 1, of how many. */
  readonly part: number;
  readonly parts: number;
  readonly seats: readonly Seat[];
}

/** One window's share of a meeting's seats. */
export interface RollPage {
  readonly page: number;
  readonly pages: number;
  readonly parts: readonly RollPart[];
}

/** Seats by group, each group as it stands first in the order of protocol, no more to a window than Slack takes. */
export function rollPage(seats: readonly Seat[], wanted: number): RollPage {
  const grouped = [...Map.groupBy(seats, groupOf).values()].flat();
  const pages = Math.max(1, Math.ceil(grouped.length / seatsOnAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = grouped.slice((page - 1) * seatsOnAPage, page * seatsOnAPage);
  const parts = [...Map.groupBy(shown, groupOf)].flatMap(([group, theirs]) => partsOf(group, theirs));
  return { page, pages, parts };
}

function partsOf(group: SeatGroup, seats: readonly Seat[]): RollPart[] {
  const parts = Math.ceil(seats.length / boxesInGroup);
  return Array.from({ length: parts }, (_, i) => ({
    group,
    part: i + 1,
    parts,
    seats: seats.slice(i * boxesInGroup, (i + 1) * boxesInGroup),
  }));
}
