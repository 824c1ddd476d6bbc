import type { Invitee, OrganisationInvited } from "../../domain/meetings.ts";
import type { OrganisationFacts, OrganisationKind } from "../../domain/organisations.ts";
import { type Outcome, refused } from "../../domain/outcome.ts";
import {
  administrationOf,
  departmentsOf,
  type OrganisationGroup,
} from "../../domain/survey-organisations.ts";
import type { Context } from "../context.ts";
import { type Invited, inviteToMeeting } from "./invite-to-meeting.ts";

/** Whom to invite by what the office has on record. */
export interface GroupsInvited {
  readonly meetingId: number;
  /** Whose parks and provinces are meant. */
  readonly surveyId: number | undefined;
  readonly groups: readonly OrganisationGroup[];
  /** Organisations that were named, with their seats. */
  readonly named: readonly OrganisationInvited[];
}

/** Invites organisations: those that follow from the records with one seat each, and those that were named. */
export function inviteOrganisations(context: Context, wanted: GroupsInvited): Outcome<Invited> {
  return inviteGuests(context, { ...wanted, people: [] });
}

/** The same, and people beside them. */
export function inviteGuests(
  context: Context,
  wanted: GroupsInvited & { readonly people: readonly Invitee[] },
): Outcome<Invited> {
  return context.stores.atomically(() => {
    const needsSurvey = wanted.groups.some((group) => group === "parks" || group === "departments");
    if (needsSurvey && wanted.surveyId === undefined)
      return refused({ name: "argument_missing", command: "/meeting", verb: "invite" });
    const derived = wanted.groups.flatMap((group) => membersOf(context, group, wanted.surveyId));
    const named = new Map(wanted.named.map((one) => [one.organisationId, one]));
    const invitees = [
      ...wanted.people,
      ...derived.filter((id) => !named.has(id)).map((id) => ({ ...oneSeat, organisationId: id })),
      ...wanted.named,
    ];
    return inviteToMeeting(context, { meetingId: wanted.meetingId, invitees });
  });
}

const oneSeat = { kind: "organisation", seats: 1 } as const;

function membersOf(context: Context, group: OrganisationGroup, surveyId: number | undefined): number[] {
  const { stores } = context;
  const ofKind = (kind: OrganisationKind) =>
    stores.organisations
      .all()
      .filter((one) => one.kind === kind)
      .map(({ id }) => id);
  if (group === "technical") return ofKind("technical_support");
  if (group === "leading") return ofKind("leading_group_office");
  const parks = stores.visits
    .ofSurvey(surveyId ?? 0)
    .flatMap(({ parkId }) => stores.parks.find(parkId) ?? []);
  if (group === "parks") return parks.map((park) => known(context, administrationOf(park), park.nameZh));
  const provinces = [...new Set(parks.map(({ provinceZh }) => provinceZh))];
  return provinces.flatMap(departmentsOf).map((facts) => known(context, facts));
}

/** The organisation's id: of the one on record, or of a new one. */
function known({ stores }: Context, facts: OrganisationFacts, begins?: string): number {
  const same = stores.organisations
    .all()
    .find(
      ({ nameZh, kind }) =>
        nameZh === facts.nameZh || (begins !== undefined && kind === facts.kind && nameZh.startsWith(begins)),
    );
  return same?.id ?? stores.organisations.add(facts);
}
