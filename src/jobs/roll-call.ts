/** Learns once, from the start on, who is in the workspace; afterwards Slack tells what changes. */
export interface RollCall {
  /** Goes through the list unless that has been done; resolves when this try is over. */
  call(): Promise<void>;
  stop(): void;
}

/**
 * Makes a roll call over `pages`, each of which is kept by `keep`. What fails is logged, and the next call begins
 * anew: keeping a member twice changes nothing.
 */
export function createRollCall<Page>(parts: {
  readonly pages: () => AsyncIterable<Page>;
  readonly keep: (page: Page) => void;
  readonly log: { warn(fields: object, sentence: string): void };
}): RollCall {
  let state: "open" | "done" | "stopped" = "open";
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    try {
      for await (const page of parts.pages()) {
        if (state === "stopped") return;
        parts.keep(page);
      }
      state = "done";
    } catch (error) {
      if (state !== "stopped")
        parts.log.warn({ err: error }, "the members of the workspace are not known yet");
    }
  }

  return {
    async call() {
      if (state !== "open") return;
      running ??= run().finally(() => {
        running = undefined;
      });
      await running;
    },
    stop() {
      state = "stopped";
    },
  };
}
