import type { Outcome } from "../src/domain/outcome.ts";
import type { Database } from "./database.ts";

/** Carries an outcome out of the transaction that it undoes. */
class RolledBack extends Error {
  readonly outcome: Outcome<unknown>;
  constructor(outcome: Outcome<unknown>) {
    super("undone");
    this.outcome = outcome;
  }
}

/** How several stores are changed together. */
export function createTransactions(db: Database) {
  return {
    /**
     * Runs `work` as one transaction: all of it is committed, or none when it throws or comes back refused.
     * Within another one it is a part of that. `work` cannot wait for anything: a promise throws.
     */
    atomically<T>(work: () => Outcome<T>): Outcome<T> {
      try {
        return db
          .transaction(() => {
            const outcome = work();
            // A promise is neither: the driver refuses it.
            if (outcome.done === false) throw new RolledBack(outcome);
            return outcome;
          })
          .immediate();
      } catch (error) {
        if (error instanceof RolledBack) return error.outcome as Outcome<T>;
        throw error;
      }
    },
    /** What `work` would come to, without any of it: it runs as in `atomically` and is undone, whatever the outcome. */
    rehearse<T>(work: () => Outcome<T>): Outcome<T> {
      try {
        return db
          .transaction((): Outcome<T> => {
            throw new RolledBack(work());
          })
          .immediate();
      } catch (error) {
        if (error instanceof RolledBack) return error.outcome as Outcome<T>;
        throw error;
      }
    },
  };
}
