import { z } from "zod";
import { type Recipient, type Subject, subjectNouns } from "../src/domain/notices.ts";
import type { Day, Instant, TimeOfDay } from "../src/domain/time.ts";

// Pieces of row schemas: how SQLite's few types become the domain's. A row that does not fit is a bug and throws.

/** NULL in a row is `undefined` in the domain. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  schema.nullable().transform((value): z.output<T> | undefined => value ?? undefined);

/** 0 or 1. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

export const day = z.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));

export const timeOfDay = z.custom<TimeOfDay>(
  (value) => typeof value === "string" && /^\d{2}:\d{2}$/.test(value),
);

export const instant = z.custom<Instant>(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
);

export const recipient = z.custom<Recipient>(
  (value) => typeof value === "string" && /^(user|channel):/.test(value),
);

const subjectPattern = new RegExp(`^(${subjectNouns.join("|")}):\\d+$`);

export const subject = z.custom<Subject>((value) => typeof value === "string" && subjectPattern.test(value));

/** A JSON array of strings. */
export const stringList = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));

/** The id that SQLite gave a new row. */
export const newId = (result: { readonly lastInsertRowid: number | bigint }): number =>
  Number(result.lastInsertRowid);

/** For a write to one row that must be there: throws when it met none, for then its caller has lost a change. */
export function expectOne(result: { readonly changes: number }): void {
  if (result.changes !== 1) throw new Error(`the write met ${result.changes} rows, not one`);
}
