import type { ViewContent } from "./limits/views.ts";
import { randomWord } from "./random-word.ts";
import type { View } from "./state.ts";
import { nextId, seconds, type World } from "./world.ts";

/** A stack holds at most three modals (source: Slack's `push_limit_reached`). */
const deepestStack = 3;

const newHash = (world: World): string => `${seconds(world)}.${randomWord(4)}`;

function made(world: World, user: string, content: ViewContent, below: View | undefined): View {
  const id = nextId(world, "V");
  return {
    ...content,
    id,
    team_id: world.state.team.id,
    user,
    title: content.title ?? { type: "plain_text", text: "View Title", emoji: true },
    close: content.close ?? null,
    submit: content.submit ?? null,
    root_view_id: below?.root_view_id ?? id,
    previous_view_id: below?.id ?? null,
    hash: newHash(world),
    entered: {},
  };
}

/** The person's modals, the lowest first. */
export function stackOf(world: World, user: string): View[] {
  return (world.state.stacks[user] ?? []).flatMap((id) => world.state.views[id] ?? []);
}

/** Opens a modal; what was open before goes. */
export function startStack(world: World, user: string, content: ViewContent): View {
  clearStack(world, user);
  const view = made(world, user, content, undefined);
  world.state.views[view.id] = view;
  world.state.stacks[user] = [view.id];
  world.changes.emit({ kind: "view", user, id: view.id });
  return view;
}

/** Puts a modal onto the stack; undefined when three are there already. */
export function pushModal(world: World, user: string, content: ViewContent): View | undefined {
  const stack = stackOf(world, user);
  if (stack.length >= deepestStack) return undefined;
  const view = made(world, user, content, stack.at(-1));
  world.state.views[view.id] = view;
  world.state.stacks[user] = [...stack.map((one) => one.id), view.id];
  world.changes.emit({ kind: "view", user, id: view.id });
  return view;
}

/** Shows something else in an open modal; what was entered stays where block and action stay. */
export function replaceView(world: World, view: View, content: ViewContent): View {
  const after: View = {
    ...made(world, view.user, content, undefined),
    id: view.id,
    root_view_id: view.root_view_id,
    previous_view_id: view.previous_view_id,
    entered: view.entered,
  };
  world.state.views[view.id] = after;
  world.changes.emit({ kind: "view", user: view.user, id: view.id });
  return after;
}

/** Remembers what the person has entered so far in a modal or on their Home. */
export function enterInto(world: World, view: View, entered: View["entered"]): View {
  const after = { ...view, entered };
  if (view.type === "home") world.state.homes[view.user] = after;
  else world.state.views[view.id] = after;
  return after;
}

/** Closes one modal and everything above it. */
export function closeModal(world: World, view: View): void {
  const stack = world.state.stacks[view.user] ?? [];
  const at = stack.indexOf(view.id);
  if (at < 0) return;
  for (const id of stack.slice(at)) delete world.state.views[id];
  world.state.stacks[view.user] = stack.slice(0, at);
  world.changes.emit({ kind: "view", user: view.user, id: view.id });
}

export function clearStack(world: World, user: string): void {
  const [lowest] = stackOf(world, user);
  if (lowest !== undefined) closeModal(world, lowest);
}

/** Publishes a person's Home; it keeps its id. */
export function homeView(world: World, user: string, content: ViewContent): View {
  const before = world.state.homes[user];
  const fresh = made(world, user, content, undefined);
  const view =
    before === undefined
      ? fresh
      : { ...fresh, id: before.id, root_view_id: before.id, entered: before.entered };
  world.state.homes[user] = view;
  world.changes.emit({ kind: "home", user, id: view.id });
  return view;
}
