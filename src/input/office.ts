import type { Language } from "../domain/languages.ts";
import type { LogFilter } from "../domain/log.ts";
import type { Organisation } from "../domain/organisations.ts";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { OfficeRole } from "../domain/roles.ts";
import { find, indexOf } from "./finding/find.ts";
import { keyOf } from "./finding/names.ts";
import { organisationKindWords } from "./lists/organisation-list.ts";
import { mentionsIn } from "./slack-mentions.ts";
import { normalise, plainText, wordsOf } from "./words.ts";

/** What was typed about who works for the office. */
type StaffTyped =
  | { readonly deed: "list" }
  | { readonly deed: "add"; readonly people: readonly string[]; readonly role: OfficeRole }
  | { readonly deed: "remove"; readonly people: readonly string[]; readonly role: OfficeRole | undefined };

const deeds: Readonly<Record<string, "add" | "remove" | "list">> = {
  add: "add",
  添加: "add",
  增加: "add",
  加: "add",
  remove: "remove",
  delete: "remove",
  移除: "remove",
  删除: "remove",
  去掉: "remove",
  减: "remove",
  list: "list",
  列表: "list",
};

const roleWords: Readonly<Record<string, OfficeRole>> = {
  admin: "admin",
  administrator: "admin",
  管理员: "admin",
  approver: "approver",
  director: "approver",
  审批: "approver",
  审批人: "approver",
  批准人: "approver",
  领导: "approver",
  负责人: "approver",
  staff: "staff",
  工作人员: "staff",
};

/** `add @a @b admin`, `remove @a`, or nothing, which lists; in Chinese too, and in any order of role and people. */
export function readStaff(text: string): Outcome<StaffTyped> {
  const typed = text.trim();
  const { users, rest } = mentionsIn(typed);
  const [first = "", ...others] = wordsOf(rest).map((word) => word.toLowerCase());
  const deed = typed === "" ? "list" : deeds[first];
  const [roleWord, surplus] = others;
  const role = roleWord === undefined ? undefined : roleWords[roleWord];
  const unread = refused({ name: "argument_unread", command: "/office", verb: "staff", typed });
  if (deed === undefined) return unread;
  if (deed === "list") return done({ deed });
  const isRoleUnknown = roleWord !== undefined && role === undefined;
  if (users.length === 0 || isRoleUnknown || surplus !== undefined)
    return users.length === 0 || /@/.test(rest) ? refused({ name: "people_missing", typed: rest }) : unread;
  return done(
    deed === "add" ? { deed, people: users, role: role ?? "staff" } : { deed, people: users, role },
  );
}

/** From whom to whom: `@from @to`, with → or 给 between them as one likes; one person alone takes over from the caller. */
export function readHandover(
  text: string,
  caller: string,
): Outcome<{ readonly from: string; readonly to: string }> {
  const { users, rest } = mentionsIn(text);
  const [first, second, third] = users;
  if (first === undefined || third !== undefined) return refused({ name: "people_missing", typed: rest });
  return done(second === undefined ? { from: caller, to: first } : { from: first, to: second });
}

const languageWords: Readonly<Record<string, Language>> = {
  zh: "zh-CN",
  "zh-cn": "zh-CN",
  cn: "zh-CN",
  chinese: "zh-CN",
  中文: "zh-CN",
  汉语: "zh-CN",
  简体: "zh-CN",
  简体中文: "zh-CN",
  en: "en",
  english: "en",
  英文: "en",
  英语: "en",
};

/** A language by its code or name. */
export function readLanguage(text: string): Outcome<Language> {
  const typed = plainText(text);
  const language = languageWords[normalise(typed).toLowerCase()];
  return language === undefined ? refused({ name: "language_unknown", typed }) : done(language);
}

/** `channel #c` or `language en`. */
export function readSettings(
  text: string,
): Outcome<{ readonly channel?: string; readonly language?: Language }> {
  const typed = text.trim();
  const { channels, rest } = mentionsIn(typed);
  const [first = "", second = ""] = wordsOf(rest).map((word) => word.toLowerCase());
  if (["channel", "频道", "工作频道", "工作人员频道"].includes(first)) {
    const [channel] = channels;
    return channel === undefined ? refused({ name: "channel_missing", typed: second }) : done({ channel });
  }
  if (["language", "语言"].includes(first)) {
    const language = readLanguage(second);
    return language.done ? done({ language: language.value }) : language;
  }
  return refused({ name: "argument_unread", command: "/office", verb: "settings", typed });
}

const failedWords = ["failed", "undelivered", "没送到", "未送达", "没送达", "失败"];

/** Words that must stand in a line of the log; a mentioned member counts by name, `没送到` wants failed messages. */
export function readLogFilter(text: string, nameOf: (slackUserId: string) => string | undefined): LogFilter {
  const { users, rest } = mentionsIn(text);
  const words = wordsOf(plainText(rest));
  return {
    words: [
      ...users.map((id) => nameOf(id) ?? id),
      ...words.filter((word) => !failedWords.includes(word.toLowerCase())),
    ],
    failedOnly: words.some((word) => failedWords.includes(word.toLowerCase())),
  };
}

/**
 * The organisations that fit every word of a filter: name, province, city, kind. A part of a word will do, or pinyin.
 * An empty filter fits all.
 */
export function filterOrganisations(
  filter: string,
  organisations: readonly Organisation[],
): Outcome<readonly Organisation[]> {
  const words = wordsOf(plainText(filter));
  const kept = words.reduce<readonly Organisation[]>((left, word) => fitting(word, left), organisations);
  return kept.length === 0 && words.length > 0
    ? refused({ name: "organisation_filter_empty", typed: words.join(" ") })
    : done(kept);
}

function fitting(word: string, organisations: readonly Organisation[]): readonly Organisation[] {
  const key = keyOf(word);
  const holding = organisations.filter((one) => namesOf(one).some((name) => keyOf(name).includes(key)));
  if (holding.length > 0) return holding;
  const found = find(indexOf(organisations.map((one) => ({ id: one, names: namesOf(one) }))), word);
  if (found.kind === "none" || found.by === "typo") return [];
  return found.kind === "one" ? [found.id] : found.ids;
}

function namesOf({ nameZh, nameEn, provinceZh, cityZh, kind }: Organisation): string[] {
  const named = [nameZh, nameEn, provinceZh, cityZh].filter((name) => name !== undefined);
  return [...named, ...organisationKindWords[kind]];
}
