import type { Member } from "../../domain/people.ts";
import type { Context } from "../context.ts";
import { moveRequests } from "./move-requests.ts";

/**
 * Links these members to the experts and contacts who have their address: where exactly one has it, whatever its
 * capitals, neither side is linked yet, and staff have not taken just that link away. Never those who have left, never bots. Belongs into its caller's
 * transaction.
 */
export function linkByEmail(context: Context, members: readonly Member[]): void {
  const { stores } = context;
  const present = members.filter(
    ({ email, deactivated, slackUserId }) =>
      email !== undefined && !deactivated && !stores.bots.has(slackUserId),
  );
  if (present.length === 0) return;
  link(
    present,
    stores.experts.all(),
    ({ email }) => email,
    (expert, user) => {
      if (wasTakenAway(context, `expert:${expert.code}`, user)) return;
      stores.experts.linkTo(expert.id, user);
      moveRequests(context, expert.id, undefined, user);
      note(context, `expert:${expert.code}`, user);
    },
  );
  link(
    present,
    stores.contacts.all(),
    ({ address }) => address,
    (contact, user) => {
      stores.contacts.linkTo(contact.id, user);
      note(context, `contact:${contact.id}`, user);
    },
  );
}

/** Staff said that this is not them: their word counts for more than an address. */
function wasTakenAway({ stores }: Context, subject: string, slackUserId: string): boolean {
  return stores.audit.ofSubject(subject).some(({ detail }) => detail.from === slackUserId);
}

function link<Person extends { readonly slackUserId: string | undefined }>(
  members: readonly Member[],
  people: readonly Person[],
  addressOf: (person: Person) => string | undefined,
  join: (person: Person, slackUserId: string) => void,
): void {
  const taken = new Set(people.map(({ slackUserId }) => slackUserId));
  const byAddress = Map.groupBy(people, (person) => key(addressOf(person)));
  const membersBy = Map.groupBy(members, ({ email }) => key(email));
  for (const [address, [member, another]] of membersBy) {
    const [person, ...others] = byAddress.get(address) ?? [];
    if (address === "" || member === undefined || another !== undefined || taken.has(member.slackUserId))
      continue;
    if (person !== undefined && others.length === 0 && person.slackUserId === undefined)
      join(person, member.slackUserId);
  }
}

const key = (address: string | undefined) => address?.trim().toLowerCase() ?? "";

function note({ stores, now }: Context, subject: string, slackUserId: string): void {
  stores.audit.record({
    at: now,
    actor: "system",
    action: "linked_by_email",
    subject,
    detail: { slackUserId },
  });
}
