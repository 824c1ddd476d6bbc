import { isDeepStrictEqual } from "node:util";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { isSameParkName, type Park, type ParkFacts, type StageRecord } from "../../domain/parks.ts";
import type { ParkRefusal } from "../../domain/refusals/refusals.ts";
import type { Context } from "../context.ts";
import { redrawPark } from "./redraw-park.ts";
import { type AdministrationRenamed, renameAdministrations } from "./rename-administrations.ts";

export interface ParkWanted {
  /** Undefined for one that is new. */
  readonly parkId: number | undefined;
  readonly stated: Omit<ParkFacts, "provinceEn" | "confidence">;
  /** A step that is added to its history. */
  readonly stage: StageRecord | undefined;
}

/** A park as it was saved, what it was before, and what became of its administration's name. */
export interface ParkSaved {
  readonly park: Park;
  /** Undefined for one that is new. */
  readonly before: Park | undefined;
  readonly isChanged: boolean;
  readonly administrations: readonly AdministrationRenamed[];
}

/**
 * Adds a park or changes one, and may add a step to its history. Renamed, its administration is renamed along; whatever
 * shows the park for long is redrawn, and nobody is told anew. Refuses a name that another park has.
 */
export function editPark(context: Context, wanted: ParkWanted): Outcome<ParkSaved> {
  const { stores } = context;
  return stores.atomically((): Outcome<ParkSaved> => {
    const parks = stores.parks.all();
    const before = parks.find(({ id }) => id === wanted.parkId);
    if (wanted.parkId !== undefined && before === undefined)
      return refused({ name: "park_unknown", typed: String(wanted.parkId), nearest: [] });
    const taken = nameTaken(wanted, parks);
    if (taken !== undefined) return refused(taken);
    const park = write(context, wanted, before, factsFor(wanted.stated, before, parks));
    const administrations = before === undefined ? [] : renameAdministrations(context, before, park);
    const isChanged = !isDeepStrictEqual(park, before);
    if (isChanged) {
      note(context, park, before, wanted.stage);
      const renamed = administrations.filter(({ isDone }) => isDone);
      redrawPark(
        context,
        park,
        renamed.map(({ organisation }) => organisation.id),
      );
    }
    return done({ park, before, isChanged, administrations });
  });
}

/** Writes the park with its new step, and reads it back. */
function write({ stores }: Context, { stage }: ParkWanted, before: Park | undefined, facts: ParkFacts): Park {
  const id = before?.id ?? stores.parks.add(facts);
  if (before !== undefined) stores.parks.change(id, facts);
  if (stage !== undefined) stores.parks.recordStage(id, stage);
  const park = stores.parks.find(id);
  if (park === undefined) throw new Error(`park ${id} is gone`);
  return park;
}

function nameTaken({ parkId, stated }: ParkWanted, parks: readonly Park[]): ParkRefusal | undefined {
  const others = parks.filter(({ id }) => id !== parkId);
  const zh = others.find(({ nameZh }) => isSameParkName(nameZh, stated.nameZh));
  if (zh !== undefined) return { name: "park_name_taken", park: zh, field: "name_zh" };
  const en = others.find(({ nameEn }) => isSameParkName(nameEn, stated.nameEn));
  return en === undefined ? undefined : { name: "park_name_taken", park: en, field: "name_en" };
}

/** What follows from what was stated: the province's English name, and how sure coordinates are that stay. */
function factsFor(stated: ParkWanted["stated"], before: Park | undefined, parks: readonly Park[]): ParkFacts {
  const { provinceZh, latitude, longitude } = stated;
  const near = [...(before === undefined ? [] : [before]), ...parks];
  const provinceEn = near.find((one) => one.provinceZh === provinceZh && one.provinceEn !== undefined);
  const isSamePlace = before?.latitude === latitude && before?.longitude === longitude;
  return {
    ...stated,
    provinceEn: provinceEn?.provinceEn,
    confidence: isSamePlace ? before?.confidence : undefined,
  };
}

function note(
  { stores, now, caller }: Context,
  park: Park,
  before: Park | undefined,
  stage: StageRecord | undefined,
): void {
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: before === undefined ? "park_added" : "park_edited",
    subject: `park:${park.id}`,
    detail: {
      ...(before === undefined ? {} : { nameBefore: before.nameZh, nameEnBefore: before.nameEn }),
      name: park.nameZh,
      nameEn: park.nameEn,
      ...(stage === undefined ? {} : { stage: stage.stage, since: stage.since }),
    },
  });
}
