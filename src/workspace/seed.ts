/** A person or bot of the workspace as a test or demo states it; everything but `id` and `name` has a default. */
export interface SeedUser {
  /** `U…` */
  readonly id: string;
  /** The handle, as typed after `@`. */
  readonly name: string;
  readonly real_name?: string;
  readonly email?: string;
  readonly title?: string;
  readonly phone?: string;
  readonly locale?: string;
  readonly tz?: string;
  readonly is_admin?: boolean;
  readonly is_owner?: boolean;
  readonly is_bot?: boolean;
  readonly is_restricted?: boolean;
  readonly deleted?: boolean;
}

export type ChannelKind = "public" | "private";

/** A channel as a test or demo states it. */
export interface SeedChannel {
  /** `C…` */
  readonly id: string;
  readonly name: string;
  readonly kind?: ChannelKind;
  /** User ids; the bot is a member only when it is named here. */
  readonly members: readonly string[];
  readonly archived?: boolean;
  readonly topic?: string;
  readonly purpose?: string;
}

/** The app as Slack knows it. */
export interface SeedApp {
  readonly id: string;
  readonly name: string;
  readonly bot_id: string;
  readonly bot_user_id: string;
  readonly bot_token: string;
  readonly app_token: string;
  readonly signing_secret: string;
  /** The outdated verification token, still sent in every payload. */
  readonly verification_token: string;
  /** Scopes of the bot token; undefined: everything the methods here ask for. */
  readonly scopes?: readonly string[];
  /** Names with the slash; undefined: every command is taken to the app. */
  readonly commands?: readonly string[];
  /** Event types the app has subscribed to. */
  readonly events: readonly string[];
}

/** What a new workspace starts with. */
export interface Seed {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: SeedApp;
  readonly users: readonly SeedUser[];
  readonly channels: readonly SeedChannel[];
}

export const defaultApp: SeedApp = {
  id: "A0PARKLIAISN",
  name: "Park Liaison",
  bot_id: "B0PARKLIAISN",
  bot_user_id: "U0PARKLIAISN",
  bot_token: "xoxb-local-workspace-bot",
  app_token: "xapp-1-local-workspace-app",
  signing_secret: "local-workspace-signing-secret",
  verification_token: "local-verification-token",
  events: ["app_home_opened", "message.im", "user_change", "team_join"],
};

/** Two people and one channel: enough to say hello. */
export const defaultSeed: Seed = {
  team: { id: "T0OFFICE001", name: "Programme Office", domain: "programme-office" },
  app: defaultApp,
  users: [
    { id: "U0STAFF0001", name: "liu.min", real_name: "刘敏", email: "liu.min@example.org", is_admin: true },
    { id: "U0EXPERT001", name: "chen.hao", real_name: "陈浩", email: "chen.hao@example.org" },
  ],
  channels: [
    {
      id: "C0GENERAL01",
      name: "general",
      members: [defaultApp.bot_user_id, "U0STAFF0001", "U0EXPERT001"],
    },
  ],
};
