import type { Context } from "../context.ts";

/** Everybody who is an administrator: by the environment first, then by the records. */
export function administrators({ stores, configured }: Context): readonly string[] {
  const recorded = stores.members.withRole("admin").map(({ slackUserId }) => slackUserId);
  return [...new Set([...(configured?.admins ?? []), ...recorded])];
}
