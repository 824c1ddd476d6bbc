import { z } from "zod";
import type { Road } from "../src/domain/roads.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { maybe } from "./rows.ts";

const row = z
  .object({
    visit_id: z.number(),
    route: maybe(z.string()),
    pick_up: maybe(z.string()),
    pick_up_phone: maybe(z.string()),
    hotel: maybe(z.string()),
    liaison_phone: maybe(z.string()),
    filled_by: z.string(),
    revision: z.number(),
  })
  .transform(
    (r): Road => ({
      visitId: r.visit_id,
      route: r.route,
      pickUp: r.pick_up,
      pickUpPhone: r.pick_up_phone,
      hotel: r.hotel,
      liaisonPhone: r.liaison_phone,
      filledBy: r.filled_by,
      revision: r.revision,
    }),
  );

/** What teams need to know for the road, one row a visit. */
export function createRoads(db: Database) {
  const select = db.prepare("SELECT * FROM roads WHERE visit_id = ?");
  const selectNewestBy = db.prepare(
    "SELECT * FROM roads WHERE filled_by = ? AND liaison_phone IS NOT NULL ORDER BY filled_at DESC LIMIT 1",
  );
  const upsert = db.prepare(`
    INSERT INTO roads (visit_id, route, pick_up, pick_up_phone, hotel, liaison_phone, filled_by, filled_at, revision)
    VALUES (@visitId, @route, @pickUp, @pickUpPhone, @hotel, @liaisonPhone, @filledBy, @at, @revision)
    ON CONFLICT (visit_id) DO UPDATE SET route = excluded.route, pick_up = excluded.pick_up,
      pick_up_phone = excluded.pick_up_phone, hotel = excluded.hotel,
      liaison_phone = excluded.liaison_phone, filled_by = excluded.filled_by, filled_at = excluded.filled_at,
      revision = excluded.revision`);
  const one = (found: unknown): Road | undefined => (found === undefined ? undefined : row.parse(found));
  return {
    ofVisit(visitId: number): Road | undefined {
      return one(select.get(visitId));
    },
    /** What a member of staff filled in last, with their own telephone: it is proposed again. */
    newestBy(slackUserId: string): Road | undefined {
      return one(selectNewestBy.get(slackUserId));
    },
    save(road: Road, at: Instant): void {
      upsert.run({
        ...road,
        route: road.route ?? null,
        pickUp: road.pickUp ?? null,
        pickUpPhone: road.pickUpPhone ?? null,
        hotel: road.hotel ?? null,
        liaisonPhone: road.liaisonPhone ?? null,
        at,
      });
    },
  };
}
