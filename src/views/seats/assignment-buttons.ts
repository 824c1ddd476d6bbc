import type { ActionsBlock } from "@slack/types";
import type { Ask, AskStatus } from "../../domain/assignments.ts";
import type { Language } from "../../domain/languages.ts";
import type { Words } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";

interface Reader {
  readonly language: Language;
  readonly words: Words;
}

/** Accepts all that is open at once. */
export function allButton(open: readonly Ask[], reader: Reader) {
  if (open.length < 2) return [];
  const label = reader.words.assignments.joinAll(open.length);
  const value = { seats: open.map(seatOf) };
  return [button({ action: "assignment.accept_all", label, value, style: "primary" })];
}

const seatOf = (ask: Ask) => ({ id: ask.assignment.id, revision: ask.assignment.revision });

export function joinButton(ask: Ask, reader: Reader, style?: "primary") {
  const label = reader.words.assignments.join;
  return button({ action: "assignment.accept", label, value: seatOf(ask), ...(style && { style }) });
}

export function declineButton(ask: Ask, reader: Reader) {
  return button({
    action: "assignment.decline",
    label: reader.words.assignments.cannotJoin,
    value: seatOf(ask),
  });
}

export function counterButton(ask: Ask, reader: Reader) {
  const label = reader.words.counters.button;
  return button({ action: "assignment.counter", label, value: seatOf(ask) });
}

/** The `⋯` of one visit: what is said seldom. The language stands there where the card is about one visit. */
export function moreMenu(
  ask: Ask,
  options: readonly ("counter" | "recuse" | "call" | "language")[],
  reader: Reader,
) {
  const say = reader.words.counters;
  const labels = { counter: say.button, recuse: say.recuse, call: say.call };
  const other = reader.language === "zh-CN" ? "en" : "zh-CN";
  return overflow(
    "assignment.more",
    options.map((one) =>
      one === "language"
        ? { label: reader.words.shared.otherLanguage, value: { ...seatOf(ask), to: other } }
        : { label: labels[one], value: { ...seatOf(ask), to: one } },
    ),
  );
}

/** What can still be chosen in the `⋯` of a visit that was answered. */
function optionsAfter(status: AskStatus): readonly ("counter" | "recuse" | "call")[] {
  if (status === "accepted") return ["counter", "recuse", "call"];
  return status === "countered" ? ["recuse", "call"] : [];
}

/** Switches the language of everything that its reader was sent. */
export function languageMenu(reader: Reader) {
  const to = reader.language === "zh-CN" ? "en" : "zh-CN";
  return overflow("language.choose", [{ label: reader.words.shared.otherLanguage, value: { to } }]);
}

/** What the person can still do once they have answered. */
export function afterwards(
  ask: Ask,
  status: AskStatus,
  reader: Reader,
  withLanguage = false,
): ActionsBlock[] {
  const options = optionsAfter(status);
  const language = withLanguage ? (["language"] as const) : [];
  const menus =
    options.length > 0
      ? [moreMenu(ask, [...options, ...language], reader)]
      : language.map(() => languageMenu(reader));
  const elements = [...changeButtons(ask, status, reader), ...menus];
  return elements.length === 0 ? [] : [{ type: "actions", elements }];
}

function changeButtons(ask: Ask, status: AskStatus, reader: Reader) {
  const say = reader.words.assignments;
  if (status === "countered")
    return [joinButton(ask, reader), counterButton(ask, reader), declineButton(ask, reader)];
  if (status === "accepted")
    return [button({ action: "assignment.decline", label: say.changed, value: seatOf(ask) })];
  // A no to days that the visit has no more cannot be turned into a yes to the new ones.
  const isOfToday = ask.assignment.revision === ask.visit.revision;
  if (isOfToday && (status === "declined" || status === "withdrawn"))
    return [button({ action: "assignment.accept", label: say.canAgain, value: seatOf(ask) })];
  return [];
}
