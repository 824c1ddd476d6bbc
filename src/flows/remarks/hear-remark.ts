import { mayCounter } from "../../domain/assignments.ts";
import { mostDaysProposed } from "../../domain/counters.ts";
import type { Matter } from "../../domain/matters.ts";
import type { Recipient } from "../../domain/notices.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { RemarkAnswer, RemarkState, RemarkTarget, TakenFor } from "../../domain/remarks.ts";
import { isOfOffice } from "../../domain/roles.ts";
import type { Day } from "../../domain/time.ts";
import type { Context } from "../context.ts";

/** An answer to one matter, and who comes instead where one is named. */
export interface MatterPick {
  readonly matter: Matter;
  readonly answer: RemarkAnswer;
  readonly delegate?: string;
}

/** What somebody wrote, what it was taken for, and which of their matters it is about. */
export interface Heard {
  readonly text: string;
  readonly said:
    | {
        readonly kind: "answer";
        readonly picks: readonly MatterPick[];
        readonly which: "all" | "one";
      }
    | { readonly kind: "other_date"; readonly days: readonly Day[]; readonly about: readonly Matter[] }
    | { readonly kind: "todo" | "courtesy" | "help" }
    | { readonly kind: "unclear"; readonly about: readonly Matter[]; readonly asks: boolean };
  /** Administrators by configuration, for what nobody else answers for. */
  readonly admins: readonly string[];
}

/** As much of a message as is kept and quoted. */
const longestKept = 1000;

/** What somebody sent without a word, such as a file. */
const wordless = "…";

/**
 * Keeps what somebody wrote to the bot and answers it: an answer is echoed for them to confirm, another date and
 * whatever is not clear goes to a person. Whoever writes can be reached again.
 */
export function hearRemark(context: Context, heard: Heard): Outcome<number> {
  const { stores, caller, now } = context;
  return stores.atomically(() => {
    if (stores.members.find(caller.slackUserId)?.unreachable !== undefined)
      stores.members.markUnreachable(caller.slackUserId, undefined);
    const readers = readersOf(context, heard);
    const text = heard.text.trim().slice(0, longestKept);
    const remarkId = stores.remarks.add({
      slackUserId: caller.slackUserId,
      saidAt: now,
      text: text === "" ? wordless : text,
      takenFor: takenForOf(context, heard.said, readers),
      state: stateOf(heard.said, readers),
    });
    answerRemark(context, remarkId);
    passOn(context, remarkId, readers);
    return done(remarkId);
  });
}

/** Queues the bot's answer to somebody's words: a message that shows what became of them. */
export function answerRemark({ stores, caller, now }: Context, remarkId: number): void {
  stores.notices.queue(
    {
      key: `remark:${remarkId}`,
      recipient: `user:${caller.slackUserId}`,
      subject: `remark:${remarkId}`,
      notice: { v: 1, kind: "remark_heard", remarkId },
    },
    now,
  );
}

/** Queues somebody's words for those who are to read them. */
export function passOn({ stores, now }: Context, remarkId: number, readers: readonly Recipient[]): void {
  for (const recipient of readers)
    stores.notices.queue(
      {
        key: `remark_passed_on:${remarkId}:${recipient}`,
        recipient,
        notice: { v: 1, kind: "remark_passed_on", remarkId },
      },
      now,
    );
}

/** The thing that a matter and an answer to it stand for, as it was when the words were heard. */
function targetOf({ matter, answer, delegate }: MatterPick): RemarkTarget[] {
  if (matter.kind === "assignment") {
    const { id, revision } = matter.assignment;
    // Nobody sends somebody else to a visit, nor leaves it open.
    return answer === "accept" || answer === "decline" ? [{ kind: "assignment", id, revision, answer }] : [];
  }
  const { id, sequence } = matter.invitation;
  const named = delegate === undefined ? {} : { delegate };
  return [{ kind: "invitation", id, sequence, status: participationOf[answer], ...named }];
}

/** Other days for one visit that somebody may propose them for; undefined for what is left to a person. */
function proposalIn(said: Heard["said"]): RemarkTarget | undefined {
  if (said.kind !== "other_date") return undefined;
  const [one, another] = said.about;
  const { days } = said;
  if (one?.kind !== "assignment" || another !== undefined || !mayCounter(one.assignment.state))
    return undefined;
  if (days.length === 0 || days.length > mostDaysProposed) return undefined;
  const { id, revision } = one.assignment;
  return { kind: "assignment", id, revision, answer: "counter", days };
}

const participationOf = {
  accept: "accepted",
  decline: "declined",
  tentative: "tentative",
  delegate: "delegated",
} as const;

function takenForOf({ caller }: Context, said: Heard["said"], readers: readonly Recipient[]): TakenFor {
  if (stateOf(said, readers) === "answered" && (said.kind === "other_date" || said.kind === "unclear"))
    return { kind: "chatter", from: isOfOffice(caller.roles) ? "staff" : "stranger" };
  switch (said.kind) {
    case "answer":
      return { kind: "answer", targets: said.picks.flatMap(targetOf), which: said.which };
    case "other_date": {
      const proposal = proposalIn(said);
      if (proposal !== undefined) return { kind: "answer", targets: [proposal], which: "all" };
      return { kind: "other_date", days: said.days, ...left(said.about, readers) };
    }
    case "unclear":
      return { kind: "unclear", asks: said.asks, ...left(said.about, readers) };
    case "help":
      return isOfOffice(caller.roles) ? { kind: "chatter", from: "staff" } : { kind: "help" };
    default:
      return { kind: said.kind };
  }
}

function left(about: readonly Matter[], readers: readonly Recipient[]) {
  return {
    assignmentIds: about.flatMap((one) => (one.kind === "assignment" ? [one.assignment.id] : [])),
    invitationIds: about.flatMap((one) => (one.kind === "invitation" ? [one.invitation.id] : [])),
    readers: readers.map((reader) => reader.replace(/^user:/, "")),
  };
}

function stateOf(said: Heard["said"], readers: readonly Recipient[]): RemarkState {
  if (said.kind === "answer" || proposalIn(said) !== undefined) return "asked_back";
  return readers.length > 0 ? "passed_on" : "answered";
}

/** Who is to read what the bot leaves to a person; nobody where it answers by itself. */
function readersOf(context: Context, { said, admins }: Heard): readonly Recipient[] {
  const { roles, slackUserId } = context.caller;
  if (said.kind !== "other_date" && said.kind !== "unclear") return [];
  if (proposalIn(said) !== undefined) return [];
  const isGuest = (roles.has("expert") || roles.has("contact")) && !isOfOffice(context.caller.roles);
  // Staff and strangers who chat are told what the bot can do.
  if (said.about.length === 0 && !isGuest) return [];
  const owners = ownersOf(said.about).filter((owner) => owner !== slackUserId);
  if (owners.length > 0) return owners.map((owner) => `user:${owner}` as const);
  return fallback(context, admins);
}

/** The owners of what somebody's words are about. */
export function ownersOf(matters: readonly Matter[]): string[] {
  const owners = matters.map(
    (matter) => (matter.kind === "assignment" ? matter.visit : matter.meeting).owner,
  );
  return [...new Set(owners)];
}

/**
 * Who asked this person last; else the owners of the open surveys; else the administrators. Never a channel: what
 * somebody writes in a direct message is not for everybody there.
 */
function fallback({ stores, caller }: Context, admins: readonly string[]): readonly Recipient[] {
  const last =
    caller.expertId === undefined ? undefined : stores.assignments.ofExpert(caller.expertId).at(-1);
  const owner = last === undefined ? undefined : stores.visits.find(last.visitId)?.owner;
  if (owner !== undefined && owner !== caller.slackUserId) return [`user:${owner}`];
  const open = stores.surveys.all().filter(({ closedAt }) => closedAt === undefined);
  const asking = new Set(open.map((survey) => survey.owner).filter((id) => id !== caller.slackUserId));
  if (asking.size > 0) return [...asking].map((id) => `user:${id}` as const);
  const appointed = stores.members.withRole("admin").map(({ slackUserId }) => slackUserId);
  const others = [...new Set([...admins, ...appointed])].filter((id) => id !== caller.slackUserId);
  return others.map((id) => `user:${id}` as const);
}
