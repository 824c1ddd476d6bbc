import type { ExpertRefusal } from "../../domain/refusals/experts.ts";
import type { Context } from "../context.ts";

/** Why a member cannot be given anything to do: a bot, or somebody who has left. */
export function objectionToMember(context: Context, slackUserId: string): ExpertRefusal | undefined {
  const { stores, botUserId } = context;
  if (stores.bots.has(slackUserId) || slackUserId === botUserId || slackUserId === "USLACKBOT")
    return { name: "member_unfit", slackUserId, why: "bot" };
  return stores.members.find(slackUserId)?.deactivated === true
    ? { name: "member_unfit", slackUserId, why: "deactivated" }
    : undefined;
}
