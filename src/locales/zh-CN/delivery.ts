import { type Mrkdwn, md } from "../mrkdwn.ts";

export const delivery = {
  failed: (expert: string, visits: string, reason: string) =>
    `⚠️ 没能把邀请送到${expert}老师的 Slack（${reason}）：${visits}。请改用电话或微信联系，再代为记录答复。`,
  notIn: (place: Mrkdwn, bot: string) =>
    md`⚠️ 没能发到${place}：我还不在那个频道里。请在频道里打 \`/invite @${bot}\`，以后的消息就能发到。`,
  unreachable: (place: Mrkdwn, reason: string, bot: string) =>
    md`⚠️ 没能发到${place}（${reason}）。频道若已归档或停用，请打 \`/office settings\` 另选一个，再在那里打 \`/invite @${bot}\`。`,
  boardAgain: md`请进去之后，再打一次 \`/office settings channel #频道\`，总表就补发过去。`,
  dispatchUnderWay: (sent: number, all: number, bar: string) =>
    md`✉️ *${all} 封邀请正在发出* ${bar} 已送达 ${sent} 封。发完这里会写明，不用守着。`,
  dispatchDone: (sent: number, all: number) =>
    sent === all ? md`✅ *${all} 封邀请都已送达。*` : md`✉️ *${all} 封邀请发完了*，送达 ${sent} 封。`,
  dispatchDropped: (count: number) => `${count} 封轮到时已不必发（已答复或已变动）。`,
  dispatchFailed: (names: string) => `没送到：${names}。请改用电话或微信联系，再代记答复。`,
  whatItSaid: "要发的内容，先给您看：",
};
