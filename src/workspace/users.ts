import { userEvent } from "./payloads.ts";
import type { SeedUser } from "./seed.ts";
import { addSeed, type Member } from "./state.ts";
import { nextTs, seconds, type World } from "./world.ts";

/** What can change about a person. */
export type UserChange = Partial<Omit<Member, "id" | "is_bot" | "updated">>;

/** Changes a person and tells the app; a deactivated person's modals are gone. */
export function changeUser(world: World, userId: string, change: UserChange): void {
  const member = world.state.users[userId];
  if (member === undefined) throw new Error(`no such person: ${userId}`);
  Object.assign(member, change, { updated: seconds(world) });
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
