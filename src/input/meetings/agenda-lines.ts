import { type AgendaFacts, type AgendaRole, agendaRoles } from "../../domain/agenda.ts";
import { plainText } from "../words.ts";

const roleWords: readonly (readonly [AgendaRole, RegExp])[] = [
  ["host", /^(?:主持|开场|总结|host|opening|closing)/i],
  ["address", /^(?:讲话|致辞|address)/i],
  ["report", /^(?:报告|report)/i],
  ["exchange", /^(?:交流|发言|exchange)/i],
];

const HEADER = /^(?:order|序号|类别|role)/i;

/** Items as they were read, or the line that could not be: from 1, with its text. */
export type AgendaRead =
  | { readonly items: readonly AgendaFacts[] }
  | { readonly wrong: { readonly line: number; readonly text: string } };

/** Reads a programme, a line an item: role, speaker, title, minutes, as typed or as rows of a spreadsheet or CSV. */
export function readAgenda(text: string): AgendaRead {
  const lines = plainText(text)
    .split("\n")
    .map((typed, i) => ({ line: i + 1, text: typed.trim() }))
    .filter(({ text: typed }) => typed !== "" && !HEADER.test(typed));
  const items: AgendaFacts[] = [];
  for (const line of lines) {
    const item = readItem(line.text);
    if (item === undefined) return { wrong: line };
    items.push(item);
  }
  return { items };
}

function readItem(text: string): AgendaFacts | undefined {
  const cells = text.split(/\s*[\t|｜,，]\s*/).map((cell) => cell.trim());
  // A list may number its rows.
  if (/^\d{1,3}$/.test(cells[0] ?? "") && cells.length > 4) cells.shift();
  const [kind = "", speaker = "", ...rest] = cells;
  const minutes = Number(/^(\d{1,3})\s*(?:分钟?|min(?:utes)?)?$/i.exec(rest.at(-1) ?? "")?.[1] ?? 0);
  const title = rest.slice(0, -1).join("，");
  const role =
    roleWords.find(([, words]) => words.test(kind))?.[0] ?? agendaRoles.find((one) => one === kind);
  if (role === undefined || speaker === "" || title === "" || minutes < 1) return undefined;
  return { role, speaker: speaker.slice(0, 100), title: title.slice(0, 150), minutes };
}
