import type { Matter } from "../../domain/matters.ts";
import { isWorking, nextRound, usualHours } from "../../domain/office-hours.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { byHand, type Remindable } from "../../domain/reminders.ts";
import { dayOf } from "../../domain/time.ts";
import { type Context, today } from "../context.ts";
import { fingerprint } from "../fingerprint.ts";
import { queueReminders } from "./remind-silent.ts";
import { remindables } from "./remindables.ts";

/** Of what to remind: one visit's or one meeting's silent, or everybody that the caller sees to. */
export type RemindScope =
  | { readonly kind: "visit" | "meeting"; readonly id: number }
  | { readonly kind: "mine" };

/** Somebody silent, with what they owe and whether they can be reminded today. */
export interface SilentPerson {
  readonly slackUserId: string;
  readonly name: string;
  readonly matters: readonly Matter[];
  /** They have had a reminder today; one a day is enough. */
  readonly remindedToday: boolean;
}

/** Who would be reminded of what; `print` changes with it. */
export interface SilentPeople {
  readonly scope: RemindScope;
  readonly people: readonly SilentPerson[];
  readonly print: string;
}

/** Shows whose answer is owed and who of them would be reminded now; nothing is sent. */
export function previewSilent(context: Context, scope: RemindScope): Outcome<SilentPeople> {
  const { now, zone, calendar } = context;
  const working = { hours: context.hours ?? usualHours, zone, calendar };
  if (!isWorking(now, working))
    return refused({ name: "outside_office_hours", opens: nextRound(now, working), zone });
  const people = silentIn(context, scope);
  if (people.length === 0) return refused({ name: "nobody_silent" });
  return done({ scope, people, print: fingerprint(people) });
}

function silentIn(context: Context, scope: RemindScope): SilentPerson[] {
  const { stores, now, zone } = context;
  const owed = remindables(stores, now, zone).filter((one) => isIn(context, one, scope));
  const byPerson = Map.groupBy(owed, ({ debtor }) => debtor?.slackUserId ?? "");
  return [...byPerson]
    .filter(([slackUserId]) => slackUserId !== "")
    .map(([slackUserId, theirs]) => {
      const keys = new Set(theirs.map(({ key }) => key));
      const matters = stores.matters
        .of(slackUserId, now, zone)
        .filter((matter) => matter.standing === "open" && keys.has(keyOf(matter)));
      const name =
        stores.experts.findByUser(slackUserId)?.name ?? stores.members.find(slackUserId)?.name ?? "";
      return {
        slackUserId,
        name,
        matters,
        remindedToday: stores.reminders.hasOn(slackUserId, today(context)),
      };
    })
    .filter(({ matters }) => matters.length > 0);
}

function keyOf(matter: Matter): string {
  return matter.kind === "assignment" ? `answer:${matter.assignment.id}` : `reply:${matter.invitation.id}`;
}

function isIn({ stores, caller, now }: Context, { key, moment }: Remindable, scope: RemindScope): boolean {
  const [noun, text] = key.split(":");
  const id = Number(text);
  // Past the deadline the owner telephones; another message would not help.
  if (moment <= now) return false;
  if (noun === "answer") {
    const visit = stores.visits.find(stores.assignments.find(id)?.visitId ?? 0);
    return scope.kind === "mine"
      ? visit?.owner === caller.slackUserId
      : scope.kind === "visit" && visit?.id === scope.id;
  }
  if (noun !== "reply") return false;
  const meeting = stores.meetings.find(stores.invitations.find(id)?.meetingId ?? 0);
  return scope.kind === "mine"
    ? meeting?.owner === caller.slackUserId
    : scope.kind === "meeting" && meeting?.id === scope.id;
}

/** Reminds exactly those who were shown, each once a day; whoever was reminded today already is left in peace. */
export function remindByHand(
  context: Context,
  { scope, print }: { readonly scope: RemindScope; readonly print: string },
): Outcome<{ readonly reminded: readonly string[] }> {
  const { stores, now, zone, caller } = context;
  return stores.atomically(() => {
    const preview = previewSilent(context, scope);
    if (!preview.done) return preview;
    if (preview.value.print !== print) return refused({ name: "preview_outdated" });
    const wanted = new Set(
      preview.value.people.filter((one) => !one.remindedToday).map(({ slackUserId }) => slackUserId),
    );
    const steps = remindables(stores, now, zone)
      .filter((one) => isIn(context, one, scope) && wanted.has(one.debtor?.slackUserId ?? ""))
      .map(({ key, moment, about, debtor }) => ({
        key,
        moment,
        about,
        recipient: debtor?.slackUserId ?? "",
        step: byHand,
      }));
    const reached = new Set(queueReminders(stores, steps, now, { zone }));
    for (const slackUserId of reached)
      stores.audit.record({
        at: now,
        actor: caller.slackUserId,
        action: "reminded",
        subject: `member:${slackUserId}`,
        detail: { day: dayOf(now, zone) },
      });
    const reminded = preview.value.people.filter((one) => reached.has(one.slackUserId));
    return done({ reminded: reminded.map(({ name }) => name) });
  });
}
