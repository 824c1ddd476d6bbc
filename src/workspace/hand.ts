import { readSuggestions } from "./acknowledgements.ts";
import type { Deliveries } from "./deliveries.ts";
import { fileEntry } from "./files.ts";
import { actionOf, type Entry, hasState, readEntry, valuesOf } from "./forms.ts";
import { type Placed, placedElements } from "./limits/tree.ts";
import { enterInto } from "./modals.ts";
import { blockActionsPayload, blockSuggestionPayload, type Place } from "./payloads.ts";
import { failureOf, type Seen, watch } from "./seen.ts";
import { type Json, type Member, type Message, messageAt, type View } from "./state.ts";
import { nextTs, type World } from "./world.ts";

/** A message by its channel and time, or a modal or Home by its id. */
export type Where = { readonly channel: string; readonly ts: string } | { readonly id: string };

export interface How {
  /** What is chosen or entered; for a button, which of several with this action id. */
  readonly value?: Entry;
  readonly blockId?: string;
  /** Clicks the message as the caller holds it, like a client that has not seen its update yet. */
  readonly asHeld?: boolean;
}

/** What a menu offers after typing. */
export interface Suggested {
  readonly status: Seen["status"];
  readonly error?: string;
  readonly options: readonly Json[];
}

export interface Hand {
  click(where: Where, actionId: string, how?: How): Promise<Seen>;
  suggest(
    where: Where,
    actionId: string,
    typed: string,
    how?: { readonly blockId?: string },
  ): Promise<Suggested>;
}

/** What Slack's clients remember beside what Slack does. */
export interface Desk {
  /** The options the app last offered for an element, by place and action. */
  readonly offers: Map<string, readonly Json[]>;
  /** What people have chosen in messages without having sent it, by person and message. */
  readonly drafts: Map<string, View["entered"]>;
}

export interface Grip {
  readonly world: World;
  readonly deliveries: Deliveries;
  readonly member: Member;
  readonly desk: Desk;
}

function placeOf(grip: Grip, where: Where, asHeld: boolean): Place | string {
  const { state } = grip.world;
  if (!("channel" in where)) {
    const view = state.views[where.id] ?? Object.values(state.homes).find((home) => home.id === where.id);
    return view?.user === grip.member.id ? { view } : "this view is not open";
  }
  const channel = state.channels[where.channel];
  const hidden = state.ephemerals.find((one) => one.ts === where.ts && one.to === grip.member.id);
  const current = hidden ?? messageAt(state, where.channel, where.ts);
  const message = asHeld && "type" in where ? (where as Message) : current;
  if (channel === undefined || !channel.members.includes(grip.member.id))
    return "you are not in this channel";
  return message === undefined ? "this message is not there" : { message, channel };
}

const blocksOf = (place: Place): readonly Json[] =>
  ("view" in place ? place.view : place.message).blocks ?? [];

export function offerKey(place: Place, { block, element }: Placed): string {
  const held = "view" in place ? place.view.id : place.message.ts;
  return [held, block.block_id, element.action_id].join(" ");
}

function findElement(place: Place, actionId: string, how: How): Placed | string {
  const all = placedElements(blocksOf(place)).filter(
    ({ block, element }) =>
      element.action_id === actionId && (how.blockId === undefined || block.block_id === how.blockId),
  );
  const exact = all.filter(({ element }) => element.type === "button" && element.value === how.value);
  const [found, another] = exact.length > 0 ? exact : all;
  if (found === undefined) return `there is no ${actionId} here`;
  return another === undefined ? found : `there are several ${actionId} here; name a block`;
}

function feedbackHeld(element: Json, value: Entry | undefined): Json {
  const buttons = [element.positive_button, element.negative_button] as (Json | undefined)[];
  const button = buttons.find((one) => one?.value === value);
  return button === undefined ? {} : { value: button.value, text: button.text };
}

function heldBy(grip: Grip, place: Place, placed: Placed, how: How): Json | string {
  const { element } = placed;
  if (element.type === "button" || element.type === "icon_button") return {};
  if (element.type === "feedback_buttons") return feedbackHeld(element, how.value);
  const read = readEntry(element, how.value ?? null, grip.desk.offers.get(offerKey(place, placed)));
  return "fault" in read ? read.fault : fileEntry(grip.world, grip.member.id, read.held);
}

function remember(
  grip: Grip,
  place: Place,
  placed: Placed,
  held: Json,
): { place: Place; values: View["entered"] } {
  const blockId = String(placed.block.block_id);
  const kept = hasState(placed.element) ? { [String(placed.element.action_id)]: held } : {};
  if (!("view" in place)) {
    const draft = `${grip.member.id} ${place.message.ts}`;
    const entered = grip.desk.drafts.get(draft) ?? {};
    const now = { ...entered, [blockId]: { ...entered[blockId], ...kept } };
    grip.desk.drafts.set(draft, now);
    return { place, values: valuesOf(place.message.blocks ?? [], now) };
  }
  const { entered } = place.view;
  const view = enterInto(grip.world, place.view, { ...entered, [blockId]: { ...entered[blockId], ...kept } });
  return { place: { view }, values: valuesOf(view.blocks, view.entered) };
}

async function click(grip: Grip, where: Where, actionId: string, how: How): Promise<Seen> {
  const { world, member } = grip;
  const look = watch(world, member.id, "channel" in where ? where.channel : undefined);
  if (member.deleted) return look("refused", { error: "this account is deactivated" });
  const place = placeOf(grip, where, how.asHeld ?? false);
  if (typeof place === "string") return look("refused", { error: place });
  const placed = findElement(place, actionId, how);
  if (typeof placed === "string") return look("refused", { error: placed });
  const held = heldBy(grip, place, placed, how);
  if (typeof held === "string") return look("refused", { error: held });
  const now = remember(grip, place, placed, held);
  if (placed.block.type === "input" && placed.block.dispatch_action !== true) return look("ok");
  const actions = [actionOf(placed.block, placed.element, held, nextTs(world))];
  const payload = blockActionsPayload(world, { place: now.place, member, actions, values: now.values });
  const outcome = await grip.deliveries.ask("interactive", payload);
  return look(failureOf(outcome) ?? "ok");
}

async function suggest(
  grip: Grip,
  where: Where,
  actionId: string,
  typed: string,
  how: How,
): Promise<Suggested> {
  const { world, member } = grip;
  const refused = (error: string): Suggested => ({ status: "refused", error, options: [] });
  const place = placeOf(grip, where, false);
  if (typeof place === "string") return refused(place);
  const placed = findElement(place, actionId, how);
  if (typeof placed === "string") return refused(placed);
  const least = Number(placed.element.min_query_length ?? 3);
  if (typed.length < least) return refused(`type at least ${least} characters`);
  const blocks = blocksOf(place);
  const payload = blockSuggestionPayload(world, {
    place,
    member,
    block_id: String(placed.block.block_id),
    action_id: actionId,
    value: typed,
    values: valuesOf(blocks, "view" in place ? place.view.entered : {}),
  });
  const outcome = await grip.deliveries.ask("interactive", payload);
  if (outcome.status !== "acknowledged") return { status: failureOf(outcome) ?? "ok", options: [] };
  const options = readSuggestions(outcome.payload);
  if (typeof options === "string") return { status: "app_error", error: options, options: [] };
  grip.desk.offers.set(offerKey(place, placed), options);
  return { status: "ok", options };
}

/** Clicking, choosing and typing into menus, for one person. */
export function createHand(grip: Grip): Hand {
  return {
    click: (where, actionId, how = {}) => click(grip, where, actionId, how),
    suggest: (where, actionId, typed, how = {}) => suggest(grip, where, actionId, typed, how),
  };
}
