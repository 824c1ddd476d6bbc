import type { KnownBlock } from "@slack/types";
import { isOfOrganisation } from "../../domain/meetings.ts";
import { momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { attendButton } from "../meetings/attend-button.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import { isSettled, type ReminderItem, type ReminderReader, whatOf } from "./reminder-items.ts";
import { ownerItem } from "./reminder-owner.ts";

/** More are counted: nobody answers ten things in one message. */
const itemsShown = 12;

/**
 * What somebody still owes, as it stands now, with the taps that settle it; and below it what they let pass that others
 * owe them. `name` as they are addressed.
 */
export function reminderView(name: string, items: readonly ReminderItem[], reader: ReminderReader): Message {
  const own = items.filter(({ to }) => to === "debtor").slice(0, itemsShown);
  const owned = items.filter(({ to }) => to === "owner").slice(0, itemsShown);
  const text = joined(
    [
      ...(own.length > 0 ? [ownText(name, own, reader)] : []),
      ...(owned.length > 0 ? [ownedText(owned, reader)] : []),
    ],
    "; ",
  );
  const blocks: KnownBlock[] = [
    ...(own.length > 0 ? ownBlocks(name, own, reader) : []),
    ...(own.length > 0 && owned.length > 0 ? [{ type: "divider" } as const] : []),
    ...(owned.length > 0 ? ownedBlocks(owned, reader) : []),
  ];
  return message(text, blocks);
}

/** Tells the owner whom a reminder did not reach, and of what. */
export function reminderFailedView(
  name: string,
  reason: string,
  items: readonly ReminderItem[],
  reader: ReminderReader,
): Message {
  const lines = joined(items.map((item) => md`• ${whatOf(item, reader)}`));
  return sentence(reader.words.reminders.notDelivered(name, reason, lines));
}

function ownText(name: string, items: readonly ReminderItem[], reader: ReminderReader): Mrkdwn {
  const say = reader.words.reminders;
  const open = items.filter((item) => !isSettled(item));
  const [first, second] = open;
  if (first === undefined) return say.textSettled(name);
  return second === undefined
    ? (isAnswer(first) ? say.text : say.textDeed)(
        name,
        whatOf(first, reader),
        momentText(first.moment, reader.zone, reader.language, reader.today),
      )
    : say.textMany(name, open.length);
}

function ownBlocks(name: string, items: readonly ReminderItem[], reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const open = items.filter((item) => !isSettled(item)).length;
  const isDeed = items.some((item) => !isSettled(item) && !isAnswer(item));
  const greeting = isDeed ? say.greetingDeed(name, open) : greetingOf(name, open, reader);
  return [
    section(open === 0 ? say.thanks(name) : greeting),
    ...items.flatMap((item, i) => ownItem(item, items.length === 1 ? "" : say.number(i), i, reader)),
  ];
}

function greetingOf(name: string, open: number, { words }: ReminderReader): Mrkdwn {
  const say = words.reminders;
  return open === 1 ? say.greeting(name) : say.greetingMany(name, open);
}

function ownItem(item: ReminderItem, number: string, index: number, reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const what = whatOf(item, reader);
  if (isSettled(item)) {
    const answer = item.answer === undefined ? undefined : answerWord(item.answer, item.kind, reader);
    const closed = isAnswer(item) ? say.closed(number, what) : say.closedDeed(number, what);
    const line = answer === undefined ? closed : say.answered(number, what, answer);
    return [section(line), ...(answer === undefined ? [] : [context(md`${say.changeOnCard}`)])];
  }
  const by = momentText(item.moment, reader.zone, reader.language, reader.today);
  return [
    section((isAnswer(item) ? say.line : say.lineDeed)(number, what, by)),
    ...answerButtons(item, index, reader),
    context(md`${placeText(item, reader)}`),
  ];
}

function placeText(item: ReminderItem, { words }: ReminderReader): string {
  const say = words.reminders;
  if (item.place === undefined) return say.byHand;
  const { which, of } = item.place;
  return isAnswer(item) ? say.place(which, of) : say.placeDeed(which, of);
}

function answerWord(answer: "yes" | "no", kind: ReminderItem["kind"], { words }: ReminderReader): string {
  const say = words.reminders;
  if (kind === "reply") return answer === "yes" ? say.attend : say.cannotAttend;
  return answer === "yes" ? say.join : say.cannotJoin;
}

function answerButtons(item: ReminderItem, index: number, reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  if (item.kind === "answer") {
    const value = { id: item.assignment.id, revision: item.assignment.revision };
    return [
      {
        type: "actions",
        elements: [
          button({ action: `assignment.accept:${index}`, label: say.join, value, style: "primary" }),
          button({ action: `assignment.decline:${index}`, label: say.cannotJoin, value }),
        ],
      },
    ];
  }
  if (item.kind === "material" || item.kind === "task") return [deedButton(item, index, reader)];
  if (item.kind !== "reply") return [];
  const value = { id: item.invitation.id, sequence: item.meeting.sequence };
  const declining = isOfOrganisation(item.invitation) ? "seat.decline" : "invitation.declined";
  return [
    {
      type: "actions",
      elements: [
        attendButton(item.invitation, item.meeting, { index: String(index), label: say.attend }, "primary"),
        button({ action: `${declining}:${index}`, label: say.cannotAttend, value }),
      ],
    },
  ];
}

/** True for what is answered, not done. */
function isAnswer({ kind }: ReminderItem): boolean {
  return kind !== "material" && kind !== "task";
}

/** The tap that says that it is done: a text was sent, a decision carried out. */
function deedButton(
  item: Extract<ReminderItem, { kind: "material" | "task" }>,
  index: number,
  { words }: ReminderReader,
): KnownBlock {
  const deed =
    item.kind === "task"
      ? { action: `decision.done:${index}`, label: words.reminders.taskDone, value: { id: item.decision.id } }
      : { action: `paper.sent:${index}`, label: words.minutes.paperSent, value: { id: item.item.id } };
  return { type: "actions", elements: [button({ ...deed, style: "primary" })] };
}

function ownedText(items: readonly ReminderItem[], { words }: ReminderReader): Mrkdwn {
  const say = words.reminders;
  const [late, ahead] = bothKinds(items).map((some) => some.filter((item) => !isSettled(item)).length);
  if (late === undefined || ahead === undefined || late + ahead === 0) return say.ownerSettled;
  return joined(
    [late > 0 ? say.ownerText(late) : md``, ahead > 0 ? say.roadText(ahead) : md``].filter(
      ({ mrkdwn }) => mrkdwn !== "",
    ),
    "; ",
  );
}

function ownedBlocks(items: readonly ReminderItem[], reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const [late = [], ahead = []] = bothKinds(items);
  const titled = (
    some: readonly ReminderItem[],
    settled: Mrkdwn,
    title: (count: number) => Mrkdwn,
    first: number,
  ): KnownBlock[] => {
    if (some.length === 0) return [];
    const open = some.filter((item) => !isSettled(item)).length;
    return [
      section(open === 0 ? settled : title(open)),
      ...some.flatMap((item, i) => ownerItem(item, first + i, reader)),
    ];
  };
  return [
    ...titled(late, say.ownerTitleSettled, say.ownerTitle, 0),
    ...titled(ahead, say.roadSettled, say.roadTitle, late.length),
  ];
}

/** What is past its deadline, and what is to be done before a day that is still to come. */
function bothKinds(items: readonly ReminderItem[]): readonly [ReminderItem[], ReminderItem[]] {
  return [items.filter(({ kind }) => kind !== "road"), items.filter(({ kind }) => kind === "road")];
}
