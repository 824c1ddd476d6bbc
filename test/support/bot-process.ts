import { flushCompileCache } from "node:module";
import pino from "pino";
import { createLiaison } from "../../src/app.ts";
import { systemClock } from "../../src/domain/time.ts";
import { introduce } from "../../src/door/connection.ts";
import { createStores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";
import { quickTiming } from "./quick-timing.ts";

// A bot in a process of its own, which a test can kill: path of the database, API address, both tokens.
const [path = "", slackApiUrl = "", botToken = "", appToken = ""] = process.argv.slice(2);
const log = pino({ level: "fatal" });
const introduction = await introduce({ botToken, slackApiUrl, log });
if (introduction.kind !== "known") throw new Error("the workspace does not know the bot");
const opening = openDatabase(path, introduction.bot.teamId);
if (!opening.opened) throw new Error(`the database was refused: ${opening.fault.kind}`);
const liaison = createLiaison({
  stores: createStores(opening.db),
  clock: systemClock,
  zone: "Asia/Shanghai",
  language: "zh-CN",
  adminUserIds: [],
  botToken,
  bot: introduction.bot,
  slackApiUrl,
  entrance: { kind: "socket", appToken, reconnectMs: 1_000 },
  log,
  timing: quickTiming,
});
await liaison.start();
// A process that is killed would leave nothing of what it has compiled to the next one.
flushCompileCache();
process.send?.("started");
