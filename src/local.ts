import { commands } from "../commands/index.ts";
import type { Stores } from "../storage/index.ts";
import type { Liaison } from "./app.ts";
import type { MovableClock } from "./domain/movable-clock.ts";
import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusMinutes,
  toMilliseconds,
  type Zone,
} from "./domain/time.ts";
import { calendarOf, nextWorkday } from "./domain/workdays.ts";
import { wordsIn } from "./locales/words.ts";
import { demoGroups } from "./workspace/demo/groups.ts";
import { demoGuide, type GuideStepId } from "./workspace/demo/guide.ts";
import { demoStaff, demoStaffChannel } from "./workspace/demo/people.ts";
import type { ClockGoal, CommandGuide, PageLanguage, PageOptions } from "./workspace/page/scene.ts";
import type { Seed } from "./workspace/seed.ts";
import type { Workspace } from "./workspace/server.ts";

/** The bot as far as the page's clock and guide need it. */
interface Bot {
  readonly stores: Stores;
  readonly liaison: Pick<Liaison, "nextDue" | "tick" | "sender">;
  readonly workspace: Pick<Workspace, "messages" | "readUpTo" | "botUserId">;
}

/** What a local workspace's page is told; the bot comes when it has started. */
export interface LocalPage {
  readonly options: PageOptions;
  /** The workspace to start with: the seed, in which only the commands that there are can be typed. */
  readonly seed: Seed;
  connect(bot: Bot): void;
}

/** At the start of work the office's clock shows this. */
const morning = "09:00";

/** So long the outbox is waited for: somebody who cannot be reached does not hold time up, and not again at every stop. */
const longestDrainMs = 20_000;
const briefDrainMs = 1_000;

/** All commands as the composer completes them. */
function commandGuides(language: PageLanguage): CommandGuide[] {
  const { help } = wordsIn(language === "zh" ? "zh-CN" : "en");
  const known: Record<string, { verbs: Record<string, { does: string; example: string }> }> = help.commands;
  return commands.map(({ name, verbs }) => {
    const words = known[name.slice(1)]?.verbs ?? {};
    const all = [...verbs, { name: "help", aliases: [] }];
    return {
      name,
      verbs: all.map((verb) => ({
        name: verb.name,
        aliases: verb.aliases,
        does: words[verb.name]?.does ?? "",
        example: words[verb.name]?.example ?? `${name} ${verb.name}`,
      })),
    };
  });
}

/** The moment that a goal means, seen from `now`. */
function momentOf({ to }: ClockGoal, now: Instant, zone: Zone): Instant {
  if (to === "hour") return plusMinutes(now, 60);
  if (to !== "workday") return instantAt(to as Day, morning, zone);
  return instantAt(nextWorkday(calendarOf(), dayOf(now, zone)).value, morning, zone);
}

/** Whether the outbox ran empty within `ms` of real time. */
async function drained({ liaison }: Bot, ms: number): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
  return await Promise.race([liaison.sender.drained().then(() => true), late]);
}

/** Moves the clock to `goal`, stopping at each slot that falls due on the way: its work is done and sent before time goes on. */
async function liveThrough(clock: MovableClock, goal: Instant, bot: Bot): Promise<void> {
  const { liaison } = bot;
  let patience = longestDrainMs;
  const settle = async (): Promise<void> => {
    if (!(await drained(bot, patience))) patience = briefDrainMs;
  };
  await settle();
  for (let due = liaison.nextDue(); due !== undefined && due <= goal; due = liaison.nextDue()) {
    clock.moveTo(due);
    liaison.tick();
    await settle();
  }
  clock.moveTo(goal);
  liaison.tick();
  await settle();
}

/** Whether the office has seen what the bot wrote into its channel since the clock was moved to this day. */
function hasReadNews({ workspace }: Bot, since: Instant): boolean {
  const seconds = toMilliseconds(since) / 1_000;
  const news = workspace
    .messages(demoStaffChannel)
    .filter(({ ts, user }) => user === workspace.botUserId && Number(ts) >= seconds);
  const mark = workspace.readUpTo(demoStaff, demoStaffChannel);
  return news.some(({ ts }) => ts <= mark);
}

/** Which steps of the guide have really happened; `moved` is the day to which the clock was moved, at its first minute. */
function doneSteps(bot: Bot, moved: Instant | undefined): GuideStepId[] {
  const { stores } = bot;
  const visits = stores.surveys.all().flatMap(({ id }) => stores.visits.ofSurvey(id));
  const seats = visits.flatMap(({ id }) => stores.assignments.ofVisit(id));
  const facts: Record<GuideStepId, boolean> = {
    schedule: visits.some(({ dayFrom }) => dayFrom !== undefined),
    assign: seats.length > 0,
    invite: seats.some(({ state }) => state !== "proposed"),
    answer: seats.some(({ answeredAt }) => answeredAt !== undefined),
    clock: moved !== undefined,
    digest: moved !== undefined && hasReadNews(bot, moved),
  };
  return demoGuide.flatMap(({ id }) => (facts[id] ? [id] : []));
}

/** Joins a local workspace's page to the bot: the clock that both share, the commands, a way through a first visit. */
export function localPage(parts: {
  readonly clock: MovableClock;
  /** Where the clock stood at the very first start. */
  readonly start: Instant;
  readonly zone: Zone;
  readonly seed: Seed;
  readonly visitor: string;
}): LocalPage {
  const { clock, start, zone, seed, visitor } = parts;
  let bot: Bot | undefined;
  let moving: Promise<void> = Promise.resolve();
  // What has happened stays ticked, even when its traces are tidied away.
  const ticked = new Set<GuideStepId>();
  const done = (): ReadonlySet<string> => {
    const today = dayOf(clock.now(), zone);
    const moved = today > dayOf(start, zone) ? instantAt(today, "00:00", zone) : undefined;
    for (const step of bot === undefined ? [] : doneSteps(bot, moved)) ticked.add(step);
    return ticked;
  };
  const moveOn = (goal: ClockGoal): Promise<void> => {
    // One move after the other: each begins where the one before came to.
    moving = moving.then(async () => {
      if (bot !== undefined) await liveThrough(clock, momentOf(goal, clock.now(), zone), bot);
    });
    return moving;
  };
  return {
    options: {
      visitor,
      groups: demoGroups(seed),
      commands: commandGuides,
      clock: { zone, now: () => toMilliseconds(clock.now()), moveOn },
      guide: { steps: demoGuide, done },
    },
    seed: { ...seed, app: { ...seed.app, commands: commands.map(({ name }) => name) } },
    connect(given) {
      bot = given;
    },
  };
}
