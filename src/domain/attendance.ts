import type { Instant } from "./time.ts";

/** Somebody really came: an expert to a visit, an invitee or somebody unannounced to a meeting. */
export interface Attendance {
  readonly id: number;
  readonly visitId: number | undefined;
  readonly meetingId: number | undefined;
  readonly expertId: number | undefined;
  readonly invitationId: number | undefined;
  /** The name of somebody who is neither in the pool nor invited. */
  readonly person: string | undefined;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  readonly late?: boolean;
}

/** Attendances at on-site visits (人次) and the distinct people among them (人). */
export interface PersonTimes {
  readonly times: number;
  readonly people: number;
}
