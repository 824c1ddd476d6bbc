import type { Channel, Json, Member, Message, StoredFile, View } from "./state.ts";
import type { World } from "./world.ts";

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** How a zone is called at that time; a format is made once, for that takes longer than all its use. */
function zoneName(zone: string, at: number, style: "long" | "longOffset"): string | undefined {
  const name = `${style} ${zone}`;
  const format =
    zoneFormats.get(name) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: style });
  zoneFormats.set(name, format);
  return format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value;
}

function zoneOffset(zone: string, at: number): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/u.exec(zoneName(zone, at, "longOffset") ?? "");
  const sign = match?.[1] === "-" ? -1 : 1;
  return match === null ? 0 : sign * (Number(match[2]) * 3_600 + Number(match[3]) * 60);
}

function zoneLabel(zone: string, at: number): string {
  return zoneName(zone, at, "long") ?? zone;
}

function profileOf(world: World, member: Member): Json {
  const [first = "", ...rest] = member.real_name.split(" ");
  const image = (size: number): string => `${world.origin()}/avatars/${member.id}/${size}.png`;
  return {
    title: member.title,
    phone: member.phone,
    skype: "",
    real_name: member.real_name,
    real_name_normalized: member.real_name,
    display_name: member.name,
    display_name_normalized: member.name,
    fields: null,
    status_text: "",
    status_text_canonical: "",
    status_emoji: "",
    status_emoji_display_info: [],
    status_expiration: 0,
    avatar_hash: `g${member.id.toLowerCase()}`,
    first_name: first,
    last_name: rest.join(" "),
    ...(member.is_bot || !world.scopes.has("users:read.email") ? {} : { email: member.email }),
    ...(member.is_bot
      ? { bot_id: world.seed.app.bot_id, api_app_id: world.seed.app.id, always_active: true }
      : {}),
    image_24: image(24),
    image_32: image(32),
    image_48: image(48),
    image_72: image(72),
    image_192: image(192),
    image_512: image(512),
    team: world.state.team.id,
  };
}

/** A user object; its locale only when it was asked for. */
export function userShape(world: World, member: Member, withLocale: boolean): Json {
  const base: Json = {
    id: member.id,
    team_id: world.state.team.id,
    name: member.name,
    deleted: member.deleted,
  };
  const profile = profileOf(world, member);
  const updated = { is_bot: member.is_bot, is_app_user: false, updated: member.updated };
  if (member.deleted) return { ...base, profile, ...updated };
  const at = world.now();
  return {
    ...base,
    color: "9f69e7",
    real_name: member.real_name,
    tz: member.tz,
    tz_label: zoneLabel(member.tz, at),
    tz_offset: zoneOffset(member.tz, at),
    profile,
    is_admin: member.is_admin,
    is_owner: member.is_owner,
    is_primary_owner: false,
    is_restricted: member.is_restricted,
    is_ultra_restricted: false,
    ...updated,
    is_email_confirmed: true,
    who_can_share_contact_card: "EVERYONE",
    ...(withLocale ? { locale: member.locale } : {}),
  };
}

function textNote(value: string, channel: Channel): Json {
  return {
    value,
    creator: value === "" ? "" : channel.creator,
    last_set: value === "" ? 0 : channel.created,
  };
}

/** A conversation object as the bot sees it. */
export function channelShape(world: World, channel: Channel, withCount = false): Json {
  const bot = world.seed.app.bot_user_id;
  const base: Json = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.archived,
    is_im: channel.kind === "im",
    is_org_shared: false,
    context_team_id: world.state.team.id,
    updated: channel.created * 1_000,
  };
  if (channel.kind === "im") {
    const user = channel.members.find((member) => member !== bot) ?? bot;
    return {
      ...base,
      user,
      is_user_deleted: world.state.users[user]?.deleted ?? false,
      priority: 0,
      is_open: true,
    };
  }
  return {
    ...base,
    name: channel.name,
    is_channel: channel.kind === "public",
    is_group: false,
    is_mpim: false,
    is_private: channel.kind === "private",
    is_general: channel.name === "general",
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    parent_conversation: null,
    creator: channel.creator,
    is_ext_shared: false,
    shared_team_ids: [world.state.team.id],
    pending_connected_team_ids: [],
    is_member: channel.members.includes(bot),
    topic: textNote(channel.topic, channel),
    purpose: textNote(channel.purpose, channel),
    previous_names: [],
    ...(withCount ? { num_members: channel.members.length } : {}),
  };
}

/** The name in payloads: direct messages and private channels have none there. */
export function payloadChannelName(channel: Channel): string {
  if (channel.kind === "im") return "directmessage";
  return channel.kind === "private" ? "privategroup" : channel.name;
}

export function botProfile(world: World): Json {
  const { app } = world.seed;
  return {
    id: app.bot_id,
    deleted: false,
    name: app.name,
    updated: world.state.users[app.bot_user_id]?.updated ?? 0,
    app_id: app.id,
    user_id: app.bot_user_id,
    icons: {
      image_36: `${world.origin()}/avatars/${app.bot_id}/36.png`,
      image_48: `${world.origin()}/avatars/${app.bot_id}/48.png`,
      image_72: `${world.origin()}/avatars/${app.bot_id}/72.png`,
    },
    team_id: world.state.team.id,
  };
}

function threadFacts(world: World, message: Message): Json {
  const replies = (world.state.messages[message.channel] ?? []).filter(
    (other) => other.thread_ts === message.ts && other.ts !== message.ts,
  );
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: last.ts,
    reply_users: users,
    is_locked: false,
    subscribed: false,
  };
}

/** A message object; its metadata in full only when asked for and its app's own. */
export function messageShape(world: World, message: Message, withMetadata = false): Json {
  const { channel, to, metadata, files, thread_ts, ...rest } = message;
  const pinned = world.state.pins[channel]?.some((pin) => pin.ts === message.ts) ?? false;
  const parent =
    thread_ts === undefined ? undefined : world.state.messages[channel]?.find((one) => one.ts === thread_ts);
  const stored = files?.flatMap((id) => world.state.files[id] ?? []);
  return {
    ...rest,
    ...(message.bot_id === undefined ? {} : { bot_profile: botProfile(world) }),
    ...(thread_ts === undefined
      ? {}
      : { thread_ts, ...(parent === undefined ? {} : { parent_user_id: parent.user }) }),
    ...threadFacts(world, message),
    ...(pinned ? { pinned_to: [channel], pinned_info: { channel } } : {}),
    ...(stored === undefined ? {} : { files: stored.map((file) => fileShape(world, file)), upload: false }),
    ...(metadata === undefined
      ? {}
      : { metadata: withMetadata ? metadata : { event_type: metadata.event_type } }),
  };
}

/** A view object; `values` are what its inputs hold now. */
export function viewShape(world: World, view: View, values: Json = {}): Json {
  return {
    id: view.id,
    team_id: view.team_id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values },
    hash: view.hash,
    title: view.title,
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    close: view.close,
    submit: view.submit,
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    app_id: world.seed.app.id,
    external_id: view.external_id,
    app_installed_team_id: view.team_id,
    bot_id: world.seed.app.bot_id,
  };
}

/** A file object with its private addresses. */
export function fileShape(world: World, file: StoredFile): Json {
  const path = `${world.origin()}/files-pri/${world.state.team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const held = (kind: string): string[] =>
    file.channels.filter((id) => world.state.channels[id]?.kind === kind);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.filetype.toUpperCase(),
    user: file.user,
    user_team: world.state.team.id,
    editable: false,
    size: file.size,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: held("public").length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: `${path}/${name}`,
    url_private_download: `${path}/download/${name}`,
    media_display_type: "unknown",
    permalink: `${world.origin()}/files/${file.user}/${file.id}/${name}`,
    ...(file.alt_text === undefined ? {} : { alt_txt: file.alt_text }),
    channels: held("public"),
    groups: held("private"),
    ims: held("im"),
    comments_count: 0,
    has_rich_preview: false,
    file_access: "visible",
  };
}
