import type { Stores } from "../../../storage/index.ts";
import { duesFrom } from "../../domain/due-lines.ts";
import type { Due } from "../../domain/dues.ts";
import type { Subject } from "../../domain/notices.ts";
import type { Remindable } from "../../domain/reminders.ts";
import { type Instant, instantAt, type Zone } from "../../domain/time.ts";

/** Everything that is owed at `now`, as far as reminding goes. */
export function remindables(stores: Stores, now: Instant, zone: Zone): Remindable[] {
  const dues = duesFrom({ ...stores.dues.records(), now, zone });
  return dues.flatMap((due) => remindablesOf(stores, due, zone));
}

/** A due as what can be reminded of; a meeting's replies are one thing for each invitee, and one for its owner. */
function remindablesOf(stores: Stores, due: Due, zone: Zone): Remindable[] {
  const { kind, owner } = due;
  switch (due.kind) {
    case "answer": {
      const { assignment, expert } = due.seat;
      const about: Subject =
        assignment.requestId === undefined ? `seat:${assignment.id}` : `request:${assignment.requestId}`;
      const debtor = debtorOf(stores, about, expert.slackUserId, assignment.extendedAt);
      return [{ kind, key: `answer:${assignment.id}`, moment: due.moment, about, debtor, owner }];
    }
    case "replies": {
      const { moment, meeting } = due;
      const each = repliesOwed(stores, due);
      const about = `meeting:${meeting.id}` as const;
      const whole = { kind, key: `replies:${meeting.id}`, moment, about, debtor: undefined, owner };
      return [...each, whole];
    }
    case "materials":
      return materialsOwed(stores, due);
    case "task": {
      const { decision, moment } = due;
      const { responsible, recordedAt: since } = decision;
      const debtor =
        responsible === undefined || responsible === owner ? undefined : { slackUserId: responsible, since };
      return [{ kind, key: `task:${decision.id}`, moment, about: `decision:${decision.id}`, debtor, owner }];
    }
    default: {
      const { visit } = due.at;
      const about = `survey:${visit.surveyId}` as const;
      const moment = instantAt(due.by, visit.timeTo, zone);
      return [{ kind, key: `${kind}:${visit.id}`, moment, about, debtor: undefined, owner }];
    }
  }
}

/** Replies: each invitee's own, and an organisation's once for whoever answers for it, however many seats it has. */
function repliesOwed(stores: Stores, due: Extract<Due, { kind: "replies" }>): Remindable[] {
  const { kind, moment } = due;
  const asked = due.open.map((invitation) => ({
    invitation,
    lead: stores.meetingDetails.leadOf(invitation),
  }));
  const once = [...new Map(asked.map((one) => [one.lead, one])).values()];
  return once.flatMap(({ invitation, lead }) => {
    const about = `invitation:${lead}` as const;
    return stores.meetingDetails.holders(invitation).map((holder): Remindable => {
      const debtor = debtorOf(stores, about, holder, undefined);
      return { kind, key: `reply:${invitation.id}`, moment, about, debtor, owner: undefined };
    });
  });
}

/** Texts and slides: each item for whoever answers for its speaker, all of them for the owner. */
function materialsOwed(stores: Stores, due: Extract<Due, { kind: "materials" }>): Remindable[] {
  const { kind, owner, moment, meeting } = due;
  const seats = stores.invitations.ofMeeting(meeting.id);
  const each = due.items.flatMap((item) => {
    const seat = seats.find(({ organisationId }) => organisationId === item.organisationId);
    if (seat === undefined || item.organisationId === undefined) return [];
    const about = `invitation:${stores.meetingDetails.leadOf(seat)}` as const;
    return stores.meetingDetails.holders(seat).map((holder): Remindable => {
      const debtor = debtorOf(stores, about, holder, undefined);
      return { kind, key: `material:${item.id}`, moment, about, debtor, owner: undefined };
    });
  });
  const about = `meeting:${meeting.id}` as const;
  return [...each, { kind, key: `materials:${meeting.id}`, moment, about, debtor: undefined, owner }];
}

/** Whoever was asked in Slack and has got it; nobody is reminded of what never reached them. */
function debtorOf(
  { notices }: Stores,
  about: Subject,
  slackUserId: string | undefined,
  extendedAt: Instant | undefined,
): Remindable["debtor"] {
  if (slackUserId === undefined) return undefined;
  const asked = notices.newestOf(about, `user:${slackUserId}`);
  if (asked?.state !== "sent" || asked.settledAt === undefined) return undefined;
  const since = extendedAt !== undefined && extendedAt > asked.settledAt ? extendedAt : asked.settledAt;
  return { slackUserId, since };
}
