import type { AuditEntry } from "../../../storage/audit.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { isSettingOut, type RoadReceiver } from "../../domain/road-pages.ts";
import type { RoadFacts } from "../../domain/roads.ts";
import type { Instant } from "../../domain/time.ts";
import type { OpenVisit, Survey } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import { receiversOf } from "../roads/send-road.ts";

/** Something that happened to a visit or one of its seats. */
export interface VisitEvent {
  readonly at: Instant;
  /** Who did it, by name; undefined for the bot itself. */
  readonly who: string | undefined;
  readonly action: string;
  /** Whose seat it was. */
  readonly expert: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** All that is on record about a visit. */
export interface VisitRecord {
  readonly survey: Survey;
  readonly progress: VisitProgress;
  readonly events: readonly VisitEvent[];
  readonly park: { readonly who: string; readonly note: string | undefined } | undefined;
  readonly road?: {
    readonly facts: RoadFacts | undefined;
    readonly receivers: readonly RoadReceiver[];
  };
  /** Why somebody declined is for the office's own staff. */
  readonly withReasons: boolean;
}

/** Everything on record about a visit, its history and its seats' from the audit log. */
export function showVisit(context: Context, at: OpenVisit): Outcome<VisitRecord> {
  const { stores, caller } = context;
  const progress = stores.progress.ofVisit(at.visit.id);
  if (progress === undefined) throw new Error(`visit ${at.visit.id} is gone`);
  const nameOf = (user: string) => stores.members.find(user)?.name ?? user;
  const event = (entry: AuditEntry, expert?: string): VisitEvent => ({
    at: entry.at,
    who: entry.actor === "system" ? undefined : nameOf(entry.actor),
    action: entry.action,
    expert,
    detail: entry.detail,
  });
  const own = stores.audit.ofSubject(reference.visit(at.visit.id));
  const ofSeats = progress.seats.flatMap(({ assignment, expert }) =>
    stores.audit.ofSubject(reference.assignment(assignment.id)).map((entry) => event(entry, expert.name)),
  );
  const events = [...own.map((entry) => event(entry)), ...ofSeats, ...deliveries(context, progress)].toSorted(
    (a, b) => a.at.localeCompare(b.at),
  );
  return done({
    survey: at.survey,
    progress,
    events,
    park: parkNote(progress, own, nameOf),
    ...roadOf(context, progress),
    withReasons: caller.roles.has("staff") || caller.roles.has("admin"),
  });
}

/** What the team needs for the road, where there is a team to set out. */
function roadOf(context: Context, progress: VisitProgress): Pick<VisitRecord, "road"> {
  const { visit, road } = progress;
  if (!isSettingOut(visit, context.now, context.zone)) return {};
  return { road: { facts: road, receivers: receiversOf(context, progress) } };
}

/** What became of the messages that asked the team; an expert outside Slack got none. */
function deliveries({ stores }: Context, { seats }: VisitProgress): VisitEvent[] {
  return seats.flatMap(({ assignment, expert }) => {
    if (assignment.requestId === undefined) return [];
    return stores.notices.ofSubject(`request:${assignment.requestId}`).map((notice) => ({
      at: notice.settledAt ?? notice.queuedAt,
      who: undefined,
      action: `message_${notice.settledAt === undefined ? "waiting" : notice.state}`,
      expert: expert.name,
      detail: {},
    }));
  });
}

function parkNote(
  { visit }: VisitProgress,
  entries: readonly AuditEntry[],
  nameOf: (user: string) => string,
): VisitRecord["park"] {
  if (visit.parkAnsweredBy === undefined) return undefined;
  const note = entries.findLast(({ action }) => action === "park_answered")?.detail.note;
  return { who: nameOf(visit.parkAnsweredBy), note: typeof note === "string" ? note : undefined };
}
