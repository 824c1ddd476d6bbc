import { isWorking } from "../../domain/office-hours.ts";
import { isSettingOut, roadGoesOutAt } from "../../domain/road-pages.ts";
import { isTeamSettled, newestLetter, type TeamLetter, teamOf } from "../../domain/team-letters.ts";
import { dayOf } from "../../domain/time.ts";
import { letterReader } from "../../views/roads/road-lines.ts";
import {
  type LetterShown,
  lettersNotDeliveredView,
  lettersToPassOnView,
  letterView,
} from "../../views/roads/team-letters.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** Tells one of a team who comes, or all that is needed for the road; not any more when that has changed meanwhile. */
export function teamLetter(desk: Desk, notice: NoticeOf<"team_letter" | "road_letter">): Rendering {
  const shown = shownLetter(desk, notice.letterId);
  const user = shown?.page.reader?.expert.slackUserId;
  if (shown === undefined || desk.recipient !== `user:${user}`) return outdated;
  return timely(desk, notice) ?? worth(letterView(shown, letterReader(desk.language, desk.today)));
}

/** The same as texts to pass on to people outside of Slack. */
export function lettersToPassOn(desk: Desk, notice: NoticeOf<"letters_to_pass_on">): Rendering {
  const letters = notice.letterIds.flatMap((id) => shownLetter(desk, id) ?? []);
  if (letters.length === 0) return outdated;
  return timely(desk, notice) ?? worth(lettersToPassOnView(letters, letterReader(desk.language, desk.today)));
}

/** Tells the office that letters did not arrive, with their texts to pass on; not those that hold no more. */
export function lettersFailed(desk: Desk, letterIds: readonly number[], reason: string): Rendering {
  const letters = letterIds.flatMap((id) => shownLetter(desk, id) ?? []);
  const reader = letterReader(desk.language, desk.today);
  return letters.length === 0 ? outdated : worth(lettersNotDeliveredView(letters, reason, reader));
}

/** What a round brings is not said at night: the next round says it. */
function timely(desk: Desk, { inHours }: { readonly inHours: boolean }): Rendering | undefined {
  return inHours && !isWorking(desk.now, desk) ? { send: false, reason: "outside_hours" } : undefined;
}

/** A letter as the records stand now; undefined when it holds no more. */
function shownLetter(desk: Desk, letterId: number): LetterShown | undefined {
  const { stores, now, zone } = desk;
  const letter = stores.teamLetters.find(letterId);
  const visitId = letter === undefined ? undefined : stores.assignments.find(letter.assignmentId)?.visitId;
  const progress = visitId === undefined ? undefined : stores.progress.ofVisit(visitId);
  if (letter === undefined || progress === undefined) return undefined;
  const { visit } = progress;
  const page = stores.roadPages.ofVisit(visit.id, letter.assignmentId);
  if (page?.reader === undefined || letter.revision !== visit.revision) return undefined;
  if (!isSettingOut(visit, now, zone)) return undefined;
  const earlier = stores.teamLetters.ofVisit(visit.id).filter(({ id }) => id < letterId);
  const isAfter = (kind?: TeamLetter["kind"]) =>
    newestLetter(earlier, { id: letter.assignmentId }, visit.revision, kind) !== undefined;
  if (letter.kind === "road") return { kind: "road", page, again: isAfter("road") };
  if (!isTeamSettled(progress) || teamOf(page.team) !== letter.team) return undefined;
  const goesOutAt = roadGoesOutAt(visit, desk);
  const next = isAfter("road") || goesOutAt === undefined ? undefined : dayOf(goesOutAt, zone);
  return { kind: "team", page, again: isAfter(), next };
}
