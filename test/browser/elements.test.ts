import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { workspacePage } from "../../src/workspace/page/page.ts";
import { startWorkspace, type Workspace } from "../../src/workspace/server.ts";
import { startBrowser, type Visit, visit } from "../support/browser.ts";
import { general } from "../support/paged-office.ts";
import { type BareClient, call, connectBare, type Frame } from "../support/slack-wire/bare-client.ts";

const staff = "U0STAFF0001";
const expert = "U0EXPERT001";
const noon = Date.parse("2019-06-17T04:00:00Z");

let browser: Browser;
let workspace: Workspace;
let client: BareClient;
let seen: Visit;

beforeAll(async () => {
  const page = workspacePage({
    clock: { zone: "Asia/Shanghai", now: () => noon, moveOn: async () => undefined },
  });
  const timing = { ackMs: 20_000, triggerMs: 20_000, postIntervalMs: 0 };
  workspace = await startWorkspace({ page, now: () => noon, timing });
  [browser, client] = await Promise.all([startBrowser(), connectBare(workspace)]);
  seen = await visit(browser, workspace.origin, `/as/${staff}/c/${general}`);
});
afterAll(async () => {
  expect(seen.complaints).toEqual([]);
  await browser.close();
  client.end();
  await workspace.stop();
});

const plain = (text: string) => ({ type: "plain_text", text });
const option = (value: string) => ({ text: plain(`选项${value}`), value });
const options = ["甲", "乙", "丙"].map(option);
const card = () => seen.page.locator(".message").last();

let count = 0;
/** Posts one element in an actions block and waits until it is shown. */
async function show(element: Record<string, unknown>): Promise<void> {
  count += 1;
  const blocks = [
    { type: "header", text: plain(`第${count}张`) },
    { type: "actions", block_id: "row", elements: [{ action_id: "it", ...element }] },
  ];
  await call(workspace, "chat.postMessage", { channel: general, text: "x", blocks });
  await seen.page.locator(".message", { hasText: `第${count}张` }).waitFor();
}

/** The action that the app hears of next; it is acknowledged. */
async function heard(): Promise<unknown> {
  const frame: Frame = await client.next("interactive");
  client.ack(frame);
  return (frame.payload.actions as unknown[])[0];
}

const combo = () => card().locator(".combo-input");

/** Chooses in a menu by typing and Enter. */
async function choose(page: Page, typed: string): Promise<void> {
  await combo().click();
  await page.keyboard.type(typed);
  await card().locator(".list .option-here", { hasText: typed }).waitFor();
  await page.keyboard.press("Enter");
}

beforeEach(async () => {
  await seen.page.keyboard.press("Escape");
});

const confirm = {
  title: plain("真的？"),
  text: plain("发出去就收不回了"),
  confirm: plain("发出"),
  deny: plain("再看看"),
};

test("a button that asks first does nothing until one says yes", async () => {
  const { page } = seen;
  await show({ type: "button", text: plain("发出"), value: "v", style: "danger", confirm });
  await card().locator(".btn").click();
  await page.locator("#confirm[open]", { hasText: "发出去就收不回了" }).waitFor();
  await page.getByRole("button", { name: "再看看" }).click();
  await page.locator("#confirm").waitFor({ state: "hidden" });
  await card().locator(".btn").click();
  await page.locator("#confirm [data-yes]").click();
  expect(await heard()).toMatchObject({ type: "button", action_id: "it", block_id: "row", value: "v" });
});

test("a menu is narrowed by typing, and chosen from by keys", async () => {
  await show({
    type: "static_select",
    placeholder: plain("选"),
    option_groups: [{ label: plain("组"), options }],
  });
  await choose(seen.page, "乙");
  expect(await heard()).toMatchObject({ type: "static_select", selected_option: { value: "乙" } });
  expect(await combo().inputValue()).toBe("选项乙");
});

test("what is typed and is no option is no choice", async () => {
  const { page } = seen;
  await show({ type: "static_select", placeholder: plain("选"), options });
  await combo().click();
  await page.keyboard.type("没有这个");
  await card().locator(".list-note", { hasText: "没有找到" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await combo().inputValue()).toBe("");
});

test("several are chosen, shown as chips and taken away", async () => {
  const { page } = seen;
  await show({ type: "multi_static_select", placeholder: plain("选"), options });
  await choose(page, "甲");
  expect(await heard()).toMatchObject({ selected_options: [{ value: "甲" }] });
  await choose(page, "丙");
  expect(await heard()).toMatchObject({ selected_options: [{ value: "甲" }, { value: "丙" }] });
  await page.keyboard.press("Backspace");
  expect(await heard()).toMatchObject({ selected_options: [{ value: "甲" }] });
  await card().locator(".chip .btn-x").click();
  expect(await heard()).toMatchObject({ selected_options: [] });
});

test("a menu that the app fills while one types", async () => {
  const { page } = seen;
  await show({ type: "external_select", placeholder: plain("园区"), min_query_length: 1 });
  await combo().click();
  await card().locator(".list-note", { hasText: "再输入" }).waitFor();
  await page.keyboard.type("昆");
  const asked = await client.next("interactive");
  expect(asked.payload).toMatchObject({ type: "block_suggestion", value: "昆", action_id: "it" });
  client.ack(asked, { options: [{ text: plain("昆山高新"), value: "p1" }] });
  await card().locator(".option", { hasText: "昆山高新" }).click();
  expect(await heard()).toMatchObject({ type: "external_select", selected_option: { value: "p1" } });
});

test("people and conversations", async () => {
  await show({ type: "users_select", placeholder: plain("人") });
  await choose(seen.page, "陈浩");
  expect(await heard()).toMatchObject({ type: "users_select", selected_user: expert });
  await show({ type: "multi_conversations_select", placeholder: plain("频道") });
  await choose(seen.page, "#general");
  expect(await heard()).toMatchObject({ selected_conversations: [general] });
});

test("dates and times, those of the office's zone", async () => {
  await show({ type: "datepicker", initial_date: "2019-07-03" });
  await card().locator("input").fill("2019-07-05");
  await card().locator("input").blur();
  expect(await heard()).toMatchObject({ type: "datepicker", selected_date: "2019-07-05" });
  await show({ type: "timepicker" });
  await card().locator("input").fill("09:30");
  await card().locator("input").blur();
  expect(await heard()).toMatchObject({ type: "timepicker", selected_time: "09:30" });
  const at = Date.parse("2019-07-03T01:00:00Z") / 1_000;
  await show({ type: "datetimepicker", initial_date_time: at });
  expect(await card().locator("input").inputValue()).toBe("2019-07-03T09:00");
  await card().locator("input").fill("2019-07-03T10:00");
  await card().locator("input").blur();
  expect(await heard()).toMatchObject({ type: "datetimepicker", selected_date_time: at + 3_600 });
});

test("choices of one and of several", async () => {
  await show({ type: "radio_buttons", options, initial_option: options[0] });
  expect(await card().getByLabel("选项甲").isChecked()).toBe(true);
  await card().getByLabel("选项乙").check();
  expect(await heard()).toMatchObject({ type: "radio_buttons", selected_option: { value: "乙" } });
  await show({ type: "checkboxes", options });
  await card().getByLabel("选项甲").check();
  expect(await heard()).toMatchObject({ selected_options: [{ value: "甲" }] });
  await card().getByLabel("选项丙").check();
  expect(await heard()).toMatchObject({ selected_options: [{ value: "甲" }, { value: "丙" }] });
});

test("the menu behind the dots", async () => {
  await show({ type: "overflow", options });
  await card().locator(".btn-icon").click();
  await card().getByRole("menuitem", { name: "选项丙" }).click();
  expect(await heard()).toMatchObject({ type: "overflow", selected_option: { value: "丙" } });
});

test("windows lie on each other, keep what was entered below, and go away one by one", async () => {
  const { page } = seen;
  await show({ type: "button", text: plain("打开"), value: "open" });
  await card().locator(".btn").click();
  const clicked = await client.next("interactive");
  client.ack(clicked);
  const input = (id: string) => ({
    type: "input",
    block_id: id,
    label: plain(id),
    element: { type: "plain_text_input", action_id: "t" },
  });
  const view = (title: string, block: string) => ({
    type: "modal",
    title: plain(title),
    submit: plain("下一步"),
    close: plain("返回"),
    blocks: [input(block)],
  });
  await call(workspace, "views.open", {
    trigger_id: clicked.payload.trigger_id,
    view: view("第一步", "名称"),
  });
  const dialog = page.locator("[data-modal]");
  await dialog.getByLabel("名称").fill("调研");
  await dialog.locator("[data-submit]").click();
  client.ack(await client.next("interactive"), { response_action: "push", view: view("第二步", "地点") });
  await dialog.locator(".modal-trail", { hasText: "第一步" }).waitFor();
  await dialog.getByLabel("地点").fill("昆山");
  await dialog.locator("[data-submit]").click();
  client.ack(await client.next("interactive"), {
    response_action: "errors",
    errors: { 地点: "没有这个地点" },
  });
  await dialog.locator(".field-error", { hasText: "没有这个地点" }).waitFor();
  expect(await dialog.getByLabel("地点").inputValue()).toBe("昆山");
  await page.keyboard.press("Escape");
  await dialog.locator("h2", { hasText: "第一步" }).waitFor();
  expect(await dialog.getByLabel("名称").inputValue()).toBe("调研");
  await dialog.locator("[data-close-all]").click();
  await dialog.waitFor({ state: "detached" });
});
