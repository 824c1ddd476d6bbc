import fc from "fast-check";
import type { TestDatabase } from "./database.ts";

/** Runs `check` on many values; what it writes is undone after each, so that no two get in each other's way. */
export function forAnyIn<T>({ db }: TestDatabase, values: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(
    fc.property(values, (value) => {
      db.exec("SAVEPOINT value");
      try {
        check(value);
      } finally {
        db.exec("ROLLBACK TO value; RELEASE value");
      }
    }),
    { numRuns: 150 },
  );
}
