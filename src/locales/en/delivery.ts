import type { delivery as model } from "../zh-CN/delivery.ts";

export const delivery: typeof model = {
  failed: (expert, visits, reason) =>
    `⚠️ The request could not reach ${expert} in Slack (${reason}): ${visits}. Please ask by telephone or another messenger and record the answer.`,
};
