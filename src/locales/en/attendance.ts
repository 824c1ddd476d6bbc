import { md } from "../mrkdwn.ts";
import type { attendance as model } from "../zh-CN/attendance.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

export const attendance: typeof model = {
  title: "Record who came",
  submit: "Record",
  intro: (reference, title) =>
    md`*${reference} ${title}*\nThose who said yes are ticked; untick who did not come, tick who did.`,
  page: (page, pages) => md`Page ${page} of ${pages}; each is recorded by itself, and the others stay.`,
  part: (group, part, parts) => `${group} (${part}/${parts})`,
  late: "Of these, who came late",
  lateMark: "late",
  others: "Others who came",
  othersHint: "One a line: organisation and name; write “late” behind who came late.",
  done: (reference, title, heads) => md`✅ Recorded: ${reference} “${title}”, *${people(heads)} came*.`,
  lateCount: (count) => md`${people(count)} came late`,
  change: "Change",
  nextPage: (page, pages) => `Record page ${page}/${pages}`,
};
