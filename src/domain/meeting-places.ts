import { type Invitation, isReleased } from "./meetings.ts";

/** Where somebody who said yes stands: with a place, or waiting for one. `turn` is the order in which they came. */
export interface Place {
  readonly place: "confirmed" | "waitlisted";
  readonly turn: number;
}

/** What was kept of each seat's place, by its invitation. */
export type Places = ReadonlyMap<number, Place>;

/**
 * True for a seat that takes a place: somebody comes for it, or is asked again after a move and has not said no. A seat
 * that was passed on to a member counts where it came from.
 */
function claims(seat: Invitation, seats: readonly Invitation[], known: Place | undefined): boolean {
  if (seat.passedOnFrom !== undefined || isReleased(seat)) return false;
  if (seat.status === "needs-action" || seat.status === "tentative") return known !== undefined;
  return someoneComes(seat, seats);
}

function someoneComes(seat: Invitation, seats: readonly Invitation[]): boolean {
  if (seat.status !== "delegated") return seat.status !== "declined";
  const next = seats.find(({ passedOnFrom, slackUserId }) => {
    return passedOnFrom === seat.id && slackUserId === seat.delegate;
  });
  return next === undefined || someoneComes(next, seats);
}

/**
 * Places as they are after a change: who no longer comes gives theirs up, who waits longest moves up while there is
 * room, and who is new gets one only when nobody waits. Never more than `capacity` are confirmed, unless more had a
 * place already, which a change of capacity refuses.
 */
export function settledPlaces(
  seats: readonly Invitation[],
  known: Places,
  capacity: number | undefined,
): Map<number, Place> {
  const claimants = seats.filter((seat) => claims(seat, seats, known.get(seat.id)));
  const lastTurn = Math.max(0, ...[...known.values()].map(({ turn }) => turn));
  const newcomers = claimants.filter(({ id }) => !known.has(id));
  const inTurn = claimants
    .map(({ id }) => ({
      id,
      turn: known.get(id)?.turn ?? lastTurn + 1 + newcomers.findIndex((one) => one.id === id),
      isConfirmed: known.get(id)?.place === "confirmed",
    }))
    .toSorted((a, b) => a.turn - b.turn);
  let room = (capacity ?? Number.POSITIVE_INFINITY) - inTurn.filter(({ isConfirmed }) => isConfirmed).length;
  return new Map(
    inTurn.map(({ id, turn, isConfirmed }) => {
      const moves = !isConfirmed && room > 0;
      if (moves) room -= 1;
      return [id, { place: isConfirmed || moves ? "confirmed" : "waitlisted", turn }] as const;
    }),
  );
}

/** How many have a place. */
export function confirmedIn(places: Places): number {
  return [...places.values()].filter(({ place }) => place === "confirmed").length;
}
