import type { Scene } from "./scene.ts";

/** How many messages of others a person has not read in a channel. */
export function unread({ workspace }: Scene, user: string, channel: string): number {
  const mark = workspace.readUpTo(user, channel);
  return workspace.messages(channel).filter(({ ts, user: author }) => ts > mark && author !== user).length;
}
