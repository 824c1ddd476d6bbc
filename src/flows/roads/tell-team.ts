import { isWorking } from "../../domain/office-hours.ts";
import type { VisitProgress } from "../../domain/progress.ts";
import { isSettingOut, roadGoesOutAt } from "../../domain/road-pages.ts";
import { comingSeats, isTeamSettled, newestLetter, teamOf } from "../../domain/team-letters.ts";
import { type LetterContext, queueLetters, workingTimeOf } from "./team-letters.ts";

/**
 * Tells a visit's team what it is to know by now, within the transaction of what changed the visit: the page for the
 * road to whoever says yes after it went out to the others, and who is in the team once that is settled, once for each
 * team. What falls outside of office hours waits for the next round, but for whoever has answered at this very moment.
 */
export function tellTeam(context: LetterContext, visitId: number): void {
  const progress = context.stores.progress.ofVisit(visitId);
  if (progress === undefined || !isSettingOut(progress.visit, context.now, context.zone)) return;
  if (comingSeats(progress).length === 0) return;
  sendPages(context, progress, false);
  if (isTeamSettled(progress) && isWorking(context.now, workingTimeOf(context)))
    tellWhoComes(context, progress);
}

/**
 * What a round of a workday brings to the teams of surveys under way: the page for the road to those whose visit is
 * two workdays ahead, and who is in the team where that was not told in time. A round that is caught up with outside
 * office hours is left to the next one.
 */
export function tellTeams(context: LetterContext): void {
  if (!isWorking(context.now, workingTimeOf(context))) return;
  for (const { id, closedAt } of context.stores.surveys.all()) {
    if (closedAt !== undefined) continue;
    for (const progress of context.stores.progress.ofSurvey(id)?.visits ?? []) {
      if (!isSettingOut(progress.visit, context.now, context.zone)) continue;
      sendPages(context, progress, true);
      if (isTeamSettled(progress)) tellWhoComes(context, progress);
    }
  }
}

/** The page to everybody who has none of this revision; outside of rounds only to who has answered just now. */
function sendPages(context: LetterContext, progress: VisitProgress, isRound: boolean): void {
  const { stores, now } = context;
  const { visit } = progress;
  const working = workingTimeOf(context);
  const goesOutAt = roadGoesOutAt(visit, working);
  if (goesOutAt === undefined || now < goesOutAt) return;
  const letters = stores.teamLetters.ofVisit(visit.id);
  const mayAll = isWorking(now, working) && isRound;
  const seats = comingSeats(progress).filter(
    ({ assignment }) =>
      newestLetter(letters, assignment, visit.revision, "road") === undefined &&
      (mayAll || assignment.answeredAt === now),
  );
  queueLetters(context, progress, seats, { kind: "road", passedOnBy: visit.owner, inHours: isRound });
}

/** To everybody whose newest letter names another team, or none. */
function tellWhoComes(context: LetterContext, progress: VisitProgress): void {
  const { visit } = progress;
  const letters = context.stores.teamLetters.ofVisit(visit.id);
  const coming = comingSeats(progress);
  const team = teamOf(coming);
  const seats = coming.filter(
    ({ assignment }) => newestLetter(letters, assignment, visit.revision)?.team !== team,
  );
  queueLetters(context, progress, seats, { kind: "team", passedOnBy: visit.owner, inHours: false });
}
