import { clearStack } from "./modals.ts";
import { userEvent } from "./payloads.ts";
import type { SeedUser } from "./seed.ts";
import { addSeed, type Member } from "./state.ts";
import { nextTs, seconds, type World } from "./world.ts";

/** What can change about a person. */
export type UserChange = Partial<Omit<Member, "id" | "is_bot" | "updated">>;

/** Direct messages stay as they are, for others can still read them. */
function leaveEverything(world: World, userId: string): void {
  clearStack(world, userId);
  for (const channel of Object.values(world.state.channels)) {
    if (channel.kind !== "im") channel.members = channel.members.filter((id) => id !== userId);
  }
}

/** Changes a person and tells the app; who is deactivated is out of every channel. */
export function changeUser(world: World, userId: string, change: UserChange): void {
  const member = world.state.users[userId];
  if (member === undefined) throw new Error(`no such person: ${userId}`);
  Object.assign(member, change, { updated: seconds(world) });
  if (member.deleted) leaveEverything(world, member.id);
  world.changes.emit({ kind: "user", user: userId });
  world.announce("user_change", userEvent(world, "user_change", member, nextTs(world)));
}

/** A new person joins the workspace. */
export function joinUser(world: World, user: SeedUser): void {
  if (world.state.users[user.id] !== undefined) throw new Error(`already here: ${user.id}`);
  addSeed(world.state, { ...world.seed, users: [user], channels: [] }, seconds(world));
  const member = world.state.users[user.id];
  if (member === undefined) return;
  world.changes.emit({ kind: "user", user: user.id });
  world.announce("team_join", userEvent(world, "team_join", member, nextTs(world)));
}
