import { z } from "zod";
import {
  confidences,
  type Park,
  type ParkFacts,
  parkKinds,
  type StageRecord,
  stages,
} from "../src/domain/parks.ts";
import type { Database } from "./database.ts";
import { expectOne, maybe, newId } from "./rows.ts";

const row = z.object({
  id: z.number(),
  name_zh: z.string(),
  name_en: maybe(z.string()),
  province_zh: z.string(),
  province_en: maybe(z.string()),
  city_zh: maybe(z.string()),
  kind: z.enum(parkKinds),
  latitude: maybe(z.number()),
  longitude: maybe(z.number()),
  confidence: maybe(z.enum(confidences)),
});

const stageRow = z.object({
  park_id: z.number(),
  stage: z.enum(stages),
  since: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
});

function parkFrom(r: z.output<typeof row>, history: readonly StageRecord[]): Park {
  return {
    id: r.id,
    nameZh: r.name_zh,
    nameEn: r.name_en,
    provinceZh: r.province_zh,
    provinceEn: r.province_en,
    cityZh: r.city_zh,
    kind: r.kind,
    latitude: r.latitude,
    longitude: r.longitude,
    confidence: r.confidence,
    stages: history.toSorted(byTime),
  };
}

/** Where only the year is on record, steps of one year go in the order in which they are reached. */
const byTime = (a: StageRecord, b: StageRecord): number =>
  a.since.localeCompare(b.since, "en") || stages.indexOf(a.stage) - stages.indexOf(b.stage);

const parameters = (facts: ParkFacts) => ({
  ...facts,
  nameEn: facts.nameEn ?? null,
  provinceEn: facts.provinceEn ?? null,
  cityZh: facts.cityZh ?? null,
  latitude: facts.latitude ?? null,
  longitude: facts.longitude ?? null,
  confidence: facts.confidence ?? null,
});

/** Parks with the dated history of their stages. */
export function createParks(db: Database) {
  const selectAll = db.prepare("SELECT * FROM parks ORDER BY id");
  const selectOne = db.prepare("SELECT * FROM parks WHERE id = ?");
  const selectNamed = db.prepare("SELECT * FROM parks WHERE name_zh = ?");
  const selectStages = db.prepare("SELECT * FROM park_stages");
  const selectStagesOf = db.prepare("SELECT * FROM park_stages WHERE park_id = ?");
  const insert = db.prepare(`
    INSERT INTO parks (name_zh, name_en, province_zh, province_en, city_zh, kind, latitude, longitude, confidence)
    VALUES (@nameZh, @nameEn, @provinceZh, @provinceEn, @cityZh, @kind, @latitude, @longitude, @confidence)`);
  const update = db.prepare(`
    UPDATE parks SET name_zh = @nameZh, name_en = @nameEn, province_zh = @provinceZh, province_en = @provinceEn,
      city_zh = @cityZh, kind = @kind, latitude = @latitude, longitude = @longitude, confidence = @confidence
    WHERE id = @id`);
  const insertStage = db.prepare(
    "INSERT INTO park_stages (park_id, stage, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );

  const historyOf = (id: number): StageRecord[] =>
    selectStagesOf.all(id).map((r) => {
      const { stage, since } = stageRow.parse(r);
      return { stage, since };
    });
  const one = (found: unknown): Park | undefined => {
    if (found === undefined) return undefined;
    const parsed = row.parse(found);
    return parkFrom(parsed, historyOf(parsed.id));
  };

  return {
    /** Every park, in the order in which they were recorded. */
    all(): Park[] {
      const history = Map.groupBy(
        selectStages.all().map((r) => stageRow.parse(r)),
        (r) => r.park_id,
      );
      return selectAll.all().map((r) => {
        const parsed = row.parse(r);
        return parkFrom(
          parsed,
          (history.get(parsed.id) ?? []).map(({ stage, since }) => ({ stage, since })),
        );
      });
    },
    find(id: number): Park | undefined {
      return one(selectOne.get(id));
    },
    findByName(nameZh: string): Park | undefined {
      return one(selectNamed.get(nameZh));
    },
    add(facts: ParkFacts): number {
      return newId(insert.run(parameters(facts)));
    },
    change(id: number, facts: ParkFacts): void {
      expectOne(update.run({ ...parameters(facts), id }));
    },
    /** Adds a step to a park's history; the same step is kept once. */
    recordStage(id: number, record: StageRecord): void {
      insertStage.run(id, record.stage, record.since);
    },
  };
}
