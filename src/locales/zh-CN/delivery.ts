import { type Mrkdwn, md } from "../mrkdwn.ts";

export const delivery = {
  failed: (expert: string, visits: string, reason: string) =>
    `⚠️ 没能把邀请送到${expert}老师的 Slack（${reason}）：${visits}。请改用电话或微信联系，再代为记录答复。`,
  notIn: (place: Mrkdwn, bot: string) =>
    md`⚠️ 没能发到${place}：我还不在那个频道里。请在频道里打 \`/invite @${bot}\`，以后的消息就能发到。`,
  unreachable: (place: Mrkdwn, reason: string, bot: string) =>
    md`⚠️ 没能发到${place}（${reason}）。频道若已归档或停用，请打 \`/office settings\` 另选一个，再在那里打 \`/invite @${bot}\`。`,
  boardAgain: md`请进去之后，再打一次 \`/office settings channel #频道\`，总表就补发过去。`,
  whatItSaid: "要发的内容，先给您看：",
};
