import type { Invitee, OrganisationInvited } from "../../domain/meetings.ts";
import type { OrganisationFacts, OrganisationKind } from "../../domain/organisations.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import {
  administrationOf,
  departmentsOf,
  type OrganisationGroup,
} from "../../domain/survey-organisations.ts";
import type { Context } from "../context.ts";
import { type Invited, inviteToMeeting } from "./invite-to-meeting.ts";

/** Whom to invite: people, organisations by what the office has on record, and organisations that were named. */
export interface GuestsWanted {
  readonly meetingId: number;
  readonly people: readonly Invitee[];
  /** Whose parks and provinces are meant. */
  readonly surveyId: number | undefined;
  readonly groups: readonly OrganisationGroup[];
  /** Organisations that were named, with their seats. */
  readonly named: readonly OrganisationInvited[];
}

/** An organisation that is meant; one that is not on record yet has no number. */
export interface OrganisationMeant {
  readonly id: number | undefined;
  readonly facts: OrganisationFacts;
  readonly seats: number;
}

/** Who is meant, each once. */
export interface GuestsMeant {
  readonly people: readonly Invitee[];
  readonly organisations: readonly OrganisationMeant[];
}

/**
 * Who is meant, without writing anything: organisations that follow from the records with one seat each, those that
 * were named with all the seats they were named with. Refused where a group needs a survey and there is none.
 */
export function guestsMeant(context: Context, wanted: GuestsWanted): Outcome<GuestsMeant> {
  const needsSurvey = wanted.groups.some((group) => group === "parks" || group === "departments");
  if (needsSurvey && wanted.surveyId === undefined)
    return refused({ name: "argument_missing", command: "/meeting", verb: "invite" });
  const meant = new Map<string, OrganisationMeant>();
  for (const { organisationId, seats } of wanted.named) {
    const facts = context.stores.organisations.find(organisationId);
    if (facts === undefined) continue;
    const before = meant.get(facts.nameZh)?.seats ?? 0;
    meant.set(facts.nameZh, { id: organisationId, facts, seats: before + seats });
  }
  for (const one of wanted.groups.flatMap((group) => membersOf(context, group, wanted.surveyId)))
    if (!meant.has(one.facts.nameZh)) meant.set(one.facts.nameZh, one);
  const people = new Map(wanted.people.map((one) => [JSON.stringify(one), one]));
  return done({ people: [...people.values()], organisations: [...meant.values()] });
}

/** Invites everybody who is meant; organisations that are not on record yet are put there. */
export function inviteMeant(context: Context, meetingId: number, meant: GuestsMeant): Outcome<Invited> {
  const { stores } = context;
  return stores.atomically(() => {
    const organisations = meant.organisations.map(({ id, facts, seats }) => ({
      kind: "organisation" as const,
      organisationId: id ?? stores.organisations.add(facts),
      seats,
    }));
    return inviteToMeeting(context, { meetingId, invitees: [...meant.people, ...organisations] });
  });
}

function membersOf(
  { stores }: Context,
  group: OrganisationGroup,
  surveyId: number | undefined,
): OrganisationMeant[] {
  const onRecord = stores.organisations.all();
  const ofKind = (kind: OrganisationKind) =>
    onRecord.filter((one) => one.kind === kind).map((facts) => ({ id: facts.id, facts, seats: 1 }));
  if (group === "technical") return ofKind("technical_support");
  if (group === "leading") return ofKind("leading_group_office");
  /** The one on record, or a new one. */
  const known = (facts: OrganisationFacts, begins?: string): OrganisationMeant => {
    const same = onRecord.find(
      ({ nameZh, kind }) =>
        nameZh === facts.nameZh || (begins !== undefined && kind === facts.kind && nameZh.startsWith(begins)),
    );
    return { id: same?.id, facts: same ?? facts, seats: 1 };
  };
  const parks = stores.visits
    .ofSurvey(surveyId ?? 0)
    .flatMap(({ parkId }) => stores.parks.find(parkId) ?? []);
  if (group === "parks") return parks.map((park) => known(administrationOf(park), park.nameZh));
  const provinces = [...new Set(parks.map(({ provinceZh }) => provinceZh))];
  return provinces.flatMap(departmentsOf).map((facts) => known(facts));
}
