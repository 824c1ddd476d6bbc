import { existsSync } from "node:fs";
import { z } from "zod";
import { languages } from "./domain/languages.ts";
import { isZone } from "./domain/time.ts";

const text = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const timeOfDay = String.raw`([01]\d|2[0-3]):[0-5]\d`;

const environment = z
  .object({
    SLACK_BOT_TOKEN: text,
    SLACK_APP_TOKEN: text,
    SLACK_SIGNING_SECRET: text,
    SLACK_API_URL: z
      .url()
      .endsWith("/api/", "must end in /api/")
      .optional()
      .or(z.literal("").transform(() => undefined)),
    PORT: z.coerce
      .number("must be a number from 0 to 65535")
      .int("must be a number from 0 to 65535")
      .min(0, "must be a number from 0 to 65535")
      .max(65_535, "must be a number from 0 to 65535")
      .default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATABASE_PATH: text,
    OFFICE_TIMEZONE: z
      .string()
      .default("Asia/Shanghai")
      .refine(isZone, "is not a time zone, such as Asia/Shanghai"),
    OFFICE_LOCALE: z.enum(languages).default("zh-CN"),
    OFFICE_HOURS: z
      .string()
      .default("08:30-18:00")
      .refine((value) => new RegExp(`^${timeOfDay}-${timeOfDay}$`).test(value), "must look like 08:30-18:00"),
    ADMIN_USER_IDS: z.string().default(""),
    PUBLIC_URL: text,
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .superRefine((env, check) => {
    const some = env.SLACK_BOT_TOKEN ?? env.SLACK_APP_TOKEN ?? env.SLACK_SIGNING_SECRET;
    if (some === undefined) {
      if (!["127.0.0.1", "localhost"].includes(env.HOST))
        check.addIssue({
          code: "custom",
          path: ["HOST"],
          message: "must be 127.0.0.1 without Slack tokens: the local workspace is for this machine alone",
        });
      return;
    }
    if (env.SLACK_BOT_TOKEN === undefined)
      check.addIssue({
        code: "custom",
        path: ["SLACK_BOT_TOKEN"],
        message: "is missing (it begins with xoxb-)",
      });
    if (env.SLACK_APP_TOKEN === undefined && env.SLACK_SIGNING_SECRET === undefined)
      check.addIssue({
        code: "custom",
        path: ["SLACK_APP_TOKEN"],
        message: "or SLACK_SIGNING_SECRET is missing: one of them says how Slack reaches the bot",
      });
  });

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
  readonly adminUserIds: readonly string[];
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
}

/** The configuration, or each complaint about the environment as a line. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly complaints: readonly string[] };

/** The variables of the process and, where they leave something open, of a file `.env` in this folder. */
function ownVariables(): Readonly<Record<string, string | undefined>> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/** Reads the environment. Variables and their defaults are described in `.env.example`. */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>> = ownVariables(),
): ConfigReading {
  const read = environment.safeParse(variables);
  if (!read.success)
    return { ok: false, complaints: read.error.issues.map((i) => `${i.path.join(".")} ${i.message}`) };
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
      adminUserIds: env.ADMIN_USER_IDS.split(/[\s,;]+/).filter(Boolean),
      publicUrl: env.PUBLIC_URL,
      logLevel: env.LOG_LEVEL,
    },
  };
}

function connectionOf(env: z.output<typeof environment>): Connection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) return { kind: "local" };
  if (appToken !== undefined) return { kind: "socket", botToken, appToken };
  return { kind: "http", botToken, signingSecret: signingSecret ?? "" };
}
