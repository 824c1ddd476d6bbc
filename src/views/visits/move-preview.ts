import type { Button, KnownBlock, ModalView } from "@slack/types";
import type { Counter } from "../../domain/counters.ts";
import type { Language } from "../../domain/languages.ts";
import type { SeatFate } from "../../domain/moves.ts";
import type { Seat } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { SeatObjection } from "../../domain/refusals/seats.ts";
import type { DateDoubt } from "../../domain/refusals/visits.ts";
import { type DateWanted, datesTyped, hoursWanted } from "../../domain/schedule.ts";
import { type Day, daysBetween, type Instant, plusDays, type Zone } from "../../domain/time.ts";
import type { OpenVisit, Visit } from "../../domain/visits.ts";
import { daySpan, longDay, momentText, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, plain } from "../form-fields.ts";
import { context, header, type Message, message, section, sections } from "../message.ts";
import { doubtNote, doubtText } from "./date-doubts.ts";
import { expertName, hoursText, visitDay, visitName } from "./visit-names.ts";

/** Who reads about a move, and when. */
export interface MoveReader {
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

/** What becomes of a seat. */
export interface SeatShown extends Seat {
  readonly fate: SeatFate;
  readonly way: "slack" | "slack_unsure" | "outside";
  readonly objection: SeatObjection | undefined;
}

/** One visit of a move. */
export interface VisitShown {
  readonly at: OpenVisit;
  readonly was: Visit;
  readonly wanted: DateWanted;
  readonly isChanged: boolean;
  readonly mustAskPark: boolean;
  readonly seats: readonly SeatShown[];
  readonly doubts: readonly DateDoubt[];
}

/** A move as it would be, or was, made. */
export interface MoveShown {
  readonly visits: readonly VisitShown[];
  readonly replyBy: ReadonlyMap<number, Instant>;
  readonly otherDays: readonly Day[];
  /** Why doubts are overruled. */
  readonly reason: string | undefined;
  readonly shown: string;
}

/** The proposal of an expert that a move takes up. */
type CounterTaken = Pick<Counter, "id" | "assignmentId">;

/**
 * Who would be asked again, who would be told and who would not, with the button that does it, or asks for the reason
 * that it takes; `counter` is the proposal of an expert that is taken up by it.
 */
export function movePreview(
  move: MoveShown,
  plan: string,
  reader: MoveReader,
  counter?: CounterTaken,
): Message {
  const say = wordsIn(reader.language).moves;
  return message(
    say.text(
      joined(
        move.visits.map((one) => moveLine(one, reader)),
        " ",
      ),
    ),
    [
      ...previewBlocks(move, reader),
      {
        type: "actions",
        elements: [
          isDoubtful(move) ? overrule(move, reader, counter) : confirm(move, plan, reader, counter),
          ...otherDayButtons(move, reader),
          button({ action: "visit.keep", label: say.keep, value: {} }),
        ],
      },
    ],
  );
}

function isDoubtful({ visits, reason }: MoveShown): boolean {
  return reason === undefined && visits.some(({ doubts }) => doubts.length > 0);
}

function confirm(
  move: MoveShown,
  plan: string,
  { language }: MoveReader,
  counter: CounterTaken | undefined,
): Button {
  const { shown, reason } = move;
  const value = {
    plan,
    shown,
    ...(counter === undefined ? {} : { counter: counter.id }),
    ...(reason === undefined ? {} : { reason }),
  };
  const label = confirmLabel(move, wordsIn(language).moves);
  return button({ action: "visit.move", label, value, style: "primary" });
}

/** Asks for a reason, and shows the same move again with it. */
function overrule(move: MoveShown, { language }: MoveReader, counter?: CounterTaken): Button {
  const text = (counter === undefined ? undefined : counterTyped(move, counter)) ?? moveTyped(move);
  return button({
    action: "command.because",
    label: wordsIn(language).refusals.overruling.button,
    value: { command: "/visit", text },
  });
}

function moveTyped({ visits }: MoveShown): string {
  const rows = visits.map(({ was, wanted }) => `${reference.visit(was.id)} ${datesTyped(wanted)}`);
  return `move ${rows.join("; ")}`;
}

function counterTyped({ visits }: MoveShown, { assignmentId }: CounterTaken): string | undefined {
  const [only] = visits;
  const seat = only?.seats.find(({ assignment }) => assignment.id === assignmentId);
  if (only === undefined || seat === undefined) return undefined;
  return `counter ${reference.visit(only.was.id)} ${seat.expert.code} accept ${only.wanted.from}`;
}

/** The same as a window whose own button moves. */
export function movePreviewForm(move: MoveShown, plan: string, reader: MoveReader): ModalView {
  const words = wordsIn(reader.language);
  const say = words.moves;
  if (isDoubtful(move)) {
    const blocks: KnownBlock[] = [
      ...previewBlocks(move, reader),
      { type: "actions", elements: [overrule(move, reader)] },
    ];
    return { type: "modal", title: plain(say.formTitle), close: plain(words.shared.close), blocks };
  }
  return form(
    {
      id: "visit.move",
      value: { plan, shown: move.shown },
      title: say.formTitle,
      submit: confirmLabel(move, say),
      blocks: previewBlocks(move, reader),
    },
    words,
  );
}

function confirmLabel({ visits }: MoveShown, say: Words["moves"]): string {
  const fates = visits.flatMap(({ seats }) => seats.map(({ fate }) => fate));
  const released = fates.filter((fate) => fate === "released").length;
  if (released > 0) return say.confirmReleasing(released);
  return fates.includes("asked_again") ? say.confirm : say.confirmQuiet;
}

function previewBlocks(move: MoveShown, reader: MoveReader): KnownBlock[] {
  const say = wordsIn(reader.language).moves;
  const lines = move.visits.flatMap((one) => visitLines(one, move, reader));
  const isStuck = move.visits.some(({ seats }) => seats.some(({ fate }) => fate === "released"));
  const days = wordsIn(reader.language).shared.list(
    move.otherDays.map((day) => longDay(day, reader.language, reader.today)),
  );
  return [
    header(say.title(move.visits.length)),
    ...sections(lines),
    ...(isStuck && move.visits.length === 1
      ? [section(days === "" ? md`${say.noOtherDays}` : say.otherDays(days))]
      : []),
    ...doubtNote(
      move.visits.flatMap(({ doubts }) => doubts),
      move.reason,
      reader.language,
    ),
    context(md`${say.hint}`),
  ];
}

/** Days on which everybody could come: each opens the preview of that day. */
function otherDayButtons({ visits, otherDays }: MoveShown, { language }: MoveReader) {
  const say = wordsIn(language).moves;
  const [only] = visits;
  if (only === undefined) return [];
  const { wanted } = only;
  const length = daysBetween(wanted.from, wanted.to);
  return otherDays.slice(0, 2).map((day, i) => ({
    ...button({
      action: "command.again",
      label: say.instead(shortDay(day, language)),
      value: {
        command: "/visit",
        text: `move ${reference.visit(only.was.id)} ${datesTyped({ ...wanted, from: day, to: plusDays(day, length) })}`,
      },
    }),
    action_id: `command.again:${i}`,
  }));
}

/** `V4 芜湖经开区：7月9日（周二） → 7月10日（周三）9:00—17:00`. */
function moveLine({ at, was, wanted, isChanged }: VisitShown, reader: MoveReader): Mrkdwn {
  const words = wordsIn(reader.language);
  const name = visitName({ visit: was, park: at.park }, reader.language);
  if (!isChanged) return words.moves.unchanged(name);
  const then = { dayFrom: wanted.from, dayTo: wanted.to, ...hoursWanted(wanted, was) };
  const isOnSite = was.mode === "on_site";
  const hours = isOnSite ? hoursText(then, reader.language) : "";
  const isSameDays = was.dayFrom === wanted.from && (was.dayTo ?? was.dayFrom) === wanted.to;
  const before = isSameDays
    ? hoursText(was, reader.language).replace(/^, /, "")
    : visitDay({ visit: was }, reader.language, reader.today);
  const days = daySpan(wanted.from, wanted.to, reader.language, reader.today);
  return words.moves.line(name, before, `${days}${hours}`);
}

function visitLines(one: VisitShown, move: MoveShown, reader: MoveReader): Mrkdwn[] {
  const say = wordsIn(reader.language).moves;
  const line = moveLine(one, reader);
  if (!one.isChanged) return [line];
  const people = seatLines(one, move, reader);
  const isTroubled = one.seats.length > 0 || one.was.mode !== "on_site";
  return [
    line,
    ...(isTroubled ? people : [say.nobody]),
    ...parkLine(one, say),
    ...one.doubts.map((doubt) => md`　${doubtText(doubt, reader.language)}`),
  ];
}

function parkLine({ mustAskPark, was, wanted }: VisitShown, say: Words["moves"]): Mrkdwn[] {
  if (mustAskPark) return [say.parkAgain];
  const wish = was.parkWish;
  return wish?.from === wanted.from && wish.to === wanted.to ? [say.parkAgrees] : [];
}

function seatLines({ seats }: VisitShown, { replyBy }: MoveShown, reader: MoveReader): Mrkdwn[] {
  const words = wordsIn(reader.language);
  const say = words.moves;
  const of = (fate: SeatFate, fits: (seat: SeatShown) => boolean = () => true) =>
    seats.filter((seat) => seat.fate === fate && fits(seat));
  const isOutside = ({ way }: SeatShown) => way === "outside";
  const wasAsked = ({ assignment }: SeatShown) => assignment.state !== "proposed";
  const by = (some: readonly SeatShown[]) => {
    const moment = replyBy.get(some[0]?.expert.id ?? 0);
    return moment === undefined ? "" : momentText(moment, reader.zone, reader.language, reader.today);
  };
  const line = (some: readonly SeatShown[], write: (names: string, by: string) => Mrkdwn): Mrkdwn[] =>
    some.length === 0 ? [] : [write(words.shared.list(some.map((seat) => seatName(seat, reader))), by(some))];
  return [
    ...byMoment(
      of("asked_again", (seat) => !isOutside(seat)),
      replyBy,
    ).flatMap((some) => line(some, say.askAgain)),
    ...byMoment(of("asked_again", isOutside), replyBy).flatMap((some) => line(some, say.askOutside)),
    ...line(of("agreed"), say.agreed),
    ...line(of("goes_along"), say.goesAlong),
    ...line(
      of("released", (seat) => wasAsked(seat) && !isOutside(seat)),
      say.released,
    ),
    ...line(
      of("released", (seat) => wasAsked(seat) && isOutside(seat)),
      say.releasedOutside,
    ),
    ...line(
      of("released", (seat) => !wasAsked(seat)),
      say.releasedQuietly,
    ),
    ...line(of("left"), say.left),
  ];
}

/** Seats that are asked to reply by the same moment, together. */
function byMoment(seats: readonly SeatShown[], replyBy: MoveShown["replyBy"]): SeatShown[][] {
  return [...Map.groupBy(seats, ({ expert }) => replyBy.get(expert.id) ?? "").values()];
}

/** `E05 示例专家05（已同意）`, with whatever is worth knowing beside the name. */
function seatName({ assignment, expert, fate, way, objection }: SeatShown, reader: MoveReader): string {
  const words = wordsIn(reader.language);
  const say = words.moves;
  const name = expertName(expert);
  if (objection !== undefined) return say.withWhy(name, whyNot(objection, reader));
  if (fate === "left") return say.withWhy(name, words.assignments.states[assignment.state]);
  const facts = [
    fate === "asked_again" && assignment.state === "accepted" ? say.hadAgreed : "",
    fate === "asked_again" && way === "slack_unsure" ? say.unsure : "",
  ].filter(Boolean);
  return facts.length === 0 ? name : say.withWhy(name, words.shared.list(facts));
}

function whyNot(objection: SeatObjection, { language }: MoveReader): string {
  const say = wordsIn(language).moves;
  switch (objection.why) {
    case "unavailable":
      return say.unavailable(shortDay(objection.day, language));
    case "busy":
      return say.busy(visitName(objection.other, language));
    default:
      return say.conflict;
  }
}

/** The line of one visit, for what is said once the move is made. */
export function movedLines(move: MoveShown, reader: MoveReader): Mrkdwn[] {
  return move.visits.map((one) => moveLine(one, reader));
}
