import type { WebClient } from "@slack/web-api";
import { type MemberRequest, readUser } from "./payloads.ts";

/** How many members Slack is asked for at a time; it recommends no more. */
const pageSize = 200;

/** Everybody in the workspace as Slack lists them, page by page. Throws what the Web API throws. */
export async function* everybody(slack: WebClient): AsyncGenerator<readonly MemberRequest[]> {
  let cursor: string | undefined;
  do {
    const page = await slack.users.list({ limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    yield (page.members ?? []).flatMap((user) => readUser(user) ?? []);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
}
