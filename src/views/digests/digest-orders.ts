import type { Button, KnownBlock } from "@slack/types";
import {
  type DigestOrder,
  digestRecipient,
  everything,
  type QuietHabit,
  scopeKey,
} from "../../domain/digest-orders.ts";
import type { Language } from "../../domain/languages.ts";
import type { Recipient } from "../../domain/notices.ts";
import { reference } from "../../domain/references.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import type { Survey } from "../../domain/visits.ts";
import { longDay, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { plain } from "../form-fields.ts";
import { header, type Message, type ModalView, message, section, sentence } from "../message.ts";
import { channelMention, personMention } from "../slack-mentions.ts";
import { surveyTitle } from "../surveys/survey-names.ts";

/** An order with what a reader wants to know of it. */
export interface OrderShown {
  readonly order: DigestOrder;
  /** The one that it is about; undefined where it is about more. */
  readonly survey: Survey | undefined;
  readonly next: Instant;
}

/** Who reads about orders. */
export interface OrderReader {
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

/** Says that a report that was asked for is on its way. */
export function onItsWayView(recipient: Recipient, language: Language): Message {
  const say = wordsIn(language).digests;
  const [kind, id = ""] = recipient.split(":");
  return sentence(say.onItsWay(kind === "channel" ? channelMention(id) : say.toYou));
}

/** Says back what was ordered, with the next time it comes. */
export function orderedView({ order, survey, next }: OrderShown, reader: OrderReader): Message {
  const words = wordsIn(reader.language);
  const say = words.digests;
  const daily = say.daily(order.postAt, scopeText(order, survey, reader), say.quiet[order.whenQuiet]);
  const isChannel = digestRecipient(order.channel, order.setBy).startsWith("channel:");
  const text = joined([
    say.ordered(placeOf(order, words), daily),
    md`${say.nextTime(momentText(next, reader.zone, reader.language, reader.today))}`,
    ...(isChannel ? [say.willTell(words.shared.botName)] : []),
  ]);
  const buttons = [changeButton(order.channel, say.change), stopButton(order.channel, say.stop)];
  return message(text, [section(text), { type: "actions", elements: buttons }]);
}

/** Tells a channel that it will get a report. */
export function announcedView({ order, survey }: Omit<OrderShown, "next">, reader: OrderReader): Message {
  const say = wordsIn(reader.language).digests;
  const text = say.announced(personMention(order.setBy), order.postAt, scopeText(order, survey, reader));
  return message(md`${say.announcedText(order.postAt)}`, [section(text)]);
}

export function stoppedView(channel: string, language: Language): Message {
  const say = wordsIn(language).digests;
  return sentence(say.stopped(channel.startsWith("D") ? say.toYou : channelMention(channel)));
}

/** Lines that fit into a message, each with two blocks. */
const ordersShown = 20;

/** Every channel's report, with buttons to change and to stop it. */
export function digestListView(orders: readonly OrderShown[], reader: OrderReader): Message {
  const words = wordsIn(reader.language);
  const say = words.digests;
  if (orders.length === 0) return sentence(say.listNone);
  const title = say.listTitle(orders.length);
  const blocks = orders.slice(0, ordersShown).flatMap(({ order, survey, next }, i): KnownBlock[] => [
    section(
      say.listLine(
        placeOf(order, words),
        order.postAt,
        scopeText(order, survey, reader),
        say.quiet[order.whenQuiet],
        momentText(next, reader.zone, reader.language, reader.today),
        personMention(order.setBy),
        order.pausedUntil === undefined
          ? ""
          : say.pausedUntil(longDay(order.pausedUntil, reader.language, reader.today)),
      ),
    ),
    {
      type: "actions",
      elements: [
        { ...changeButton(order.channel, say.change), action_id: `digest.form:${i}` },
        pauseButton(order, i, say),
        { ...stopButton(order.channel, say.stop), action_id: `digest.off:${i}` },
      ],
    },
  ]);
  return message(md`${title}`, [header(title), ...blocks]);
}

/** Tells whoever ordered a report that it could not be posted, and how to go on. */
export function notPostedView(recipient: Recipient, reason: string, language: Language): Message {
  const words = wordsIn(language);
  const say = words.digests;
  const channel = recipient.replace(/^\w+:/, "");
  const place = channelMention(channel);
  const wordings: Readonly<Record<string, Mrkdwn>> = {
    not_in_channel: say.notIn(place, words.shared.botName),
    // Slack does not even show a private channel to whom it does not admit.
    channel_not_found: say.notIn(place, words.shared.botName),
    is_archived: say.archived(place),
  };
  const text = wordings[reason] ?? say.undelivered(place, reason);
  return message(text, [section(text), { type: "actions", elements: [stopButton(channel, say.stop)] }]);
}

/** The form of a channel's report: what it is now, or what is usual. */
export function digestForm(
  channel: string,
  order: DigestOrder | undefined,
  surveys: readonly Survey[],
  language: Language,
): ModalView {
  const words = wordsIn(language);
  const say = words.digests;
  // Slack takes 100 lines in a list.
  const scopes = [
    choice(say.everything, scopeKey(everything)),
    choice(say.meetingsOnly, scopeKey({ kind: "meetings" })),
    ...surveys.slice(0, 98).map((survey) => surveyChoice(survey, language)),
  ];
  const chosen = scopeKey(order?.scope ?? everything);
  const habits = [choice(say.formQuietLine, "line"), choice(say.formQuietSilent, "silent")] as const;
  const states = [choice(say.formKeep, "on"), choice(say.formStop, "off")] as const;
  const quiet: QuietHabit = order?.whenQuiet ?? "line";
  return {
    type: "modal",
    callback_id: "digest.here",
    private_metadata: JSON.stringify({ v: 1, channel }),
    title: plain(say.formTitle),
    submit: plain(say.formSubmit),
    close: plain(words.shared.close),
    blocks: [
      input("time", say.formTime, {
        type: "timepicker",
        action_id: "value",
        initial_time: order?.postAt ?? "08:45",
      }),
      input("scope", say.formSurvey, {
        type: "static_select",
        action_id: "value",
        options: scopes,
        initial_option:
          scopes.find(({ value }) => value === chosen) ?? choice(say.everything, scopeKey(everything)),
      }),
      input("quiet", say.formQuiet, {
        type: "radio_buttons",
        action_id: "value",
        options: [...habits],
        initial_option: habits[quiet === "line" ? 0 : 1],
      }),
      ...(order === undefined
        ? []
        : [
            input("state", say.formState, {
              type: "radio_buttons",
              action_id: "value",
              options: [...states],
              initial_option: states[0],
            }),
          ]),
    ],
  };
}

type Element = Extract<KnownBlock, { type: "input" }>["element"];

function input(block: string, label: string, element: Element): KnownBlock {
  return { type: "input", block_id: block, label: plain(label), element };
}

const choice = (label: string, value: string) => ({ text: plain(label.slice(0, 75)), value });

function surveyChoice(survey: Survey, language: Language) {
  return choice(`${reference.survey(survey.id)} ${surveyTitle(survey, language)}`, String(survey.id));
}

function scopeText({ scope }: DigestOrder, survey: Survey | undefined, { language }: OrderReader): string {
  const say = wordsIn(language).digests;
  if (survey === undefined) return scope.kind === "meetings" ? say.meetingsOnly : say.everything;
  return `${reference.survey(survey.id)} ${surveyTitle(survey, language)}`;
}

/** Where a report goes, as it is named in a sentence. */
export function placeOf({ channel, setBy }: DigestOrder, words: Words): Mrkdwn {
  return channel.startsWith("D")
    ? words.digests.directMessages(personMention(setBy))
    : channelMention(channel);
}

function changeButton(channel: string, label: string): Button {
  return button({ action: "digest.form", label, value: { channel } });
}

/** Pauses a report, or ends its pause. */
function pauseButton({ channel, pausedUntil }: DigestOrder, index: number, say: Words["digests"]): Button {
  const value = { channel };
  return pausedUntil === undefined
    ? button({ action: `digest.pause_form:${index}`, label: say.pause, value })
    : button({ action: `digest.resume:${index}`, label: say.resume, value });
}

function stopButton(channel: string, label: string): Button {
  return button({ action: "digest.off", label, value: { channel }, style: "danger" });
}
