import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { languages } from "../../src/domain/languages.ts";
import { appManifest } from "../../src/views/office/app-manifest.ts";

test.each([...languages])(
  "in %s every command is named, with what it is about and an example",
  (language) => {
    const { features } = appManifest(commands, language, undefined);
    expect(features.slash_commands.map((one) => one.command)).toEqual(commands.map((one) => one.name));
    for (const one of features.slash_commands) {
      expect(one.description).not.toBe("");
      expect(one.usage_hint).not.toBe("");
      expect(one.should_escape).toBe(true);
      expect(one).not.toHaveProperty("url");
    }
  },
);

test("with a public address Slack calls it, without one the app opens a socket", () => {
  expect(appManifest(commands, "en", undefined).settings.socket_mode_enabled).toBe(true);
  const manifest = appManifest(commands, "en", "https://liaison.example.org");
  const address = "https://liaison.example.org/slack/events";
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: address },
    interactivity: { is_enabled: true, request_url: address },
  });
  expect(manifest.features.slash_commands.every((one) => one.url === address)).toBe(true);
});

test("people can type to the bot", () => {
  const { app_home: home } = appManifest(commands, "zh-CN", undefined).features;
  expect(home).toMatchObject({ messages_tab_enabled: true, messages_tab_read_only_enabled: false });
});
