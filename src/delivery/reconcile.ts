import type { WebClient } from "@slack/web-api";
import type { QueuedNotice } from "../../storage/notices.ts";
import { type Instant, plusMinutes, toMilliseconds } from "../domain/time.ts";

/** The event type of the metadata that every message carries; its payload holds the notice's key. */
export const metadataType = "liaison_notice";

/** A message that Slack has taken. */
export interface Taken {
  readonly ts: string;
  /** The revision of its subject that it shows; 0 for a message without a subject. */
  readonly revision: number;
}

/** How many pages of a channel's history are searched for a message; one holds 200. */
const pagesSearched = 10;

/**
 * The attempt was noted by this machine's clock, messages bear the time of Slack's: as far apart as the two may
 * be, a message is still found.
 */
const clocksApartMinutes = 10;

/**
 * Looks for a notice's message in its channel, or in the given thread of it, from ten minutes before the attempt.
 * Undefined: Slack has not taken it. Throws what the call throws.
 */
export async function findTaken(
  slack: WebClient,
  notice: QueuedNotice,
  channel: string,
  now: Instant,
  thread?: string,
): Promise<Taken | undefined> {
  const oldest = String(toMilliseconds(plusMinutes(notice.attemptedAt ?? now, -clocksApartMinutes)) / 1_000);
  let cursor: string | undefined;
  for (let page = 0; page < pagesSearched; page += 1) {
    const wanted = {
      channel,
      oldest,
      include_all_metadata: true,
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    };
    // A channel's history does not show what was answered in a thread.
    const history =
      thread === undefined
        ? await slack.conversations.history(wanted)
        : await slack.conversations.replies({ ...wanted, ts: thread });
    const taken = (history.messages ?? []).map((message) => takenFrom(message, notice.key)).find(Boolean);
    cursor = history.response_metadata?.next_cursor || undefined;
    if (taken !== undefined || cursor === undefined) return taken;
  }
  return undefined;
}

interface Seen {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
}

function takenFrom({ ts, metadata }: Seen, key: string): Taken | undefined {
  const payload: { key?: unknown; revision?: unknown } = metadata?.event_payload ?? {};
  if (ts === undefined || metadata?.event_type !== metadataType || payload.key !== key) return undefined;
  return { ts, revision: Number(payload.revision ?? 0) };
}
