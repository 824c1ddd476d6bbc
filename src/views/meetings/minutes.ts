import type { KnownBlock, ModalView } from "@slack/types";
import type { AgendaItem, TimedItem } from "../../domain/agenda.ts";
import type { Decision } from "../../domain/decisions.ts";
import type { MeetingDetails } from "../../domain/meetings.ts";
import { pageOf } from "../../domain/pages.ts";
import { reference } from "../../domain/references.ts";
import { timeOf } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button, overflow } from "../buttons.ts";
import { form, longText } from "../form-fields.ts";
import { type Message, message, section, sectionWith } from "../message.ts";
import { factLines, type MeetingReader } from "./meeting-facts.ts";
import { turnButtons } from "./meeting-pages.ts";

/** What minutes are made of. */
export interface MinutesShown {
  readonly details: MeetingDetails;
  readonly agenda: { readonly items: readonly TimedItem[] };
  readonly decisions: readonly Decision[];
  readonly unannounced: readonly string[];
}

type Line =
  | { readonly kind: "item"; readonly timed: TimedItem }
  | { readonly kind: "decision"; readonly decision: Decision };

/** As much of key points as is read at a glance; all of it is in the text to copy. */
const pointsShown = 400;

/** The minutes as they stand, for staff to complete: points to each item, then what was decided. */
export function minutesView(minutes: MinutesShown, wanted: number, reader: MeetingReader): Message {
  const { details, agenda, decisions } = minutes;
  const { meeting, terms, attended } = details;
  const say = reader.words.minutes;
  const ref = reference.meeting(meeting.id);
  const lines: Line[] = [
    ...agenda.items.map((timed): Line => ({ kind: "item", timed })),
    ...decisions.map((decision): Line => ({ kind: "decision", decision })),
  ];
  const page = pageOf(lines, wanted);
  const first = page.items.findIndex(({ kind }) => kind === "decision");
  const head = [
    say.title(ref, meeting.title),
    ...factLines(meeting, reader),
    terms?.host === undefined ? md`` : say.host(terms.host),
    attended === undefined ? say.notRecorded : say.present(attended),
    agenda.items.length === 0 ? say.noAgenda(ref) : md``,
  ];
  return message(say.text(ref, meeting.title), [
    section(joined(head)),
    ...page.items.flatMap((line, i): KnownBlock[] => [
      ...(i === first ? [section(say.decisions(decisions.length))] : []),
      line.kind === "item" ? itemRow(line.timed, reader) : decisionRow(line.decision, reader),
    ]),
    ...turnButtons("minutes.page", meeting.id, page, reader),
    minutesButtons(minutes, reader),
  ]);
}

function itemRow({ item, startsAt }: TimedItem, reader: MeetingReader): KnownBlock {
  const say = reader.words.minutes;
  const at = timeOf(startsAt, reader.zone);
  const points = item.points === undefined ? say.noPoints : say.pointsShown(clipped(item.points));
  const line = say.item(at, item.title, item.speaker, reader.words.programmes.roles[item.role]);
  return sectionWith(joined([line, points]), pointsButton(item, reader));
}

function pointsButton(item: AgendaItem, { words }: MeetingReader) {
  const label = item.points === undefined ? words.minutes.write : words.minutes.rewrite;
  return button({ action: `points.form:${item.id}`, label, value: { id: item.id } });
}

function clipped(text: string): string {
  const characters = [...text];
  return characters.length <= pointsShown ? text : `${characters.slice(0, pointsShown - 1).join("")}…`;
}

function decisionRow(decision: Decision, reader: MeetingReader): KnownBlock {
  const { words } = reader;
  const say = words.minutes;
  const { id, doneAt } = decision;
  const option = (label: string, what: string) => ({ label, value: { do: what, id } });
  const menu = overflow(`decision.more:${id}`, [
    doneAt === undefined ? option(say.done, "done") : option(say.reopen, "reopen"),
    option(say.edit, "edit"),
    option(say.withdraw, "withdraw"),
  ]);
  const { mrkdwn } = decisionText(decision, reader);
  return { type: "section", text: { type: "mrkdwn", text: mrkdwn }, accessory: menu };
}

/** A decision with how it stands. */
function decisionText({ what, who, by, doneAt }: Decision, reader: MeetingReader): Mrkdwn {
  const say = reader.words.minutes;
  const line = say.decision(what, who, longDay(by, reader.language, reader.today));
  if (doneAt !== undefined) return joined([line, say.isDone], "　");
  return by < reader.today ? joined([line, say.isLate], "　") : line;
}

/** Points for the first item that has none, a decision, the text; who came in the menu. */
function minutesButtons({ details, agenda }: MinutesShown, reader: MeetingReader): KnownBlock {
  const say = reader.words.minutes;
  const value = { id: details.meeting.id };
  const items = agenda.items.map(({ item }) => item);
  const next = items.find(({ points }) => points === undefined) ?? items[0];
  const write =
    next === undefined ? [] : [{ action: "points.form", label: say.write, value: { id: next.id } }];
  return {
    type: "actions",
    elements: [
      ...write.map(button),
      button({ action: "decision.form", label: say.add, value }),
      button({ action: "minutes.text", label: say.copy, value }),
      overflow("meeting.more", [{ label: say.recordAttendance, value: { do: "attendance", ...value } }]),
    ],
  };
}

/** The window for what was said to one item. */
export function pointsForm(item: AgendaItem, reader: MeetingReader): ModalView {
  const say = reader.words.minutes;
  return form(
    {
      id: "points.write",
      value: { id: item.id },
      title: say.pointsTitle,
      submit: say.pointsSubmit,
      blocks: [
        section(say.paperLine(item.title, item.speaker)),
        longText({ id: "points", label: say.points, optional: true, hint: say.pointsHint }, item.points),
      ],
    },
    reader.words,
  );
}
