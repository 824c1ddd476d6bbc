import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

const configOf = (variables: Record<string, string>) => {
  const reading = readConfig(variables);
  if (!reading.ok) throw new Error(reading.complaints.join("\n"));
  return reading.config;
};

test("without tokens the bot runs with a local workspace, on its own file", () => {
  expect(configOf({})).toMatchObject({
    connection: { kind: "local" },
    port: 3000,
    host: "127.0.0.1",
    databasePath: "data/local.db",
    zone: "Asia/Shanghai",
    language: "zh-CN",
    adminUserIds: [],
  });
});

test.each([
  ["a socket", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }, "socket"],
  ["signed HTTP", { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s" }, "http"],
  [
    "a socket before HTTP",
    { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: "z" },
    "socket",
  ],
])("%s with these tokens, on the office's file", (_name, tokens, kind) => {
  const config = configOf(tokens);
  expect(config.connection.kind).toBe(kind);
  expect(config.databasePath).toBe("data/liaison.db");
});

test("blank variables count as not set, and lists are split", () => {
  const blank = Object.fromEntries(
    [
      "SLACK_BOT_TOKEN",
      "SLACK_API_URL",
      "PORT",
      "HOST",
      "OFFICE_TIMEZONE",
      "OFFICE_LOCALE",
      "OFFICE_HOURS",
      "LOG_LEVEL",
    ].map((name, i) => [name, " ".repeat(i % 3)]),
  );
  const config = configOf({ ...blank, ADMIN_USER_IDS: "U0STAFF0001, W0STAFF0002;U0STAFF0003" });
  expect(config).toMatchObject({
    ...configOf({}),
    adminUserIds: ["U0STAFF0001", "W0STAFF0002", "U0STAFF0003"],
  });
});

const tokens = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };

test.each<[Record<string, string>, string, string]>([
  [{ PORT: "abc" }, "PORT", "port"],
  [{ PORT: "70000" }, "PORT", "port"],
  [{ PORT: "3000.5" }, "PORT", "port"],
  [{ HOST: "0.0.0.0" }, "HOST", "local_host"],
  [{ OFFICE_TIMEZONE: "Mars" }, "OFFICE_TIMEZONE", "time_zone"],
  [{ OFFICE_LOCALE: "fr" }, "OFFICE_LOCALE", "locale"],
  [{ OFFICE_HOURS: "8-18" }, "OFFICE_HOURS", "hours"],
  [{ OFFICE_HOURS: "18:00-08:30" }, "OFFICE_HOURS", "hours_backwards"],
  [{ OFFICE_HOURS: "08:30-08:30" }, "OFFICE_HOURS", "hours_backwards"],
  [{ SLACK_API_URL: "http://127.0.0.1:9" }, "SLACK_API_URL", "api_url"],
  [{ SLACK_API_URL: "somewhere/api/" }, "SLACK_API_URL", "api_url"],
  [{ PUBLIC_URL: "liaison.example.org" }, "PUBLIC_URL", "public_url"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", "log_level"],
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN", "entrance_missing"],
  [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "bot_token_missing"],
  [{ ...tokens, SLACK_BOT_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "bot_token"],
  [{ ...tokens, SLACK_APP_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN", "app_token"],
  [{ ADMIN_USER_IDS: "U0STAFF0001, liaison-a" }, "ADMIN_USER_IDS", "admin_ids"],
])("%j is complained about", (variables, variable, problem) => {
  const reading = readConfig(variables);
  expect(reading.ok ? [] : reading.complaints).toEqual([{ variable, problem }]);
});
