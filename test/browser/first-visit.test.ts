import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser, type Visit, visit } from "../support/browser.ts";
import { freshFolder } from "../support/database.ts";
import { type MainProcess, startMain } from "../support/main-process.ts";

let browser: Browser;
let main: MainProcess;
let remove: () => void;
let seen: Visit;

beforeAll(async () => {
  const fresh = freshFolder();
  remove = fresh.remove;
  main = startMain(fresh.folder, { PORT: "0", LOG_LEVEL: "warn" });
  await main.prints("http://127.0.0.1:");
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(main.printed())?.[0] ?? "";
  browser = await startBrowser();
  seen = await visit(browser, origin, "/", { guide: "shown" });
});
afterAll(async () => {
  await browser.close();
  await main.kill("SIGTERM");
  remove();
});

/** Lets the guide fill the composer, and sends it. */
async function sendStep(): Promise<void> {
  const { page } = seen;
  const line = await page.locator(".step-now .guide-line").textContent();
  await page.locator(".step-now a.btn").click();
  await expect.poll(() => page.locator(".centre .composer-text").inputValue()).toBe(line);
  await page.keyboard.press("Enter");
}

const ticked = (title: string) => seen.page.locator(".step-done h3", { hasText: title }).waitFor();

/** Becomes somebody else, and says no in the window of their card. */
async function declineAs(name: string): Promise<void> {
  const { page } = seen;
  await page.locator("#who").click();
  await page.locator(".jump-row", { hasText: name }).click();
  await page.locator(".who-name", { hasText: name }).waitFor();
  await page.locator(".centre .message button", { hasText: "不便参加" }).click();
  await page.locator("[data-modal][open] [data-submit]").click();
  await page.locator(".centre .message", { hasText: "没关系" }).waitFor();
}

test("a first visit, led by the guide: a date, a team, one who accepts, another who declines, the next workday's report", async () => {
  const { page, complaints } = seen;
  for (const title of ["给一家园区定日期", "派一个组"]) {
    await sendStep();
    await ticked(title);
  }
  await sendStep();
  await page.locator(".message-hidden .btn-primary", { hasText: "发出 3 封" }).click();
  await ticked("发出邀请");
  await page.locator(".who-news").waitFor();
  await page.locator(".step-now a.btn", { hasText: "示例专家18" }).click();
  await page.locator(".who-name", { hasText: "示例专家18" }).waitFor();
  await page.locator(".centre .message .btn-primary", { hasText: "参加" }).click();
  await page.locator(".message", { hasText: "您已答复：参加" }).waitFor();
  await ticked("换成专家，答复邀请");
  await declineAs("示例专家12");
  await page.locator(".step-now [data-clock]").click();
  await page.locator(".clock-time", { hasText: "09:00" }).waitFor();
  await page.locator(".clock-day", { hasText: "6月18日" }).waitFor();
  await ticked("到下一个工作日 9:00");
  await page.locator(".step-now a.btn", { hasText: "示例联络员甲" }).click();
  await ticked("换回办公室，读状态通报");
  await page.locator(".guide-end").waitFor();
  const said = page.locator(".centre .message:not(.message-hidden)");
  await said.locator(".head", { hasText: "6月18日" }).waitFor();
  await said.locator(".text", { hasText: /1 人同意.*1 人不便/u }).waitFor();
  expect(complaints).toEqual([]);
});

test("a chosen day is lived up to", async () => {
  const { page } = seen;
  await page.locator("#clock-day").fill("2019-06-24");
  await page.locator("[data-clock-day] button").click();
  await page.locator(".clock-day", { hasText: "6月24日" }).waitFor();
  await page.locator(".clock-time", { hasText: "09:00" }).waitFor();
});
