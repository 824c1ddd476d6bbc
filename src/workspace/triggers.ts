import { randomWord } from "./random-word.ts";
import { monotonic, type Timing } from "./timing.ts";

export interface Trigger {
  readonly user: string;
  /** The modal the interaction came from; only such a trigger can push. */
  readonly view?: string;
}

export type TriggerRefusal = "expired_trigger_id" | "exchanged_trigger_id" | "invalid_trigger_id";

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Takes a trigger: each can be exchanged once, within its life. */
  exchange(id: string): Trigger | TriggerRefusal;
}

/** Trigger ids live shortly and are good for one view; they do not survive a restart. */
export function createTriggers(timing: Timing, teamId: string): Triggers {
  const issued = new Map<string, { trigger: Trigger; at: number; taken: boolean }>();
  let count = 0;
  const remembered = 1_000;
  return {
    issue: (trigger) => {
      count += 1;
      if (issued.size >= remembered) issued.delete(issued.keys().next().value ?? "");
      const id = `${count}${Math.floor(monotonic())}.${teamId.replace(/\D/g, "") || "1"}.${randomWord(16)}`;
      issued.set(id, { trigger, at: monotonic(), taken: false });
      return id;
    },
    exchange: (id) => {
      const found = issued.get(id);
      if (found === undefined) return "invalid_trigger_id";
      if (found.taken) return "exchanged_trigger_id";
      if (monotonic() - found.at > timing.triggerMs) return "expired_trigger_id";
      found.taken = true;
      return found.trigger;
    },
  };
}
