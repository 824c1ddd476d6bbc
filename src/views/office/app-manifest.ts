import type { Language } from "../../domain/languages.ts";
import { wordsIn } from "../../locales/words.ts";
import { aboutOf, exampleOf, type VerbEntry } from "../help.ts";

/** What the bot asks of Slack: each scope is needed by a promise of the README. */
const scopes = [
  "commands",
  "chat:write",
  "im:write",
  // After an attempt of unknown outcome the bot looks whether its message stands.
  "im:history",
  "channels:history",
  "groups:history",
  // Experts are recognised by their e-mail address.
  "users:read",
  "users:read.email",
  // Lists that staff send as files.
  "files:read",
  // Tables that the office takes out as files.
  "files:write",
  // A survey's board stands at the head of the staff channel.
  "pins:write",
] as const;

const events = ["app_home_opened", "message.im", "team_join", "user_change"] as const;

/** Slack's limits on what a manifest says. */
const descriptionLimit = 2000;
const hintLimit = 1000;

/** A slash command as far as the manifest names it. */
export interface CommandEntry {
  readonly name: string;
  readonly verbs: readonly VerbEntry[];
}

function slashCommand(command: CommandEntry, language: Language, requestUrl: string | undefined) {
  const words = wordsIn(language);
  const [first] = command.verbs;
  return {
    command: command.name,
    ...(requestUrl === undefined ? {} : { url: requestUrl }),
    description: aboutOf(command.name, words).slice(0, descriptionLimit),
    usage_hint: (first === undefined
      ? "help"
      : exampleOf(command.name, first.name, words).replace(/^\S+ /, "")
    ).slice(0, hintLimit),
    // Otherwise an @mention arrives as plain text.
    should_escape: true,
  };
}

/**
 * The Slack app's manifest, made from the command list. Without `publicUrl` the app uses Socket Mode; with it,
 * Slack calls `PUBLIC_URL/slack/events`.
 */
export function appManifest(
  commands: readonly CommandEntry[],
  language: Language,
  publicUrl: string | undefined,
) {
  const requestUrl = publicUrl === undefined ? undefined : new URL("/slack/events", publicUrl).href;
  const request = requestUrl === undefined ? {} : { request_url: requestUrl };
  return {
    display_information: { name: wordsIn(language).shared.botName },
    features: {
      // People must be able to type to the bot.
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "park-liaison", always_online: true },
      slash_commands: commands.map((command) => slashCommand(command, language, requestUrl)),
    },
    oauth_config: { scopes: { bot: [...scopes] } },
    settings: {
      event_subscriptions: { ...request, bot_events: [...events] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
