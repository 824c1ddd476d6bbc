import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startBrowser, type Visit, visit } from "../support/browser.ts";
import type { Office } from "../support/office.ts";
import { general, openPagedOffice } from "../support/paged-office.ts";
import { askForKunshan } from "../support/request.ts";
import { call } from "../support/slack-wire/bare-client.ts";

let browser: Browser;
let office: Office;
let seen: Visit;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  office = await openPagedOffice();
});
afterEach(async () => {
  expect(seen.complaints).toEqual([]);
  await seen.context.close();
  await office.close();
});

async function come(address: string, looks = {}): Promise<Page> {
  seen = await visit(browser, office.workspace.origin, address, looks);
  return seen.page;
}

const asStaff = () => come(`/as/${office.staff}/c/${general}`);
const composer = (page: Page): Locator => page.locator(".centre .composer-text");

async function ask(): Promise<void> {
  const { staff, expert, stores, clock, bot } = office;
  askForKunshan(stores, { staff, expert }, clock.now());
  bot.sender.kick();
  await office.workspace.until(() => office.workspace.directMessages(expert).length > 0);
}

/** Opens the form of a new survey. */
async function openForm(page: Page): Promise<Locator> {
  await composer(page).fill("/survey new");
  await composer(page).press("Enter");
  const dialog = page.locator("[data-modal]");
  await dialog.waitFor();
  return dialog;
}

describe("writing", () => {
  test("commands, their verbs and examples are completed by keys, and answered to oneself alone", async () => {
    const page = await asStaff();
    await composer(page).pressSequentially("/pa");
    await page.locator("#composer-offers .option-here", { hasText: "/park" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("列");
    await page.locator(".option-here", { hasText: "列出园区" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await composer(page).inputValue()).toBe("/park 列表 ");
    await page.locator(".option-here", { hasText: "/park list 山东" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".message-hidden", { hasText: "只有您能看到" }).waitFor();
    expect(await composer(page).inputValue()).toBe("");
    expect(office.workspace.messages(general)).toEqual([]);
  });

  test("several lines, and a mention as Slack sends it", async () => {
    const page = await asStaff();
    await composer(page).pressSequentially("第一行");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("请 @陈");
    await page.locator(".option-here", { hasText: "陈浩" }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".message .mention", { hasText: "@陈浩" }).waitFor();
    expect(office.workspace.messages(general).map(({ text }) => text)).toEqual(["第一行\n请 <@U0EXPERT001>"]);
  });

  test("markup in what people write stays words", async () => {
    const page = await asStaff();
    await composer(page).fill(`<img src=x onerror=alert(1)> & "quotes"`);
    await page.keyboard.press("Enter");
    await page.locator(".message .text", { hasText: `<img src=x onerror=alert(1)> & "quotes"` }).waitFor();
    expect(await page.locator(".message img").count()).toBe(0);
  });

  test("a file goes into the channel with its words, and can be fetched again", async () => {
    const page = await asStaff();
    const file = { name: "名单.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") };
    await page.locator(".centre [data-attach]").setInputFiles(file);
    await composer(page).fill("请看");
    await composer(page).press("Enter");
    const link = page.locator("a.file", { hasText: "名单.csv" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("名单.csv");
    expect(office.workspace.messages(general)[0]).toMatchObject({ text: "请看" });
  });

  test("an answer goes into the thread that is open at the side", async () => {
    const first = await office.workspace.as(office.expert).say(general, "有空吗？");
    const page = await asStaff();
    await page.locator(".message").hover();
    await page.locator(".tools a").click();
    await page.locator(".aside .composer-text").fill("有的");
    await page.keyboard.press("Enter");
    await page.locator(".centre .thread-link", { hasText: "1 条回复" }).waitFor();
    expect(office.workspace.messages(general).at(-1)).toMatchObject({ text: "有的", thread_ts: first.ts });
  });

  test("a bot that is not there is named, and what was typed stays", async () => {
    const page = await asStaff();
    await office.bot.stop();
    await office.workspace.until(() => office.workspace.connections === 0);
    await composer(page).fill("/park list");
    await composer(page).press("Enter");
    await page.locator(".composer .trouble", { hasText: "dispatch_failed" }).waitFor();
    expect(await composer(page).inputValue()).toBe("/park list");
    await office.restart();
  });
});

describe("the expert's card", () => {
  beforeEach(ask);

  test("is unread until it is seen, and answered with one tap", async () => {
    const page = await asStaff();
    await page.locator("#who").click();
    const row = page.locator(".jump-row", { hasText: "陈浩" });
    await row.locator(".badge").waitFor();
    await row.click();
    const card = page.locator(".message", { hasText: "昆山高新技术产业开发区" });
    await card.waitFor();
    await office.workspace.until(
      () => office.workspace.readUpTo(office.expert, office.workspace.as(office.expert).dm()) !== "",
    );
    await card.locator(".btn-primary").click();
    await page.locator(".message", { hasText: "您已答复：参加" }).waitFor();
    expect(await page.locator(".message").count()).toBe(1);
  });

  test("declining opens a window; Escape closes it and gives the focus back", async () => {
    const page = await come(`/as/${office.expert}/dm`);
    await page.getByRole("button", { name: "不便参加" }).click();
    await page.locator("[data-modal][open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-modal]").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("不便参加");
    await page.keyboard.press("Enter");
    await page.locator("[data-modal][open] [data-submit]").click();
    await page.locator(".message", { hasText: "没关系" }).waitFor();
  });

  test("its menu works by keys", async () => {
    const page = await come(`/as/${office.expert}/dm`);
    await page.getByRole("button", { name: "更多" }).focus();
    await page.keyboard.press("Enter");
    await page.locator('[role="menuitem"]:focus').waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator(".message", { hasText: "would you join a park visit" }).waitFor();
  });

  test("comes live, and is read out", async () => {
    const page = await come(`/as/${office.expert}/dm`);
    await page.locator(".message").waitFor();
    const { workspace, expert } = office;
    await call(workspace, "chat.postMessage", { channel: workspace.as(expert).dm(), text: "明天见" });
    await page.locator(".message", { hasText: "明天见" }).waitFor();
    await page.locator("#live p", { hasText: "明天见" }).waitFor({ state: "attached" });
  });
});

describe("a window", () => {
  test("says under the field what is missing, and keeps what was entered", async () => {
    const page = await asStaff();
    const dialog = await openForm(page);
    await dialog.locator("input[type=date]").first().fill("2019-06-28");
    await dialog.locator("[data-submit]").click();
    await dialog.locator(".field-error", { hasText: "请填写这一项" }).first().waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('aria-invalid')")).toBe("true");
    expect(await dialog.locator("input[type=date]").first().inputValue()).toBe("2019-06-28");
  });

  test("shows what the bot objects to under its field", async () => {
    const page = await asStaff();
    const dialog = await openForm(page);
    await dialog.locator("input[type=text]:not([role])").first().fill("2019年专题调研");
    await dialog.locator("input[type=date]").first().fill("2019-07-18");
    await dialog.locator("input[type=date]").nth(1).fill("2019-06-28");
    await dialog.locator("[data-submit]").click();
    await dialog.locator(".field-error:not([hidden])").first().waitFor();
    await dialog.locator("input[type=date]").nth(1).fill("2019-07-20");
    await dialog.locator("[data-submit]").click();
    await dialog.locator(".text", { hasText: "已新建调研" }).waitFor();
    await dialog.locator("[data-close]").click();
    await dialog.waitFor({ state: "detached" });
  });

  test("takes a file", async () => {
    const page = await asStaff();
    await composer(page).fill("/park import");
    await composer(page).press("Enter");
    const dialog = page.locator("[data-modal]");
    const buffer = Buffer.from("name_zh,province_zh,kind\n");
    await dialog.locator(".file-input").setInputFiles({ name: "园区.csv", mimeType: "text/csv", buffer });
    await dialog.locator("[data-file]", { hasText: "园区.csv" }).waitFor();
    await dialog.locator("[data-remove-file]").click();
    expect(await dialog.locator("[data-file]").count()).toBe(0);
    await dialog.locator("[data-close-all]").click();
    await dialog.waitFor({ state: "detached" });
    expect(office.workspace.modals(office.staff)).toEqual([]);
  });
});

test("the line above what is new stands above what others wrote, and stays while one reads", async () => {
  const { workspace, staff, expert, clock } = office;
  const page = await asStaff();
  await workspace.as(expert).say(general, "旧的");
  await workspace.until(() => workspace.readUpTo(staff, general) !== "");
  await composer(page).fill("/park list");
  await composer(page).press("Enter");
  await page.locator(".message-hidden").waitFor();
  await page.locator(".row", { hasText: "Home" }).or(page.locator('.row[href$="/home"]')).first().click();
  await page.locator("[data-home]").waitFor();
  clock.moveBy(60_000);
  await workspace.as(expert).say(general, "新的一");
  await workspace.as(expert).say(general, "新的二");
  await page.locator(".row-unread .badge", { hasText: "2" }).waitFor();
  await page.locator(".row-unread").click();
  await page.locator("#fresh + .message", { hasText: "新的一" }).waitFor();
  await workspace.until(() => workspace.readUpTo(staff, general) === workspace.messages(general).at(-1)?.ts);
  await workspace.as(expert).say(general, "新的三");
  await page.locator(".message", { hasText: "新的三" }).waitFor();
  expect(await page.locator("#fresh + .message").textContent()).toContain("新的一");
});
