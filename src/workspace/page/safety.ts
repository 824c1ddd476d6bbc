import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const always: Readonly<Record<string, string>> = {
  "content-security-policy": policy,
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A page of another origin, another port of this machine included, and a request that none of our pages made. */
function isStranger(context: Context, token: string): boolean {
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  if (site !== undefined && site !== "same-origin") return true;
  if (origin !== undefined && origin !== `http://${context.req.header("host")}`) return true;
  return !same(context.req.header("x-page-token") ?? "", token);
}

/**
 * Guards the page: nothing of it is kept, framed or scripted from elsewhere, and what changes something must come
 * from a page of ours, which alone knows the token of this start.
 */
export function guard(token: string): MiddlewareHandler {
  return async (context, next) => {
    const reads = context.req.method === "GET" || context.req.method === "HEAD";
    if (!reads && isStranger(context, token)) return context.json({ status: "stranger" }, 403);
    await next();
    for (const [name, value] of Object.entries(always)) context.header(name, value);
    if (!context.res.headers.has("cache-control")) context.header("cache-control", "no-store");
    return undefined;
  };
}
