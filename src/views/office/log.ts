import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import type { LogFilter, LogLine } from "../../domain/log.ts";
import type { Page } from "../../domain/pages.ts";
import { type Day, dayOf, type Instant, timeOf, type Zone } from "../../domain/time.ts";
import { shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";
import { channelMention } from "../slack-mentions.ts";

interface LogReader {
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Instant;
}

/** A page of the log, the newest first. */
export function logView(
  { lines, filter }: { readonly lines: Page<LogLine>; readonly filter: LogFilter },
  { language, zone, now }: LogReader,
): Message {
  const words = wordsIn(language);
  if (lines.total === 0) return sentence({ mrkdwn: words.log.none });
  const today = dayOf(now, zone);
  const shownFilter = [...(filter.failedOnly ? [words.log.failedOnly] : []), ...filter.words].join(" ");
  const title = words.log.title(lines.total, shownFilter);
  const text = joined(lines.items.map((line) => lineText(line, { words, language, zone, today })));
  return message(md`${title}`, [header(title), section(text), ...turning(lines, filter, words)]);
}

interface LineReader {
  readonly words: Words;
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

function lineText(line: LogLine, { words, language, zone, today }: LineReader): Mrkdwn {
  const say = words.log;
  const when = `${shortDay(dayOf(line.at, zone), language, today)} ${timeOf(line.at, zone)}`;
  const about = [...new Set(line.about)].filter((one) => one !== "").join(" ");
  if (line.kind === "deed") {
    const states: Readonly<Record<string, string>> = words.assignments.states;
    const state = line.to === undefined ? undefined : states[line.to];
    const what = say.deed(line.action);
    const after = state ?? line.why;
    const whole = after === undefined ? what : say.withState(what, after);
    return say.deedLine(when, line.who ?? say.system, whole, about);
  }
  const channel = /^#(\w+)$/.exec(line.recipient)?.[1];
  const to = channel === undefined ? md`${line.recipient}` : channelMention(channel);
  const reason = line.reason === undefined ? undefined : (say.reasons[line.reason] ?? line.reason);
  const became =
    line.became === "failed" && reason !== undefined
      ? say.withReason(say.became.failed, reason)
      : say.became[line.became];
  return say.messageLine(when, to, say.messages[line.says], became, about);
}

function turning(lines: Page<LogLine>, filter: LogFilter, words: Words): KnownBlock[] {
  if (lines.pages === 1) return [];
  const turn = (to: "previous" | "next", label: string, page: number) =>
    button({
      action: `office.log:${to}`,
      label,
      value: { page, words: filter.words.join(" "), failed: filter.failedOnly ? 1 : 0 },
    });
  const elements = [
    ...(lines.page > 1 ? [turn("previous", words.shared.previousPage, lines.page - 1)] : []),
    ...(lines.page < lines.pages ? [turn("next", words.shared.nextPage, lines.page + 1)] : []),
  ];
  return [context(md`${words.shared.page(lines.page, lines.pages)}`), { type: "actions", elements }];
}
