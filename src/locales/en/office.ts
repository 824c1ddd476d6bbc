import type { OrganisationKind } from "../../domain/organisations.ts";
import type { OfficeRole } from "../../domain/roles.ts";
import { md } from "../mrkdwn.ts";
import type { office as model } from "../zh-CN/office.ts";

const kinds: Record<OrganisationKind, string> = {
  leading_group_office: "leading group office",
  ecology_department: "provincial ecology department",
  commerce_department: "provincial commerce department",
  science_department: "provincial science department",
  park_administration: "park administration",
  technical_support: "technical support institution",
  institution: "institution",
  other: "other",
};

const roles: Record<OfficeRole, string> = { admin: "Administrators", staff: "Staff", approver: "Approvers" };

export const office: typeof model = {
  handover: {
    title: "Hand over",
    intro: md`Surveys, parks, meetings and status reports of one colleague pass to another, all together, after a preview.`,
    from: "From",
    to: "To",
    next: "Preview",
    submit: "Hand over",
    previewTitle: (from, to) => md`*The work of ${from} passes to ${to}*; nothing is done yet:`,
    hint: md`All of it passes at once, and both get one message; dates, experts and answers stay as they are.`,
    surveys: (count, names) => md`• ${count} ${count === 1 ? "survey" : "surveys"}: ${names}`,
    visits: (count) => md`• ${count} ${count === 1 ? "park" : "parks"}`,
    meetings: (count, names) => md`• ${count} ${count === 1 ? "meeting" : "meetings"}: ${names}`,
    digests: (count) => md`• ${count} status ${count === 1 ? "report" : "reports"}`,
    counted: ({ surveys, visits, meetings, digests }) =>
      [
        surveys > 0 ? `${surveys} ${surveys === 1 ? "survey" : "surveys"}` : "",
        visits > 0 ? `${visits} ${visits === 1 ? "park" : "parks"}` : "",
        meetings > 0 ? `${meetings} ${meetings === 1 ? "meeting" : "meetings"}` : "",
        digests > 0 ? `${digests} status ${digests === 1 ? "report" : "reports"}` : "",
      ]
        .filter(Boolean)
        .join(", "),
    done: (from, to, counted) => md`✅ Handed over: ${from} → ${to}, ${counted}.`,
    toldTo: (by, from, counted) =>
      md`${by} passed the work of ${from} to you: ${counted}. \`/todo\` shows what there is to do.`,
    toldFrom: (by, to, counted) => md`${by} passed your work to ${to}: ${counted}. Thank you for all of it!`,
    empty: (who) => md`Nothing belongs to ${who}. Please look whether it is the right person.`,
    same: (who) => md`Both are ${who}. Please name two colleagues: \`/office handover @from @to\``,
    notStaff: (who) =>
      md`${who} is not of the staff and cannot take it over. An administrator can type \`/office staff add @them\` first, or name somebody else.`,
  },
  claimed: "✅ *You are now the liaison's administrator, and staff.* The code is used up.",
  claimedNext:
    "Next: `/office settings` chooses the staff channel and the language; `/office staff add @colleague` adds staff; `/office staff add @director approver` names who approves.",
  claimWrong:
    "This is not the code, and nothing was changed. Please look up the newest one in the log (8 signs, in any capitals) and try again.",
  claimTaken: (admins) =>
    md`The liaison has administrators already: ${admins}. If you need to be added, please ask them.`,
  roles,
  roleLine: (role, people) => md`*${role}*: ${people}`,
  nobody: "nobody yet",
  staffTitle: "People of the office",
  added: (people, role) => md`✅ Added to ${role.toLowerCase()}: ${people}`,
  removed: (people, role) => md`${people}: no longer among the ${role.toLowerCase()}.`,
  removedAll: (people) => md`${people}: no longer among the people of the office.`,
  unchanged: "It was so before; nothing was changed.",
  configured: (people) => md`${people}: administrator by the environment (ADMIN_USER_IDS).`,
  staffHint:
    "`/office staff add @somebody` adds (with “admin” or “approver” behind it, if you like), `/office staff remove @somebody` removes.",
  addPeople: "Add people",
  staffForm: { title: "Add people", submit: "Add", people: "People", role: "As" },
  roleAbout: {
    admin: "Administrator: manages people and settings; staff as well",
    staff: "Staff: surveys, meetings and digests",
    approver: "Approver: decides what is put before the director",
  },
  adminsOnly: "This is for administrators. `/office staff` shows who they are.",
  peopleMissing: (typed) =>
    md`It is not clear who is meant${typed === "" ? "" : ` (“${typed}”)`}. Type @ and choose from the list, such as \`/office staff add @colleague\`.`,
  lastAdmin: (who) =>
    md`Without ${who} there would be no administrator, and nobody could manage the liaison; nothing was changed. Please name another first: \`/office staff add @somebody admin\`.`,
  adminByConfiguration: (who) =>
    md`${who} is an administrator by the environment (ADMIN_USER_IDS), which cannot be changed here. Please ask the technician to change it and start again.`,
  settingsForm: {
    title: "Office settings",
    submit: "Save",
    channel: "Staff channel",
    channelHint: "Boards and whatever needs somebody go there. Best a channel of staff alone.",
    language: "The office's language",
    languageHint: "For everybody who has not chosen one.",
  },
  languages: { "zh-CN": "中文", en: "English" },
  saved: "✅ Saved.",
  channelSaved: (channel) =>
    md`Staff channel: ${channel}. If the liaison is not in it yet, please type \`/invite @Park Liaison\` there, or it cannot post.`,
  boardsComing: (count) =>
    `${count === 1 ? "The board of the open survey is" : `${count} boards are`} on the way there.`,
  languageSaved: (language) => `The office's language: ${language}.`,
  channelMissing: (typed) =>
    md`It is not clear which channel is meant${typed === "" ? "" : ` (“${typed}”)`}. Type # and choose from the list, such as \`/office settings channel #channel\`; for a private one type \`/office settings\` and choose it in the window.`,
  languageUnknown: (typed) =>
    md`“${typed}” is not a language that I speak. \`/office language 中文\` or \`/office language en\`.`,
  languageChosen: "✅ From now on in English. `/office language 中文` switches back.",
  kinds,
  organisationsTitle: (count) => `${count} ${count === 1 ? "organisation" : "organisations"}`,
  organisationsTitleFiltered: (count, filter) =>
    `${count} ${count === 1 ? "organisation" : "organisations"} for “${filter}”`,
  noOrganisations: "There are no organisations yet. `/office organisations import` takes a list.",
  contacts: (people) => `contact: ${people}`,
  contact: (name, post) => (post === undefined ? name : `${name} (${post})`),
  importHint: "`/office organisations import` adds or updates organisations and contacts.",
  organisationFilterEmpty: (typed) =>
    md`No organisation matches “${typed}”. Try part of a name, a province or a kind (park administration, university); \`/office organisations\` shows them all.`,
};
