import { md } from "../mrkdwn.ts";
import type { protocol as model } from "../zh-CN/protocol.ts";

export const protocol: typeof model = {
  ranks: {
    leading_group_office: "Leading group office",
    technical_support: "Technical support",
    departments: "Departments",
    park_administration: "Park administrations",
    institution: "Institutes",
    other: "Others",
  },
  title: "Order of organisations",
  submit: "Save",
  groups: "Organisations, a kind a line",
  hint: "Moving lines changes the order.",
  provinces: "Provinces",
  provincesHint: "Usually by GB/T 2260; name only those that come first, the rest follows as usual.",
  arrow: " → ",
  set: md`✅ Noted. Lists, replies, attendance, minutes and exports are in this order:`,
  groupsAre: (groups) => md`*Organisations*: ${groups}`,
  provincesAre: (provinces) => md`*Provinces*: ${provinces}`,
  unknown: (typed) =>
    md`“${typed}” is neither a kind of organisation nor a province, so the order stays. For instance \`/office organisations order Departments, 山东, 江苏\`; the usual one: \`/office organisations order usual\``,
};
