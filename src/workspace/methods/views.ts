import { type Answer, isAnswer, refuse } from "../answers.ts";
import { type Arguments, nestedOf, textOf } from "../arguments.ts";
import { readView, type ViewContent } from "../limits/views.ts";
import { homeView, pushModal, replaceView, startStack } from "../modals.ts";
import { viewShape } from "../shapes.ts";
import type { View } from "../state.ts";
import type { World } from "../world.ts";
import type { Method } from "./method.ts";

function wanted(args: Arguments, surface: "modal" | "home"): ViewContent | Answer {
  const { value, bad } = nestedOf(args, "view");
  return bad ? refuse("invalid_arguments", ["invalid json [json-pointer:/view]"]) : readView(value, surface);
}

const shown = (world: World, view: View): Answer => ({ ok: true, view: viewShape(world, view) });

function taken(world: World, content: ViewContent): boolean {
  return (
    content.external_id !== "" &&
    Object.values(world.state.views).some((view) => view.external_id === content.external_id)
  );
}

function open(world: World, args: Arguments): Answer {
  const content = wanted(args, "modal");
  if (isAnswer(content)) return content;
  if (taken(world, content)) return refuse("duplicate_external_id");
  const trigger = world.triggers.exchange(textOf(args, "trigger_id") ?? "");
  if (typeof trigger === "string") return refuse(trigger);
  return shown(world, startStack(world, trigger.user, content));
}

function push(world: World, args: Arguments): Answer {
  const content = wanted(args, "modal");
  if (isAnswer(content)) return content;
  if (taken(world, content)) return refuse("duplicate_external_id");
  const trigger = world.triggers.exchange(textOf(args, "trigger_id") ?? "");
  if (typeof trigger === "string") return refuse(trigger);
  if (trigger.view === undefined || world.state.views[trigger.view] === undefined) {
    return refuse("not_found");
  }
  const view = pushModal(world, trigger.user, content);
  return view === undefined ? refuse("push_limit_reached") : shown(world, view);
}

function update(world: World, args: Arguments): Answer {
  const id = textOf(args, "view_id");
  const external = textOf(args, "external_id");
  if (id === undefined && external === undefined) {
    return refuse("invalid_arguments", ["must provide `view_id` or `external_id`"]);
  }
  const content = wanted(args, "modal");
  if (isAnswer(content)) return content;
  const all = Object.values(world.state.views);
  const view = all.find((one) => (id === undefined ? one.external_id === external : one.id === id));
  if (view === undefined) return refuse("not_found");
  const hash = textOf(args, "hash");
  if (hash !== undefined && hash !== view.hash) return refuse("hash_conflict");
  return shown(world, replaceView(world, view, content));
}

function publish(world: World, args: Arguments): Answer {
  const content = wanted(args, "home");
  if (isAnswer(content)) return content;
  const member = world.state.users[textOf(args, "user_id") ?? ""];
  if (member === undefined || member.is_bot) {
    return refuse("invalid_arguments", ["user not found [json-pointer:/user_id]"]);
  }
  if (member.deleted) return refuse("not_enabled");
  const before = world.state.homes[member.id];
  const hash = textOf(args, "hash");
  if (hash !== undefined && before !== undefined && hash !== before.hash) return refuse("hash_conflict");
  const view = homeView(world, member.id, content);
  return shown(world, view);
}

const bot = { token: "bot", scopes: [], tier: 4 } as const;

export const viewMethods: Record<string, Method> = {
  "views.open": { ...bot, required: ["trigger_id", "view"], handle: open },
  "views.push": { ...bot, required: ["trigger_id", "view"], handle: push },
  "views.update": { ...bot, required: ["view"], handle: update },
  "views.publish": { ...bot, required: ["user_id", "view"], handle: publish },
};
