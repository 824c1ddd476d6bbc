import { md } from "../mrkdwn.ts";
import type { delivery as model } from "../zh-CN/delivery.ts";

export const delivery: typeof model = {
  failed: (expert, visits, reason) =>
    `⚠️ The request could not reach ${expert} in Slack (${reason}): ${visits}. Please ask by telephone or another messenger and record the answer.`,
  notIn: (place, bot) =>
    md`⚠️ This could not be posted in ${place}: I am not in that channel. Type \`/invite @${bot}\` there, and from then on I can post.`,
  unreachable: (place, reason, bot) =>
    md`⚠️ This could not be posted in ${place} (${reason}). If the channel is archived or closed, choose another one with \`/office settings\` and type \`/invite @${bot}\` there.`,
  boardAgain: md`Then type \`/office settings channel #channel\` once more and the board will follow.`,
  dispatchUnderWay: (sent, all, bar) =>
    md`✉️ *${all} invitations are going out* ${bar} ${sent} delivered. This message says when it is done; no need to watch.`,
  dispatchDone: (sent, all) =>
    sent === all
      ? md`✅ *All ${all} invitations have been delivered.*`
      : md`✉️ *${all} invitations have gone out*, ${sent} delivered.`,
  dispatchDropped: (count) => `${count} needed no sending any more when their turn came.`,
  dispatchFailed: (names) => `Not reached: ${names}. Please call or write otherwise, then record the answer.`,
  whatItSaid: "What it was to say:",
};
