import type { Day, Instant } from "./time.ts";

/** What a meeting decided: who does what by when. */
export interface Decision {
  readonly id: number;
  readonly meetingId: number;
  readonly what: string;
  readonly who: string;
  readonly by: Day;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly doneAt: Instant | undefined;
  readonly doneBy: string | undefined;
}
