import { type Assignment, isLive } from "../../domain/assignments.ts";
import type { Notice, Recipient, Subject } from "../../domain/notices.ts";
import type { Visit } from "../../domain/visits.ts";
import type { Context } from "../context.ts";
import type { LetterContext } from "../roads/team-letters.ts";
import { tellTeam } from "../roads/tell-team.ts";
import { touchGaps } from "../seats/seat-gaps.ts";

/**
 * Has the survey's board and the cards of everybody on the visit's team redrawn, and what was asked back; and tells the
 * team what it is to know by now.
 */
export function touchVisit(context: LetterContext, visit: Visit): void {
  const { stores } = context;
  stores.messages.touch(`survey:${visit.surveyId}`);
  const seats = stores.assignments.ofVisit(visit.id);
  const requests = seats
    .filter((seat) => isLive(seat.state))
    .flatMap((seat) => [
      ...(seat.requestId === undefined ? [] : [seat.requestId]),
      ...stores.movedAsks.ofAssignment(seat.id).map((old) => old.requestId),
    ]);
  for (const request of new Set(requests)) stores.messages.touch(`request:${request}`);
  touchGaps({ stores }, seats);
  for (const seat of seats) touchEchoes({ stores }, seat);
  tellTeam(context, visit.id);
}

/** Has the questions redrawn that a person has not answered yet about what their words meant for a seat. */
function touchEchoes({ stores }: Pick<Context, "stores">, seat: Assignment): void {
  const user = stores.experts.find(seat.expertId)?.slackUserId;
  if (user === undefined) return;
  for (const { id, takenFor } of stores.remarks.ofMemberUnconfirmed(user)) {
    const targets = takenFor.kind === "answer" ? takenFor.targets : [];
    if (targets.some((target) => target.kind === "assignment" && target.id === seat.id))
      stores.messages.touch(`remark:${id}`);
  }
}

/** Where staff hear of what concerns a visit. */
export interface StaffRoom {
  readonly recipient: Recipient;
  readonly threadOf?: Subject;
}

/** The survey's thread in the staff channel; the visit's owner in person where no channel was chosen. */
export function staffRoom({ stores }: Pick<Context, "stores">, visit: Visit): StaffRoom {
  const channel = stores.settings.get("staff_channel");
  return channel === undefined
    ? { recipient: `user:${visit.owner}` }
    : { recipient: `channel:${channel}`, threadOf: `survey:${visit.surveyId}` };
}

/** Tells staff something about a visit, once for each `key`; with a subject, the message follows it. */
export function tellStaff(
  context: Context,
  visit: Visit,
  news: { readonly key: string; readonly notice: Notice; readonly subject?: Subject },
): void {
  context.stores.notices.queue({ ...news, ...staffRoom(context, visit) }, context.now);
}
