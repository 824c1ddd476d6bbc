import { z } from "zod";
import type { Day, Instant, TimeOfDay } from "../src/domain/time.ts";

/** Pieces of row schemas: how SQLite's few types become the domain's. A row that does not fit is a bug and throws. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullable().transform((value): z.output<T> | undefined => value ?? undefined);

export const flag = z
  .union([z.literal(0), z.literal(1)])
  .transform((value) => value === 1);

export const day = z.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));

export const timeOfDay = z.custom<TimeOfDay>(
  (value) => typeof value === "string" && /^\d{2}:\d{2}$/.test(value),
);

export const instant = z.custom<Instant>(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
);

export const stringList = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));

/** Stores the number that SQLite gave a new row. */
export const newId = (result: { readonly lastInsertRowid: number | bigint }): number =>
  Number(result.lastInsertRowid);
