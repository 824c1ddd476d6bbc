import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import type { Office } from "../support/office.ts";
import { general, openPagedOffice } from "../support/paged-office.ts";

let office: Office;
let token: string;
let origin: string;

beforeAll(async () => {
  office = await openPagedOffice();
  origin = office.workspace.origin;
  const text = await (await fetch(`${origin}/as/${office.staff}`)).text();
  token = /name="page-token" content="([^"]+)"/.exec(text)?.[1] ?? "";
});
afterAll(() => office.close());

const say = (headers: Record<string, string>) =>
  fetch(`${origin}/as/${office.staff}/say`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ channel: general, text: "hello" }),
  });

describe("what changes something", () => {
  test.each<[string, Record<string, string>, number]>([
    ["with the token of this start is done", {}, 200],
    ["of the page itself is done", { origin: "self", "sec-fetch-site": "same-origin" }, 200],
    ["without the token is refused", { "x-page-token": "" }, 403],
    ["with another token is refused", { "x-page-token": "x".repeat(24) }, 403],
    ["with a token of other letters is refused", { "x-page-token": "é".repeat(24) }, 403],
    ["from another site is refused", { origin: "https://evil.example" }, 403],
    ["from another port of this machine is refused", { origin: "http://127.0.0.1:9" }, 403],
    ["from this machine under another name is refused", { origin: "http://localhost" }, 403],
    ["that the browser calls another site's is refused", { "sec-fetch-site": "cross-site" }, 403],
    ["that the browser calls the same site's is refused", { "sec-fetch-site": "same-site" }, 403],
    ["of no origin is refused", { origin: "null" }, 403],
  ])("%s", async (_name, headers, status) => {
    const before = office.workspace.messages(general).length;
    const own = headers.origin === "self" ? { ...headers, origin } : headers;
    const answer = await say({ "x-page-token": token, ...own });
    expect(answer.status).toBe(status);
    expect(office.workspace.messages(general)).toHaveLength(before + (status === 200 ? 1 : 0));
  });
});

test("every answer forbids framing, foreign scripts and keeping", async () => {
  const { headers } = await fetch(`${origin}/as/${office.staff}`);
  expect(headers.get("content-security-policy")).toMatch(
    /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
  );
  expect(headers.get("content-security-policy")).not.toContain("unsafe");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("cache-control")).toBe("no-store");
});

test("styles and scripts are kept by what is in them", async () => {
  const text = await (await fetch(`${origin}/as/${office.staff}`)).text();
  const script = /src="(\/assets\/[^"]+\/page\.js)"/.exec(text)?.[1];
  const { headers } = await fetch(`${origin}${script}`);
  expect(headers.get("cache-control")).toContain("immutable");
  expect((await fetch(`${origin}/assets/old/page.js`)).status).toBe(404);
});

test("a file of somebody else's channel is not there", async () => {
  const { workspace, staff, expert } = office;
  const person = workspace.as(staff);
  await person.share(person.dm(), { name: "a.txt", bytes: Buffer.from("secret") });
  const [id] = workspace.directMessages(staff).at(-1)?.files ?? [];
  expect((await fetch(`${origin}/as/${staff}/files/${id}/a.txt`)).status).toBe(200);
  expect((await fetch(`${origin}/as/${expert}/files/${id}/a.txt`)).status).toBe(404);
});

test("what somebody brought for a window is theirs alone", async () => {
  const { workspace, staff, expert } = office;
  const { id } = workspace.as(expert).upload({ name: "b.txt", bytes: Buffer.from("secret") });
  expect((await fetch(`${origin}/as/${expert}/files/${id}/b.txt`)).status).toBe(200);
  expect((await fetch(`${origin}/as/${staff}/files/${id}/b.txt`)).status).toBe(404);
});

describe("a hostile page in the same browser", () => {
  let hostile: Server;
  let browser: Browser;

  beforeAll(async () => {
    hostile = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>evil</title>");
    });
    await new Promise<void>((resolve) => {
      hostile.listen(0, "127.0.0.1", resolve);
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    hostile.close();
  });

  test("neither posts, nor reads, nor frames", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(hostile.address() as AddressInfo).port}/`);
    const before = office.workspace.messages(general).length;
    const tried = await page.evaluate<string[]>(`(async () => {
      const target = ${JSON.stringify(`${origin}/as/${office.staff}`)};
      const body = JSON.stringify({ channel: ${JSON.stringify(general)}, text: "evil" });
      const blind = await fetch(target + "/say", { method: "POST", mode: "no-cors", body }).then((r) => r.type, () => "failed");
      const read = await fetch(target).then(() => "read", () => "refused");
      const command = await fetch(target + "/command", { method: "POST", headers: { "x-page-token": "t" }, body }).then(() => "done", () => "refused");
      return [blind, read, command];
    })()`);
    expect(tried.slice(1)).toEqual(["refused", "refused"]);
    expect(office.workspace.messages(general)).toHaveLength(before);
    await page.setContent(`<iframe src="${origin}/as/${office.staff}"></iframe>`);
    const frame = page.frames().at(-1);
    await frame?.waitForLoadState();
    expect(await frame?.locator(".app").count()).toBe(0);
    await context.close();
  });
});
