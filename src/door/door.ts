import { randomBytes } from "node:crypto";
import type { Stores } from "../../storage/index.ts";
import type { OfficeHours } from "../domain/office-hours.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { Clock, Zone } from "../domain/time.ts";
import type { WorkdayCalendar } from "../domain/workdays.ts";
import type { Context } from "../flows/context.ts";
import { refusalView } from "../views/refusals/refusal.ts";
import { type StorageTrouble, troubleView } from "../views/trouble.ts";
import { identify, languageOf, type Office } from "./identity.ts";
import type { Effect } from "./interaction.ts";
import { type Reply, say } from "./reply.ts";

/** Where the door writes what went wrong; the shape of a structured logger. */
export interface Log {
  error(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  info(fields: object, sentence: string): void;
}

export interface DoorParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  /** The office's workdays as they are on record at this moment. */
  readonly calendar: () => WorkdayCalendar;
  readonly hours?: OfficeHours;
  readonly office: Office;
  readonly botUserId?: string;
  readonly log: Log;
  /** Called after each commit: there may be something to send. */
  readonly committed: () => void;
}

/** Somebody's request, known by a key that every delivery of it shares. */
export interface Request {
  readonly key: string | undefined;
  readonly slackUserId: string;
  readonly channel?: string | undefined;
}

/** The way in: identifies, carries out in one transaction with the request's key, and never throws at Slack. */
export interface Door {
  /** Answers a person. Whatever happens, they get a reply in their language. */
  answer(request: Request, effect: Effect, work: (context: Context) => Outcome<Reply>): Reply;
  /** Takes note of an event. Throws when it could not be recorded, so that Slack brings it again. */
  note(request: Request, work: (context: Context) => Outcome<unknown>): void;
  languageOf(slackUserId: string): ReturnType<typeof languageOf>;
  /** For work that somebody asked for earlier, or `system` for nobody's: done outside of a request. */
  contextOf(slackUserId: string): Context;
}

/** Makes the door. */
export function createDoor(parts: DoorParts): Door {
  const { stores, log } = parts;

  const contextFor = (request: Request): Context => ({
    stores,
    now: parts.clock.now(),
    zone: parts.zone,
    calendar: parts.calendar(),
    ...(parts.hours === undefined ? {} : { hours: parts.hours }),
    caller: identify(stores, parts.office, request.slackUserId),
    channel: request.channel,
    botUserId: parts.botUserId,
    configured: parts.office,
  });

  function carryOut(request: Request, work: (context: Context) => Outcome<Reply>): Outcome<Reply> {
    const outcome = stores.atomically(() => {
      const earlier = request.key === undefined ? undefined : stores.handledRequests.replyTo(request.key);
      if (earlier !== undefined) return done(JSON.parse(earlier) as Reply);
      stores.members.meet(request.slackUserId);
      const context = contextFor(request);
      const fresh = work(context);
      // A corrected form comes with the view and hash of the one that had faults: those do not settle its key.
      if (fresh.done && fresh.value.kind !== "field_errors" && request.key !== undefined)
        stores.handledRequests.record(request.key, JSON.stringify(fresh.value), context.now);
      return fresh;
    });
    if (outcome.done) parts.committed();
    return outcome;
  }

  return {
    answer(request, effect, work) {
      try {
        const outcome = effect === "reads" ? work(contextFor(request)) : carryOut(request, work);
        if (outcome.done) return outcome.value;
        return say(refusalView(outcome.refusal, safeLanguage(parts, request.slackUserId)));
      } catch (error) {
        const code = randomBytes(2).toString("hex").toUpperCase();
        log.error({ err: error, code, key: request.key, user: request.slackUserId }, "a request failed");
        return say(troubleView(code, storageTrouble(error), safeLanguage(parts, request.slackUserId)));
      }
    },
    note(request, work) {
      carryOut(request, (context) => {
        const outcome = work(context);
        return outcome.done ? done<Reply>({ kind: "nothing" }) : outcome;
      });
    },
    languageOf: (slackUserId) => safeLanguage(parts, slackUserId),
    contextOf: (slackUserId) => contextFor({ key: undefined, slackUserId }),
  };
}

/** What is the matter with the file or its disk, by SQLite's result code; undefined for anything else, a bug. */
function storageTrouble(error: unknown): StorageTrouble | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_FULL")) return "disk_full";
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return "locked";
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return "read_only";
  return code.startsWith("SQLITE_IOERR") ? "unreadable" : undefined;
}

/** The person's language, or the office's when even that cannot be looked up. */
function safeLanguage(parts: DoorParts, slackUserId: string) {
  try {
    return languageOf(parts.stores, parts.office, slackUserId);
  } catch {
    return parts.office.language;
  }
}
