import type { AgendaRole } from "../../domain/agenda.ts";
import { md } from "../mrkdwn.ts";
import type { programmes as model } from "../zh-CN/programmes.ts";

const roles: Record<AgendaRole, string> = {
  host: "host",
  address: "address",
  report: "report",
  exchange: "exchange",
};

export const programmes: typeof model = {
  roles,
  title: (reference, title) => md`*${reference} ${title}*, agenda`,
  text: (reference, title, items) => md`${reference} “${title}”, agenda: ${items} items`,
  none: md`There is no agenda yet.`,
  item: (at, title, speaker, role, minutes) =>
    md`*${at}* ${title} | ${speaker} | ${role}, ${minutes} minutes`,
  gap: md`⚠️ the speaker cannot come; please ask somebody else`,
  received: md`📎 slides received`,
  owed: (day) => md`⏳ slides by ${day}`,
  ends: (at) => md`ends at ${at}`,
  gapNews: (reference, title, at, speaker) =>
    md`⚠️ ${reference} “${title}”: the talk at ${at} is free, for *${speaker}* cannot come. Please ask somebody else, or type \`/meeting agenda ${reference}\``,
  edit: "Edit agenda",
  minutes: "Key points",
  papers: "Texts",
  editTitle: "Agenda",
  editSubmit: "Save",
  editLabel: "One item a line, in order",
  editHint: "role | speaker | title | minutes. Move lines to reorder; rows of a spreadsheet do too.",
  wrongLine: (line, text) =>
    `Line ${line} is not understood: “${text}”. Please write: exchange | Jiangsu DEE | Experience | 10`,
};
