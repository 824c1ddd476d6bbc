import { done, type Outcome } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";

/** Which page of which parks; pages count from 1. */
export interface PageWanted {
  readonly parks: readonly Park[];
  readonly filter: string;
  readonly page: number;
}

export interface ParkPage extends PageWanted {
  readonly total: number;
  readonly pages: number;
  readonly today: Day;
}

/** As many lines as are read at a glance on a phone. */
const parksOnAPage = 15;

/** One page of a list of parks; a page behind the end is the last one. */
export function listParks(context: Context, wanted: PageWanted): Outcome<ParkPage> {
  const pages = Math.max(1, Math.ceil(wanted.parks.length / parksOnAPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  return done({
    parks: wanted.parks.slice((page - 1) * parksOnAPage, page * parksOnAPage),
    filter: wanted.filter,
    total: wanted.parks.length,
    page,
    pages,
    today: today(context),
  });
}
