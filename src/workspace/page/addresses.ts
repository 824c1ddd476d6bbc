import type { Channel } from "../state.ts";
import type { Scene } from "./scene.ts";

/** Where a person begins. */
export function personAddress(user: string): string {
  return `/as/${user}`;
}

export function homeAddress(user: string): string {
  return `/as/${user}/home`;
}

export function channelAddress(user: string, channel: string): string {
  return `/as/${user}/c/${channel}`;
}

/** A thread at the side of its channel. */
export function threadAddress(user: string, channel: string, ts: string): string {
  return `${channelAddress(user, channel)}?thread=${ts}`;
}

export function fileAddress(user: string, file: { readonly id: string; readonly name: string }): string {
  return `/as/${user}/files/${file.id}/${encodeURIComponent(file.name)}`;
}

/** The place that is looked at, with something else at its side, or nothing. */
export function besideHere({ me, place }: Scene, side?: "guide" | "pins"): string {
  const query = side === undefined ? "" : `?side=${side}`;
  if (place.kind === "home") return `${homeAddress(me.id)}${query}`;
  return place.channel === undefined
    ? `${personAddress(me.id)}${query}`
    : `${channelAddress(me.id, place.channel.id)}${query}`;
}

/** Where a person talks with the bot; opened when it is followed for the first time. */
export function directAddress(user: string): string {
  return `/as/${user}/dm`;
}

/** The direct messages of a person with the bot, undefined when they never spoke. */
export function directOf({ workspace }: Scene, user: string): Channel | undefined {
  return workspace
    .channels()
    .find(
      ({ kind, members }) => kind === "im" && members.includes(user) && members.includes(workspace.botUserId),
    );
}
