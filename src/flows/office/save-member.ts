import type { MemberProfile } from "../../../storage/members.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { linkByEmail } from "../experts/link-by-email.ts";

type Profile = MemberProfile & { readonly isBot?: boolean };

/**
 * Keeps what Slack says about members: their names, their addresses, whether they are still there. Older news than
 * what is known changes nothing. Whoever has the address of an expert or a contact is linked to them.
 */
export function saveMembers(context: Context, profiles: readonly Profile[]): Outcome<void> {
  const { stores } = context;
  return stores.atomically(() => {
    for (const profile of profiles) save(context, profile);
    const people = profiles.filter(({ isBot }) => isBot !== true);
    linkByEmail(
      context,
      people.flatMap(({ slackUserId }) => stores.members.find(slackUserId) ?? []),
    );
    return done(undefined);
  });
}

/** The same for one member. */
export function saveMember(context: Context, profile: Profile): Outcome<void> {
  return saveMembers(context, [profile]);
}

function save({ stores }: Context, { slackUserId, name, email, deactivated, updated, isBot }: Profile): void {
  if (isBot === true) stores.bots.mark(slackUserId, name);
  else stores.members.save({ slackUserId, name, email, deactivated, updated });
}
