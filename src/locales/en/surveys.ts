import type { Purpose } from "../../domain/visits.ts";
import { md } from "../mrkdwn.ts";
import type { surveys as model } from "../zh-CN/surveys.ts";

const purposes: Record<Purpose, string> = {
  pre_acceptance: "pre-acceptance survey",
  verification: "technical verification",
  acceptance: "acceptance",
  re_evaluation: "re-evaluation",
};

const parks = (count: number) => `${count} ${count === 1 ? "park" : "parks"}`;
const seatsOf = (count: number) => `${count} ${count === 1 ? "seat" : "seats"}`;

export const surveys: typeof model = {
  like: {
    title: (title, model, count) => md`*“${title}” like ${model}: ${count} parks.* Not started yet.`,
    window: (span, purpose) => md`🗓 ${span} · ${purpose}`,
    onSite: (count, seats, names) => (count === 0 ? md`` : md`${count} on site, ${seats} seats: ${names}`),
    papers: (count, names) => (count === 0 ? md`` : md`${count} by questionnaire: ${names}`),
    hint: (model) =>
      md`Parks, modes, seats and needs are those of “${model}”; dates and experts are not taken over.`,
    start: "Start",
  },
  purposes,
  started: (reference, title) => md`✅ Survey *${reference} ${title}* is started`,
  changed: (reference, title) => md`✅ Survey *${reference} ${title}* is changed`,
  window: (window, days, workdays) =>
    `${window}: ${days} ${days === 1 ? "day" : "days"}, ${workdays} ${workdays === 1 ? "workday" : "workdays"}`,
  makeUp: (days) => ` (with the make-up workdays ${days})`,
  assumed: (years) =>
    `The holidays of ${years} are not on record yet; workdays there are counted from Monday to Friday for now.`,
  purpose: (purpose) => `Purpose: ${purpose}`,
  basis: (text) => `Basis: ${text}`,
  commissionedBy: (text) => `Commissioned by: ${text}`,
  carriedOutBy: (text) => `Carried out by: ${text}`,
  owner: (name) => md`Owner: ${name}`,
  boardPosted: "Its board goes to the staff channel and keeps itself up to date.",
  boardHere:
    "No staff channel has been chosen, so the board is not posted yet. Choose one with `/office settings` and it will be; `/survey show` has it at any time.",
  nextAdd: (reference) => md`Next: \`/survey add ${reference} kunshan gaoxin, wuhu on-site 3 seats\``,
  changeHint: (reference) => md`To change title, dates or purpose: \`/survey edit ${reference}\``,
  listTitle: (count) => `${count} ${count === 1 ? "survey" : "surveys"}`,
  none: 'There is no survey yet. Start one, for example: `/survey new "2019 survey" 28 June to 18 July`',
  listLine: (reference, title, window, onSite, papers) =>
    md`*${reference} ${title}* | ${window} | ${onSite} on site, ${papers} by questionnaire`,
  done: (held, returned) =>
    `${held} done, ${returned} ${returned === 1 ? "questionnaire" : "questionnaires"} back`,
  closed: "closed",
  openBoard: "Open board",
  added: (title, count) => md`✅ ${parks(count)} added to ${title}:`,
  addedLine: (reference, park, mode, seats) =>
    md`${reference} ${park} | ${mode}${seats === 0 ? "" : ` | ${seatsOf(seats)}`}`,
  switched: (title, count) => md`✅ The mode of ${parks(count)} in ${title} is changed:`,
  switchedLine: (reference, park, was, mode, seats) =>
    md`${reference} ${park} | ${was} before, ${mode} now${seats === 0 ? "" : ` | ${seatsOf(seats)}`}`,
  removed: (reference, park) => md`✅ Off the list: ${reference} ${park}`,
  nextSchedule: (reference) => md`Next: \`/visit schedule ${reference} 3 July\``,
  modes: { on_site: "on site", questionnaire: "questionnaire" },
  formNew: "New survey",
  formEdit: (reference) => `Change survey ${reference}`,
  titleZh: "Title in Chinese",
  titleEn: "Title in English",
  purposeField: "Purpose",
  from: "First day",
  to: "Last day",
  basisField: "Basis: document and number",
  commissionedField: "Commissioned by",
  carriedOutField: "Carried out by",
  save: "Save",
  exampleTitle: "For example: 2019年专题调研",
};
