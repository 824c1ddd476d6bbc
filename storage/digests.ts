import { z } from "zod";
import { type DigestOrder, type DigestScope, everything, quietHabits } from "../src/domain/digest-orders.ts";
import type { Day, Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { day, expectOne, flag, instant, maybe, timeOfDay } from "./rows.ts";

const row = z
  .object({
    channel: z.string(),
    post_at: timeOfDay,
    survey_id: maybe(z.number()),
    meetings_only: flag,
    when_quiet: z.enum(quietHabits),
    set_by: z.string(),
    set_at: instant,
    told_until: instant,
    paused_until: maybe(day),
  })
  .transform(
    (r): DigestOrder => ({
      channel: r.channel,
      postAt: r.post_at,
      scope: scopeOf(r.survey_id, r.meetings_only),
      whenQuiet: r.when_quiet,
      setBy: r.set_by,
      setAt: r.set_at,
      toldUntil: r.told_until,
      pausedUntil: r.paused_until,
    }),
  );

function scopeOf(surveyId: number | undefined, meetingsOnly: boolean): DigestScope {
  if (surveyId !== undefined) return { kind: "survey", surveyId };
  return meetingsOnly ? { kind: "meetings" } : everything;
}

/** Channels that get a status report each workday. */
export function createDigests(db: Database) {
  const selectAll = db.prepare("SELECT * FROM digests ORDER BY channel");
  const select = db.prepare("SELECT * FROM digests WHERE channel = ?");
  const upsert = db.prepare(`
    INSERT INTO digests (channel, post_at, survey_id, meetings_only, when_quiet, set_by, set_at, told_until, paused_until)
    VALUES (@channel, @postAt, @surveyId, @meetingsOnly, @whenQuiet, @setBy, @setAt, @toldUntil, @pausedUntil)
    ON CONFLICT (channel) DO UPDATE SET post_at = excluded.post_at, survey_id = excluded.survey_id,
      meetings_only = excluded.meetings_only, when_quiet = excluded.when_quiet, set_by = excluded.set_by, set_at = excluded.set_at,
      paused_until = excluded.paused_until`);
  const tell = db.prepare("UPDATE digests SET told_until = ? WHERE channel = ?");
  const pause = db.prepare("UPDATE digests SET paused_until = ? WHERE channel = ?");
  const remove = db.prepare("DELETE FROM digests WHERE channel = ?");
  return {
    all(): DigestOrder[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    find(channel: string): DigestOrder | undefined {
      const found = select.get(channel);
      return found === undefined ? undefined : row.parse(found);
    },
    /** Orders or changes a channel's digest; what it has been told stays told. */
    set({ scope, ...order }: DigestOrder): void {
      upsert.run({
        ...order,
        surveyId: scope.kind === "survey" ? scope.surveyId : null,
        meetingsOnly: scope.kind === "meetings" ? 1 : 0,
        pausedUntil: order.pausedUntil ?? null,
      });
    },
    markTold(channel: string, until: Instant): void {
      expectOne(tell.run(until, channel));
    },
    /** No report before a day; undefined takes that back. */
    pause(channel: string, until: Day | undefined): void {
      expectOne(pause.run(until ?? null, channel));
    },
    /** False when the channel had none. */
    remove(channel: string): boolean {
      return remove.run(channel).changes === 1;
    },
  };
}
