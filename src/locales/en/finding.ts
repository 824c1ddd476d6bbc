import { md } from "../mrkdwn.ts";
import type { finding as model } from "../zh-CN/finding.ts";

export const finding: typeof model = {
  ambiguous: (typed, count) =>
    md`“${typed}” could be any of ${count}. Please choose, or type a little more of the name:`,
  expertUnknown: (typed) => md`No expert of the pool is called “${typed}”.`,
  expertHint: "A code (E05), a name or an @mention will do; `/expert list` shows them all.",
  surveyUnknown: (typed) => md`There is no survey “${typed}”. \`/survey list\` shows them all.`,
  surveyAmbiguous: "More than one survey is open. Please say which:",
  surveyMissing: 'No survey is open. Start one, for example: `/survey new "2019 survey" 28 June to 18 July`',
  visitUnknown: (typed) => md`No visit of an open survey is called “${typed}”.`,
  visitHint:
    "A reference (V2), part of the park's name or pinyin will do; `/visit list` shows them all. A park that is not in the survey yet: `/survey add PARK on-site`.",
};
