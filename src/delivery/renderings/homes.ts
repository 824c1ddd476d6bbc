import type { HomeView } from "@slack/types";
import type { Home } from "../../../storage/homes.ts";
import type { Stores } from "../../../storage/index.ts";
import type { Ask } from "../../domain/assignments.ts";
import type { InvitedTo, OwnHome } from "../../domain/homes.ts";
import type { Day, Instant } from "../../domain/time.ts";
import { homeView } from "../../views/home.ts";
import type { Desk } from "./rendering.ts";

/** Somebody's Home as it stands now. */
export function home(desk: Desk, { slackUserId, office }: Home): HomeView {
  const own = ownHome(desk.stores, slackUserId, desk.now, desk.today);
  const surveys = office
    ? desk.stores.surveys
        .all()
        .filter((survey) => survey.closedAt === undefined)
        .flatMap((survey) => desk.stores.progress.ofSurvey(survey.id) ?? [])
    : undefined;
  return homeView({ slackUserId, own, surveys, ...desk });
}

function ownHome(stores: Stores, slackUserId: string, now: Instant, today: Day): OwnHome {
  const expert = stores.experts.findByUser(slackUserId);
  const asks = expert === undefined ? [] : stores.assignments.ofExpert(expert.id).map(stores.requests.askOf);
  const ahead = asks
    .filter(({ visit }) => visit.state === "scheduled" && lastDay(visit) >= today)
    .sort(byDay);
  return {
    expert,
    open: ahead.filter(({ assignment: { state } }) => state === "invited" || state === "countered"),
    coming: ahead.filter(({ assignment }) => assignment.state === "accepted"),
    meetings: meetingsAhead(stores, slackUserId, now),
  };
}

const lastDay = ({ dayFrom, dayTo }: Ask["visit"]): string => dayTo ?? dayFrom ?? "";

const byDay = (one: Ask, other: Ask): number =>
  (one.visit.dayFrom ?? "").localeCompare(other.visit.dayFrom ?? "", "en");

function meetingsAhead(stores: Stores, slackUserId: string, now: Instant): InvitedTo[] {
  return stores.invitations
    .ofMember(slackUserId)
    .flatMap((invitation) => {
      const meeting = stores.meetings.find(invitation.meetingId);
      return meeting?.state === "called" && meeting.startsAt >= now ? [{ meeting, invitation }] : [];
    })
    .sort((one, other) => one.meeting.startsAt.localeCompare(other.meeting.startsAt, "en"));
}
