import type { Where } from "../../src/workspace/hand.ts";
import { placedElements } from "../../src/workspace/limits/tree.ts";
import type { Person } from "../../src/workspace/persons.ts";
import type { Seen } from "../../src/workspace/seen.ts";
import type { Workspace } from "../../src/workspace/server.ts";
import type { Message } from "../../src/workspace/state.ts";
import type { Chance } from "./chance.ts";
import { type Demand, type Demands, InVain, insist } from "./demands.ts";

/** Somebody in a trial: they try again when Slack says that it did not work, and wait for what should come. */
export interface Someone {
  readonly id: string;
  readonly chance: Chance;
  readonly person: Person;
  /** Types a command until it is taken. */
  types(line: string, channel: string, demand?: Demand): Promise<Seen>;
  /** Types a command until its answer has such a button, and taps that until it is taken. */
  typesAndTaps(line: string, channel: string, actionId: string, demand: Demand): Promise<void>;
  /** Taps a button on a message as they hold it. */
  taps(button: Held, demand?: Demand): Promise<Seen>;
  /** Waits for a direct message with such a button. */
  finds(
    actionId: string,
    isIt: (value: Readonly<Record<string, unknown>>, message: Message) => boolean,
  ): Promise<Held>;
  /** Writes to the bot. */
  writes(text: string): Promise<void>;
  /** Does so until it has worked. */
  insists(deed: () => Promise<Seen>, demand?: Demand): Promise<Seen>;
}

/** A button in the hand of somebody, on a message as they saw it. */
export interface Held {
  readonly message: Message;
  readonly actionId: string;
  readonly value: string;
}

/** What a trial's people act on. */
export interface Scene {
  readonly workspace: Workspace;
  readonly demands: Demands;
  readonly chance: Chance;
  /** When everybody gives up, by the machine's monotonic clock: far beyond what a trial takes. */
  readonly until: number;
  /** How long a bot has been running and done nothing, milliseconds; 0 while none runs. */
  readonly quietMs: () => number;
}

/** Nothing more will come from a bot that has been quiet for so long: what it puts off, it puts off for a second. */
const patienceMs = 10_000;

/** What is certain to come with a button comes in one of so many tries, whatever answers get lost. */
const mostTries = 15;

/** Makes somebody. */
export function someone({ workspace, chance: all, until, quietMs }: Scene, id: string): Someone {
  const chance = all.of(id);
  const person = workspace.as(id);
  // Who is told that it did not work waits a little longer each time.
  const pauseMs = (failures: number) => chance.between(20, Math.min(100 * failures, 1_000));
  const patience = { until, pauseMs };
  const insists = (deed: () => Promise<Seen>, demand?: Demand) => insist(demand, deed, patience);
  const taps = ({ message, actionId, value }: Held, demand?: Demand) =>
    insists(() => person.click(message as Where, actionId, { value, asHeld: true }), demand);
  const types = (line: string, channel: string, demand?: Demand) =>
    insists(() => person.command(line, channel), demand);
  return {
    id,
    chance,
    person,
    types,
    taps,
    insists,
    async typesAndTaps(line, channel, actionId, demand) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const seen = await types(line, channel);
        const [held] = seen.ephemerals.flatMap((message) => buttonsOf(message, actionId));
        if (held !== undefined) return void (await taps(held, demand));
      }
      throw new InVain(`no ${actionId} came for ${line}`);
    },
    async finds(actionId, isIt) {
      const find = () =>
        workspace
          .directMessages(id)
          .flatMap((message) => buttonsOf(message, actionId))
          .find((held) => isIt(JSON.parse(held.value), held.message));
      for (let held = find(); ; held = find()) {
        if (held !== undefined) return held;
        if (quietMs() > patienceMs || performance.now() > until) throw new InVain(`no ${actionId} came`);
        await workspace.until(find, 1_000).catch(() => undefined);
      }
    },
    async writes(text) {
      await person.say(person.dm(), text);
    },
  };
}

/** The buttons of a message whose action this is, whatever keeps them apart behind a `:`. */
function buttonsOf(message: Message, actionId: string): Held[] {
  return placedElements(message.blocks ?? []).flatMap(({ element }) => {
    const { action_id, value } = element;
    if (typeof action_id !== "string" || typeof value !== "string") return [];
    return action_id.split(":", 1)[0] === actionId ? [{ message, actionId: action_id, value }] : [];
  });
}
