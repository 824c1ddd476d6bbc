import type { KnownBlock } from "@slack/types";
import { momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
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
    ? say.text(
        name,
        whatOf(first, reader),
        momentText(first.moment, reader.zone, reader.language, reader.today),
      )
    : say.textMany(name, open.length);
}

function ownBlocks(name: string, items: readonly ReminderItem[], reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const open = items.filter((item) => !isSettled(item)).length;
  const greeting = open === 1 ? say.greeting(name) : say.greetingMany(name, open);
  return [
    section(open === 0 ? say.thanks(name) : greeting),
    ...items.flatMap((item, i) => ownItem(item, items.length === 1 ? "" : say.number(i), i, reader)),
  ];
}

function ownItem(item: ReminderItem, number: string, index: number, reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const what = whatOf(item, reader);
  if (isSettled(item)) {
    const answer = item.answer === undefined ? undefined : answerWord(item.answer, item.kind, reader);
    const line = answer === undefined ? say.closed(number, what) : say.answered(number, what, answer);
    return [section(line), ...(answer === undefined ? [] : [context(md`${say.changeOnCard}`)])];
  }
  const by = momentText(item.moment, reader.zone, reader.language, reader.today);
  return [
    section(say.line(number, what, by)),
    ...answerButtons(item, index, reader),
    context(md`${item.place === undefined ? say.byHand : say.place(item.place.which, item.place.of)}`),
  ];
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
  if (item.kind !== "reply") return [];
  const value = { id: item.invitation.id, sequence: item.meeting.sequence };
  return [
    {
      type: "actions",
      elements: [
        button({ action: `invitation.accepted:${index}`, label: say.attend, value, style: "primary" }),
        button({ action: `invitation.declined:${index}`, label: say.cannotAttend, value }),
      ],
    },
  ];
}

function ownedText(items: readonly ReminderItem[], { words }: ReminderReader): Mrkdwn {
  const open = items.filter((item) => !isSettled(item)).length;
  return open === 0 ? words.reminders.ownerSettled : words.reminders.ownerText(open);
}

function ownedBlocks(items: readonly ReminderItem[], reader: ReminderReader): KnownBlock[] {
  const say = reader.words.reminders;
  const open = items.filter((item) => !isSettled(item)).length;
  return [
    section(open === 0 ? say.ownerTitleSettled : say.ownerTitle(open)),
    ...items.flatMap((item, i) => ownerItem(item, i, reader)),
  ];
}
