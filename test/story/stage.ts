import type { Instant } from "../../src/domain/time.ts";
import { momentText } from "../../src/locales/dates.ts";
import { demoSeed } from "../../src/workspace/demo/people.ts";
import { placedElements } from "../../src/workspace/limits/tree.ts";
import type { FormValues } from "../../src/workspace/persons.ts";
import type { Seen } from "../../src/workspace/seen.ts";
import type { Channel, Json, Message, View } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";
import { plain, readMessage, readWindow } from "./reading.ts";

const zone = "Asia/Shanghai";

/** How long a person waits for what the bot does behind an acknowledgement; real milliseconds. */
const patienceMs = 20_000;

/** How long a deed takes by the office's clock. */
const deedMs = 40_000;

/** Somebody on the stage: what they do is written down, and so is what they then read. */
export interface Actor {
  readonly id: string;
  /** Types a command in a channel; what only they see is read aloud. */
  types(line: string, channel?: string): Promise<Seen>;
  /** Taps a button on a message or in a window. */
  taps(where: Message | View, actionId: string, value?: string): Promise<Seen>;
  /** Chooses a line of a message's `⋯` menu by its words. */
  chooses(where: Message, actionId: string, words: string): Promise<Seen>;
  /** Fills and submits the window that is open; the one that follows is closed, unless it is filled in next. */
  submits(values: FormValues, how?: { readonly goesOn: boolean }): Promise<Seen>;
  /** Writes to the bot in words, and waits until it has answered. */
  writes(text: string): Promise<void>;
  /** Puts a file into a field of a window; its id. */
  uploads(name: string, bytes: Buffer): string;
  /** The window that is open now; waits for it. */
  window(): Promise<View>;
  /** The newest direct message that holds these words; waits for it. */
  inbox(words: string): Promise<Message>;
  /** The newest message that only they see in the channel. */
  ephemeral(channel?: string): Message;
}

export interface Stage {
  readonly office: Office;
  /** The channel in which the staff works. */
  readonly staffChannel: string;
  as(slackUserId: string): Actor;
  /** Lives on to a moment: whatever falls due meanwhile happens then. */
  liveTo(moment: Instant): Promise<void>;
  /** Lets the bot finish what it is about, and writes down what came. */
  settle(): Promise<void>;
  /** A line of the transcript that nobody says. */
  heading(text: string): void;
  readonly transcript: readonly string[];
  close(): Promise<void>;
}

/** Opens the office of the demo with nobody appointed yet, on Monday 17 June 2019, 09:00. */
export async function openStage(): Promise<Stage> {
  const office = await openOffice({
    // Half a year is lived in seconds, so the minute by which Slack counts calls is as much shorter. How fast the
    // bot acknowledges is not what a story is about, and the machine may be busy.
    workspace: { seed: demoSeed, timing: { tierWindowMs: 50, ackMs: 20_000 } },
    // A socket that waits a second for the other end's sign of life is dropped when the machine is busy.
    entrance: ({ appToken }) => ({ kind: "socket", appToken, reconnectMs: 30_000 }),
    admins: [],
  });
  const { workspace, clock, bot } = office;
  const staffChannel = demoSeed.channels[0]?.id ?? "";
  const transcript: string[] = [];
  const users = new Map(workspace.users().map((user) => [user.id, user]));
  const channels = new Map(workspace.channels().map((channel) => [channel.id, channel.name]));
  const nameOf = (id: string) => users.get(id)?.real_name ?? channels.get(id) ?? id;
  const told = new Set<string>();

  const note = (line: string) => transcript.push(line);
  const quote = (lines: readonly string[]) => {
    for (const line of lines) note(`    ${line}`);
  };

  const isNew = (channel: Channel, message: Message): boolean => {
    const mark = `${channel.id} ${message.ts}`;
    if (told.has(mark)) return false;
    told.add(mark);
    return message.user === workspace.botUserId;
  };

  const tell = (channel: Channel, message: Message) => {
    const other = channel.members.find((id) => id !== workspace.botUserId) ?? "";
    const place = channel.kind === "im" ? `→ ${nameOf(other)}` : `→ #${channel.name}`;
    note(`  联络员 ${place}${message.thread_ts === undefined ? "" : "（话题内）"}`);
    quote(readMessage(message, nameOf));
  };

  /** Lets the bot finish, then writes down what everybody has newly got. */
  async function settle(): Promise<void> {
    await bot.imports.idle();
    await bot.sender.drained();
    for (const channel of workspace.channels())
      for (const message of workspace.messages(channel.id))
        if (isNew(channel, message)) tell(channel, message);
  }

  function check(seen: Seen, deed: string): Seen {
    if (seen.status !== "ok")
      throw new Error(`${deed}: ${seen.status} ${seen.error ?? ""} ${JSON.stringify(seen.errors)}`);
    for (const message of seen.ephemerals) quote(readMessage(message, nameOf));
    return seen;
  }

  /** What only one person sees in a channel. */
  const ownIn = ({ channel, to = "" }: Message) =>
    workspace.messages(channel, to).filter((one) => one.to === to);

  /**
   * What stands in place of a message that only one person sees, or below it, once a tap has been answered; "window"
   * when the tap opened one.
   */
  const changed = (message: Message, held: string, shown: number): Promise<Message | "window"> =>
    workspace.until(() => {
      const own = ownIn(message);
      const now = own.length > shown ? own.at(-1) : own.find((one) => one.ts === message.ts);
      if (now !== undefined && JSON.stringify(now) !== held) return now;
      return workspace.modal(message.to ?? "") === undefined ? undefined : "window";
    }, patienceMs);

  /** Every deed takes its time; the clock says when it was done. */
  const moment = (): string => {
    clock.moveBy(deedMs);
    return momentText(clock.now(), zone, "zh-CN");
  };

  const act = (id: string): Actor => {
    const person = workspace.as(id);
    return {
      id,
      async types(line, channel = staffChannel) {
        note(`${moment()} ${nameOf(id)}：${plain(line, nameOf)}`);
        const seen = check(await person.command(line, channel), line);
        await settle();
        return seen;
      },
      async taps(where, named, value) {
        const actionId = actionIn(where, named);
        note(`${moment()} ${nameOf(id)} 点 [${labelOf(where, actionId, value)}]`);
        const held = JSON.stringify(where);
        const shown = "to" in where ? ownIn(where).length : 0;
        const seen = check(
          await person.click(where, actionId, value === undefined ? {} : { value }),
          actionId,
        );
        const answer = "to" in where ? await changed(where, held, shown) : "window";
        if (answer !== "window") quote(readMessage(answer, nameOf));
        await settle();
        return seen;
      },
      async chooses(where, actionId, words) {
        const isMenu = ({ element }: { element: Json }) => element.action_id === actionId;
        // One message may have a menu for each thing that it is about: the first that has the words is meant.
        const block = (where.blocks ?? []).find((one) =>
          placedElements([one]).some((placed) => isMenu(placed) && JSON.stringify(placed).includes(words)),
        );
        const menu = placedElements(block === undefined ? [] : [block]).find(isMenu);
        const options = (menu?.element.options ?? []) as readonly { text: { text: string }; value: string }[];
        const option = options.find(({ text }) => text.text.includes(words));
        note(`${moment()} ${nameOf(id)} 选 [⋯ ${option?.text.text ?? words}]`);
        const chosen = {
          value: option?.value ?? "",
          blockId: String((block as Json | undefined)?.block_id ?? ""),
        };
        const seen = check(await person.click(where, actionId, chosen), actionId);
        await settle();
        return seen;
      },
      async submits(values, { goesOn } = { goesOn: false }) {
        const open = await workspace.until(() => workspace.modal(id), patienceMs);
        note(`${moment()} ${nameOf(id)} 填写并提交`);
        quote(readWindow(open, nameOf, values));
        const seen = check(await person.submit(open.id, values), "submit");
        if (Object.keys(seen.errors).length > 0)
          throw new Error(`fields refused: ${JSON.stringify(seen.errors)}`);
        if (seen.modal !== undefined && !goesOn) {
          quote(readWindow(seen.modal, nameOf));
          await person.close(seen.modal.id, { all: true });
        }
        await settle();
        return seen;
      },
      async writes(text) {
        const before = workspace.directMessages(id).length;
        note(`${moment()} ${nameOf(id)} 私信：${text}`);
        await person.say(person.dm(), text);
        await workspace.until(() => workspace.directMessages(id).length > before + 1, patienceMs);
        await settle();
      },
      uploads: (name, bytes) => person.upload({ name, bytes }).id,
      window: () => workspace.until(() => workspace.modal(id), patienceMs),
      inbox: (words) =>
        workspace.until(
          () =>
            workspace
              .directMessages(id)
              .findLast((one) => JSON.stringify([one.text, one.blocks]).includes(words)),
          patienceMs,
        ),
      ephemeral(channel = staffChannel) {
        const last = workspace.messages(channel, id).findLast((one) => one.to === id);
        if (last === undefined) throw new Error(`${nameOf(id)} sees nothing of their own in ${channel}`);
        return last;
      },
    };
  };

  return {
    office,
    staffChannel,
    transcript,
    as: act,
    settle,
    async liveTo(moment) {
      for (;;) {
        const due = bot.nextDue();
        if (due === undefined || due > moment) break;
        clock.moveTo(due);
        bot.tick();
        await settle();
      }
      clock.moveTo(moment);
      bot.tick();
      await settle();
    },
    heading: (text) => note(`\n—— ${text} ——`),
    close: () => office.close(),
  };
}

/** The id of an element, whose part behind `:` only keeps it apart from its neighbours. */
function actionIn(where: Message | View, named: string): string {
  const ids = [...JSON.stringify(where.blocks ?? []).matchAll(/"action_id":"([^"]+)"/g)].map(
    ([, id = ""]) => id,
  );
  return ids.find((id) => id === named || id.startsWith(`${named}:`)) ?? named;
}

/** What stands on the element that is tapped; of several alike, on the one with this value. */
function labelOf(where: Message | View, actionId: string, value: string | undefined): string {
  const elements = placedElements(where.blocks ?? []).map(({ element }) => element);
  const alike = elements.filter((element) => element.action_id === actionId);
  const tapped = alike.find((element) => element.value === value) ?? alike[0];
  const text = (tapped?.text as { readonly text?: string } | undefined)?.text;
  return text ?? actionId;
}
