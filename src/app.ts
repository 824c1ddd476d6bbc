import { WebClient } from "@slack/web-api";
import { commands } from "../commands/index.ts";
import type { Stores } from "../storage/index.ts";
import { assignmentClicks, assignmentForms } from "./actions/assignments.ts";
import { languageClicks } from "./actions/language.ts";
import { parkClicks } from "./actions/parks.ts";
import { createRenderer } from "./delivery/render.ts";
import { createSender, type Sender } from "./delivery/sender.ts";
import { type DeliveryTiming, usualTiming } from "./delivery/timing.ts";
import type { Language } from "./domain/languages.ts";
import { done } from "./domain/outcome.ts";
import { nextDue } from "./domain/slots.ts";
import type { Clock, Zone } from "./domain/time.ts";
import { calendarOf } from "./domain/workdays.ts";
import { type ConnectionParts, clientOptions, createBoltApp, createReceiver } from "./door/connection.ts";
import { createDoor } from "./door/door.ts";
import { acknowledgeAfterCommit, register } from "./door/register.ts";
import { forgetDeliveries } from "./flows/forget-deliveries.ts";
import { runDueSlot } from "./flows/run-due-slot.ts";
import { saveMember } from "./flows/save-member.ts";
import { startHeartbeat } from "./jobs/heartbeat.ts";
import { housekeeping } from "./jobs/jobs.ts";
import { tick } from "./jobs/tick.ts";

export interface AppParts extends ConnectionParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly language: Language;
  readonly adminUserIds: readonly string[];
  readonly timing?: DeliveryTiming;
  /** Called with each heartbeat, the first one at the start. */
  readonly onBeat?: () => void;
}

export interface Liaison {
  start(): Promise<void>;
  /** Takes no more requests, lets what is under way end, and leaves the rest in the outbox. */
  stop(): Promise<void>;
  /** Does what has fallen due by now, and sends it. */
  tick(): void;
  /** When something falls due next. */
  nextDue(): ReturnType<typeof nextDue>;
  readonly sender: Sender;
}

const windowTitle = { "zh-CN": "联络员", en: "Park Liaison" } as const;

/** Puts the bot together: everything that it can do is registered here, by name. */
export function createLiaison(parts: AppParts): Liaison {
  const { stores, clock, zone, log } = parts;
  const slack = new WebClient(parts.botToken, clientOptions(parts));
  const calendar = calendarOf();
  const renderer = createRenderer({ stores, clock, zone, calendar, officeLanguage: parts.language });
  const sender = createSender({ stores, slack, renderer, clock, timing: parts.timing ?? usualTiming, log });
  const jobs = [housekeeping(zone, (slot) => forgetDeliveries(stores, slot))];
  const door = createDoor({
    stores,
    clock,
    zone,
    calendar,
    office: { admins: new Set(parts.adminUserIds), language: parts.language },
    botUserId: parts.bot.botUserId,
    log,
    committed: sender.kick,
  });
  const receiver = createReceiver(parts);
  const app = createBoltApp(parts, receiver);
  register(app, {
    door,
    slack,
    log,
    title: windowTitle[parts.language],
    commands,
    clicks: [...assignmentClicks, ...languageClicks, ...parkClicks],
    submissions: [...assignmentForms],
    saveMember,
    hear: () => done(undefined),
  });
  acknowledgeAfterCommit(app, receiver);

  const beat = () => {
    tick(
      jobs,
      clock.now(),
      (job, now) => runDueSlot(stores, job, now),
      (job, error) => log.error({ err: error, job: job.name }, "a job failed; the next beat tries again"),
    );
    sender.kick();
    parts.onBeat?.();
  };
  let stopHeartbeat: () => void = () => undefined;
  return {
    sender,
    tick: beat,
    nextDue: () => nextDue(jobs, clock.now()),
    async start() {
      await app.start(
        parts.entrance.kind === "http" ? { port: parts.entrance.port, host: parts.entrance.host } : {},
      );
      beat();
      stopHeartbeat = startHeartbeat(beat);
    },
    async stop() {
      stopHeartbeat();
      await app.stop();
      await sender.stop();
    },
  };
}
