import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser, type Visit, visit } from "../support/browser.ts";
import { freshFolder } from "../support/database.ts";
import { type MainProcess, startMain } from "../support/main-process.ts";

// The same first visit for whoever has no mouse: every step with keys alone.

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
  seen = await visit(browser, origin, "/");
});
afterAll(async () => {
  await browser.close();
  await main.kill("SIGTERM");
  remove();
});

/** Goes on with Tab, or back with Shift+Tab, until what has the focus is called this. */
async function goTo(page: Page, words: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate<string>(
      "document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.trim()",
    );
    if (here === words) return;
  }
  throw new Error(`${words} is not reached`);
}

async function types(page: Page, line: string): Promise<void> {
  await page.locator(".centre .composer-text").focus();
  await page.keyboard.type(line);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
}

/** Goes to a person, or to a place, with the jump box. */
async function jumps(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("#jump[open]").waitFor();
  await page.keyboard.type(words);
  await page.locator(".jump-row", { hasText: words }).first().waitFor();
  await page.keyboard.press("Enter");
}

const said = (page: Page, words: string) =>
  page.locator(".centre .message", { hasText: words }).last().waitFor();

test("a visit is planned, asked for, answered yes and no, and reported", async () => {
  const { page, complaints } = seen;
  await types(page, "/visit schedule 昆山高新 7月3日");
  await said(page, "已安排");
  await types(page, "/visit assign 昆山高新 E05* E12 E18");
  await said(page, "席位 3/3");
  await types(page, "/visit invite 昆山高新");
  await said(page, "发出 3 封");
  await goTo(page, "发出 3 封", "Shift+Tab");
  await page.keyboard.press("Enter");
  await said(page, "邀请已发出");
  await jumps(page, "示例专家18");
  await page.locator(".who-name", { hasText: "示例专家18" }).waitFor();
  await jumps(page, "联络员");
  await said(page, "想请您参加");
  await goTo(page, "参加", "Shift+Tab");
  await page.keyboard.press("Enter");
  await said(page, "您已答复：参加");
  await jumps(page, "示例专家12");
  await page.locator(".who-name", { hasText: "示例专家12" }).waitFor();
  await jumps(page, "联络员");
  await said(page, "想请您参加");
  await goTo(page, "不便参加", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("[data-modal][open]").waitFor();
  await goTo(page, "发送", "Tab");
  await page.keyboard.press("Enter");
  await said(page, "没关系");
  await jumps(page, "示例联络员甲");
  await page.locator(".who-name", { hasText: "示例联络员甲" }).waitFor();
  await jumps(page, "专题调研");
  await page.locator(".bar-name", { hasText: "专题调研" }).waitFor();
  await goTo(page, "下个工作日 9:00", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator(".clock-day", { hasText: "6月18日" }).waitFor();
  await said(page, "6月18日（周二）");
  expect(complaints).toEqual([]);
});
