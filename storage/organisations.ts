import { z } from "zod";
import { type Organisation, type OrganisationFacts, organisationKinds } from "../src/domain/organisations.ts";
import type { Database } from "./database.ts";
import { expectOne, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    name_zh: z.string(),
    name_en: maybe(z.string()),
    kind: z.enum(organisationKinds),
    province_zh: maybe(z.string()),
    city_zh: maybe(z.string()),
    latitude: maybe(z.number()),
    longitude: maybe(z.number()),
  })
  .transform(
    (r): Organisation => ({
      id: r.id,
      nameZh: r.name_zh,
      nameEn: r.name_en,
      kind: r.kind,
      provinceZh: r.province_zh,
      cityZh: r.city_zh,
      latitude: r.latitude,
      longitude: r.longitude,
    }),
  );

const parameters = (facts: OrganisationFacts) => ({
  nameZh: facts.nameZh,
  nameEn: facts.nameEn ?? null,
  kind: facts.kind,
  provinceZh: facts.provinceZh ?? null,
  cityZh: facts.cityZh ?? null,
  latitude: facts.latitude ?? null,
  longitude: facts.longitude ?? null,
});

/** Ministries, departments, park administrations, institutions. */
export function createOrganisations(db: Database) {
  const selectAll = db.prepare("SELECT * FROM organisations ORDER BY id");
  const selectOne = db.prepare("SELECT * FROM organisations WHERE id = ?");
  const selectNamed = db.prepare("SELECT * FROM organisations WHERE name_zh = ?");
  const insert = db.prepare(`
    INSERT INTO organisations (name_zh, name_en, kind, province_zh, city_zh, latitude, longitude)
    VALUES (@nameZh, @nameEn, @kind, @provinceZh, @cityZh, @latitude, @longitude)`);
  const update = db.prepare(`
    UPDATE organisations SET name_zh = @nameZh, name_en = @nameEn, kind = @kind, province_zh = @provinceZh,
      city_zh = @cityZh, latitude = @latitude, longitude = @longitude
    WHERE id = @id`);
  const one = (found: unknown): Organisation | undefined =>
    found === undefined ? undefined : row.parse(found);
  return {
    /** Every organisation, in the order in which they were recorded. */
    all(): Organisation[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    find(id: number): Organisation | undefined {
      return one(selectOne.get(id));
    },
    findByName(nameZh: string): Organisation | undefined {
      return one(selectNamed.get(nameZh));
    },
    add(facts: OrganisationFacts): number {
      return newId(insert.run(parameters(facts)));
    },
    change(id: number, facts: OrganisationFacts): void {
      expectOne(update.run({ ...parameters(facts), id }));
    },
  };
}
