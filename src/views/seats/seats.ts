import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { liveSeats, type Seat, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, type Message, message, section, sentence } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { expertName, visitWithDay } from "../visits/visit-names.ts";
import { daysText } from "./counters.ts";

interface TeamAssigned {
  readonly progress: VisitProgress;
  readonly added: readonly Seat[];
  readonly already: readonly Expert[];
  readonly leaderProposed: boolean;
  readonly ledBefore: Expert | undefined;
  readonly uncovered: readonly string[];
  readonly free: readonly Expert[];
}

/** The team as it stands after experts were put down, what it still lacks, and the button that asks them. */
export function assignedView(assigned: TeamAssigned, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const { progress } = assigned;
  const live = liveSeats(progress);
  const at = visitWithDay(progress, language, today);
  const leader = live.find(({ assignment }) => assignment.leads)?.expert;
  const { text, already } = whatWasDone(assigned, at, leader, words);
  const isWaiting = live.some(({ assignment }) => assignment.state === "proposed");
  return message(text, [
    section(
      joined([
        already,
        md`*${at}*`,
        ...live.map((seat) => seatLine(seat, words)),
        ...hints(assigned, leader, words),
      ]),
    ),
    ...(isWaiting ? [context(md`${say.notYetAsked}`), inviteButton(progress, words)] : []),
  ]);
}

/** For the notification, and what is said of those who were on the team before. */
function whatWasDone(assigned: TeamAssigned, at: string, leader: Expert | undefined, words: Words) {
  const say = words.seats;
  const namesOf = (experts: readonly Expert[]) => words.shared.list(experts.map(expertName));
  const added = assigned.added.map(({ expert }) => expert);
  const before = namesOf(assigned.already);
  if (added.length > 0)
    return {
      text: say.assignedText(at, namesOf(added)),
      already: before === "" ? md`` : say.already(before),
    };
  // The mark of the leader was passed on.
  if (assigned.ledBefore !== undefined || before === "")
    return { text: say.leaderText(at, leader === undefined ? "" : expertName(leader)), already: md`` };
  return { text: say.allAlready(before), already: say.allAlready(before) };
}

function inviteButton({ visit }: VisitProgress, words: Words) {
  const value = { command: "/visit", text: `invite ${reference.visit(visit.id)}` };
  const label = words.seats.invite;
  return {
    type: "actions" as const,
    elements: [button({ action: "command.again", label, value, style: "primary" })],
  };
}

function seatLine({ assignment, expert }: Seat, words: Words): Mrkdwn {
  return words.seats.member(
    expertName(expert),
    assignment.leads ? words.assignments.roles.leads : "",
    words.assignments.field(assignment.field ?? ""),
    words.assignments.states[assignment.state],
  );
}

function hints(assigned: TeamAssigned, leader: Expert | undefined, words: Words): Mrkdwn[] {
  const say = words.seats;
  const { progress, uncovered, free } = assigned;
  const live = liveSeats(progress);
  const { seats, id } = progress.visit;
  const other = live.find(({ expert }) => expert.canLead && expert.id !== leader?.id)?.expert;
  const fields = uncovered.map((field) => words.assignments.field(field));
  return [
    say.count(live.length, seats),
    assigned.leaderProposed && leader !== undefined && other !== undefined
      ? say.leaderProposed(expertName(leader), reference.visit(id), other.code)
      : md``,
    assigned.leaderProposed && leader !== undefined && other === undefined
      ? say.leaderOnly(expertName(leader))
      : md``,
    assigned.ledBefore === undefined ? md`` : say.ledBefore(expertName(assigned.ledBefore)),
    leader === undefined ? md`${say.noLeader}` : md``,
    fields.length === 0 ? md`` : say.uncovered(words.shared.list(fields)),
    live.length < seats && free.length > 0 ? say.stillFree(words.shared.list(free.map(expertName))) : md``,
  ];
}

/** A seat that was taken back, or is to be. */
export interface SeatTakenBack {
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly assignment: Assignment;
  readonly taken: boolean;
  readonly told: "not_asked" | "card" | "message" | "outside";
  readonly filled: number;
}

/** That a seat was taken back and how its person hears of it; or, if they know of it, the question whether to. */
export function unassignedView(done: SeatTakenBack, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const { at, expert, told, filled } = done;
  const visit = visitWithDay(at, language, today);
  const name = expertName(expert);
  if (!done.taken) return question(done, visit, words);
  if (told === "not_asked") return sentence(say.unassigned(visit, name, filled, at.visit.seats));
  const text = say.takenBack(visit, name, filled, at.visit.seats);
  if (told !== "outside")
    return sentence(joined([text, md`${told === "card" ? say.takenBackCard : say.takenBackMessage}`]));
  const { dayFrom } = at.visit;
  const day = dayFrom === undefined ? "" : longDay(dayFrom, language, today);
  const copy = say.copyTakenBack(expert.name, day, parkName(at.park, language));
  return message(text, [
    section(joined([text, md`${say.takenBackOutside}`])),
    section(md`\`\`\`${copy}\`\`\``),
  ]);
}

function question(done: SeatTakenBack, visit: string, words: Words): Message {
  const say = words.seats;
  const { expert, assignment, told } = done;
  const how = {
    not_asked: "",
    card: say.unassignHowCard,
    message: say.unassignHowMessage,
    outside: say.unassignHowOutside,
  };
  const text = say.unassignAsk(visit, expertName(expert), words.assignments.states[assignment.state]);
  const value = { id: assignment.id, revision: assignment.revision, state: assignment.state };
  return message(text, [
    section(joined([text, md`${how[told]}`])),
    {
      type: "actions",
      elements: [
        button({ action: "visit.unassign", label: say.unassignConfirm, value, style: "danger" }),
        button({ action: "visit.leave", label: say.notNow, value: {} }),
      ],
    },
  ]);
}

/** Tells an expert who had said yes that the office no longer needs to trouble them. */
export function seatTakenBackView(at: VisitAt, expert: Expert, language: Language, today: Day): Message {
  const { dayFrom } = at.visit;
  const day = dayFrom === undefined ? "" : longDay(dayFrom, language, today);
  return sentence(wordsIn(language).seats.notNeeded(expert.name, day, parkName(at.park, language)));
}

interface AnswerRecorded {
  readonly at: VisitAt;
  readonly expert: Expert;
  readonly assignment: Assignment;
  /** Other days that were recorded for them. */
  readonly days?: readonly Day[];
  readonly repeated: boolean;
  /** Nobody said by which way it came, and telephone was put down. */
  readonly wayAssumed: boolean;
}

/** Repeats what was recorded of somebody's answer, and what to do where a seat fell free. */
export function recordedView(recorded: AnswerRecorded, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const { at, expert, assignment, days } = recorded;
  const visit = visitWithDay(at, language, today);
  const state =
    days === undefined
      ? words.assignments.states[assignment.state]
      : words.replies.wish(daysText(days, words, language, today));
  if (recorded.repeated) return sentence(say.recordedAgain(visit, expertName(expert), state));
  const way = words.visits.ways[assignment.answeredWay ?? "telephone"];
  const id = reference.visit(at.visit.id);
  const isFree = days === undefined && assignment.state !== "accepted";
  const text = joined([
    say.recorded(visit, expertName(expert), state, way),
    assignment.reason === undefined ? md`` : say.recordedWhy(words.assignments.reasons[assignment.reason]),
    assignment.note === undefined ? md`` : say.recordedNote(assignment.note),
    recorded.wayAssumed ? md`${say.wayAssumed}` : md``,
    isFree ? say.nextAssign(id) : md``,
    days === undefined ? md`` : say.nextCounter(id, expert.code),
  ]);
  return message(text, [section(text), ...(isFree ? [assignButton(at, words)] : [])]);
}

/** The button behind which somebody is chosen for a free seat. */
export function assignButton({ visit }: Pick<VisitAt, "visit">, words: Words) {
  return {
    type: "actions" as const,
    elements: [
      button({ action: "visit.assign_form", label: words.seats.assign, value: { visit: visit.id } }),
    ],
  };
}

interface VisitHeld {
  readonly at: VisitAt;
  readonly came: readonly Expert[];
  readonly persons: readonly string[];
  readonly absent: readonly Expert[];
  readonly personTimes: { readonly times: number; readonly people: number };
  readonly corrected: boolean;
}

/** Who came to a visit, as recorded, with the survey's person-times. */
export function heldView(held: VisitHeld, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const visit = visitWithDay(held.at, language, today);
  const names = [...held.came.map(expertName), ...held.persons];
  const came = words.shared.list(names);
  const { times, people } = held.personTimes;
  const { reason } = held.at.visit;
  const id = reference.visit(held.at.visit.id);
  const someone = held.came.at(-1)?.code;
  const text = held.corrected
    ? say.heldAgain(visit, came, names.length)
    : say.held(visit, came, names.length);
  return message(text, [
    section(
      joined([
        text,
        held.absent.length === 0 ? md`` : say.absent(words.shared.list(held.absent.map(expertName))),
        held.persons.length === 0 ? md`` : say.outsiders(words.shared.list(held.persons)),
        reason === undefined ? md`` : say.heldReason(reason),
        say.personTimes(times, people),
      ]),
    ),
    context(someone === undefined ? say.heldAgainHint(id) : say.heldHint(id, someone)),
  ]);
}

/** That there is nothing to choose from, and what comes first. */
export function nothingToChoose(
  wanted: "assign" | "record" | "done" | "experts",
  language: Language,
): Message {
  const say = wordsIn(language).seats;
  const texts = { assign: say.noVisit, record: say.noSeat, done: say.noHeldVisit, experts: say.noExperts };
  return sentence({ mrkdwn: texts[wanted] });
}

/** That nothing was sent or taken back. */
export function leftView(language: Language): Message {
  return sentence(md`${wordsIn(language).seats.left}`);
}
