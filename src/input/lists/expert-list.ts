import { z } from "zod";
import type { ExpertListRow } from "../../domain/experts.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import { type Day, daysBetween, daysFromTo } from "../../domain/time.ts";
import { readRanges } from "../dates/ranges.ts";
import { type Found, find, type Index } from "../finding/find.ts";
import { parkIndex } from "../parks.ts";
import { readReference } from "../words.ts";
import {
  complain,
  dayOfSerial,
  email,
  shortText,
  shortTexts,
  valuesIn,
  wholeNumber,
  yesOrNo,
} from "./cells.ts";
import { duplicatesIn, type ListInput, readTable } from "./tables.ts";
import { wholeList } from "./whole-lists.ts";

/** What a list of experts is read against. */
export interface ExpertListGround {
  readonly parks: readonly Park[];
  readonly today: Day;
}

/** Nobody is away for longer than this without a word: a longer range is a slip in a year. */
const longestAbsence = 370;

function codeIn(text: string): string | undefined {
  const read = readReference(text);
  return read?.kind === "expert" ? read.code : undefined;
}

const code = z.string().transform((text, check) => codeIn(text) ?? complain(check, "unreadable"));

/** Days and ranges as people write them; undefined when one of them cannot be read. */
export function readAbsence(text: string, today: Day): readonly Day[] | undefined {
  if (text.trim() === "") return [];
  const read = readRanges(text, { today });
  if (!read.ok || read.value.some(({ from, to }) => daysBetween(from, to) > longestAbsence)) return undefined;
  return [...new Set(read.value.flatMap(({ from, to }) => daysFromTo(from, to)))].sort();
}

/** A list is read days after it was written: what counts from the day of writing cannot be trusted in it. */
const relative =
  /[今明后昨]天|[本这下上]个?(?:周|月|星期|礼拜)|^(?:周|星期|礼拜)|[；;、，,\n]\s*(?:周|星期|礼拜)|\b(?:to(?:day|morrow)|next|this|in \d+)\b/i;

function absence(today: Day) {
  return z.string().transform((text, check) => {
    const written = text.replace(/(?<![\d-])\d{5}(?![\d-])/g, dayOfSerial);
    const days = relative.test(text.trim()) ? undefined : readAbsence(written, today);
    return days ?? complain(check, "unreadable");
  });
}

function conflicts(index: Index<Park>) {
  return z.string().transform((text, check) => {
    const found = valuesIn(text).map((name) => find(index, name));
    const fault = found.map(faultOf).find((reason) => reason !== undefined);
    return fault === undefined
      ? found.flatMap((one) => (one.kind === "one" ? [one.id.id] : []))
      : complain(check, fault);
  });
}

function faultOf(found: Found<Park>): "unknown" | "ambiguous" | undefined {
  if (found.kind === "none" || found.by === "typo") return "unknown";
  return found.kind === "several" ? "ambiguous" : undefined;
}

const columnsFor = ({ parks, today }: ExpertListGround) =>
  [
    { key: "code", headers: ["编号", "专家编号", "code"], required: true, read: code },
    { key: "name", headers: ["姓名", "专家", "name"], required: true, read: shortText(60) },
    {
      key: "institution",
      headers: ["单位", "工作单位", "所在单位", "institution_zh", "institution"],
      required: true,
      read: shortText(100),
    },
    {
      key: "province",
      headers: ["省份", "省", "省（区、市）", "province_zh", "province"],
      required: true,
      read: shortText(30),
    },
    {
      key: "fields",
      headers: ["专业领域", "专业", "领域", "研究方向", "fields"],
      required: true,
      read: shortTexts,
    },
    { key: "canLead", headers: ["可任组长", "组长", "can_lead"], read: yesOrNo },
    {
      key: "maxVisits",
      headers: ["本次上限", "上限", "最多场次", "max_visits"],
      read: wholeNumber(99),
    },
    {
      key: "unavailable",
      headers: ["不便日期", "不便时间", "不可用日期", "unavailable"],
      read: absence(today),
    },
    {
      key: "conflicts",
      headers: ["需回避园区", "回避园区", "回避", "declared_conflicts"],
      read: conflicts(parkIndex(parks)),
    },
    { key: "email", headers: ["邮箱", "电子邮箱", "电子邮件", "email", "e-mail"], read: email },
  ] as const;

/**
 * Reads a list of experts. With a single complaint nothing is read: every one of them comes back, row by row. Parks
 * of conflicts must be known; days without a year are counted from `today`.
 */
export function readExpertList(
  input: ListInput,
  ground: ExpertListGround,
): Outcome<readonly ExpertListRow[]> {
  const rows = wholeList(readTable(input, columnsFor(ground)), (read, every) => [
    ...duplicatesIn(every, "编号", ({ cells }) => codeIn(cells.code) ?? cells.code),
    ...duplicatesIn(read, "邮箱", ({ values }) => values.email ?? ""),
  ]);
  if (!rows.done) return rows;
  return done(
    rows.value.map(({ line, values }) => ({
      line,
      code: values.code,
      name: values.name,
      institution: values.institution,
      province: values.province,
      fields: values.fields,
      canLead: values.canLead,
      maxVisits: values.maxVisits,
      email: values.email,
      unavailable: values.unavailable ?? [],
      conflictParkIds: values.conflicts ?? [],
    })),
  );
}
