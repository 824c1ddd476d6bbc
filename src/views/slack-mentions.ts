import type { Mrkdwn } from "../locales/mrkdwn.ts";

/** A member as Slack shows them, with a notification for them. */
export function personMention(slackUserId: string): Mrkdwn {
  return { mrkdwn: `<@${bare(slackUserId)}>` };
}

/** A channel as a link to it. */
export function channelMention(channel: string): Mrkdwn {
  return { mrkdwn: `<#${bare(channel)}>` };
}

/** Slack's ids are letters and digits; anything else must not end the markup. */
const bare = (id: string): string => id.replace(/\W/g, "");
