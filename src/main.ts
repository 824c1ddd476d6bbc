import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { createStores, type Stores } from "../storage/index.ts";
import { openDatabase } from "../storage/open.ts";
import { type AppParts, createLiaison, type Liaison } from "./app.ts";
import { type Complaint, type Config, type Connection, readConfig } from "./config.ts";
import { languages } from "./domain/languages.ts";
import { type MovableClock, movableClock } from "./domain/movable-clock.ts";
import { type Clock, type Instant, systemClock, toMilliseconds } from "./domain/time.ts";
import { type Entrance, introduce, tryAppToken, type Unanswered } from "./door/connection.ts";
import { type LocalPage, localPage } from "./local.ts";
import { wordsIn } from "./locales/words.ts";
import { loadDemo } from "./tools/load-demo.ts";
import { startFaultText } from "./views/start-fault.ts";
import { demoOffice, demoSeed, demoStaff, demoStaffChannel } from "./workspace/demo/people.ts";
import { workspacePage } from "./workspace/page/page.ts";
import { startWorkspace, type Workspace } from "./workspace/server.ts";
import { WorkspaceUnreadable } from "./workspace/snapshot.ts";

/** The local workspace begins on the Monday before the 2019 survey was announced, 08:30 in Beijing. */
const demoStart: Instant = "2019-06-17T00:30:00.000Z";

/** Where the bot connects to, and what a local workspace adds to that. */
interface Surroundings {
  readonly connection: Exclude<Connection, { kind: "local" }>;
  readonly slackApiUrl: string | undefined;
  readonly clock: Clock;
  readonly local:
    | { readonly workspace: Workspace; readonly clock: MovableClock; readonly page: LocalPage }
    | undefined;
}

async function surroundings(config: Config): Promise<Surroundings> {
  const { connection, slackApiUrl } = config;
  if (connection.kind !== "local") return { connection, slackApiUrl, clock: systemClock, local: undefined };
  const clock = movableClock(demoStart, () => performance.now());
  const page = localPage({ clock, start: demoStart, zone: config.zone, seed: demoSeed, visitor: demoStaff });
  const workspace = await startWorkspace({
    port: config.port,
    host: config.host,
    seed: page.seed,
    page: workspacePage(page.options),
    now: () => toMilliseconds(clock.now()),
    file: join(dirname(config.databasePath), "workspace.json"),
  });
  return {
    connection: { kind: "socket", botToken: workspace.botToken, appToken: workspace.appToken },
    slackApiUrl: workspace.apiUrl,
    clock,
    local: { workspace, clock, page },
  };
}

/** A sentence for what the machine itself refuses at the start; anything else is a bug and is thrown on. */
function failedToStart(error: unknown, config: Config): never {
  const say = wordsIn(config.language).starting;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") return fail(say.portTaken(config.port));
  if (error instanceof WorkspaceUnreadable)
    return fail(say.workspaceUnreadable(error.path, error.detail, config.databasePath));
  if (/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR|EISDIR)$/.test(code))
    return fail(say.notWritable(config.databasePath, code));
  throw error;
}

/** Asks Slack until it can be reached; what it refuses ends the start with a sentence. */
async function untilKnown<Known extends { readonly kind: "known" }>(
  ask: () => Promise<Known | Unanswered>,
  refusal: (error: string) => string,
  config: Config,
): Promise<Known> {
  const say = wordsIn(config.language).starting;
  for (let seconds = 1; ; seconds = Math.min(60, seconds * 2)) {
    const answer = await ask();
    if (answer.kind === "known") return answer;
    if (answer.kind === "refused") return fail(refusal(answer.error));
    console.error(say.slackUnreachable(config.slackApiUrl ?? "slack.com", answer.detail));
    await wait(seconds * 1_000);
  }
}

/** Who the bot is, once Slack takes its tokens. */
async function identity(
  client: Parameters<typeof introduce>[0],
  connection: Surroundings["connection"],
  config: Config,
) {
  const say = wordsIn(config.language).starting;
  const known = await untilKnown(() => introduce(client), say.slackRefuses, config);
  if (connection.kind === "socket") {
    const { appToken } = connection;
    await untilKnown(() => tryAppToken(appToken, client), say.slackRefusesSocket, config);
  }
  return known;
}

/** What is the matter with the environment, in both languages: the office's own may be what is wrong. */
function environmentText(complaints: readonly Complaint[]): string {
  return languages
    .map((language) => {
      const say = wordsIn(language).starting;
      const lines = complaints.map(({ variable, problem }) => say.complaint(variable, say.problems[problem]));
      return [say.environment, ...lines].join("\n");
    })
    .join("\n\n");
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function entranceOf(connection: Surroundings["connection"], config: Config): Entrance {
  return connection.kind === "socket"
    ? { kind: "socket", appToken: connection.appToken }
    : { kind: "http", signingSecret: connection.signingSecret, port: config.port, host: config.host };
}

/**
 * A local workspace starts with the parks of the record, and goes on where its clock had come to: never before
 * anything that is on record, whatever ended the process.
 */
function furnish(stores: Stores, clock: MovableClock, config: Config): void {
  const known = [stores.settings.get("local_time"), stores.audit.newest()];
  for (const reached of known) if (reached !== undefined) clock.moveTo(reached);
  const list = (name: string) => readFileSync(new URL(`./workspace/demo/${name}.csv`, import.meta.url));
  const files = {
    parks: list("parks"),
    institutions: list("institutions"),
    experts: list("experts"),
    invitees: list("invitees"),
    applicants: list("applicants"),
  };
  const by = {
    slackUserId: demoStaff,
    now: clock.now(),
    zone: config.zone,
    people: demoOffice,
    staffChannel: demoStaffChannel,
  };
  const loaded = loadDemo(stores, files, by);
  if (!loaded.done) throw new Error("the demo data do not load", { cause: loaded.refusal });
}

/** Keeps how far the local clock has come, with each move and each heartbeat. */
function timekeeper(stores: Stores, clock: MovableClock): () => void {
  const keep = () => stores.settings.set("local_time", clock.now());
  clock.onMove(keep);
  return keep;
}

async function main(): Promise<void> {
  const reading = readConfig();
  if (!reading.ok) return fail(environmentText(reading.complaints));
  const { config } = reading;
  const log = pino({ level: config.logLevel });
  const { connection, slackApiUrl, clock, local } = await surroundings(config).catch((error: unknown) =>
    failedToStart(error, config),
  );
  const client = { botToken: connection.botToken, slackApiUrl, log };
  const { bot, team } = await identity(client, connection, config);
  const opening = openDatabase(config.databasePath, bot.teamId);
  if (!opening.opened) return fail(startFaultText(opening.fault, wordsIn(config.language)));
  const stores = createStores(opening.db);
  if (local !== undefined) furnish(stores, local.clock, config);
  const parts: AppParts = {
    ...client,
    stores,
    clock,
    zone: config.zone,
    language: config.language,
    hours: config.hours,
    adminUserIds: local === undefined ? config.adminUserIds : [],
    bot,
    entrance: entranceOf(connection, config),
    tellClaimCode: (code) => console.log(wordsIn(config.language).starting.claim(code)),
    ...(local === undefined ? {} : { onBeat: timekeeper(stores, local.clock) }),
  };
  const liaison = createLiaison(parts);
  if (local !== undefined) local.page.connect({ stores, liaison, workspace: local.workspace });
  const stop = stopping(liaison, config, async () => {
    if (local !== undefined) stores.settings.set("local_time", local.clock.now());
    opening.close();
    await local?.workspace.stop();
  });
  process.on("SIGTERM", () => void stop(0));
  process.on("SIGINT", () => void stop(0));
  process.on("unhandledRejection", (error) => {
    log.fatal({ err: error }, "something failed that nobody waited for");
    void stop(1);
  });
  await liaison.start().catch((error: unknown) => failedToStart(error, config));
  const say = wordsIn(config.language).starting;
  console.log(local === undefined ? say.running(team) : say.local(local.workspace.origin));
}

/** Stops once, in the reverse order of starting, whatever asks for it and how often. */
function stopping(liaison: Liaison, config: Config, rest: () => Promise<void>) {
  let stopped: Promise<void> | undefined;
  return (code: number) => {
    stopped ??= liaison
      .stop()
      .catch(() => undefined)
      .then(rest)
      .then(() => {
        console.log(wordsIn(config.language).starting.stopped);
        process.exit(code);
      });
    return stopped;
  };
}

await main();
