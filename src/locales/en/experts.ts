import { md } from "../mrkdwn.ts";
import type { experts as model } from "../zh-CN/experts.ts";
import { provinceInEnglish } from "./provinces.ts";

const counted = (count: number) => `${count} ${count === 1 ? "expert" : "experts"}`;

export const experts: typeof model = {
  listTitle: counted,
  listTitleFiltered: (count, filter) => `${counted(count)} for “${filter}”`,
  unlinkedTitle: (count) => `${counted(count)} not linked to Slack`,
  allLinked: "✅ Every expert is linked to a Slack member.",
  poolEmpty: "The pool is empty. `/expert import` takes a list, `/expert add` one expert.",
  place: (institution, province) => `${institution} (${provinceInEnglish(province)})`,
  canLead: "may lead",
  cannotLead: "does not lead",
  seats: (seats, most) => `${seats} of ${most} visits`,
  limit: (most) => `${most} visits at most`,
  linked: "in Slack",
  unlinked: "not linked to Slack",
  someUnlinked:
    "`/expert show E05` shows all that is on record of one; `/expert list unlinked` those without a Slack member.",
  unlinkedHint:
    "Experts outside Slack need no link: ask them by telephone or another messenger, and staff record the answer.",
  byEmail: (who) => md`same address: ${who}`,
  byName: (who) => md`same name: ${who}`,
  noCandidate: (code) =>
    md`No member has the same address or name. If you know who it is: \`/expert link ${code} @member\``,
  link: "Link",
  facts: {
    institution: "Institution",
    fields: "Fields",
    visits: "Visits",
    email: "E-mail",
    slack: "Slack",
    days: "Unavailable",
    conflicts: "Conflicts",
    assignments: "Assignments",
  },
  none: "none",
  notLinked: (code) => md`not linked; \`/expert link ${code} @member\` links`,
  bases: { declared: "declared", derived: "derived", objected: "the park objected" },
  conflict: (park, basis) => `${park} (${basis})`,
  noDate: "no date yet",
  moreAssignments: (count) => `${count} earlier ones.`,
  linkMade: (expert, who) => md`🔗 *${expert}* is now linked to ${who}. Requests will go to them directly.`,
  linkOld: (expert, who) => md`*${expert}* was linked to ${who} already; nothing was changed.`,
  linkRemoved: (expert) =>
    md`*${expert}* is no longer linked to anybody in Slack. Please ask by telephone or another messenger, and record the answers.`,
  linkNone: (expert) => md`*${expert}* was not linked to anybody; nothing was changed.`,
  added: (expert) => md`✅ *${expert}* was added`,
  memberMissing: (typed) =>
    md`It is not clear which Slack member is meant${typed === "" ? "" : ` (“${typed}”)`}. Type @ and choose from the list, such as \`/expert link E05 @member\`; \`/expert link E05 none\` takes a link away.`,
  memberUnfit: {
    bot: (who) => md`${who} is a bot and reads no messages. Please choose a person.`,
    deactivated: (who) =>
      md`${who} has been deactivated in Slack and gets no messages. Please choose somebody else, or have the account restored first.`,
  },
  linkTaken: (who, expert, code) =>
    md`${who} is already linked to another expert, *${expert}*. If that is wrong, type \`/expert link ${code} none\` first, then link again.`,
  filterEmpty: (typed) =>
    md`No expert matches “${typed}”. Try a name, an institution, a province, a field, “leader” or “unlinked”; \`/expert list\` shows them all.`,
  form: {
    title: "Add an expert",
    submit: "Add",
    code: "Code",
    name: "Name",
    institution: "Institution",
    province: "Province",
    provinceHint: "May be left empty for an institution that is on record.",
    fields: "Fields",
    fieldsHint: "Separated by commas, such as: 固废, 水资源",
    lead: "Leader",
    leadYes: "May lead a team",
    visits: "Visits of one survey at most",
    email: "E-mail",
    emailHint: "With the same address as in Slack, the two are linked by themselves.",
    days: "Unavailable",
    daysHint: "Such as: 17 July, 18 July, 22 to 26 July",
    conflicts: "Parks with a conflict of interest",
    conflictsHint: "Short names will do, separated by commas.",
  },
  faults: {
    code_unreadable: () => "Please write E and a number, such as E25.",
    code_taken: (value) =>
      `This code is ${value}. Please choose another; /expert import changes what is on record.`,
    missing: () => "Please fill this in.",
    too_long: (limit) => `Too long: ${limit} characters at most.`,
    province_missing: () => "This institution is not on record, so please give its province.",
    visits_unreadable: () => "Please give a whole number from 0 to 99.",
    email_unreadable: () => "This does not look like an e-mail address.",
    email_taken: (value) => `This address belongs to ${value}. Please check it.`,
    days_unreadable: () => "These days cannot be read. Try: 17 July, 18 July, 22 to 26 July",
    park_unknown: (value) => `No park is called “${value}”. Please write its full name, or see /park list.`,
    park_ambiguous: (value) => `“${value}” could be more than one park. Please write the full name.`,
  },
};
