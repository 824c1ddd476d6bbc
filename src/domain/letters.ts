import { type Instant, plusMinutes, toMilliseconds } from "./time.ts";

/** One person's invitation as it was shown before it goes out. */
export interface Letter {
  readonly seats: readonly ShownSeat[];
  readonly replyBy: Instant;
}

/** A proposed seat with the revision of its visit that was shown. */
export interface ShownSeat {
  readonly id: number;
  readonly revision: number;
}

const epoch: Instant = "1970-01-01T00:00:00.000Z";

/** Letters as short text for a button, which may hold 2000 characters: `31.1+32.1@qmzk8 40.2@qmzk8`. */
export function writeLetters(letters: readonly Letter[]): string {
  return letters
    .map(({ seats, replyBy }) => {
      const minutes = Math.floor(toMilliseconds(replyBy) / 60_000);
      return `${seats.map(({ id, revision }) => `${id}.${revision}`).join("+")}@${minutes.toString(36)}`;
    })
    .join(" ");
}

/** The letters that a button holds; undefined for anything that `writeLetters` did not write. */
export function readLetters(text: string): readonly Letter[] | undefined {
  const words = text.split(" ");
  if (!words.every((word) => /^\d+\.\d+(?:\+\d+\.\d+)*@[a-z\d]{1,9}$/.test(word))) return undefined;
  return words.map((word) => {
    const [seats = "", minutes = ""] = word.split("@");
    return {
      seats: seats.split("+").map((seat) => {
        const [id, revision] = seat.split(".").map(Number);
        return { id: id ?? 0, revision: revision ?? 0 };
      }),
      replyBy: plusMinutes(epoch, Number.parseInt(minutes, 36)),
    };
  });
}
