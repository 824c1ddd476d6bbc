import type { MeetingDetails } from "../../domain/meetings.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";

/** Which meetings: those ahead and those whose attendance is still to be recorded, or every one. */
export interface MeetingsWanted {
  readonly every: boolean;
  readonly page: number;
}

export interface MeetingPage extends MeetingsWanted {
  readonly meetings: readonly MeetingDetails[];
  readonly total: number;
  readonly pages: number;
}

/** As many as are read at a glance, each with its button. */
const meetingsOnAPage = 10;

/** A page of meetings, the earliest first; of every meeting the latest first. */
export function listMeetings({ stores }: Context, wanted: MeetingsWanted): Outcome<MeetingPage> {
  const all = stores.meetings.all();
  const chosen = wanted.every ? all.toReversed() : all.filter(({ state }) => state === "called");
  const pages = Math.max(1, Math.ceil(chosen.length / meetingsOnAPage));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const meetings = chosen
    .slice((page - 1) * meetingsOnAPage, page * meetingsOnAPage)
    .flatMap(({ id }) => stores.meetingDetails.of(id) ?? []);
  return done({ ...wanted, page, meetings, total: chosen.length, pages });
}
