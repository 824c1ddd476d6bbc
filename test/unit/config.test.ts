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
    { SLACK_BOT_TOKEN: "x", SLACK_APP_TOKEN: "y", SLACK_SIGNING_SECRET: "z" },
    "socket",
  ],
])("%s with these tokens, on the office's file", (_name, tokens, kind) => {
  const config = configOf(tokens);
  expect(config.connection.kind).toBe(kind);
  expect(config.databasePath).toBe("data/liaison.db");
});

test("empty variables count as not set, and lists are split", () => {
  const config = configOf({ SLACK_BOT_TOKEN: "", SLACK_API_URL: "", ADMIN_USER_IDS: "U1, U2;U3" });
  expect(config.connection.kind).toBe("local");
  expect(config.adminUserIds).toEqual(["U1", "U2", "U3"]);
});

test.each([
  [{ PORT: "abc" }, "PORT must be a number"],
  [{ PORT: "70000" }, "PORT must be a number"],
  [{ HOST: "0.0.0.0" }, "HOST must be 127.0.0.1"],
  [{ OFFICE_TIMEZONE: "Mars" }, "OFFICE_TIMEZONE is not a time zone"],
  [{ OFFICE_HOURS: "8-18" }, "OFFICE_HOURS must look like"],
  [{ SLACK_API_URL: "http://127.0.0.1:9" }, "SLACK_API_URL must end in /api/"],
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing"],
  [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN is missing"],
])("%j is complained about", (variables, complaint) => {
  const reading = readConfig(variables);
  expect(reading.ok ? [] : reading.complaints.join("\n")).toContain(complaint);
});
