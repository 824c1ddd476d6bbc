import type {
  BlockAction,
  BlockSuggestion,
  ButtonAction,
  EnvelopedEvent,
  SlashCommand,
  ViewClosedAction,
  ViewOutput,
  ViewSubmitAction,
} from "@slack/bolt";
import type { AppHomeOpenedEvent, GenericMessageEvent, TeamJoinEvent } from "@slack/types";
import type {
  AuthTestResponse,
  ChatPostMessageResponse,
  ConversationsHistoryResponse,
  UsersInfoResponse,
  ViewsOpenResponse,
} from "@slack/web-api";

/*
 * Examples of what Slack sends, written after its documentation (Socket Mode, interaction payloads, slash
 * commands, Events API, method pages) and checked against the types of Bolt and the Web API client. Slack
 * sends `enterprise: null` where those types have it optional.
 */

/** The types of Bolt know no `null` here; Slack sends it outside of Enterprise Grid. */
type OnTheWire<T> = Omit<T, "enterprise"> & { enterprise: null };

const ids = {
  team: "T061EG9R6",
  user: "U061F7AUR",
  bot: "U0BOTUSER1",
  botId: "B061F7JHK",
  app: "A061FAKEAP",
  channel: "C061EG9SL",
  direct: "D061F7JTG",
  view: "V061VIEWID",
};
const person = { id: ids.user, username: "annie", name: "annie", team_id: ids.team };
const team = { id: ids.team, domain: "example" };
const trigger = "12466734323.1395872398.00112233445566778899aabbccddeeff";
const responseUrl = "https://hooks.slack.com/actions/T061EG9R6/1/abc";
const time = "1548261231.000200";
const outside = { enterprise: null, is_enterprise_install: false };
const common = { user: person, api_app_id: ids.app, token: "verification", team, ...outside };

export const hello = {
  type: "hello",
  num_connections: 1,
  debug_info: { host: "applink-1", build_number: 10, approximate_connection_time: 18_060 },
  connection_info: { app_id: ids.app },
};

export const disconnect = { type: "disconnect", reason: "warning", debug_info: { host: "applink-1" } };

export const commandEnvelope = {
  envelope_id: "dbdd0ef3-1543-4f94-bfb4-133d0e6c1545",
  type: "slash_commands",
  accepts_response_payload: true,
  payload: {
    token: "verification",
    team_id: ids.team,
    team_domain: "example",
    channel_id: ids.channel,
    channel_name: "general",
    user_id: ids.user,
    user_name: "annie",
    command: "/weather",
    text: "94070",
    api_app_id: ids.app,
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/1234/5678",
    trigger_id: trigger,
  } satisfies SlashCommand,
};

export const eventEnvelope = {
  envelope_id: "dbdd0ef3-1543-4f94-bfb4-133d0e6c1545",
  type: "events_api",
  accepts_response_payload: false,
  retry_attempt: 0,
  retry_reason: "",
};

const enveloped = {
  token: "verification",
  team_id: ids.team,
  context_team_id: ids.team,
  context_enterprise_id: null,
  api_app_id: ids.app,
  type: "event_callback" as const,
  event_id: "Ev08MFMKH6",
  event_time: 1_548_261_231,
  is_ext_shared_channel: false,
  event_context: "4-eyJldCI6",
  authorizations: [
    { enterprise_id: null, team_id: ids.team, user_id: ids.bot, is_bot: true, is_enterprise_install: false },
  ],
};
type Enveloped<Event> = Omit<EnvelopedEvent<Event>, "context_enterprise_id"> & {
  context_enterprise_id: null;
};

export const messageEvent = {
  ...enveloped,
  event: {
    type: "message",
    client_msg_id: "0c0a5f4d-6a3e-4f53-8d2e-1f6a2b3c4d5e",
    text: "hello",
    user: ids.user,
    ts: time,
    team: ids.team,
    blocks: [
      {
        type: "rich_text",
        block_id: "xyz",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "hello" }] }],
      },
    ],
    channel: ids.direct,
    event_ts: time,
    channel_type: "im",
  },
} satisfies Enveloped<Omit<GenericMessageEvent, "subtype">>;

export const homeOpenedEvent = {
  ...enveloped,
  event: { type: "app_home_opened", user: ids.user, channel: ids.direct, tab: "home", event_ts: time },
} satisfies Enveloped<AppHomeOpenedEvent>;

const profile = {
  title: "",
  phone: "",
  skype: "",
  real_name: "Annie Lee",
  real_name_normalized: "Annie Lee",
  display_name: "annie",
  display_name_normalized: "annie",
  fields: null,
  status_text: "",
  status_text_canonical: "",
  status_emoji: "",
  status_emoji_display_info: [],
  status_expiration: 0,
  avatar_hash: "g1",
  first_name: "Annie",
  last_name: "Lee",
  email: "annie@example.org",
  image_24: "https://example.org/24.png",
  image_32: "https://example.org/32.png",
  image_48: "https://example.org/48.png",
  image_72: "https://example.org/72.png",
  image_192: "https://example.org/192.png",
  image_512: "https://example.org/512.png",
  team: ids.team,
};

const user = {
  id: ids.user,
  team_id: ids.team,
  name: "annie",
  deleted: false,
  color: "9f69e7",
  real_name: "Annie Lee",
  tz: "Asia/Shanghai",
  tz_label: "China Standard Time",
  tz_offset: 28_800,
  profile,
  is_admin: false,
  is_owner: false,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: false,
  is_app_user: false,
  updated: 1_548_261_231,
  is_email_confirmed: true,
  who_can_share_contact_card: "EVERYONE",
};

export const teamJoinEvent = {
  ...enveloped,
  event: { type: "team_join", user: { ...user, locale: "zh-CN" }, cache_ts: 1_548_261_231, event_ts: time },
} satisfies Enveloped<TeamJoinEvent>;

const button = {
  type: "button" as const,
  action_id: "go",
  text: { type: "plain_text" as const, text: "Go" },
};
const picker = { type: "datepicker", action_id: "day", initial_date: "2019-06-17" };
const blocks = [{ type: "actions", block_id: "row", elements: [{ ...button, value: "v1" }, picker] }];
const botProfile = {
  id: ids.botId,
  deleted: false,
  name: "App",
  updated: 1_548_261_231,
  app_id: ids.app,
  user_id: ids.bot,
  icons: {
    image_36: "https://example.org/36.png",
    image_48: "https://example.org/48.png",
    image_72: "https://example.org/72.png",
  },
  team_id: ids.team,
};

const botMessage = {
  type: "message" as const,
  text: "Choose",
  user: ids.bot,
  bot_id: ids.botId,
  app_id: ids.app,
  bot_profile: botProfile,
  team: ids.team,
  ts: time,
  blocks,
};
const actions = [{ ...button, block_id: "row", value: "v1", action_ts: time }];
const values = { row: { day: { type: "datepicker", selected_date: "2019-06-17" } } };

export const messageClick = {
  type: "block_actions",
  ...common,
  container: { type: "message", message_ts: time, channel_id: ids.channel, is_ephemeral: false },
  trigger_id: trigger,
  channel: { id: ids.channel, name: "general" },
  message: botMessage,
  state: { values },
  response_url: responseUrl,
  actions,
} satisfies OnTheWire<BlockAction<ButtonAction>>;

/** Slack does not repeat an ephemeral message in the payload. */
export const ephemeralClick = {
  type: "block_actions",
  ...common,
  container: { type: "message", message_ts: time, channel_id: ids.channel, is_ephemeral: true },
  trigger_id: trigger,
  channel: { id: ids.channel, name: "general" },
  state: { values },
  response_url: responseUrl,
  actions,
} satisfies OnTheWire<BlockAction<ButtonAction>>;

const words = (text: string) => ({ type: "plain_text" as const, text });
const viewBlocks = [
  {
    type: "input",
    block_id: "name",
    label: words("Name"),
    element: { type: "plain_text_input", action_id: "name" },
  },
  {
    type: "input",
    block_id: "park",
    label: words("Park"),
    element: { type: "external_select", action_id: "park", min_query_length: 1 },
    optional: true,
  },
  { type: "actions", block_id: "row", elements: [button] },
];
const unfilled = {
  name: { name: { type: "plain_text_input", value: null } },
  park: { park: { type: "external_select", selected_option: null } },
};

const modal = {
  id: ids.view,
  team_id: ids.team,
  type: "modal",
  blocks: viewBlocks,
  private_metadata: "secret",
  callback_id: "form",
  state: { values: unfilled },
  hash: "1548261231.abcdef12",
  title: words("Form"),
  clear_on_close: false,
  notify_on_close: true,
  close: words("No"),
  submit: words("Yes"),
  previous_view_id: null,
  root_view_id: ids.view,
  app_id: ids.app,
  external_id: "",
  app_installed_team_id: ids.team,
  bot_id: ids.botId,
} satisfies ViewOutput;

export const viewClick: Omit<OnTheWire<BlockAction<ButtonAction>>, "response_url"> = {
  type: "block_actions",
  ...common,
  container: { type: "view", view_id: ids.view },
  trigger_id: trigger,
  view: modal,
  actions: [{ ...button, block_id: "row", action_ts: time }],
};

export const suggestion = {
  type: "block_suggestion",
  ...common,
  container: { type: "view", view_id: ids.view },
  view: modal,
  block_id: "park",
  action_id: "park",
  value: "sh",
} satisfies OnTheWire<BlockSuggestion>;

export const submission = {
  type: "view_submission",
  ...common,
  trigger_id: trigger,
  view: {
    ...modal,
    state: {
      values: {
        name: { name: { type: "plain_text_input", value: "Annie" } },
        park: {
          park: { type: "external_select", selected_option: { text: words("Shandong"), value: "P1" } },
        },
      },
    },
  },
  response_urls: [],
} satisfies OnTheWire<ViewSubmitAction>;

export const closed = {
  type: "view_closed",
  ...common,
  view: modal,
  is_cleared: false,
} satisfies OnTheWire<ViewClosedAction>;

export const authAnswer = {
  ok: true,
  url: "https://example.slack.com/",
  team: "Example",
  user: "bot",
  team_id: ids.team,
  user_id: ids.bot,
  bot_id: ids.botId,
  is_enterprise_install: false,
} satisfies AuthTestResponse;

export const postAnswer = {
  ok: true,
  channel: ids.channel,
  ts: time,
  message: {
    type: "message",
    text: "hi",
    user: ids.bot,
    bot_id: ids.botId,
    app_id: ids.app,
    bot_profile: botProfile,
    team: ids.team,
    ts: time,
  },
} satisfies ChatPostMessageResponse;

export const historyAnswer = {
  ok: true,
  messages: [postAnswer.message],
  has_more: true,
  pin_count: 0,
  channel_actions_ts: null,
  channel_actions_count: 0,
  response_metadata: { next_cursor: "bmV4dF90czoxNTEyMDg1ODYxMDAwNTQz" },
} satisfies Omit<ConversationsHistoryResponse, "channel_actions_ts"> & { channel_actions_ts: null };

export const userAnswer = { ok: true, user } satisfies UsersInfoResponse;

export const openAnswer: Omit<ViewsOpenResponse, "view"> & { view: unknown } = {
  ok: true,
  view: { ...modal, state: { values: {} } },
};
