import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { createLiaison, type Liaison } from "../../src/app.ts";
import type { DeliveryTiming } from "../../src/delivery/timing.ts";
import { type Instant, plusMilliseconds, toMilliseconds } from "../../src/domain/time.ts";
import type { Entrance } from "../../src/door/connection.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "../../src/workspace/server.ts";
import type { Database } from "../../storage/database.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import { openFresh } from "./database.ts";
import { quickTiming } from "./quick-timing.ts";

/** A clock that stands still until it is moved. */
export function standingClock(start: Instant) {
  let at = start;
  return {
    now: () => at,
    moveTo(instant: Instant) {
      at = instant;
    },
    moveBy(milliseconds: number) {
      at = plusMilliseconds(at, milliseconds);
    },
  };
}

/** Monday 17 June 2019, 09:00 in Beijing. */
const monday: Instant = "2019-06-17T01:00:00.000Z";

export interface Office {
  readonly workspace: Workspace;
  readonly stores: Stores;
  readonly clock: ReturnType<typeof standingClock>;
  readonly bot: Liaison;
  readonly staff: string;
  readonly expert: string;
  /** The bot's own connection, to put it into trouble. */
  readonly db: Database;
  /** The database file, for a second connection. */
  readonly path: string;
  /** What the bot has logged as an error, a line each. */
  readonly complaints: readonly string[];
  /** The codes that the log told for the first administrator. */
  readonly claimCodes: readonly string[];
  /** Starts another bot on the same records, once the one before has stopped. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  readonly workspace?: WorkspaceOptions;
  readonly timing?: Partial<DeliveryTiming>;
  /** Administrators by configuration; the seed's staff unless told. */
  readonly admins?: readonly string[];
  readonly entrance?: (workspace: Workspace) => Entrance;
}

/** A real bot on a real database, talking over the wire to a local workspace; only the clock is not real. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const clock = standingClock(monday);
  const workspace = await startWorkspace({
    now: () => toMilliseconds(clock.now()),
    ...options.workspace,
    // A busy machine is not a bot that fails to acknowledge.
    timing: { postIntervalMs: 0, ackMs: 30_000, ...options.workspace?.timing },
  });
  const folder = mkdtempSync(join(tmpdir(), "liaison-"));
  const path = join(folder, "liaison.db");
  const opening = openFresh(path, workspace.teamId);
  const stores = createStores(opening.db);
  const complaints: string[] = [];
  const claimCodes: string[] = [];
  const newBot = () =>
    createLiaison({
      stores,
      clock,
      zone: "Asia/Shanghai",
      language: "zh-CN",
      adminUserIds: options.admins ?? ["U0STAFF0001"],
      tellClaimCode: (code) => claimCodes.push(code),
      botToken: workspace.botToken,
      bot: { teamId: workspace.teamId, botUserId: workspace.botUserId, botId: workspace.botId },
      slackApiUrl: workspace.apiUrl,
      entrance: options.entrance?.(workspace) ?? {
        kind: "socket",
        appToken: workspace.appToken,
        // A socket whose other end is busy is not a broken one.
        reconnectMs: 15_000,
      },
      log: pino({ level: "error" }, { write: (line: string) => complaints.push(line) }),
      timing: { ...quickTiming, ...options.timing },
    });
  let bot = newBot();
  await bot.start();
  // What a test records about members must not be overtaken by what Slack says of them at the start.
  await bot.rollCall.call();
  return {
    workspace,
    stores,
    clock,
    get bot() {
      return bot;
    },
    staff: "U0STAFF0001",
    expert: "U0EXPERT001",
    db: opening.db,
    path,
    complaints,
    claimCodes,
    async restart() {
      bot = newBot();
      await bot.start();
    },
    async close() {
      await bot.stop();
      opening.close();
      await workspace.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
