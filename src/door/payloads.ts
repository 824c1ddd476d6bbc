import { z } from "zod";

/** What the door needs of Slack's payloads. They are read loosely: Slack adds fields as it likes. */
const commandPayload = z.object({
  command: z.string(),
  text: z.string().optional().default(""),
  user_id: z.string(),
  channel_id: z.string().optional(),
  trigger_id: z.string().optional(),
});

const selected = z.object({ value: z.string().optional().default("") });

const actionPayload = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string().optional(),
        value: z.string().optional(),
        selected_option: selected.nullish(),
      }),
    )
    .min(1),
});

const fieldState = z.looseObject({
  value: z.string().nullish(),
  selected_option: selected.nullish(),
  selected_options: z.array(selected).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(z.object({ id: z.string() })).nullish(),
});

const submissionPayload = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    hash: z.string().optional().default(""),
    callback_id: z.string(),
    private_metadata: z.string().optional().default(""),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), fieldState)) })
      .optional()
      .default({ values: {} }),
  }),
});

const slackUser = z.object({
  id: z.string(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: z.boolean().optional().default(false),
  is_bot: z.boolean().optional().default(false),
  updated: z.number().optional(),
  profile: z
    .object({
      real_name: z.string().optional(),
      display_name: z.string().optional(),
      email: z.string().optional(),
    })
    .optional()
    .default({}),
});

const memberEvent = z.object({
  event_id: z.string().optional(),
  event: z.object({ type: z.enum(["user_change", "team_join"]), user: slackUser }),
});

const remarkEvent = z.object({
  event_id: z.string().optional(),
  event: z.object({
    type: z.literal("message"),
    channel_type: z.literal("im"),
    channel: z.string(),
    user: z.string(),
    text: z.string().optional().default(""),
    // Edits, deletions, joins and the bot's own words have a subtype or a bot; a file comes with words.
    subtype: z.literal("file_share").optional(),
    bot_id: z.undefined().optional(),
    thread_ts: z.string().optional(),
  }),
});

const homeEvent = z.object({
  event_id: z.string().optional(),
  event: z.object({ type: z.literal("app_home_opened"), tab: z.literal("home"), user: z.string() }),
});

/** A field of a form: one value, several, or none. */
type FieldValue = string | readonly string[] | undefined;

/** A request as the door passes it on; `key` is the same for every delivery of the same request. */
export interface CommandRequest {
  readonly key: string | undefined;
  readonly slackUserId: string;
  readonly channel: string | undefined;
  readonly command: string;
  readonly text: string;
  readonly triggerId: string | undefined;
}

export interface ClickRequest {
  readonly key: string | undefined;
  readonly slackUserId: string;
  readonly channel: string | undefined;
  readonly id: string;
  readonly value: unknown;
  readonly triggerId: string | undefined;
  readonly responseUrl: string | undefined;
}

export interface SubmissionRequest {
  readonly key: string;
  readonly slackUserId: string;
  readonly id: string;
  readonly value: unknown;
}

export interface MemberRequest {
  readonly key: string | undefined;
  readonly slackUserId: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly deactivated: boolean;
  /** Seconds since 1970. */
  readonly updated: number | undefined;
  readonly isBot: boolean;
}

/** Words that somebody wrote to the bot in their direct messages. */
export interface RemarkRequest {
  readonly key: string | undefined;
  readonly slackUserId: string;
  readonly channel: string;
  readonly text: string;
}

/** Text as JSON, or undefined: values of buttons and forms are ours, but old ones may be anything. */
function fromJson(text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a slash command; undefined when it is none. */
export function readCommand(body: unknown): CommandRequest | undefined {
  const read = commandPayload.safeParse(body);
  if (!read.success) return undefined;
  const { command, text, user_id, channel_id, trigger_id } = read.data;
  const key = trigger_id === undefined ? undefined : `command:${trigger_id}`;
  return { key, slackUserId: user_id, channel: channel_id, command, text, triggerId: trigger_id };
}

/** Reads a click; undefined when it is none. The part of an action id behind `:` only keeps ids apart. */
export function readClick(body: unknown): ClickRequest | undefined {
  const read = actionPayload.safeParse(body);
  const action = read.data?.actions[0];
  if (read.data === undefined || action === undefined) return undefined;
  const { user, channel, trigger_id, response_url } = read.data;
  const mark = trigger_id ?? action.action_ts;
  return {
    key: mark === undefined ? undefined : `click:${mark}:${action.action_id}`,
    slackUserId: user.id,
    channel: channel?.id,
    id: action.action_id.split(":", 1)[0] ?? "",
    value: fromJson(action.value ?? action.selected_option?.value),
    triggerId: trigger_id,
    responseUrl: response_url,
  };
}

/** Reads a submitted form: its own metadata, with the fields' values by block id. Undefined when it is none. */
export function readSubmission(body: unknown): SubmissionRequest | undefined {
  const read = submissionPayload.safeParse(body);
  if (!read.success) return undefined;
  const { user, view } = read.data;
  const fields = Object.fromEntries(
    Object.entries(view.state.values).map(([block, states]) => [block, fieldOf(Object.values(states)[0])]),
  );
  const metadata = z.record(z.string(), z.unknown()).safeParse(fromJson(view.private_metadata));
  return {
    key: `submission:${view.id}:${view.hash}`,
    slackUserId: user.id,
    id: view.callback_id,
    value: { ...(metadata.success ? metadata.data : {}), fields },
  };
}

function fieldOf(state: z.output<typeof fieldState> | undefined): FieldValue {
  if (state === undefined) return undefined;
  const many =
    state.selected_options?.map((option) => option.value) ??
    state.selected_users ??
    state.files?.map(({ id }) => id);
  if (many) return many;
  const one =
    state.value ??
    state.selected_option?.value ??
    state.selected_date ??
    state.selected_time ??
    state.selected_user ??
    state.selected_conversation;
  return one ?? undefined;
}

/** Reads what Slack says about a member who joined or changed; undefined when it is something else. */
export function readMember(body: unknown): MemberRequest | undefined {
  const read = memberEvent.safeParse(body);
  if (!read.success) return undefined;
  const { event_id, event } = read.data;
  return memberOf(event.user, event_id === undefined ? undefined : `event:${event_id}`);
}

/** Reads a member as a list of members has them; undefined when it is none. */
export function readUser(user: unknown): MemberRequest | undefined {
  const read = slackUser.safeParse(user);
  return read.success ? memberOf(read.data, undefined) : undefined;
}

function memberOf(user: z.output<typeof slackUser>, key: string | undefined): MemberRequest {
  return {
    key,
    slackUserId: user.id,
    name: user.profile.real_name || user.real_name || user.profile.display_name || user.name || user.id,
    email: user.profile.email,
    deactivated: user.deleted,
    updated: user.updated,
    // Slackbot is no bot by its own account.
    isBot: user.is_bot || user.id === "USLACKBOT",
  };
}

/** Reads a direct message of a person to the bot; undefined when it is something else. */
export function readRemark(body: unknown): RemarkRequest | undefined {
  const read = remarkEvent.safeParse(body);
  if (!read.success) return undefined;
  const { event_id, event } = read.data;
  return {
    key: event_id === undefined ? undefined : `event:${event_id}`,
    slackUserId: event.user,
    channel: event.channel,
    text: event.text,
  };
}

/** Reads that somebody has opened their Home tab; undefined when it is something else. */
export function readHomeOpened(
  body: unknown,
): { readonly key: string | undefined; readonly slackUserId: string } | undefined {
  const read = homeEvent.safeParse(body);
  if (!read.success) return undefined;
  const { event_id, event } = read.data;
  return { key: event_id === undefined ? undefined : `event:${event_id}`, slackUserId: event.user };
}
