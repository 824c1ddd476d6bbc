import type { Expert } from "../../domain/experts.ts";
import { callWantedView, counterSettledView, counterView } from "../../views/seats/counters.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** Puts other days before the visit's owner, unless they have been answered meanwhile. */
export function counterProposed(desk: Desk, { counterId }: NoticeOf<"counter_proposed">): Rendering {
  return desk.stores.counterDetails.find(counterId)?.isOpen === true
    ? counterCard(desk, counterId)
    : outdated;
}

/** Tells whoever proposed other days what became of them. */
export function counterSettled(desk: Desk, { counterId }: NoticeOf<"counter_settled">): Rendering {
  return counterCard(desk, counterId);
}

/** What was proposed as it stands now, to whoever reads it. */
export function counterCard(desk: Desk, counterId: number): Rendering {
  const shown = desk.stores.counterDetails.find(counterId);
  if (shown === undefined) return outdated;
  const isOwn = desk.recipient === `user:${shown.expert.slackUserId}`;
  const view = isOwn ? counterSettledView : counterView;
  return worth(view(shown, desk.language, desk.today));
}

/** Asks the owner to call somebody, unless they have answered since. */
export function callWanted(desk: Desk, { assignmentId }: NoticeOf<"call_wanted">): Rendering {
  const { stores, language, today } = desk;
  const seat = stores.assignments.find(assignmentId);
  const expert = seat === undefined ? undefined : stores.experts.find(seat.expertId);
  if (seat === undefined || expert === undefined) return outdated;
  const { visit, park } = stores.requests.askOf(seat);
  const wanted = { at: { visit, park }, expert, phone: phoneOf(desk, expert), seatId: seat.id };
  return worth(callWantedView(wanted, language, today));
}

/** A number under which the records have this very person: by their account, or by name in their institution. */
function phoneOf({ stores }: Desk, { slackUserId, name, institution }: Expert): string | undefined {
  const linked = slackUserId === undefined ? undefined : stores.contacts.findByUser(slackUserId);
  const home = stores.organisations.findByName(institution);
  const named = home === undefined ? undefined : stores.contacts.findNamed(home.id, name);
  return [linked, named].find((one) => one?.channel === "telephone" && one.address !== undefined)?.address;
}
