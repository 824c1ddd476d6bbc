import { isDeepStrictEqual } from "node:util";
import { countsOf, type ImportTally, type RowResult, tallyOfRows } from "../../domain/list-imports.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Park, ParkFacts, ParkRow, StageRecord } from "../../domain/parks.ts";
import type { Context } from "../context.ts";

/**
 * Records a list of parks, whole or not at all. A park is known by its Chinese name: what differs is brought up
 * to date, what the list leaves out stays, and stages are added to its history.
 */
export function importParks(context: Context, rows: readonly ParkRow[]): Outcome<ImportTally> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const tally = tallyOfRows(
      rows.map((row) => ({ name: row.facts.nameZh, result: recordPark(context, row) })),
    );
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "parks_imported",
      subject: "parks",
      detail: countsOf(tally),
    });
    return done(tally);
  });
}

function recordPark(context: Context, row: ParkRow): RowResult {
  const { parks } = context.stores;
  const known = parks.findByName(row.facts.nameZh);
  if (known === undefined) {
    const id = parks.add(row.facts);
    if (row.stage !== undefined) parks.recordStage(id, row.stage);
    return "added";
  }
  const merged = mergedFacts(known, row.facts);
  const isNewStage = row.stage !== undefined && !hasStage(known, row.stage);
  if (isDeepStrictEqual(merged, factsOf(known)) && !isNewStage) return "unchanged";
  parks.change(known.id, merged);
  if (row.stage !== undefined) parks.recordStage(known.id, row.stage);
  return "changed";
}

function hasStage(park: Park, wanted: StageRecord): boolean {
  return park.stages.some((record) => record.stage === wanted.stage && record.since === wanted.since);
}

function factsOf(park: Park): ParkFacts {
  const { id: _id, stages: _stages, ...facts } = park;
  return facts;
}

function mergedFacts(known: Park, stated: ParkFacts): ParkFacts {
  const old = factsOf(known);
  return {
    ...stated,
    nameEn: stated.nameEn ?? old.nameEn,
    provinceEn: stated.provinceEn ?? old.provinceEn,
    cityZh: stated.cityZh ?? old.cityZh,
    latitude: stated.latitude ?? old.latitude,
    longitude: stated.longitude ?? old.longitude,
    confidence: stated.confidence ?? old.confidence,
  };
}
