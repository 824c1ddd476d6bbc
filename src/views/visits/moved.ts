import type { KnownBlock } from "@slack/types";
import type { Expert } from "../../domain/experts.ts";
import { reference } from "../../domain/references.ts";
import { lastDayOf } from "../../domain/visits.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, type Message, message, section, sections } from "../message.ts";
import {
  type MoveReader,
  type MoveShown,
  movedLines,
  type SeatShown,
  type VisitShown,
} from "./move-preview.ts";
import { type MovedVisit, movedLetter, releasedLetter } from "./moved-letters.ts";
import { expertName } from "./visit-names.ts";

/** Texts to copy that one message holds; everybody else is named above. */
const copiesShown = 10;

interface SeatOf {
  readonly seat: SeatShown;
  readonly visit: VisitShown;
}

/** What was moved, who was asked again or told, and for everybody outside Slack a text to copy. */
export function movedView(move: MoveShown, reader: MoveReader): Message {
  const words = wordsIn(reader.language);
  const say = words.moves;
  const changed = move.visits.filter(({ isChanged }) => isChanged);
  const lines = movedLines({ ...move, visits: changed }, reader);
  if (changed.length === 0)
    return message(say.nothing, [section(joined([say.nothing, ...movedLines(move, reader)]))]);
  const text = joined([say.done(changed.length), ...(changed.length === 1 ? lines : [])], " ");
  const letters = lettersOf(changed, move, reader).slice(0, copiesShown);
  return message(text, [
    ...sections([text, ...(changed.length === 1 ? [] : lines), ...hearers(changed, reader)]),
    ...(letters.length === 0 ? [] : [section(say.outside(letters.length)), ...letters.flatMap(letterBlocks)]),
    ...nextSteps(changed, reader),
  ]);
}

function seatsOf(visits: readonly VisitShown[]): SeatOf[] {
  return visits.flatMap((visit) => visit.seats.map((seat) => ({ seat, visit })));
}

function hearers(visits: readonly VisitShown[], reader: MoveReader): Mrkdwn[] {
  const words = wordsIn(reader.language);
  const say = words.moves;
  const seats = seatsOf(visits).map(({ seat }) => seat);
  const names = (fits: (seat: SeatShown) => boolean) =>
    words.shared.list([...new Set(seats.filter(fits).map(({ expert }) => expertName(expert)))]);
  const line = (text: string, write: (names: string) => Mrkdwn) => (text === "" ? md`` : write(text));
  const isTold = ({ fate, way, assignment }: SeatShown) =>
    fate === "released" && way !== "outside" && assignment.state !== "proposed";
  return [
    line(
      names(({ fate, way }) => fate === "asked_again" && way !== "outside"),
      say.told,
    ),
    line(names(isTold), say.toldReleased),
    line(
      names(({ fate, assignment }) => fate === "released" && assignment.state === "proposed"),
      say.releasedUntold,
    ),
  ];
}

interface LetterShown {
  readonly expert: Expert;
  readonly text: string;
  /** The seat of which the answer is to be recorded; undefined for whoever was released. */
  readonly record: { readonly id: number; readonly label: string; readonly index: number } | undefined;
}

/** One text for each person outside Slack: what is asked of them again, or that they need not come. */
function lettersOf(visits: readonly VisitShown[], move: MoveShown, reader: MoveReader): LetterShown[] {
  const { language, zone, today } = reader;
  const outside = seatsOf(visits).filter(({ seat }) => seat.way === "outside");
  const asked = Map.groupBy(
    outside.filter(({ seat }) => seat.fate === "asked_again"),
    ({ seat }) => seat.expert.id,
  );
  const label = wordsIn(language).seats.record;
  const again = [...asked].flatMap(([id, theirs], index): LetterShown[] => {
    const [first] = theirs;
    const replyBy = move.replyBy.get(id);
    if (first === undefined || replyBy === undefined) return [];
    const { expert, assignment } = first.seat;
    const text = movedLetter(theirs.flatMap(movedVisit), { expert, replyBy }, language, zone, today);
    return [{ expert, text, record: { id: assignment.id, label, index } }];
  });
  const released = outside
    .filter(({ seat }) => seat.fate === "released" && seat.assignment.state !== "proposed")
    .flatMap((one) =>
      movedVisit(one).map(
        (moved): LetterShown => ({
          expert: one.seat.expert,
          text: releasedLetter(moved, one.seat.expert, language, today),
          record: undefined,
        }),
      ),
    );
  return [...again, ...released];
}

function movedVisit({ visit: { at, was } }: SeatOf): MovedVisit[] {
  const to = lastDayOf(was);
  return was.dayFrom === undefined || to === undefined
    ? []
    : [{ visit: at.visit, park: at.park, from: was.dayFrom, to }];
}

function letterBlocks({ expert, text, record }: LetterShown): KnownBlock[] {
  const copy = section(md`*${expertName(expert)}*\n\`\`\`${text}\`\`\``);
  if (record === undefined) return [copy];
  const { id, label, index } = record;
  const one = button({ action: "visit.record_form", label, value: { id } });
  return [copy, { type: "actions", elements: [{ ...one, action_id: `visit.record_form:${index}` }] }];
}

function nextSteps(visits: readonly VisitShown[], reader: MoveReader): KnownBlock[] {
  const say = wordsIn(reader.language).moves;
  const gaps = visits.filter(({ seats }) => seats.some(({ fate }) => fate === "released"));
  const parks = visits.filter(({ mustAskPark }) => mustAskPark);
  const lines = [
    ...gaps.map(({ was }) => say.gap(reference.visit(was.id))),
    ...parks.map(({ was }) => say.askPark(reference.visit(was.id))),
  ];
  return lines.length === 0 ? [] : [context(joined(lines))];
}
