import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { createStores, type Stores } from "../../storage/index.ts";
import { openDatabase, openReadOnly } from "../../storage/open.ts";
import { type Config, readConfig } from "../config.ts";
import type { ListImport, ListNoun } from "../domain/list-imports.ts";
import { systemClock } from "../domain/time.ts";
import { readReference } from "../input/words.ts";
import { importLines, importTerminal } from "../views/lists/import-lines.ts";
import { databaseFault } from "../views/start-fault.ts";
import { importFile } from "./import-file.ts";

// Imports a list from the command line: `node src/tools/import.ts parks FILE`, preview first, by the flow of the chat.

const nouns: Readonly<Record<string, ListNoun>> = {
  parks: "parks",
  experts: "experts",
  organisations: "organisations",
  survey: "survey_parks",
};

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The workspace that a database belongs to; a new file belongs to none yet. */
function teamOf(path: string): string {
  if (!existsSync(path)) return "";
  const db = openReadOnly(path);
  try {
    return createStores(db).settings.get("team_id") ?? "";
  } finally {
    db.close();
  }
}

function surveyFor(stores: Stores, typed: string | undefined): number | undefined {
  const open = stores.surveys.all().filter(({ closedAt }) => closedAt === undefined);
  const named = readReference(typed ?? "");
  if (named?.kind === "survey") return named.number;
  return open.length === 1 ? open[0]?.id : undefined;
}

async function run(config: Config, stores: Stores): Promise<boolean> {
  const { language, zone } = config;
  const say = importTerminal(language);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      survey: { type: "string" },
      sheet: { type: "string" },
      as: { type: "string" },
      yes: { type: "boolean" },
    },
  });
  const [what = "", path] = positionals;
  const noun = nouns[what];
  if (noun === undefined || path === undefined) return fail(say.usage);
  const admin = values.as ?? config.adminUserIds[0] ?? stores.members.withRole("admin")[0]?.slackUserId;
  if (admin === undefined) return fail(say.nobody);
  const surveyId = noun === "survey_parks" ? surveyFor(stores, values.survey) : undefined;
  if (noun === "survey_parks" && surveyId === undefined) return fail(say.whichSurvey);
  const isLocal = config.connection.kind === "local";
  const now = (isLocal ? stores.settings.get("local_time") : undefined) ?? systemClock.now();
  const wanted = { noun, surveyId, sheet: values.sheet, bytes: bytesOf(path, say) };
  const show = (listImport: ListImport) => console.log(importLines(listImport, language));
  const ended = await importFile(
    stores,
    wanted,
    { slackUserId: admin, language, now, zone },
    async (shown) => {
      show(shown);
      return values.yes === true || (await askedYes(say.ask));
    },
  );
  if (ended.outcome?.kind === "preview") console.log(process.stdin.isTTY ? say.dropped : say.notAsked);
  else show(ended);
  return ended.outcome?.kind === "applied" || ended.outcome?.kind === "preview";
}

function bytesOf(path: string, say: ReturnType<typeof importTerminal>): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    return fail(say.noFile(path, error instanceof Error ? error.message : String(error)));
  }
}

/** Nobody can be asked where there is no terminal. */
async function askedYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^(?:y|yes|是|好|导入)$/i.test(answer.trim());
}

const reading = readConfig();
if (!reading.ok)
  fail(reading.complaints.map(({ variable, problem }) => `${variable}: ${problem}`).join("\n"));
const { config } = reading;
const opening = openDatabase(config.databasePath, teamOf(config.databasePath));
if (!opening.opened) fail(databaseFault(opening.fault, config.language));
const isGood = await run(config, createStores(opening.db)).finally(() => opening.close());
process.exitCode = isGood ? 0 : 1;
