import { existsSync } from "node:fs";
import { z } from "zod";
import { languages } from "./domain/languages.ts";
import type { OfficeHours } from "./domain/office-hours.ts";
import { isZone, type TimeOfDay } from "./domain/time.ts";

/** What can be the matter with a variable; worded in src/locales/. */
const problems = [
  "admin_ids",
  "api_url",
  "app_token",
  "bot_token",
  "bot_token_missing",
  "entrance_missing",
  "hours",
  "hours_backwards",
  "local_host",
  "locale",
  "log_level",
  "port",
  "public_url",
  "time_zone",
] as const;
type Problem = (typeof problems)[number];

/** A variable that cannot be used, and why. */
export interface Complaint {
  readonly variable: string;
  readonly problem: Problem;
}

/** A check of text whose failure has a name. */
const matching = (pattern: RegExp, problem: Problem) => z.string().regex(pattern, problem);
const urlOf = (problem: Problem) => z.url({ protocol: /^https?$/, error: problem });

const timeOfDay = String.raw`([01]\d|2[0-3]):[0-5]\d`;
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const environment = z
  .object({
    // A rotating bot token has another prefix before its own (docs.slack.dev, "Token rotation").
    SLACK_BOT_TOKEN: matching(/^(xoxe\.)?xoxb-/, "bot_token").optional(),
    SLACK_APP_TOKEN: matching(/^xapp-/, "app_token").optional(),
    SLACK_SIGNING_SECRET: z.string().optional(),
    SLACK_API_URL: urlOf("api_url")
      .refine((url) => url.endsWith("/api/"), "api_url")
      .optional(),
    PORT: matching(/^\d{1,5}$/, "port")
      .transform(Number)
      .refine((port) => port <= 65_535, "port")
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATABASE_PATH: z.string().optional(),
    OFFICE_TIMEZONE: z.string().refine(isZone, "time_zone").default("Asia/Shanghai"),
    OFFICE_LOCALE: z.enum(languages, "locale").default("zh-CN"),
    OFFICE_HOURS: matching(new RegExp(`^${timeOfDay}-${timeOfDay}$`), "hours")
      .refine((hours) => hours.slice(0, 5) < hours.slice(6), { error: "hours_backwards", when: isWhole })
      .default("08:30-18:00"),
    ADMIN_USER_IDS: z
      .string()
      .transform((ids) => ids.split(/[\s,;，；]+/).filter(Boolean))
      .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{5,}$/.test(id)), "admin_ids")
      .default([]),
    PUBLIC_URL: urlOf("public_url").optional(),
    LOG_LEVEL: z.enum(logLevels, "log_level").default("info"),
  })
  .superRefine((env, check) => {
    const complain = (variable: string, problem: Problem) =>
      check.addIssue({ code: "custom", path: [variable], message: problem });
    const some = env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
    if (some === undefined) {
      if (!["127.0.0.1", "localhost"].includes(env.HOST)) complain("HOST", "local_host");
      return;
    }
    if (env.SLACK_BOT_TOKEN === undefined) complain("SLACK_BOT_TOKEN", "bot_token_missing");
    if (env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined)
      complain("SLACK_APP_TOKEN", "entrance_missing");
  });

function isWhole(payload: { readonly issues: readonly unknown[] }): boolean {
  return payload.issues.length === 0;
}

/** A variable of nothing but spaces is one that nobody set. */
function withoutBlanks(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? "";
      return trimmed === "" ? [] : [[name, trimmed]];
    }),
  );
}

/** Each variable's first complaint; a problem without a name of ours is a bug. */
function complaintsOf(error: z.ZodError): Complaint[] {
  const complaints = error.issues.map((issue): Complaint => {
    const problem = problems.find((name) => name === issue.message);
    if (problem === undefined)
      throw new Error("a complaint about the environment has no name", { cause: error });
    return { variable: issue.path.join("."), problem };
  });
  return complaints.filter(
    ({ variable }, i) => complaints.findIndex((other) => other.variable === variable) === i,
  );
}

/** How the bot reaches Slack: a local workspace, a socket, or signed HTTP. */
export type Connection =
  | { readonly kind: "local" }
  | { readonly kind: "socket"; readonly botToken: string; readonly appToken: string }
  | { readonly kind: "http"; readonly botToken: string; readonly signingSecret: string };

export interface Config {
  readonly connection: Connection;
  readonly slackApiUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly databasePath: string;
  readonly zone: string;
  readonly language: (typeof languages)[number];
  readonly hours: OfficeHours;
  readonly adminUserIds: readonly string[];
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
}

/** The configuration, or everything that is the matter with the environment. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

/** The variables of the process and, where they leave something open, of a file `.env` in this folder. */
function ownVariables(): Readonly<Record<string, string | undefined>> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** Reads the environment. Variables and their defaults are described in `.env.example`. */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>> = ownVariables(),
): ConfigReading {
  const read = environment.safeParse(withoutBlanks(variables));
  if (!read.success) return { ok: false, complaints: complaintsOf(read.error) };
  const env = read.data;
  const connection = connectionOf(env);
  return {
    ok: true,
    config: {
      connection,
      slackApiUrl: env.SLACK_API_URL,
      port: env.PORT,
      host: env.HOST,
      databasePath: env.DATABASE_PATH ?? (connection.kind === "local" ? "data/local.db" : "data/liaison.db"),
      zone: env.OFFICE_TIMEZONE,
      language: env.OFFICE_LOCALE,
      hours: hoursOf(env.OFFICE_HOURS),
      adminUserIds: env.ADMIN_USER_IDS,
      publicUrl: env.PUBLIC_URL,
      logLevel: env.LOG_LEVEL,
    },
  };
}

function hoursOf(text: string): OfficeHours {
  const [from, to] = text.split("-") as [TimeOfDay, TimeOfDay];
  return { from, to };
}

function connectionOf(env: z.output<typeof environment>): Connection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return { kind: "local" };
  if (appToken !== undefined) return { kind: "socket", botToken, appToken };
  return { kind: "http", botToken, signingSecret: signingSecret ?? "" };
}
