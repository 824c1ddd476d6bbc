import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import { isWithout, type RoadPage, type RoadReceiver } from "../../domain/road-pages.ts";
import { lacksOfRoad, type RoadFacts } from "../../domain/roads.ts";
import { type Day, dayOf, type Instant, type Zone } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, longText, textField } from "../form-fields.ts";
import { context, header, type Message, type ModalView, message, section, sentence } from "../message.ts";
import { visitName, visitWithDay } from "../visits/visit-names.ts";
import { letterReader, sourceText } from "./road-lines.ts";
import { pageBlocks } from "./team-letters.ts";

/** The page for the road as staff see it before it goes out. */
export interface RoadShown {
  readonly at: OpenVisit;
  readonly page: RoadPage;
  readonly receivers: readonly RoadReceiver[];
  readonly goesOutAt: Instant | undefined;
  readonly print: string;
}

/** Who reads it, and when. */
export interface RoadReader {
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Instant;
}

interface Frame extends RoadReader {
  readonly words: Words;
  readonly today: Day;
}

const frameOf = (reader: RoadReader): Frame => ({
  ...reader,
  words: wordsIn(reader.language),
  today: dayOf(reader.now, reader.zone),
});

const momentIn = (at: Instant, { zone, language, today }: Frame) => momentText(at, zone, language, today);

/** Shows what the team will read, who has it, and what is missing. Telephones stay out: a channel may read along. */
export function roadPreview(shown: RoadShown, reader: RoadReader): Message {
  const frame = frameOf(reader);
  const say = frame.words.roads;
  const letter = letterReader(frame.language, frame.today);
  const name = visitName(shown.at, frame.language);
  return message(say.previewText(name), [
    header(`${name}${frame.words.shared.beside}${say.open}`),
    section(joined([...timing(shown, frame), lackLine(shown.page, frame), ...receiverLines(shown, frame)])),
    section(say.previewPage),
    ...pageBlocks(shown.page, letter, false),
    context(md`${sourceText(shown.page, letter)}`),
    buttons(shown, frame),
  ]);
}

function timing({ goesOutAt }: RoadShown, frame: Frame): Mrkdwn[] {
  if (goesOutAt === undefined) return [];
  const say = frame.words.roads;
  return [(frame.now < goesOutAt ? say.goesOut : say.wentOut)(momentIn(goesOutAt, frame))];
}

function lackLine({ road }: RoadPage, { words }: Frame): Mrkdwn {
  const lacks = lacksOfRoad(road);
  if (lacks.length === 0) return words.roads.complete;
  return words.roads.lacking(words.shared.list(lacks.map((lack) => words.roads.lacks[lack])));
}

function receiverLines({ receivers }: RoadShown, frame: Frame): Mrkdwn[] {
  const say = frame.words.roads;
  if (receivers.length === 0) return [say.nobody];
  return receivers.map((one) => {
    const standing = standingOf(one, frame);
    return say.receiver(one.expert.name, one.isOutside ? say.outside(standing) : standing);
  });
}

function standingOf({ has, sentAt }: RoadReceiver, frame: Frame): string {
  const say = frame.words.roads.standings;
  if (has !== "this") return say[has];
  return say.this(sentAt === undefined ? "" : momentIn(sentAt, frame));
}

function buttons({ at, page, receivers, print }: RoadShown, { words }: Frame): KnownBlock {
  const say = words.roads;
  const value = { visit: at.visit.id };
  const isComplete = lacksOfRoad(page.road).length === 0;
  const without = receivers.filter(isWithout);
  const isUpdate = receivers.some(({ has }) => has === "older");
  const fill = button({
    ...{ action: "visit.road_form", label: say.fill, value },
    ...(isComplete ? {} : { style: "primary" as const }),
  });
  const send = button({
    ...{ action: "visit.road_send", label: isUpdate ? say.sendUpdate : say.send, value: { ...value, print } },
    ...(isComplete ? { style: "primary" as const } : {}),
  });
  const copy = button({ action: "visit.road_copy", label: say.copy, value });
  return {
    type: "actions",
    elements: [fill, ...(without.length > 0 ? [send] : []), ...(receivers.length > 0 ? [copy] : [])],
  };
}

/** Nobody types more about a journey, and a message holds it. */
const routeLimit = 1_000;

/** The form of what a team needs for the road, with what is on record or was given before. */
export function roadForm(
  at: OpenVisit,
  facts: Partial<RoadFacts>,
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.roads;
  const field = (id: string, label: string, text: string | undefined) =>
    textField({ id, label, optional: true }, text);
  return form(
    {
      id: "visit.road",
      value: { visit: at.visit.id },
      title: say.formTitle,
      submit: say.formSubmit,
      blocks: [
        section(md`*${visitWithDay(at, language, today)}*`),
        longText({ id: "route", label: say.formRoute, optional: true, limit: routeLimit }, facts.route),
        field("pick_up", say.formPickUp, facts.pickUp),
        field("pick_up_phone", say.formPickUpPhone, facts.pickUpPhone),
        field("hotel", say.formHotel, facts.hotel),
        field("liaison_phone", say.formLiaisonPhone, facts.liaisonPhone),
        context(md`${say.formHint}`),
      ],
    },
    words,
  );
}

/** What is wrong with a field of the form. */
export function roadFault(name: "formPhone" | "formPhoneWhose", language: Language): string {
  return wordsIn(language).roads[name];
}

/** Confirms what was filled in; where somebody has an older page, asks whether they are told. */
export function roadFilledView(shown: RoadShown, reader: RoadReader): Message | ModalView {
  const frame = frameOf(reader);
  const { words } = frame;
  const say = words.roads;
  const name = visitName(shown.at, frame.language);
  const older = shown.receivers.filter(({ has }) => has === "older");
  if (older.length > 0)
    return form(
      {
        id: "visit.road_send",
        value: { visit: shown.at.visit.id, print: shown.print },
        title: say.updateTitle,
        submit: say.sendUpdate,
        blocks: [section(say.updateBody(name, words.shared.list(older.map(({ expert }) => expert.name))))],
      },
      words,
    );
  const { goesOutAt } = shown;
  const isAhead = goesOutAt !== undefined && frame.now < goesOutAt;
  const next = isAhead ? say.filledNext(momentIn(goesOutAt, frame)) : say.filledNow;
  return sentence(joined([say.filled(name), next]));
}

/** Confirms to whom it is on its way. */
export function roadSentView(
  sent: {
    readonly at: OpenVisit;
    readonly inSlack: number;
    readonly outside: number;
    readonly isUpdate: boolean;
  },
  language: Language,
): Message {
  const say = wordsIn(language).roads;
  const name = reference.visit(sent.at.visit.id);
  if (sent.inSlack === 0) return sentence(say.sentOutsideOnly(name, sent.outside));
  return sentence(
    joined([
      (sent.isUpdate ? say.updated : say.sent)(name, sent.inSlack),
      ...(sent.outside > 0 ? [say.sentOutside(sent.outside)] : []),
    ]),
  );
}

/** What is shown of it beside everything else about a visit: `已填，已发 2/3 位，7月1日（周一）9:00`. */
export function roadStandingText(
  road: { readonly facts: RoadFacts | undefined; readonly receivers: readonly RoadReceiver[] },
  reader: { readonly words: Words; readonly language: Language; readonly zone: Zone; readonly today: Day },
): string {
  const { words, zone, language, today } = reader;
  const say = words.roads;
  const { facts, receivers } = road;
  const lacks = lacksOfRoad(facts);
  const filled = facts === undefined ? say.shownEmpty : say.shownFull;
  const sent = receivers.flatMap(({ sentAt }) => sentAt ?? []).toSorted();
  const last = sent.at(-1);
  const older = receivers.filter(({ has }) => has === "older").length;
  return [
    lacks.length === 0 || facts === undefined
      ? filled
      : say.shownLacks(words.shared.list(lacks.map((lack) => say.lacks[lack]))),
    last === undefined
      ? say.shownUnsent
      : say.shownSent(sent.length, receivers.length, momentText(last, zone, language, today)),
    ...(older > 0 ? [say.shownOlder(older)] : []),
  ].join(words.visits.aside);
}
