import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";

/** What a failed call means for the message that it should have brought. */
export type Fault =
  /** Slack asks to wait; nothing was taken. */
  | { readonly kind: "rate_limited"; readonly waitMs: number }
  /** Nothing reached Slack. */
  | { readonly kind: "not_taken"; readonly detail: string }
  /** Slack may or may not have taken it. */
  | { readonly kind: "ambiguous"; readonly detail: string }
  /** Slack will never take this message for this recipient; `isAboutPerson` tells whether any other. */
  | { readonly kind: "refused"; readonly error: string }
  /** Slack takes nothing from this app until somebody mends it. */
  | { readonly kind: "app_broken"; readonly error: string };

/** Slack's own errors after which part of the work may stand (documentation of the methods' common errors). */
const ambiguousErrors = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable"]);

const appErrors = new Set([
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "missing_scope",
  "no_permission",
  "org_login_required",
  "ekm_access_denied",
  "team_access_not_granted",
  "access_denied",
  "messages_tab_disabled",
  "not_allowed_token_type",
]);

/** Slack's errors that say something about the person: no other message would reach them either. */
const personErrors = new Set([
  "cannot_dm_bot",
  "channel_not_found",
  "is_archived",
  "user_disabled",
  "user_not_found",
  "user_not_visible",
]);

/** True when a refused message in somebody's direct messages means that they cannot be reached there at all. */
export function isAboutPerson(error: string): boolean {
  return personErrors.has(error);
}

/** True when the database, and not what was read from it, is in trouble: that may pass. */
export function isStorageTrouble(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_");
}

/** Errors of connections that were never made. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** Reads what went wrong with a call to Slack. Whatever is not certain counts as ambiguous. */
export function faultOf(error: unknown): Fault {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "rate_limited", waitMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return platformFault(String(error.data.error));
  if (error instanceof WebAPIHTTPError) return { kind: "ambiguous", detail: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return neverConnected.has(code)
      ? { kind: "not_taken", detail: code }
      : { kind: "ambiguous", detail: code || error.original.message };
  }
  return { kind: "ambiguous", detail: error instanceof Error ? error.message : String(error) };
}

function platformFault(error: string): Fault {
  if (error === "ratelimited" || error === "rate_limited") return { kind: "rate_limited", waitMs: 1_000 };
  if (ambiguousErrors.has(error)) return { kind: "ambiguous", detail: error };
  if (appErrors.has(error)) return { kind: "app_broken", error };
  return { kind: "refused", error };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error) return String(error.code);
  return codeOf(error.cause);
}
