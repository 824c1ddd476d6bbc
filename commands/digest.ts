import { done, refused } from "../src/domain/outcome.ts";
import { type Command, verb } from "../src/door/command.ts";
import { type Context, today } from "../src/flows/context.ts";
import { digestChannel, listDigests, orderDigest, stopDigest } from "../src/flows/digests/order-digest.ts";
import { pauseDigest } from "../src/flows/digests/pause-digest.ts";
import { postDigestNow } from "../src/flows/digests/post-digest.ts";
import { readDigestOrder, readDigestScope, readPauseDay } from "../src/input/digests.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import {
  digestForm,
  digestListView,
  type OrderReader,
  onItsWayView,
  orderedView,
  stoppedView,
} from "../src/views/digests/digest-orders.ts";
import { pausedView, pauseForm } from "../src/views/digests/digest-pauses.ts";

const readerOf = (context: Context): OrderReader => ({
  language: context.caller.language,
  zone: context.zone,
  today: today(context),
});

const now = verb({
  name: "now",
  aliases: ["现在", "此刻", "马上"],
  permission: "digests.read",
  effect: "changes",
  read: (typed, { stores }) => {
    const scope = readDigestScope(typed, stores.surveys.all());
    return scope.done ? done({ scope: scope.value }) : scope;
  },
  flow: (context, { scope }) => postDigestNow(context, scope),
  view: ({ recipient }, { caller }) => onItsWayView(recipient, caller.language),
});

const here = verb({
  name: "here",
  aliases: ["此处", "这里", "定时"],
  permission: "digests.order",
  effect: "changes",
  form: (context) => {
    const { stores, caller } = context;
    const channel = digestChannel(context);
    if (!channel.done) return channel;
    const open = stores.surveys.all().filter((survey) => survey.closedAt === undefined);
    return done(digestForm(channel.value, stores.digests.find(channel.value), open, caller.language));
  },
  read: (typed, context) => {
    const channel = digestChannel(context);
    if (!channel.done) return channel;
    const order = readDigestOrder(typed, context.stores.surveys.all());
    return order.done ? done({ channel: channel.value, ...order.value }) : order;
  },
  flow: orderDigest,
  view: (ordered, context) => orderedView(ordered, readerOf(context)),
});

const list = verb({
  name: "list",
  aliases: ["列表", "清单"],
  permission: "digests.read",
  effect: "reads",
  read: () => done(undefined),
  flow: listDigests,
  view: (orders, context) => digestListView(orders, readerOf(context)),
});

const off = verb({
  name: "off",
  aliases: ["停", "停发", "关", "取消"],
  permission: "digests.order",
  effect: "changes",
  read: (_typed, context) => digestChannel(context),
  flow: stopDigest,
  view: ({ channel }, { caller }) => stoppedView(channel, caller.language),
});

const pause = verb({
  name: "pause",
  aliases: ["暂停"],
  permission: "digests.order",
  effect: "changes",
  form: (context) => {
    const channel = digestChannel(context);
    if (!channel.done) return channel;
    const order = context.stores.digests.find(channel.value);
    if (order === undefined) return refused({ name: "digest_not_ordered" });
    return done(pauseForm(order, context.caller.language, today(context)));
  },
  read: (typed, context) => {
    const channel = digestChannel(context);
    if (!channel.done) return channel;
    const until = readPauseDay(typed, today(context));
    return until.done ? done({ channel: channel.value, until: until.value }) : until;
  },
  flow: pauseDigest,
  view: (paused, context) => pausedView(paused, readerOf(context)),
});

const resume = verb({
  name: "resume",
  aliases: ["恢复", "继续"],
  permission: "digests.order",
  effect: "changes",
  read: (_typed, context) => {
    const channel = digestChannel(context);
    return channel.done ? done({ channel: channel.value, until: undefined }) : channel;
  },
  flow: pauseDigest,
  view: (paused, context) => pausedView(paused, readerOf(context)),
});

/** `/digest`: status reports, once or each workday. */
export const digest: Command = {
  name: "/digest",
  verbs: [now, here, list, pause, resume, off],
  nearest: nearestVerb,
};
