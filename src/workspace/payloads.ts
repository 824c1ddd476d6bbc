import { botProfile, messageShape, payloadChannelName, userShape, viewShape } from "./shapes.ts";
import type { Channel, Json, Member, Message, View } from "./state.ts";
import { nextId, seconds, type World } from "./world.ts";

function teamOf(world: World): Json {
  return { id: world.state.team.id, domain: world.state.team.domain };
}

function personOf(world: World, member: Member): Json {
  return { id: member.id, username: member.name, name: member.name, team_id: world.state.team.id };
}

function interactionBase(world: World, type: string, member: Member): Json {
  return {
    type,
    user: personOf(world, member),
    api_app_id: world.seed.app.id,
    token: world.seed.app.verification_token,
    team: teamOf(world),
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A slash command; all its values are text, for it travels as a form over HTTP. */
export function commandPayload(
  world: World,
  typed: {
    readonly command: string;
    readonly text: string;
    readonly channel: Channel;
    readonly member: Member;
  },
): Json {
  const { command, text, channel, member } = typed;
  const path = world.responseUrls.issue("commands", { channel: channel.id, user: member.id });
  return {
    token: world.seed.app.verification_token,
    team_id: world.state.team.id,
    team_domain: world.state.team.domain,
    channel_id: channel.id,
    channel_name: payloadChannelName(channel),
    user_id: member.id,
    user_name: member.name,
    command,
    text,
    api_app_id: world.seed.app.id,
    is_enterprise_install: "false",
    response_url: `${world.origin()}${path}`,
    trigger_id: world.triggers.issue({ user: member.id }),
  };
}

/** Where somebody used an element: a message, or a view with what its inputs hold. */
export type Place = { readonly message: Message; readonly channel: Channel } | { readonly view: View };

function containerOf(place: Place): Json {
  if ("view" in place) return { type: "view", view_id: place.view.id };
  const { message, channel } = place;
  return {
    type: "message",
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: message.to !== undefined,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  };
}

function messagePart(world: World, place: Extract<Place, { message: Message }>, member: Member): Json {
  const { message, channel } = place;
  const ephemeral = message.to !== undefined;
  const path = world.responseUrls.issue("actions", {
    channel: channel.id,
    user: member.id,
    ts: message.ts,
    ephemeral,
  });
  return {
    channel: { id: channel.id, name: payloadChannelName(channel) },
    ...(ephemeral ? {} : { message: messageShape(world, message) }),
    response_url: `${world.origin()}${path}`,
  };
}

/** Somebody clicked, chose or entered something. */
export function blockActionsPayload(
  world: World,
  used: {
    readonly place: Place;
    readonly member: Member;
    readonly actions: readonly Json[];
    readonly values: Json;
  },
): Json {
  const { place, member, values } = used;
  const inView = "view" in place;
  return {
    ...interactionBase(world, "block_actions", member),
    container: containerOf(place),
    trigger_id: world.triggers.issue({ user: member.id, ...(inView ? { view: place.view.id } : {}) }),
    ...(inView
      ? { view: viewShape(world, place.view, values) }
      : { ...messagePart(world, place, member), state: { values } }),
    actions: used.actions,
  };
}

/** Somebody types into a menu that the app fills. */
export function blockSuggestionPayload(
  world: World,
  asked: {
    readonly place: Place;
    readonly member: Member;
    readonly block_id: string;
    readonly action_id: string;
    readonly value: string;
    readonly values: Json;
  },
): Json {
  const { place } = asked;
  return {
    ...interactionBase(world, "block_suggestion", asked.member),
    container: containerOf(place),
    action_id: asked.action_id,
    block_id: asked.block_id,
    value: asked.value,
    ...("view" in place
      ? { view: viewShape(world, place.view, asked.values) }
      : {
          channel: { id: place.channel.id, name: payloadChannelName(place.channel) },
          message: messageShape(world, place.message),
        }),
  };
}

export function viewSubmissionPayload(world: World, view: View, member: Member, values: Json): Json {
  return {
    ...interactionBase(world, "view_submission", member),
    trigger_id: world.triggers.issue({ user: member.id, view: view.id }),
    view: viewShape(world, view, values),
    response_urls: [],
  };
}

export function viewClosedPayload(
  world: World,
  closed: { readonly view: View; readonly member: Member; readonly values: Json; readonly cleared: boolean },
): Json {
  return {
    ...interactionBase(world, "view_closed", closed.member),
    view: viewShape(world, closed.view, closed.values),
    is_cleared: closed.cleared,
  };
}

/** An event in the envelope of the Events API. */
export function eventPayload(world: World, event: Json): Json {
  const team = world.state.team.id;
  const id = nextId(world, "Ev");
  return {
    token: world.seed.app.verification_token,
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: world.seed.app.id,
    event,
    type: "event_callback",
    event_id: id,
    event_time: seconds(world),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team,
        user_id: world.seed.app.bot_user_id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${id}`,
  };
}

const channelTypes = { public: "channel", private: "group", im: "im" } as const;
const subscriptions = { public: "message.channels", private: "message.groups", im: "message.im" } as const;

/** `message.im` and its like: the subscription that covers a channel. */
export function messageSubscription(channel: Channel): string {
  return subscriptions[channel.kind];
}

/** A new message, told to those who listen to its channel. */
export function messageEvent(world: World, message: Message, channel: Channel): Json {
  return {
    ...messageShape(world, message),
    ...(message.bot_id === undefined ? {} : { bot_profile: botProfile(world) }),
    ...(message.files === undefined ? {} : { subtype: "file_share" }),
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channelTypes[channel.kind],
  };
}

/** A message was edited or deleted. */
export function messageAlteredEvent(
  world: World,
  altered: {
    readonly before: Message;
    readonly after?: Message;
    readonly channel: Channel;
    readonly ts: string;
  },
): Json {
  const base = {
    type: "message",
    channel: altered.channel.id,
    hidden: true,
    previous_message: messageShape(world, altered.before),
    ts: altered.ts,
    event_ts: altered.ts,
    channel_type: channelTypes[altered.channel.kind],
  };
  return altered.after === undefined
    ? { ...base, subtype: "message_deleted", deleted_ts: altered.before.ts }
    : { ...base, subtype: "message_changed", message: messageShape(world, altered.after) };
}

/** Somebody looks at the app's Home; `view` is what was published for them before. */
export function homeOpenedEvent(
  world: World,
  opened: {
    readonly user: string;
    readonly channel: string;
    readonly tab: "home" | "messages";
    readonly view?: View;
    readonly ts: string;
  },
): Json {
  return {
    type: "app_home_opened",
    user: opened.user,
    channel: opened.channel,
    tab: opened.tab,
    ...(opened.view === undefined ? {} : { view: viewShape(world, opened.view) }),
    event_ts: opened.ts,
  };
}

/** Somebody joined the workspace, or changed in it. */
export function userEvent(world: World, type: "team_join" | "user_change", member: Member, ts: string): Json {
  return { type, user: userShape(world, member, true), cache_ts: seconds(world), event_ts: ts };
}
