import { isLive } from "../../domain/assignments.ts";
import { reference } from "../../domain/references.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { isSoft, type SeatObjection, type SeatRefusal, type VisitAt } from "../../domain/refusals/seats.ts";
import { longDay, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { roundDistance } from "../visits/date-doubts.ts";
import { expertName, visitName, visitWithDay } from "../visits/visit-names.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

type Refused = Extract<Refusal, { readonly name: "experts_refused" }>;

const idOf = ({ visit }: VisitAt): string => reference.visit(visit.id);

const nameOf = (at: VisitAt, { language }: RefusalReader): string => visitWithDay(at, language);

const namesOf = (
  experts: readonly { readonly code: string; readonly name: string }[],
  { words }: RefusalReader,
): string => words.shared.list(experts.map(expertName));

function objectionLine(objection: SeatObjection, { words, language }: RefusalReader): Mrkdwn {
  const say = words.seatRefusals;
  const expert = expertName(objection.expert);
  switch (objection.why) {
    case "unavailable":
      return say.unavailable(expert, longDay(objection.day, language));
    case "busy":
      return say.busy(expert, visitWithDay(objection.other, language));
    case "conflict":
      return say.conflict(expert);
    case "at_limit":
      return say.atLimit(expert, objection.expert.maxVisits, words.shared.list(objection.visits.map(idOf)));
    case "too_far":
      return say.tooFar(expert, visitWithDay(objection.other, language), roundDistance(objection.kilometres));
    case "seated":
      return say.seated(expert, words.assignments.states[objection.state]);
  }
}

/** What to do about experts who cannot come: somebody else, or taking one off first. */
function nextStep(refusal: Refused, reader: RefusalReader): Mrkdwn {
  const say = reader.words.seatRefusals;
  const [first] = refusal.objections;
  if (first === undefined || refusal.objections.every(({ why }) => why === "seated")) return md``;
  const id = idOf(refusal.at);
  if (refusal.during === "done")
    return first.why === "busy" ? say.otherFirst(idOf(first.other), first.expert.code) : md``;
  return joined([
    refusal.during === "invite" ? say.takeBack(id, first.expert.code) : md``,
    refusal.free.length === 0 ? say.nobodyFree(id) : say.free(namesOf(refusal.free, reader)),
    mayOverrule(refusal) ? say.overrule : md``,
  ]);
}

/** Where nothing but what is soft stands against them, a reason is enough. */
function mayOverrule({ during, objections }: Refused): boolean {
  return during === "assign" && objections.every(isSoft);
}

export const seatWording: Wording<SeatRefusal["name"]> = {
  visit_undated: ({ at }, reader) => reader.words.seatRefusals.undated(nameOf(at, reader), idOf(at)),
  visit_closed: ({ at }, reader) =>
    at.visit.state === "cancelled"
      ? reader.words.seatRefusals.cancelled(nameOf(at, reader), idOf(at))
      : reader.words.seatRefusals.over(nameOf(at, reader), idOf(at)),
  visit_by_questionnaire: ({ at }, reader) =>
    reader.words.seatRefusals.questionnaire(visitName(at, reader.language), idOf(at)),
  experts_refused: (refusal, reader) =>
    joined([
      reader.words.seatRefusals.refused(nameOf(refusal.at, reader), refusal.during),
      ...refusal.objections.map((objection) => objectionLine(objection, reader)),
      nextStep(refusal, reader),
    ]),
  seats_full: ({ at, wanted, seated }, reader) => {
    const say = reader.words.seatRefusals;
    const someone = seated.at(-1);
    const [visit, names, { seats }] = [nameOf(at, reader), namesOf(wanted, reader), at.visit];
    if (someone === undefined) return say.full(visit, seats, wanted.length, names);
    const step = say.takeOff(idOf(at), someone.code);
    const taken = namesOf(seated, reader);
    return seated.length >= seats
      ? say.allTaken(visit, seats, taken, names, step)
      : say.fullWith(visit, seats, taken, names, step);
  },
  leader_unfit: ({ leader, able }, reader) =>
    reader.words.seatRefusals.leaderUnfit(expertName(leader), namesOf(able, reader)),
  leaders_several: ({ leaders }, reader) =>
    reader.words.seatRefusals.leadersSeveral(namesOf(leaders, reader)),
  leader_taken: ({ at, leader }, reader) =>
    reader.words.seatRefusals.leaderTaken(nameOf(at, reader), expertName(leader), idOf(at), leader.code),
  not_on_team: ({ at, expert }, reader) =>
    reader.words.seatRefusals.notOnTeam(nameOf(at, reader), expertName(expert), idOf(at)),
  nobody_to_ask: ({ visits }, reader) => {
    const [first] = visits;
    if (first === undefined) return { mrkdwn: reader.words.seatRefusals.nobodyAtAll };
    const names = visits.map((at) => visitName(at, reader.language));
    return reader.words.seatRefusals.nobodyToAsk(reader.words.shared.list(names), idOf(first));
  },
  letters_too_many: ({ seats, limit, part }, { words }) =>
    words.seatRefusals.lettersTooMany(seats, limit, inviteOf(part)),
  reply_by_past: ({ by, zone }, { words, language }) =>
    words.seatRefusals.replyByPast(momentText(by, zone, language)),
  reply_by_late: ({ at }, reader) => reader.words.seatRefusals.replyByLate(nameOf(at, reader)),
  preview_outdated: (_refusal, { words }) => md`${words.seatRefusals.previewOutdated}`,
  record_not_possible: ({ at, expert, state }, reader) => {
    const say = reader.words.seatRefusals;
    const [visit, person] = [nameOf(at, reader), expertName(expert)];
    return isLive(state)
      ? say.recordNotAsked(visit, person, idOf(at))
      : say.recordNotPossible(visit, person, reader.words.assignments.states[state], idOf(at), expert.code);
  },
  answer_not_awaited: ({ at, expert, state }, reader) =>
    reader.words.seatRefusals.notAwaited(
      nameOf(at, reader),
      expertName(expert),
      reader.words.assignments.states[state],
      idOf(at),
    ),
  no_time_left: ({ at, expert }, reader) =>
    reader.words.seatRefusals.noTimeLeft(nameOf(at, reader), expertName(expert), idOf(at), expert.code),
  seat_taken: ({ at, expert }, reader) =>
    reader.words.seatRefusals.seatTaken(nameOf(at, reader), expertName(expert), idOf(at)),
  day_taken: ({ other }, reader) => reader.words.seatRefusals.dayTaken(nameOf(other, reader)),
  not_yet_held: ({ at }, reader) => reader.words.seatRefusals.notYet(nameOf(at, reader), idOf(at)),
  reason_wanted: ({ at, lacks }, reader) =>
    reader.words.seatRefusals.reasonWanted(nameOf(at, reader), lacks, idOf(at)),
  nobody_came: ({ at }, reader) => reader.words.seatRefusals.nobodyCame(nameOf(at, reader), idOf(at)),
  remark_settled: (_refusal, { words }) => md`${words.seatRefusals.remarkSettled}`,
};

const inviteOf = (part: readonly VisitAt[]) => `invite ${part.map(idOf).join(" ")}`;

export const seatChoices: Choices<SeatRefusal["name"]> = {
  letters_too_many: ({ part }, { words }) => [
    { label: words.seatRefusals.firstPart, next: { command: "/visit", text: inviteOf(part) } },
  ],
  experts_refused: (refusal, { words }) => {
    const { free, during, objections } = refusal;
    const others =
      during === "assign" && objections.some(({ why }) => why !== "seated")
        ? free.map((expert) => ({ label: expertName(expert), instead: expert.code }))
        : [];
    if (!mayOverrule(refusal)) return others;
    return [...others.slice(0, 4), { label: words.refusals.overruling.button, overrules: true }];
  },
};
