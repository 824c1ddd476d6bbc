export const delivery = {
  failed: (expert: string, visits: string, reason: string) =>
    `⚠️ 没能把邀请送到${expert}老师的 Slack（${reason}）：${visits}。请改用电话或微信联系，再代为记录答复。`,
};
