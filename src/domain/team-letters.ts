import type { Assignment } from "./assignments.ts";
import { acceptedSeats, lacksOf, type Seat, type VisitProgress } from "./progress.ts";
import type { Instant } from "./time.ts";

/** Who is in the team, and the page for the road. */
export const teamLetterKinds = ["team", "road"] as const;
export type TeamLetterKind = (typeof teamLetterKinds)[number];

/** What a member of a team was told, or is about to be. */
export interface TeamLetter {
  readonly id: number;
  readonly assignmentId: number;
  readonly kind: TeamLetterKind;
  /** The visit's revision that it tells of. */
  readonly revision: number;
  /** Who was in the team, as `teamOf` writes it. */
  readonly team: string;
  /** Changes with what the page for the road says. */
  readonly print: string;
  readonly noticeKey: string;
}

/** A letter that was not dropped; `sentAt` is undefined unless it was sent. */
export interface StandingLetter extends TeamLetter {
  readonly became: "waiting" | "sent" | "failed";
  readonly sentAt: Instant | undefined;
}

/** A team as a short text that changes with who is in it and who leads it: `5* 12 18`. */
export function teamOf(seats: readonly Seat[]): string {
  return seats
    .map(({ assignment: { expertId, leads } }) => ({ expertId, leads }))
    .toSorted((a, b) => a.expertId - b.expertId)
    .map(({ expertId, leads }) => `${expertId}${leads ? "*" : ""}`)
    .join(" ");
}

/** Seats whose person has said yes to the visit as it is now: after a move they are asked again. */
export function comingSeats(progress: VisitProgress): readonly Seat[] {
  return acceptedSeats(progress).filter(({ assignment }) => assignment.revision === progress.visit.revision);
}

/** True once nothing is left to settle: every planned seat said yes to this very date, somebody leads, the park agreed. */
export function isTeamSettled(progress: VisitProgress): boolean {
  const { visit } = progress;
  if (visit.mode !== "on_site" || visit.state !== "scheduled") return false;
  return lacksOf(progress).length === 0 && comingSeats(progress).length === acceptedSeats(progress).length;
}

/** The newest of a seat's letters about the visit as it is now, of one kind or of either. */
export function newestLetter<Letter extends TeamLetter>(
  letters: readonly Letter[],
  { id }: Pick<Assignment, "id">,
  revision: number,
  kind?: TeamLetterKind,
): Letter | undefined {
  return letters.findLast(
    (one) =>
      one.assignmentId === id && one.revision === revision && (kind === undefined || one.kind === kind),
  );
}
