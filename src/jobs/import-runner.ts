import { faultOf } from "../delivery/faults.ts";
import type { DeliveryTiming } from "../delivery/timing.ts";
import { pause, waitAfter } from "../delivery/timing.ts";
import type { ListImport } from "../domain/list-imports.ts";

/** A file, fetched and opened, or why there is none to read. */
export type Fetched<File> =
  | { readonly kind: "opened"; readonly file: File }
  | { readonly kind: "too_large" }
  | { readonly kind: "refused"; readonly detail: string };

export interface ImportRunnerParts<File> {
  /** The import that has waited longest. */
  readonly nextWaiting: () => ListImport | undefined;
  /** Fetches and opens a file; throws what may pass by itself. */
  readonly fetchFile: (fileId: string) => Promise<Fetched<File>>;
  /** Reads, applies and reports, in one transaction. */
  readonly finish: (listImport: ListImport, fetched: Fetched<File>) => void;
  readonly timing: DeliveryTiming;
  readonly log: { warn(fields: object, sentence: string): void };
}

/** Reads the lists that came as files, one after the other. */
export interface ImportRunner {
  /** There may be a list to read. */
  kick(): void;
  /** Resolves when none is under way any more. */
  idle(): Promise<void>;
  /** Ends; what waits is read after the next start. */
  stop(): Promise<void>;
}

/** After so many failures in a row whoever sent the file is told: about a minute and a half. */
const patience = 7;

/**
 * Makes the runner. An import waits in the database until it is finished, so that an interruption at any point only
 * has it fetched once more.
 */
export function createImportRunner<File>(parts: ImportRunnerParts<File>): ImportRunner {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  function kick(): void {
    if (stopping.signal.aborted) return;
    running ??= run()
      .catch((error: unknown) => parts.log.warn({ err: error }, "lists cannot be read just now"))
      .finally(() => {
        running = undefined;
      });
  }

  async function run(): Promise<void> {
    let failures = 0;
    for (let next = parts.nextWaiting(); next !== undefined; next = parts.nextWaiting()) {
      const step = await attempt(next, failures);
      if (stopping.signal.aborted) return;
      failures = step === "done" ? 0 : failures + step.counts;
      if (step !== "done") await pause(step.afterMs, stopping.signal);
      if (stopping.signal.aborted) return;
    }
  }

  async function attempt(listImport: ListImport, failures: number) {
    try {
      const fetched = await parts.fetchFile(listImport.fileId ?? "");
      if (!stopping.signal.aborted) parts.finish(listImport, fetched);
      return "done" as const;
    } catch (error) {
      return afterFailure(listImport, error, failures);
    }
  }

  function afterFailure(listImport: ListImport, error: unknown, failures: number) {
    const fault = faultOf(error);
    parts.log.warn({ err: error, import: listImport.id }, "a list could not be read");
    if (fault.kind === "rate_limited") return { afterMs: fault.waitMs, counts: 0 };
    const isFinal = fault.kind === "refused" || fault.kind === "app_broken";
    if (!isFinal && failures + 1 < patience)
      return { afterMs: waitAfter(failures + 1, parts.timing, Math.random()), counts: 1 };
    const detail = isFinal ? fault.error : fault.detail;
    parts.finish(listImport, { kind: "refused", detail });
    return "done" as const;
  }

  return {
    kick,
    idle: async () => {
      while (running !== undefined) await running;
    },
    async stop() {
      stopping.abort();
      const limit = AbortSignal.timeout(parts.timing.stopMs);
      await Promise.race([running, pause(parts.timing.stopMs, limit)]);
    },
  };
}
