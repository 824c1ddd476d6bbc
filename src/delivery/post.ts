import type { Stores } from "../../storage/index.ts";
import type { LivingMessage } from "../../storage/messages.ts";
import type { QueuedNotice } from "../../storage/notices.ts";
import type { Subject } from "../domain/notices.ts";
import { done } from "../domain/outcome.ts";
import type { Message } from "../views/message.ts";
import { giveUp, retryAfter } from "./failures.ts";
import { type Fault, faultOf, isStorageTrouble } from "./faults.ts";
import type { Latecomers } from "./latecomers.ts";
import { createPacing, type Pacing } from "./pacing.ts";
import { completeFileAgain, postFile } from "./post-file.ts";
import { findTaken, metadataType, type Taken } from "./reconcile.ts";
import type { OutgoingFile } from "./renderings/rendering.ts";
import type { DeliveryParts, Step } from "./steps.ts";
import { monotonicMs } from "./timing.ts";

/** When this process did what, in real time: for pacing and for the patience of reconciliation. */
interface Times {
  readonly startedAt: number;
  readonly pacing: Pacing;
  /** By notice. */
  readonly attempts: Map<number, number>;
  readonly latecomers: Latecomers;
}

/** Makes the function that takes one notice one step further. */
export function createPoster(
  parts: DeliveryParts,
  latecomers: Latecomers,
): (notice: QueuedNotice) => Promise<Step> {
  const pacing = createPacing(parts.timing);
  const times: Times = { startedAt: monotonicMs(), pacing, attempts: new Map(), latecomers };
  return async (notice) => {
    if (notice.state === "sending" && notice.channel !== undefined) {
      const step = await settle(parts, times, notice, notice.channel);
      if (step !== "not_taken") return step;
    }
    const worded = word(parts, notice);
    if ("step" in worded) return worded.step;
    const opened = await openChannel(parts, notice);
    if ("step" in opened) return opened.step;
    const wait = times.pacing.turn(opened.channel);
    if (wait > 0) return { kind: "again", afterMs: wait };
    return send(parts, times, notice, opened.channel);
  };
}

/** How long until what Slack says of an attempt of unknown outcome can be trusted, in milliseconds. */
function settling({ timing }: DeliveryParts, times: Times, { id }: QueuedNotice): number {
  // An attempt of an earlier process is at least as old as this one.
  return timing.settleMs - (monotonicMs() - (times.attempts.get(id) ?? times.startedAt));
}

/** Goes on after an attempt of unknown outcome. */
async function settle(
  parts: DeliveryParts,
  times: Times,
  notice: QueuedNotice,
  channel: string,
): Promise<Step | "not_taken"> {
  const wait = settling(parts, times, notice);
  if (wait > 0) return { kind: "again", afterMs: wait };
  const { fileId } = notice;
  return fileId === undefined
    ? reconcile(parts, notice, channel)
    : settleFile(parts, times, notice, { fileId, channel });
}

/** Brings an uploaded file to its end whose showing has an unknown outcome. */
async function settleFile(
  parts: DeliveryParts,
  times: Times,
  notice: QueuedNotice,
  at: { readonly fileId: string; readonly channel: string },
): Promise<Step> {
  const worded = word(parts, notice);
  if ("step" in worded) return worded.step;
  const step = await completeFileAgain(parts, notice, { ...at, text: worded.message.text });
  times.attempts.set(notice.id, monotonicMs());
  return step;
}

/** Finds out whether an attempt of unknown outcome was taken. */
async function reconcile(
  parts: DeliveryParts,
  notice: QueuedNotice,
  channel: string,
): Promise<Step | "not_taken"> {
  const { slack, stores, clock, log } = parts;
  const threadOf = notice.threadOf === undefined ? undefined : threadIn(stores, channel, notice.threadOf)?.ts;
  try {
    const taken = await findTaken(slack, notice, channel, clock.now(), threadOf);
    if (taken === undefined) return "not_taken";
    markSent(parts, notice, channel, taken);
    return { kind: "settled" };
  } catch (error) {
    const fault = faultOf(error);
    const isBlind =
      fault.kind === "refused" || (fault.kind === "app_broken" && fault.error === "missing_scope");
    if (!isBlind) return retryAfter(parts, fault);
    log.warn({ key: notice.key, fault }, "history cannot be read: a message may be sent twice");
    return "not_taken";
  }
}

/** What is to be sent: words, and the file that they come with where there is one. */
interface Worded {
  readonly message: Message;
  readonly file?: OutgoingFile;
}

/** The notice's words as of now, or how it ended without: one that cannot be worded must not hold up the rest. */
function word(parts: DeliveryParts, notice: QueuedNotice): Worded | { readonly step: Step } {
  const { stores, renderer, clock, log } = parts;
  try {
    const rendering = renderer.notice(notice.notice, notice.recipient);
    if (rendering.send) return rendering;
    stores.notices.markDropped(notice.id, rendering.reason, clock.now());
    return { step: { kind: "settled" } };
  } catch (error) {
    if (isStorageTrouble(error)) throw error;
    log.error({ err: error, key: notice.key }, "a notice cannot be worded");
    return { step: giveUp(parts, notice, "cannot_be_worded") };
  }
}

async function openChannel(
  parts: DeliveryParts,
  notice: QueuedNotice,
): Promise<{ readonly channel: string } | { readonly step: Step }> {
  const { stores, slack } = parts;
  const [kind, id = ""] = notice.recipient.split(":");
  const known = kind === "channel" ? id : stores.members.directChannel(id);
  if (known !== undefined) return { channel: known };
  try {
    const opened = await slack.conversations.open({ users: id });
    const channel = opened.channel?.id;
    if (channel === undefined) throw new Error("conversations.open named no channel");
    stores.members.meet(id);
    stores.members.rememberDirectChannel(id, channel);
    return { channel };
  } catch (error) {
    const fault = faultOf(error);
    const step = fault.kind === "refused" ? giveUp(parts, notice, fault.error) : retryAfter(parts, fault);
    return { step };
  }
}

async function send(
  parts: DeliveryParts,
  times: Times,
  notice: QueuedNotice,
  channel: string,
): Promise<Step> {
  const { stores, clock } = parts;
  const revision = notice.subject === undefined ? 0 : stores.messages.revisionOf(notice.subject);
  // Worded again: opening the channel took a while, and what is sent must match the revision just read.
  const worded = word(parts, notice);
  if ("step" in worded) return worded.step;
  if (worded.file !== undefined) {
    const step = await postFile(parts, notice, channel, { message: worded.message, file: worded.file });
    times.attempts.set(notice.id, monotonicMs());
    times.pacing.posted(channel);
    return step;
  }
  stores.notices.markSending(notice.id, channel, clock.now());
  try {
    const taken = await post(parts, notice, channel, worded.message, revision);
    markSent(parts, notice, channel, taken);
    times.attempts.delete(notice.id);
    return { kind: "settled" };
  } catch (error) {
    times.attempts.set(notice.id, monotonicMs());
    const fault = faultOf(error);
    if (fault.kind === "rate_limited") times.pacing.hold(fault.waitMs);
    return underLateMessage(parts, times, notice, channel, fault) ?? afterFailure(parts, notice, fault);
  } finally {
    times.pacing.posted(channel);
  }
}

async function post(
  { slack, stores }: DeliveryParts,
  { key, threadOf }: QueuedNotice,
  channel: string,
  message: Message,
  revision: number,
): Promise<Taken> {
  const thread = threadOf === undefined ? undefined : threadIn(stores, channel, threadOf)?.ts;
  const posted = await slack.chat.postMessage({
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    text: message.text,
    blocks: [...message.blocks],
    unfurl_links: false,
    metadata: { event_type: metadataType, event_payload: { key, revision } },
  });
  if (posted.ts === undefined) throw new Error("chat.postMessage named no ts");
  return { ts: posted.ts, revision };
}

/** The message of a subject in a channel, under which others may answer; undefined where there is none. */
function threadIn(stores: Stores, channel: string, subject: Subject): LivingMessage | undefined {
  return stores.messages.ofSubject(subject).find((message) => message.channel === channel);
}

/** Goes on where Slack does not know the message to answer under: it may be late, or else it is told without. */
function underLateMessage(
  { stores, log }: DeliveryParts,
  { latecomers }: Times,
  { id, key, threadOf }: QueuedNotice,
  channel: string,
  fault: Fault,
): Step | undefined {
  if (fault.kind !== "refused" || fault.error !== "thread_not_found" || threadOf === undefined)
    return undefined;
  const over = threadIn(stores, channel, threadOf);
  if (over === undefined) return undefined;
  stores.notices.markQueued(id);
  const later = latecomers.missed(fault, over.id);
  if (later !== undefined) return later;
  log.warn({ key, subject: threadOf }, "the message to answer under is gone");
  stores.messages.markGone(over.id, fault.error);
  return { kind: "again", afterMs: 0 };
}

function afterFailure(parts: DeliveryParts, notice: QueuedNotice, fault: Fault): Step {
  if (fault.kind === "refused") return giveUp(parts, notice, fault.error);
  if (fault.kind === "ambiguous") {
    parts.log.warn({ key: notice.key, fault }, "a message may or may not have been taken");
    return { kind: "again", afterMs: parts.timing.settleMs };
  }
  parts.stores.notices.markQueued(notice.id);
  return retryAfter(parts, fault);
}

function markSent(
  { stores, clock }: DeliveryParts,
  notice: QueuedNotice,
  channel: string,
  taken: Taken,
): void {
  stores.atomically(() => {
    stores.notices.markSent(notice.id, taken.ts, clock.now());
    const { subject, recipient } = notice;
    const user = /^user:(.+)$/.exec(recipient)?.[1];
    if (user !== undefined) stores.members.markUnreachable(user, undefined);
    if (subject !== undefined) stores.messages.add({ subject, recipient, channel, ...taken });
    return done(undefined);
  });
}
