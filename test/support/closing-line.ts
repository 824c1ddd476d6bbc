import { writeSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

type Count = { passed: number; failed: number; skipped: number };

/**
 * Reporter whose line, `N passed, N failed` (and `, N skipped` when there are any), is the last thing a run prints.
 * It counts tests; a file or a hook that failed without a failed test counts as one, and so does each unhandled
 * error. A run that dies on the way or ends with an exit code has at least one failure.
 */
export const closingLine = (): Reporter => {
  let count: Count | undefined;
  return {
    onInit() {
      process.once("exit", (code) => {
        if (count === undefined && code === 0) return;
        const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: 0 };
        const atLeast = code === 0 ? 0 : 1;
        const tail = skipped > 0 ? `, ${skipped} skipped` : "";
        // The streams of a dying process are not flushed; this write is.
        writeSync(process.stdout.fd, `\n${passed} passed, ${Math.max(failed, atLeast)} failed${tail}\n`);
      });
    },
    onTestRunStart() {
      count = undefined;
    },
    onTestRunEnd(modules, unhandledErrors) {
      const counts = modules.map(countModule);
      count = {
        passed: sum(counts, "passed"),
        failed: sum(counts, "failed") + unhandledErrors.length,
        skipped: sum(counts, "skipped"),
      };
    },
  };
};

const sum = (counts: readonly Count[], key: keyof Count): number =>
  counts.reduce((total, count) => total + count[key], 0);

const countModule = (module: TestModule): Count => {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const of = (state: string) => states.filter((found) => found === state).length;
  const failed = of("failed") + of("pending");
  return {
    passed: of("passed"),
    failed: module.state() === "failed" ? Math.max(failed, 1) : failed,
    skipped: of("skipped"),
  };
};
