import type { MemberProfile } from "../../storage/members.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import type { Context } from "./context.ts";

/** Keeps what Slack says about a member: their name, their address, whether they are still there. Older news than what is known changes nothing. */
export function saveMember(
  context: Context,
  profile: MemberProfile & { readonly isBot?: boolean },
): Outcome<void> {
  const { stores } = context;
  return stores.atomically(() => {
    if (profile.isBot === true) {
      stores.bots.mark(profile.slackUserId, profile.name);
      return done(undefined);
    }
    stores.members.save({
      slackUserId: profile.slackUserId,
      name: profile.name,
      email: profile.email,
      deactivated: profile.deactivated,
      updated: profile.updated,
    });
    return done(undefined);
  });
}
