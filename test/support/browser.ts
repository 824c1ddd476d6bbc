import { existsSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";

/** The machine's own Chromium, else the one among the packages, which unpacks its libraries only under this variable. */
export async function startBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (existsSync(own)) return await chromium.launch({ executablePath: own, args: ["--no-sandbox"] });
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  // In a single process, one page that closes takes the others with it.
  const args = packed.args.filter((one) => one !== "--single-process");
  return await chromium.launch({ executablePath: await packed.executablePath(), args });
}

/** How long something may take to be seen, in milliseconds. */
const patience = 45_000;

/** How a window looks. */
export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly language?: "zh" | "en";
  readonly guide?: "shown" | "hidden";
}

/** A page at an address of the workspace, ready to be used; whatever fails in it fails the test. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of: uncaught errors and what the browser refused. */
  readonly complaints: string[];
}

/** Opens a window at `address` below `origin`. */
export async function visit(
  browser: Browser,
  origin: string,
  address: string,
  looks: Looks = {},
): Promise<Visit> {
  const { width = 1440, height = 900, scheme = "light", language = "zh", guide = "hidden" } = looks;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: language === "zh" ? "zh-CN" : "en-GB",
  });
  const kept = { liaison_language: language, liaison_guide: guide };
  await context.addCookies(Object.entries(kept).map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  // Nobody waits longer than it takes: this is for a machine that is busy with other things.
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  await page.goto(`${origin}${address}`);
  await page.locator("html[data-ready]").waitFor();
  return { page, context, complaints };
}

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or critical in what a page shows now, a line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ violations: readonly Violation[] }>("axe.run(document)");
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}
