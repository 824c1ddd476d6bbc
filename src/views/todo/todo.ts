import type { ActionsBlock, KnownBlock } from "@slack/types";
import type { DueLine } from "../../domain/due-lines.ts";
import type { Language } from "../../domain/languages.ts";
import type { Matter } from "../../domain/matters.ts";
import type { Page } from "../../domain/pages.ts";
import { type Day, dayOf, type Instant, type Zone } from "../../domain/time.ts";
import { momentText } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type DigestReader, digestReader, itemLine, ownLine } from "../digests/digest-items.ts";
import { attendButton } from "../meetings/attend-button.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";
import { matterName } from "../remarks/remarks.ts";

/** Who reads it, and when. */
export type TodoReader = DigestReader & { readonly today: Day };

export function todoReader(language: Language, zone: Zone, now: Instant): TodoReader {
  return { ...digestReader(language, zone, now), today: dayOf(now, zone) };
}

/** A list of what somebody owes and sees to; `lines` are the office's, undefined for its guests. */
export interface TodoShown {
  readonly whose: "mine" | "all";
  readonly open: readonly Matter[];
  readonly lines: Page<DueLine> | undefined;
  /** The caller may remind others. */
  readonly mayRemind: boolean;
  /** A guest of the office, who has no other lists. */
  readonly isGuest?: boolean;
}

/** What waits for somebody: their own answers first, then what they see to, one button a line. */
export function todoView(list: TodoShown, reader: TodoReader): Message {
  const say = reader.words.todo;
  const { lines, open, whose } = list;
  const total = lines?.total ?? 0;
  if (open.length === 0 && total === 0) return nothingView(list, reader);
  const title = whose === "all" ? say.allTitle(total) : say.ownTitle(total);
  const text = open.length > 0 ? say.openTitle(open.length) : md`${title}`;
  return message(text, [
    ...openBlocks(open, reader),
    ...(lines === undefined || total === 0
      ? []
      : [header(title), ...lineBlocks(lines, whose === "all" ? itemLine : ownLine, reader)]),
    ...(lines === undefined || total === 0 ? [] : [context(md`${say.legend}`)]),
    ...actions(list, reader),
  ]);
}

function nothingView(list: TodoShown, reader: DigestReader): Message {
  const say = reader.words.todo;
  if (list.lines === undefined) return sentence(md`${say.nothingForGuest}`);
  const line = md`${list.whose === "all" ? say.nothingAtAll : say.nothing}`;
  return message(line, [section(line), ...actions(list, reader)]);
}

/** Answers that the reader owes, each with the yes at hand. */
function openBlocks(open: readonly Matter[], reader: TodoReader): KnownBlock[] {
  if (open.length === 0) return [];
  const say = reader.words.todo;
  const rows = open.slice(0, openShown).map((matter, i): KnownBlock => {
    const by = matter.kind === "assignment" ? matter.assignment.replyBy : matter.meeting.replyBy;
    const byText = by === undefined ? "" : momentText(by, reader.zone, reader.language, reader.today);
    return {
      type: "section",
      text: { type: "mrkdwn", text: say.openLine(matterName(matter, reader), byText).mrkdwn },
      accessory: yesButton(matter, i, reader),
    };
  });
  return [section(say.openTitle(open.length)), ...rows, context(md`${say.answerHint}`)];
}

/** Slack takes fifty blocks; nobody owes as many answers. */
const openShown = 15;

function yesButton(matter: Matter, index: number, { words }: DigestReader) {
  if (matter.kind === "assignment") {
    const value = { id: matter.assignment.id, revision: matter.assignment.revision };
    return button({ action: `assignment.accept:todo${index}`, label: words.assignments.join, value });
  }
  return attendButton(matter.invitation, matter.meeting, {
    index: `todo${index}`,
    label: words.meetings.attend,
  });
}

function lineBlocks(lines: Page<DueLine>, write: typeof itemLine, reader: DigestReader): KnownBlock[] {
  return lines.items.map((line, i): KnownBlock => {
    const { text, act } = write(line, reader);
    return {
      type: "section",
      text: { type: "mrkdwn", text: text.mrkdwn },
      accessory: { ...act, action_id: `${act.action_id}:${i}` },
    };
  });
}

function actions(list: TodoShown, reader: DigestReader): ActionsBlock[] {
  const { lines, whose } = list;
  if (lines === undefined || list.isGuest === true) return [];
  const { todo: say, shared } = reader.words;
  const turn = (to: "previous" | "next", label: string, page: number) =>
    button({ action: `todo.page:${to}`, label, value: { whose, page } });
  const other = whose === "all" ? "mine" : "all";
  const elements = [
    ...(lines.page > 1 ? [turn("previous", shared.previousPage, lines.page - 1)] : []),
    ...(lines.page < lines.pages ? [turn("next", shared.nextPage, lines.page + 1)] : []),
    button({
      action: "todo.page:other",
      label: other === "all" ? say.showAll : say.showMine,
      value: { whose: other, page: 1 },
    }),
    ...(list.mayRemind ? [button({ action: "todo.preview", label: say.remind, value: {} })] : []),
  ];
  return [{ type: "actions", elements }];
}

/** Who would be reminded of what; `print` changes with it. */
export interface SilentShown {
  readonly scope: { readonly kind: string; readonly id?: number };
  readonly people: readonly {
    readonly name: string;
    readonly matters: readonly Matter[];
    /** They have had a reminder today; one a day is enough. */
    readonly remindedToday: boolean;
  }[];
  readonly print: string;
}

/** Exactly who would be reminded of what, before anything goes out. */
export function remindPreview({ people, scope, print }: SilentShown, reader: TodoReader): Message {
  const say = reader.words.todo;
  const wanted = people.filter(({ remindedToday }) => !remindedToday).length;
  const lines = people
    .slice(0, peopleShown)
    .map(({ name, matters, remindedToday }) =>
      say.person(name, matters.map((matter) => matterName(matter, reader)).join(say.between), remindedToday),
    );
  const title = wanted === 0 ? say.previewNobody : say.previewTitle(wanted);
  const rest = people.length - lines.length;
  const more = rest > 0 ? [md`${reader.words.digests.more(rest)}`] : [];
  const body = section(joined([title, ...lines, ...more]));
  if (wanted === 0) return message(title, [body]);
  const value = { scope: scope.kind, id: scope.id ?? 0, print };
  return message(title, [
    body,
    {
      type: "actions",
      elements: [
        button({ action: "todo.remind", label: say.send(wanted), value, style: "primary" }),
        button({ action: "todo.leave", label: say.leave, value: {} }),
      ],
    },
  ]);
}

/** As many as a section holds. */
const peopleShown = 30;

export function remindedView(names: readonly string[], reader: DigestReader): Message {
  return sentence(reader.words.todo.reminded(reader.words.shared.list(names)));
}

export function notRemindedView({ words }: DigestReader): Message {
  return sentence(md`${words.todo.left}`);
}
