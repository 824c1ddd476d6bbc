import { type Answer, isAnswer, missingScope, pageOf, refuse } from "../answers.ts";
import { type Arguments, countOf, flagOf, textOf } from "../arguments.ts";
import { userShape } from "../shapes.ts";
import { seconds, type World } from "../world.ts";
import type { Method } from "./method.ts";

function info(world: World, args: Arguments): Answer {
  const member = world.state.users[textOf(args, "user") ?? ""];
  if (member === undefined) return refuse("user_not_found");
  return { ok: true, user: userShape(world, member, flagOf(args, "include_locale")) };
}

function list(world: World, args: Arguments): Answer {
  const everybody = Object.values(world.state.users);
  const limit = countOf(args, "limit", everybody.length + 1, 1_000);
  const page = pageOf(everybody, textOf(args, "cursor"), limit);
  if (isAnswer(page)) return page;
  return {
    ok: true,
    members: page.page.map((member) => userShape(world, member, flagOf(args, "include_locale"))),
    cache_ts: seconds(world),
    response_metadata: { next_cursor: page.next },
  };
}

function lookupByEmail(world: World, args: Arguments): Answer {
  if (!world.scopes.has("users:read.email")) return missingScope("users:read.email", world.scopes);
  const email = textOf(args, "email")?.toLowerCase();
  const member = Object.values(world.state.users).find(
    (one) => !one.is_bot && !one.deleted && one.email.toLowerCase() === email,
  );
  return member === undefined
    ? refuse("users_not_found")
    : { ok: true, user: userShape(world, member, false) };
}

const read = { token: "bot", scopes: ["users:read"] } as const;

export const userMethods: Record<string, Method> = {
  "users.info": { ...read, tier: 4, required: ["user"], handle: info },
  "users.list": { ...read, tier: 2, required: [], handle: list },
  "users.lookupByEmail": { ...read, tier: 3, required: ["email"], handle: lookupByEmail },
};
