import type { WebClient } from "@slack/web-api";
import type { Stores } from "../../storage/index.ts";
import type { QueuedNotice } from "../../storage/notices.ts";
import { done } from "../domain/outcome.ts";
import { type Clock, plusMinutes, toMilliseconds } from "../domain/time.ts";
import { type Fault, faultOf } from "./faults.ts";
import type { Renderer } from "./render.ts";
import { type DeliveryTiming, monotonicMs } from "./timing.ts";

/** What came of one step for one recipient. */
export type Step =
  /** Something was brought to its end; there may be more. */
  | { readonly kind: "settled" }
  /** Try again, after `afterMs` or else after the usual back-off. */
  | { readonly kind: "again"; readonly afterMs?: number }
  /** Nothing is left to do. */
  | { readonly kind: "idle" };

export interface DeliveryLog {
  error(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
}

export interface PostParts {
  readonly stores: Stores;
  readonly slack: WebClient;
  readonly renderer: Renderer;
  readonly clock: Clock;
  readonly timing: DeliveryTiming;
  readonly log: DeliveryLog;
}

/** The event type of the metadata that every message carries; its payload holds the notice's key. */
export const metadataType = "liaison_notice";

/** How many pages of a channel's history are searched for a message; one holds 200. */
const pagesSearched = 10;

/** Makes the function that takes one notice one step further; it remembers when it last wrote to a channel. */
export function createPoster(parts: PostParts): (notice: QueuedNotice) => Promise<Step> {
  const { stores, slack, renderer, clock, timing, log } = parts;
  const startedAt = monotonicMs();
  const lastPost = new Map<string, number>();
  const lastAttempt = new Map<number, number>();

  async function step(notice: QueuedNotice): Promise<Step> {
    if (notice.state === "sending" && notice.channel !== undefined) {
      const found = await reconcile(notice, notice.channel);
      if (found !== undefined) return found;
    }
    const rendering = renderer.notice(notice.notice, notice.recipient);
    if (!rendering.send) {
      stores.notices.markDropped(notice.id, rendering.reason, clock.now());
      return { kind: "settled" };
    }
    const opened = await openChannel(notice);
    if ("step" in opened) return opened.step;
    const wait = timing.paceMs - (monotonicMs() - (lastPost.get(opened.channel) ?? -Infinity));
    if (wait > 0) return { kind: "again", afterMs: wait };
    return send(notice, opened.channel);
  }

  /** Finds out whether an attempt of unknown outcome was taken. Undefined: it was not, so it may be sent. */
  async function reconcile(notice: QueuedNotice, channel: string): Promise<Step | undefined> {
    const since = monotonicMs() - (lastAttempt.get(notice.id) ?? startedAt);
    if (since < timing.settleMs) return { kind: "again", afterMs: timing.settleMs - since };
    try {
      const taken = await findInHistory(notice, channel);
      if (taken === undefined) return undefined;
      markSent(notice, channel, taken.ts, taken.revision);
      return { kind: "settled" };
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === "refused" || (fault.kind === "app_broken" && fault.error === "missing_scope")) {
        log.warn({ key: notice.key, fault }, "history cannot be read: a message may be sent twice");
        return undefined;
      }
      return retry(fault);
    }
  }

  async function findInHistory(notice: QueuedNotice, channel: string) {
    const from = plusMinutes(notice.attemptedAt ?? clock.now(), -1);
    let cursor: string | undefined;
    for (let page = 0; page < pagesSearched; page += 1) {
      const history = await slack.conversations.history({
        channel,
        oldest: String(toMilliseconds(from) / 1_000),
        include_all_metadata: true,
        limit: 200,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const message of history.messages ?? []) {
        const payload = message.metadata?.event_type === metadataType ? message.metadata.event_payload : {};
        if (payload !== undefined && "key" in payload && payload.key === notice.key && message.ts !== undefined)
          return { ts: message.ts, revision: "revision" in payload ? Number(payload.revision) : 0 };
      }
      cursor = history.response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return undefined;
    }
    return undefined;
  }

  async function openChannel(notice: QueuedNotice): Promise<{ channel: string } | { step: Step }> {
    const [kind, id = ""] = notice.recipient.split(":");
    if (kind === "channel") return { channel: id };
    const known = stores.members.directChannel(id);
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
      return { step: fault.kind === "refused" ? giveUp(notice, fault.error) : retry(fault) };
    }
  }

  async function send(notice: QueuedNotice, channel: string): Promise<Step> {
    const revision = notice.subject === undefined ? 0 : stores.messages.revisionOf(notice.subject);
    // Rendered again: opening the channel took a while, and what is sent must match the revision just read.
    const rendering = renderer.notice(notice.notice, notice.recipient);
    if (!rendering.send) return { kind: "again", afterMs: 0 };
    stores.notices.markSending(notice.id, channel, clock.now());
    lastAttempt.set(notice.id, monotonicMs());
    lastPost.set(channel, monotonicMs());
    try {
      const posted = await slack.chat.postMessage({
        channel,
        text: rendering.message.text,
        blocks: [...rendering.message.blocks],
        unfurl_links: false,
        metadata: { event_type: metadataType, event_payload: { key: notice.key, revision } },
      });
      if (posted.ts === undefined) throw new Error("chat.postMessage named no ts");
      markSent(notice, posted.channel ?? channel, posted.ts, revision);
      return { kind: "settled" };
    } catch (error) {
      return afterFailure(notice, faultOf(error));
    } finally {
      lastPost.set(channel, monotonicMs());
    }
  }

  function afterFailure(notice: QueuedNotice, fault: Fault): Step {
    lastAttempt.set(notice.id, monotonicMs());
    if (fault.kind === "refused") return giveUp(notice, fault.error);
    if (fault.kind === "ambiguous") {
      log.warn({ key: notice.key, fault }, "a message may or may not have been taken");
      return { kind: "again", afterMs: timing.settleMs };
    }
    stores.notices.markQueued(notice.id);
    return retry(fault);
  }

  function retry(fault: Fault): Step {
    if (fault.kind === "rate_limited") return { kind: "again", afterMs: fault.waitMs };
    if (fault.kind === "app_broken") log.error({ fault }, "Slack takes nothing from this app");
    return { kind: "again" };
  }

  function giveUp(notice: QueuedNotice, error: string): Step {
    const now = clock.now();
    stores.atomically(() => {
      stores.notices.markFailed(notice.id, error, now);
      const user = /^user:(.+)$/.exec(notice.recipient)?.[1];
      if (user !== undefined) stores.members.markUnreachable(user, error);
      const owner = ownerOf(notice);
      if (owner !== undefined) {
        const told = { v: 1, kind: "delivery_failed", noticeId: notice.id } as const;
        stores.notices.queue({ key: `failed:${notice.key}`, recipient: `user:${owner}`, notice: told }, now);
      }
      return done(undefined);
    });
    log.error({ key: notice.key, recipient: notice.recipient, error }, "a notice can never be delivered");
    return { kind: "settled" };
  }

  /** Who is told when a notice cannot be delivered; nobody for news of such a failure itself. */
  function ownerOf(notice: QueuedNotice): string | undefined {
    const requestId = /^request:(\d+)$/.exec(notice.subject ?? "")?.[1];
    return requestId === undefined ? undefined : stores.requests.askedBy(Number(requestId));
  }

  function markSent(notice: QueuedNotice, channel: string, ts: string, revision: number): void {
    stores.atomically(() => {
      stores.notices.markSent(notice.id, ts, clock.now());
      const { subject, recipient } = notice;
      if (subject !== undefined) stores.messages.add({ subject, recipient, channel, ts, revision });
      return done(undefined);
    });
    lastAttempt.delete(notice.id);
  }

  return step;
}
