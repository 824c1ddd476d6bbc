import type { Day } from "./time.ts";

/** A park's kind in the programme (HJ 274-2015): several sectors, one sector, or resource recovery. */
export const parkKinds = ["sector_integrated", "sector_specific", "venous"] as const;
export type ParkKind = (typeof parkKinds)[number];

/** Steps of a park's dated history, in the order in which they are reached. */
export const stages = ["applied", "approved_for_construction", "named", "revoked", "removed"] as const;
export type Stage = (typeof stages)[number];

/** A step of a park's history; `since` is a day or, where only that is on record, a year `YYYY`. */
export interface StageRecord {
  readonly stage: Stage;
  readonly since: string;
}

/** How sure the record of a park's coordinates is. */
export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

export interface ParkFacts {
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly provinceZh: string;
  readonly provinceEn: string | undefined;
  readonly cityZh: string | undefined;
  readonly kind: ParkKind;
  /** Decimal degrees (WGS 84), park level: good for ranking travel, not for maps. */
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly confidence: Confidence | undefined;
}

export interface Park extends ParkFacts {
  readonly id: number;
  /** Oldest first. */
  readonly stages: readonly StageRecord[];
}

/** The longest names of a park: they stand in headers and on cards. */
export const parkNameLimits = { zh: 60, en: 140 } as const;

/** True when two names are the same to whoever reads them: width, case and spaces do not matter. */
export function isSameParkName(a: string | undefined, b: string | undefined): boolean {
  const key = (name: string | undefined) => (name ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  return key(a) !== "" && key(a) === key(b);
}

/** The stage that a park had reached on `today`; a year counts from its first day. */
export function stageOn(park: Park, today: Day): StageRecord | undefined {
  return park.stages.filter((record) => record.since <= today).at(-1);
}

/** A park as a list states it, with the step of its history that the list names. */
export interface ParkRow {
  readonly facts: ParkFacts;
  readonly stage: StageRecord | undefined;
}
