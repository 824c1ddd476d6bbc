import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileFetcher } from "../../src/door/files.ts";

// A server that answers files.info with what a test says, and downloads with more or less than was said.

let server: Server;
let origin: string;
let file: Record<string, unknown>;
let download: { status: number; headers?: Record<string, string>; body: Buffer };
const seen: (string | undefined)[] = [];

beforeEach(async () => {
  seen.length = 0;
  server = createServer((request, response) => {
    if (request.url?.startsWith("/api/") === true) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ok: true, file }));
      return;
    }
    seen.push(request.headers.authorization);
    response.writeHead(request.url?.includes("redir") === true ? 200 : download.status, download.headers);
    response.end(download.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  file = { id: "F1", size: 3, url_private_download: `${origin}/download` };
  download = { status: 200, body: Buffer.from("abc") };
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const fetchFile = () =>
  createFileFetcher({
    slack: new WebClient("xoxb-test", { slackApiUrl: `${origin}/api/`, retryConfig: { retries: 0 } }),
    botToken: "xoxb-test",
    limit: 1_000,
  })("F1");

test("the bytes come with the token", async () => {
  expect(await fetchFile()).toEqual({ kind: "bytes", bytes: Buffer.from("abc") });
  expect(seen).toEqual(["Bearer xoxb-test"]);
});

test("a file that says it is too large is not fetched", async () => {
  file = { ...file, size: 1_001 };
  expect(await fetchFile()).toEqual({ kind: "too_large" });
  expect(seen).toEqual([]);
});

test("a file that is larger than it says is not read to its end", async () => {
  download = { status: 200, body: Buffer.alloc(200_000) };
  expect(await fetchFile()).toEqual({ kind: "too_large" });
});

test("the token does not go to another service", async () => {
  file = { ...file, is_external: true };
  expect(await fetchFile()).toEqual({ kind: "refused", detail: "external_file" });
  expect(seen).toEqual([]);
});

test("a sign-in page is no file", async () => {
  download = { status: 302, headers: { location: "/?redir=%2Fdownload" }, body: Buffer.from("<html>") };
  expect(await fetchFile()).toEqual({ kind: "refused", detail: "missing_scope files:read" });
});

test.each([
  [404, "refused"],
  [403, "refused"],
])("HTTP %i is %s", async (status, kind) => {
  download = { status, body: Buffer.of() };
  expect(await fetchFile()).toMatchObject({ kind });
});

test.each([500, 503, 429])("HTTP %i may pass", async (status) => {
  download = { status, body: Buffer.of() };
  await expect(fetchFile()).rejects.toThrow(`HTTP ${status}`);
});
