import type { Day, Instant } from "./time.ts";

export const rooms = ["single", "shared"] as const;
export type Room = (typeof rooms)[number];

/** What whoever comes tells about themselves; only staff see it. */
export interface ReplyFormFacts {
  readonly name: string;
  readonly post: string | undefined;
  readonly mobile: string | undefined;
  /** Nights for which they need a room; undefined: none. */
  readonly nights: readonly Day[] | undefined;
  readonly room: Room | undefined;
  readonly trains: string | undefined;
  readonly halal: boolean;
  readonly note: string | undefined;
}

/** A filled reply form. */
export interface ReplyForm extends ReplyFormFacts {
  readonly invitationId: number;
  readonly filledBy: string;
  readonly filledAt: Instant;
  /** When what is personal was cleared; name and post stay, as the record of who came. */
  readonly clearedAt: Instant | undefined;
}

/** So many days after a meeting personal data are cleared. */
export const daysKept = 30;
