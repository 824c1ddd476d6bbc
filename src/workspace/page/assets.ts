import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { Hono } from "hono";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The scripts and styles of the page, served under an address that changes with their content. */
export interface Assets {
  /** Ends in a slash. */
  readonly base: string;
  readonly app: Hono;
}

const folder = new URL("./assets/", import.meta.url);

export function loadAssets(): Assets {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  const base = `/assets/${hash.digest("base64url").slice(0, 16)}/`;
  const app = new Hono();
  app.get(`${base}:name`, (context) => {
    const name = context.req.param("name") ?? "";
    const bytes = files.get(name);
    if (bytes === undefined) return context.text("not found", 404);
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
  return { base, app };
}
