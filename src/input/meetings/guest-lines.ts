import type { Invitee, KnownPerson, OrganisationInvited } from "../../domain/meetings.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { OrganisationGroup } from "../../domain/survey-organisations.ts";
import { plainText } from "../words.ts";
import { readInvitees } from "./invitees.ts";
import { readGroups } from "./organisations-invited.ts";

/** Whom a line names: people, or groups of organisations. */
export interface GuestsRead {
  readonly people: readonly Invitee[];
  readonly surveyId: number | undefined;
  readonly groups: readonly OrganisationGroup[];
  readonly named: readonly OrganisationInvited[];
}

/** Reads whom a line wants invited: `S1 园区 部门`, or people; refused where a person is unknown or could be several. */
export function readGuests(line: string, people: () => readonly KnownPerson[]): Outcome<GuestsRead> {
  const groups = readGroups(plainText(line));
  if (groups !== undefined) return done({ ...groups, named: [], people: [] });
  const invitees = readInvitees(line, people());
  if (!invitees.done) return invitees;
  return done({ people: invitees.value, surveyId: undefined, groups: [], named: [] });
}
