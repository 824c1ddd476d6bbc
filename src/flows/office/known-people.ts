import type { KnownPerson } from "../../domain/meetings.ts";
import type { Context } from "../context.ts";

/**
 * Everybody whom staff may mean by a name: members of the workspace, experts and contacts of organisations. Who is
 * several of these is one person; who is in no workspace is somebody outside.
 */
export function knownPeople({ stores }: Pick<Context, "stores">): KnownPerson[] {
  const experts = stores.experts.all();
  const contacts = stores.contacts.all();
  const organisations = new Map(stores.organisations.all().map((one) => [one.id, one.nameZh]));
  const members = stores.members
    .all()
    .filter(({ deactivated, name, slackUserId }) => !deactivated && !isOnlyKnownById(name, slackUserId))
    .map(({ slackUserId, name, email }): KnownPerson => {
      const expert = experts.find((one) => one.slackUserId === slackUserId);
      const contact = contacts.find((one) => one.slackUserId === slackUserId);
      const more = [expert?.name, expert?.code, contact?.name].filter((other) => other !== undefined);
      return {
        invitee: { kind: "member", slackUserId },
        names: [name, ...more],
        beside:
          expert?.institution ?? organisations.get(contact?.organisationId ?? 0) ?? email ?? slackUserId,
        again: `<@${slackUserId}>`,
      };
    });
  const inSlack = new Set(
    members.flatMap(({ invitee }) => (invitee.kind === "member" ? [invitee.slackUserId] : [])),
  );
  const isElsewhere = (slackUserId: string | undefined) =>
    slackUserId === undefined || !inSlack.has(slackUserId);
  return [
    ...members,
    ...experts
      .filter(({ slackUserId }) => isElsewhere(slackUserId))
      .map(
        ({ slackUserId, name, code, institution }): KnownPerson => ({
          invitee: inviteeOf(slackUserId, name, undefined),
          names: [name, code],
          beside: `${code} · ${institution}`,
          again: code,
        }),
      ),
    ...contacts
      .filter(({ slackUserId }) => isElsewhere(slackUserId))
      .map(({ slackUserId, name, organisationId }): KnownPerson => {
        const organisation = organisations.get(organisationId) ?? "";
        return {
          invitee: inviteeOf(slackUserId, name, organisationId),
          names: [name],
          beside: organisation,
          again: `${organisation}${name}`,
        };
      }),
  ];
}

function isOnlyKnownById(name: string, slackUserId: string): boolean {
  return name === slackUserId;
}

function inviteeOf(slackUserId: string | undefined, person: string, organisationId: number | undefined) {
  return slackUserId === undefined
    ? ({ kind: "outside", person, organisationId } as const)
    : ({ kind: "member", slackUserId } as const);
}
