import type { Json } from "./state.ts";

/** What a method answers: Slack's envelope. */
export type Answer = Json & { readonly ok: boolean; readonly error?: string };

/** Slack's refusal; `messages` say where, as `must be … [json-pointer:/blocks/0]`, without the `[ERROR]`. */
export function refuse(error: string, messages: readonly string[] = []): Answer {
  if (messages.length === 0) return { ok: false, error };
  return {
    ok: false,
    error,
    ...(error === "invalid_blocks" ? { errors: [...messages] } : {}),
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  };
}

export function missingScope(needed: string, provided: ReadonlySet<string>): Answer {
  return { ok: false, error: "missing_scope", needed, provided: [...provided].join(",") };
}

/** A method was refused for its rate; the server answers it as HTTP 429. */
export function rateLimited(retryAfter: number): Answer {
  return { ok: false, error: "ratelimited", retry_after: retryAfter };
}

/** Slack's "next page" as an opaque word, and back to the place it stands for. */
export const cursors = {
  of: (place: string): string => Buffer.from(`next:${place}`).toString("base64"),
  read: (cursor: string): string | undefined => {
    const plain = Buffer.from(cursor, "base64").toString("utf8");
    return plain.startsWith("next:") ? plain.slice("next:".length) : undefined;
  },
};

/** One page of a list with the cursor that leads on; a refusal when the cursor is not one of ours. */
export function pageOf<T>(
  all: readonly T[],
  cursor: string | undefined,
  limit: number,
): { readonly page: readonly T[]; readonly next: string } | Answer {
  const place = cursor === undefined ? "0" : cursors.read(cursor);
  const from = Number(place);
  if (place === undefined || !Number.isInteger(from)) return refuse("invalid_cursor");
  const end = from + limit;
  return { page: all.slice(from, end), next: end < all.length ? cursors.of(String(end)) : "" };
}

export function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";
}
