import type { Language } from "../../domain/languages.ts";
import { gapOf, liveSeats, type VisitProgress, waitingSeats } from "../../domain/progress.ts";
import { type Day, dayOf, type Zone } from "../../domain/time.ts";
import { shortDay } from "../../locales/dates.ts";
import type { Words } from "../../locales/words.ts";

/** Who reads about visits, and when. */
export interface VisitReader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

/** What a visit on site still lacks, a few words each: seats and the fields that go with them, answers, a leader, the park's word. */
export function lackText(progress: VisitProgress, reader: VisitReader): string[] {
  const { visit } = progress;
  const say = reader.words.visits;
  const last = visit.dayTo ?? visit.dayFrom;
  return [
    ...seatsText(progress, reader),
    ...answersText(progress, reader),
    ...(lacksLeader(progress) ? [say.noLeader] : []),
    ...parkText(progress, reader),
    ...(last !== undefined && last < reader.today ? [say.notRecorded] : []),
  ];
}

function seatsText(progress: VisitProgress, { words }: VisitReader): string[] {
  const gap = gapOf(progress);
  if (gap === 0) return [];
  const uncovered = uncoveredNeeds(progress).map((field) => words.assignments.field(field));
  const say = words.visits;
  return [uncovered.length === 0 ? say.gap(gap) : say.gapFields(gap, words.shared.list(uncovered))];
}

/** Fields that the visit needs and nobody of its team brings along. */
function uncoveredNeeds(progress: VisitProgress): string[] {
  const brought = new Set(
    liveSeats(progress).flatMap(({ expert, assignment }) => [...expert.fields, assignment.field ?? ""]),
  );
  return progress.visit.needs.filter((need) => !brought.has(need));
}

function answersText(progress: VisitProgress, reader: VisitReader): string[] {
  const say = reader.words.visits;
  const waiting = waitingSeats(progress);
  const unasked = liveSeats(progress).filter(({ assignment }) => assignment.state === "proposed").length;
  const soonest = waiting.flatMap(({ assignment }) => assignment.replyBy ?? []).sort()[0];
  const due = soonest === undefined ? undefined : dueText(dayOf(soonest, reader.zone), reader);
  const text = due === undefined ? say.waiting(waiting.length) : say.waitingDue(waiting.length, due);
  return [...(waiting.length === 0 ? [] : [text]), ...(unasked === 0 ? [] : [say.unasked(unasked)])];
}

function dueText(day: Day, { words, language, today }: VisitReader): string {
  if (day === today) return words.visits.dueToday;
  return day < today ? words.visits.dueOver : words.visits.dueOn(shortDay(day, language));
}

/** There is a team, but nobody of it may lead, neither among those who said yes nor among those still to answer. */
function lacksLeader(progress: VisitProgress): boolean {
  const team = liveSeats(progress);
  return team.length > 0 && !team.some(({ expert }) => expert.canLead);
}

function parkText({ visit }: VisitProgress, { words }: VisitReader): string[] {
  const say = words.visits;
  const texts = { not_asked: say.parkNotAsked, asked: say.parkAsked, other_date: say.parkOtherDate };
  return visit.parkAnswer === "agreed" ? [] : [texts[visit.parkAnswer]];
}
