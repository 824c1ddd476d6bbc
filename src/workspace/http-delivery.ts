import { createHmac } from "node:crypto";
import type { Envelope, Outcome, Transport } from "./deliveries.ts";
import type { Json } from "./state.ts";
import type { Timing } from "./timing.ts";

export interface HttpDeliveryParts {
  /** The app's one request URL, for events, commands and interactivity. */
  readonly requestUrl: string;
  readonly signingSecret: string;
  readonly timing: Timing;
}

const form = "application/x-www-form-urlencoded";

function bodyOf(envelope: Envelope): { readonly type: string; readonly body: string } {
  if (envelope.kind === "events_api")
    return { type: "application/json", body: JSON.stringify(envelope.payload) };
  if (envelope.kind === "interactive") {
    return {
      type: form,
      body: new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString(),
    };
  }
  return { type: form, body: new URLSearchParams(textFields(envelope.payload)).toString() };
}

function textFields(payload: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

/** Slack's request signature, version 0, over the time in whole seconds since 1970 and the body. */
function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

function headersOf(
  parts: HttpDeliveryParts,
  envelope: Envelope,
  type: string,
  body: string,
): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000);
  const { attempt, reason } = envelope.retry;
  return {
    "content-type": type,
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signatureOf(parts.signingSecret, timestamp, body),
    ...(attempt > 0 ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": reason } : {}),
  };
}

async function readReply(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return {};
  const isJson = (response.headers.get("content-type") ?? "").startsWith("application/json");
  return isJson ? JSON.parse(text) : { text };
}

async function request(parts: HttpDeliveryParts, envelope: Envelope): Promise<Outcome> {
  const { type, body } = bodyOf(envelope);
  const response = await fetch(parts.requestUrl, {
    method: "POST",
    headers: headersOf(parts, envelope, type, body),
    body,
    signal: AbortSignal.timeout(parts.timing.ackMs),
  });
  if (response.ok) {
    const payload = await readReply(response);
    return envelope.deaf
      ? { status: "timeout", reason: "http_timeout" }
      : { status: "acknowledged", payload };
  }
  await response.arrayBuffer();
  const final = response.headers.get("x-slack-no-retry") === "1";
  return { status: "failed", reason: "http_error", final };
}

/** Signed requests to the app's request URL, the way of apps without Socket Mode. */
export function createHttpDelivery(parts: HttpDeliveryParts): Transport {
  return {
    send: async (envelope) => {
      try {
        return await request(parts, envelope);
      } catch (error) {
        const late = error instanceof DOMException && error.name === "TimeoutError";
        return late
          ? { status: "timeout", reason: "http_timeout" }
          : { status: "undelivered", reason: "connection_failed" };
      }
    },
  };
}
