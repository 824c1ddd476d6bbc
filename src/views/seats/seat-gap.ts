import type { Button, KnownBlock } from "@slack/types";
import { type Assignment, isTakenBack } from "../../domain/assignments.ts";
import { workdaysLeft } from "../../domain/dues.ts";
import { type GapDetails, gapStanding, type StandIn } from "../../domain/gaps.ts";
import type { Language } from "../../domain/languages.ts";
import type { Seat } from "../../domain/progress.ts";
import type { Replacement } from "../../domain/replacements.ts";
import { type Day, dayOf, type Instant, timeOf, type Zone } from "../../domain/time.ts";
import type { WorkdayCalendar } from "../../domain/workdays.ts";
import { momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";
import { context, type Message, message, section, sectionWith, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { institutionName, visitDay } from "../visits/visit-names.ts";
import { seatTakenAgainView } from "./seat-declined.ts";

/** Who reads of a gap, and when. */
export interface GapReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
  readonly calendar: WorkdayCalendar;
}

export function gapReader(
  language: Language,
  when: { readonly zone: Zone; readonly today: Day; readonly calendar: WorkdayCalendar },
): GapReader {
  const { zone, today, calendar } = when;
  return { language, words: wordsIn(language), zone, today, calendar };
}

/** How many replacements a card offers. */
const offered = 3;

/** The card of a free seat: who could take it and what each would change; afterwards what came of it. */
export function seatGapView(gap: GapDetails, reader: GapReader): Message {
  const say = reader.words.gaps;
  const standing = gapStanding(gap);
  const { visit } = gap.progress;
  const [park, day] = placeAndDay(gap, reader);
  switch (standing.kind) {
    case "cancelled":
      return sentence(say.cancelled(park, day));
    case "held":
      return seatTakenAgainView(
        { progress: gap.progress, expert: gap.seat.expert },
        reader.language,
        reader.today,
      );
    case "taken":
      return sentence(say.taken(park, day, standing.standIn.expert.name));
    case "filled":
      return gap.approval?.state === "agreed" && gap.approval.seats === visit.seats
        ? sentence(say.smaller(park, day, visit.seats))
        : sentence(say.filled(park, day, gap.others.length, visit.seats));
    case "asked":
      return askedCard(gap, standing.standIn, reader);
    case "open":
      return offerCard(gap, reader);
  }
}

function offerCard(gap: GapDetails, reader: GapReader): Message {
  const say = reader.words.gaps;
  const [park, day] = placeAndDay(gap, reader);
  const shown = gap.replacements.ranked.slice(0, offered);
  return message(say.text(park, day, shown.length), [
    section(
      joined([
        say.title(park, day, leftUntil(gap, reader)),
        whatHappened(gap, reader),
        ...standInsGone(gap, reader),
      ]),
    ),
    ...offerBlocks(gap, reader, "card"),
    ...outLine(gap, shown.length, reader),
    ...approvalLine(gap, reader),
    { type: "actions", elements: [...gapButtons(gap, reader), gapMenu(gap, reader)] },
  ]);
}

function askedCard(gap: GapDetails, standIn: StandIn, reader: GapReader): Message {
  const say = reader.words.gaps;
  const [park, day] = placeAndDay(gap, reader);
  const { assignment, expert } = standIn;
  const words = askedLine(standIn, reader);
  const value = { id: assignment.id, revision: assignment.revision, state: assignment.state };
  return message(words, [
    section(joined([say.title(park, day, leftUntil(gap, reader)), whatHappened(gap, reader), words])),
    context(md`${say.nextReady}`),
    {
      type: "actions",
      elements: [
        button({ action: "gap.take_back", label: say.takeBack, value }),
        button({ action: "visit.record_form", label: say.record, value: { id: assignment.id } }),
      ],
    },
  ]);

  function askedLine({ askedAt }: StandIn, { zone }: GapReader): Mrkdwn {
    const time = askedAt === undefined ? "" : timeOf(askedAt, zone);
    const by = assignment.replyBy === undefined ? "" : momentSoon(assignment.replyBy, reader);
    return expert.slackUserId === undefined
      ? say.askedOutside(time, expert.name, by)
      : say.asked(time, expert.name, by);
  }
}

/** `今天 17:00`, or the day. */
export function momentSoon(moment: Instant, { zone, language, words, today }: GapReader) {
  return dayOf(moment, zone) === today
    ? words.digests.today(timeOf(moment, zone))
    : momentText(moment, zone, language, today);
}

function leftUntil({ progress }: GapDetails, { words, today, calendar }: GapReader): string {
  return words.gaps.left(workdaysLeft(progress.visit.dayFrom ?? today, today, calendar));
}

function placeAndDay({ progress }: GapDetails, { language, today }: GapReader): [string, string] {
  return [shortParkName(progress.park, language), visitDay(progress, language, today)];
}

/** What became of the seat, and who stays. Why somebody stepped back is said where they said it, and never guessed. */
function whatHappened(gap: GapDetails, reader: GapReader): Mrkdwn {
  const { words } = reader;
  const say = words.gaps;
  const { assignment, expert } = gap.seat;
  const way = assignment.answeredWay ?? "slack";
  const how = way === "slack" || way === "words" ? md`` : words.seats.recordedBy(words.visits.ways[way]);
  const reason = assignment.reason === undefined ? "" : words.assignments.reasons[assignment.reason];
  return joined([
    joined([say.because(expert.name, verbOf(assignment, words), reason, how), whoStays(gap, words)], " "),
    assignment.note === undefined ? md`` : say.note(assignment.note),
  ]);
}

function verbOf(assignment: Assignment, words: Words): string {
  const say = words.gaps;
  if (assignment.state === "lapsed") return say.lapsed;
  if (isTakenBack(assignment)) return say.takenBack;
  return assignment.state === "withdrawn" ? say.withdraws : say.declines;
}

function whoStays({ others }: GapDetails, words: Words): Mrkdwn {
  const say = words.gaps;
  if (others.length === 0) return md`${say.nobodyElse}`;
  const names = others.map(({ assignment, expert }) =>
    assignment.leads ? say.asLeader(expert.name) : say.asMember(expert.name),
  );
  const noLeader = others.some(({ expert }) => expert.canLead) ? md`` : md`${say.noLeader}`;
  return joined([say.others(others.length, words.shared.list(names)), noLeader], " ");
}

/** Who was asked instead before and will not come either. */
function standInsGone({ standIns }: GapDetails, { words }: GapReader): Mrkdwn[] {
  const say = words.gaps;
  return standIns
    .filter(({ assignment }) => !isTakenBack(assignment))
    .map(({ assignment, expert }) =>
      assignment.state === "lapsed"
        ? say.alsoLapsed(expert.name)
        : say.alsoDeclined(expert.name, say.declines),
    );
}

/** A line for each of the best, with the button that asks them. */
export function offerBlocks(gap: GapDetails, reader: GapReader, from: "card" | "command"): KnownBlock[] {
  const say = reader.words.gaps;
  const { assignment } = gap.seat;
  const shown = gap.replacements.ranked.slice(0, offered);
  if (shown.length === 0) return [section(md`${say.nobody}`)];
  return shown.map((one, i) => {
    const value = { seat: assignment.id, state: assignment.state, expert: one.expert.id, from };
    const ask = button({
      action: "gap.invite",
      label: say.invite,
      value,
      ...(i === 0 ? { style: "primary" as const } : {}),
    });
    return sectionWith(candidateText(one, i, reader), { ...ask, action_id: `gap.invite:${i}` });
  });
}

function candidateText(one: Replacement, index: number, { words, language }: GapReader): Mrkdwn {
  const say = words.gaps;
  const { expert, visits, distance, city } = one;
  const fields = words.shared.list(expert.fields.map((field) => words.assignments.field(field)));
  const facts = [
    say.visits(visits, expert.maxVisits),
    distance === undefined ? "" : say.way(city ?? "", rounded(distance)),
    ...coverage(one, words),
    one.mayLead ? say.mayLead : "",
  ].filter(Boolean);
  return joined([
    say.candidate(index, expert.name, institutionName(expert, language), fields),
    md`${facts.join(" · ")}`,
  ]);
}

/** An estimate is not told to the kilometre. */
function rounded(kilometres: number): number {
  return Math.max(10, Math.round(kilometres / 10) * 10);
}

function coverage({ left }: Replacement, words: Words): string[] {
  const say = words.gaps;
  if (left.length === 0) return [say.covered];
  return left.map(({ field, by }) => {
    const name = words.assignments.field(field);
    if (by === undefined) return say.uncovered(name);
    return say.coveredBy(name, by.leads ? say.leader : by.expert.name);
  });
}

function outLine({ replacements, seat }: GapDetails, shown: number, { words }: GapReader): KnownBlock[] {
  const say = words.gaps;
  const count = replacements.out.length;
  if (count === 0) return shown === 0 ? [] : [context(md`${say.distances}`)];
  const facts = [...(shown === 0 ? [] : [say.distances]), say.outOf(count)];
  const ask = button({ action: "gap.why", label: say.why, value: { seat: seat.assignment.id } });
  return [sectionWith(md`_${facts.join(" · ")}_`, ask)];
}

function approvalLine({ approval, progress, others }: GapDetails, { words }: GapReader): KnownBlock[] {
  const say = words.gaps;
  if (approval === undefined || approval.seatsBefore !== progress.visit.seats) return [];
  if (approval.state === "open") return [context(say.fewerAsked(approval.seats, say.approvers))];
  return approval.state === "refused" && approval.seats === others.length
    ? [context(say.fewerRefused(approval.note ?? ""))]
    : [];
}

/** As many as could go now, and another day; nobody asks twice for what is being decided. */
function gapButtons({ progress, others, seat, approval }: GapDetails, { words }: GapReader): Button[] {
  const say = words.gaps;
  const value = { seat: seat.assignment.id };
  const isAsked = approval?.state === "open";
  return [
    ...(others.length > 0 && !isAsked
      ? [button({ action: "gap.fewer", label: say.fewer(others.length), value })]
      : []),
    button({ action: "visit.schedule_form", label: say.move, value: { visit: progress.visit.id } }),
  ];
}

function gapMenu({ progress, seat }: GapDetails, { words }: GapReader) {
  const say = words.gaps;
  const value = { seat: seat.assignment.id, visit: progress.visit.id };
  return overflow("gap.more", [
    { label: say.somebodyElse, value: { ...value, to: "else" } },
    { label: say.later, value: { ...value, to: "later" } },
  ]);
}

/** Names who stays and who else was asked, for a line to the owner when a stand-in will not come. */
export function standInDeclinedView(gap: GapDetails, who: Seat, reader: GapReader): Message {
  const say = reader.words.gaps;
  const [park, day] = placeAndDay(gap, reader);
  const next = gap.replacements.ranked[0]?.expert.name ?? "";
  const text = say.standInText(who.expert.name, park, day, next);
  const value = { command: "/visit", text: `replace V${gap.progress.visit.id} ${gap.seat.expert.code}` };
  return message(text, [
    section(joined([text, md`${say.standInHint}`])),
    {
      type: "actions",
      elements: [button({ action: "command.again", label: say.open, value })],
    },
  ]);
}
