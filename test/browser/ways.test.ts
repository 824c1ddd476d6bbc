import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Looks, seriousFaults, startBrowser, visit } from "../support/browser.ts";
import type { Office } from "../support/office.ts";
import { general, openPagedOffice } from "../support/paged-office.ts";
import { askForKunshan } from "../support/request.ts";

let browser: Browser;
let office: Office;
let thread: string;

beforeAll(async () => {
  [browser, office] = await Promise.all([startBrowser(), openPagedOffice()]);
  const { staff, expert, stores, clock, bot, workspace } = office;
  askForKunshan(stores, { staff, expert }, clock.now());
  bot.sender.kick();
  await workspace.until(() => workspace.directMessages(expert).length > 0);
  const person = workspace.as(staff);
  const first = await person.say(general, "请看 *昆山* 的 `材料`\n> 引用\n• 一项");
  thread = first.ts;
  await person.share(general, { name: "表.csv", bytes: Buffer.from("a") }, "附上", thread);
  await person.command("/park list", general);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const staffed = () => `/as/${office.staff}/c/${general}`;

async function come<T>(address: string, looks: Looks, look: (page: Page) => Promise<T>): Promise<T> {
  const { page, context, complaints } = await visit(browser, office.workspace.origin, address, looks);
  try {
    const answer = await look(page);
    expect(complaints).toEqual([]);
    return answer;
  } finally {
    await context.close();
  }
}

const phone: Looks = { width: 390, height: 844 };

describe("a narrow window", () => {
  test("shows one pane, and leads back", async () => {
    await come(`/as/${office.staff}`, phone, async (page) => {
      expect(await page.locator(".centre").isVisible()).toBe(false);
      await page.locator(".row", { hasText: "general" }).click();
      await page.locator(".centre .message").first().waitFor();
      expect(await page.locator(".side").isVisible()).toBe(false);
      await page.locator(".thread-link").click();
      await page.locator(".aside .message").first().waitFor();
      expect(await page.locator(".centre").isVisible()).toBe(false);
      await page.locator(".aside .back").click();
      await page.locator(".centre .back").click();
      await page.locator(".side").waitFor();
    });
  });

  test.each([
    "/as/U0STAFF0001",
    "/as/U0STAFF0001/c/C0GENERAL01",
    "/as/U0EXPERT001/dm",
    "/as/U0EXPERT001/home",
  ])("%s is no wider and no higher than the window", async (address) => {
    const size = await come(address, phone, (page) =>
      page.evaluate<number[]>(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]",
      ),
    );
    expect(size).toEqual([phone.width, phone.height]);
  });

  test("the list is not counted as read what it hides", async () => {
    const before = office.workspace.readUpTo(office.expert, general);
    await come(`/as/${office.expert}`, phone, (page) =>
      page.locator(".row-unread", { hasText: "general" }).waitFor(),
    );
    expect(office.workspace.readUpTo(office.expert, general)).toBe(before);
  });
});

describe("by keys alone", () => {
  test("one becomes somebody else and goes to a channel", async () => {
    await come(staffed(), {}, async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("陈浩");
      await page.keyboard.press("Enter");
      await page.locator(".who-name", { hasText: "陈浩" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("general");
      await page.keyboard.press("Enter");
      await page.locator(".bar-name", { hasText: "general" }).waitFor();
      await page.locator(".centre .composer-text:focus").waitFor();
      await page.keyboard.press("Control+k");
      await page.locator("#jump[open]").waitFor();
      await page.keyboard.type("没有这个");
      await page.keyboard.press("Escape");
      expect(await page.locator("#jump").isVisible()).toBe(false);
    });
  });

  test("Tab goes from the top over the list to the messages and the composer, and the focus is always seen", async () => {
    await come(staffed(), {}, async (page) => {
      const passed: string[] = [];
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate<string>(
          `(() => { const e = document.activeElement; const s = getComputedStyle(e); const box = e.closest(".composer-box, .combo");
            // A date field's own button shows its focus by itself.
            const seen = e.type === "date" || s.outlineStyle !== "none" || (box && getComputedStyle(box).boxShadow !== "none");
            return (seen ? "" : "unseen ") + (e.className || e.id || e.tagName); })()`,
        );
        passed.push(here);
        if (here.includes("composer-text")) break;
      }
      expect(passed.filter((name) => name.startsWith("unseen"))).toEqual([]);
      const order = ["skip", "clock-face", "who", "row", "log", "composer-text"];
      const places = order.map((name) => passed.findIndex((one) => one.includes(name)));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    });
  });
});

const themes = ["light", "dark"] as const;

describe.each(themes)("axe finds nothing serious in the %s theme:", (scheme) => {
  const views: readonly [string, () => string, Looks, ((page: Page) => Promise<unknown>)?][] = [
    ["a channel with its guide", staffed, { guide: "shown" }],
    ["a thread", () => `${staffed()}?thread=${thread}`, {}],
    ["direct messages", () => `/as/${office.expert}/dm`, { language: "en" }],
    ["the Home", () => `/as/${office.expert}/home`, {}],
    ["a phone's list", () => `/as/${office.staff}`, phone],
    ["a phone's channel", staffed, phone],
    ["the list of people", staffed, {}, (page) => page.locator("#who").click()],
    [
      "completion",
      staffed,
      {},
      async (page) => {
        await page.locator(".composer-text").pressSequentially("/");
        await page.locator("#composer-offers .option").first().waitFor();
      },
    ],
    [
      "a window with faults",
      () => `/as/${office.expert}/c/${general}`,
      {},
      async (page) => {
        const { staff, workspace } = office;
        await workspace.as(staff).command("/survey new", general);
        await workspace.until(() => workspace.modal(staff));
        await page.goto(`${workspace.origin}${staffed()}`);
        await page.locator("[data-modal][open] [data-submit]").click();
        await page.locator(".field-error:not([hidden])").first().waitFor();
      },
    ],
  ];
  test.each(views)("%s", async (_name, address, looks, before) => {
    const faults = await come(address(), { ...looks, scheme }, async (page) => {
      await before?.(page);
      return await seriousFaults(page);
    });
    const modal = office.workspace.modal(office.staff);
    if (modal !== undefined) await office.workspace.as(office.staff).close(modal.id, { all: true });
    expect(faults).toEqual([]);
  });
});

describe("language and theme", () => {
  test("are switched at the top and remembered", async () => {
    await come(staffed(), {}, async (page) => {
      await page.locator('[data-prefer="language"]').click();
      await page.locator('html[lang="en"]').waitFor({ state: "attached" });
      await page.locator(".who-switch", { hasText: "Switch" }).waitFor();
      await page.locator('[data-prefer="theme"]').click();
      await page.locator('html[data-theme="light"]').waitFor({ state: "attached" });
      await page.locator('[data-prefer="theme"]').click();
      await page.locator('html[data-theme="dark"]').waitFor({ state: "attached" });
      await page.reload();
      await page.locator('html[data-theme="dark"][lang="en"]').waitFor({ state: "attached" });
    });
  });
});
