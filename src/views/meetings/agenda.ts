import type { TimedItem } from "../../domain/agenda.ts";
import { owesMaterials } from "../../domain/agenda.ts";
import type { Meeting } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { type Day, plusMinutes, timeOf } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { form, plain } from "../form-fields.ts";
import { type Message, message, section, sections, sentence } from "../message.ts";
import { factLines, type MeetingReader } from "./meeting-facts.ts";

/** A meeting's programme; `gaps` are items whose speaker will not come. */
export interface AgendaShown {
  readonly meeting: Meeting;
  readonly items: readonly TimedItem[];
  readonly gaps: ReadonlySet<number>;
  readonly materialsBy?: Day | undefined;
}

/** The programme as everybody who is invited reads it. */
export function agendaView(shown: AgendaShown, reader: MeetingReader): Message {
  const { meeting, items } = shown;
  const say = reader.words.programmes;
  const ref = reference.meeting(meeting.id);
  const last = items.at(-1);
  const ends =
    last === undefined ? [] : [say.ends(timeOf(plusMinutes(last.startsAt, last.item.minutes), reader.zone))];
  return message(say.text(ref, meeting.title, items.length), [
    section(joined([say.title(ref, meeting.title), ...factLines(meeting, reader)])),
    ...(items.length === 0
      ? [section(say.none)]
      : sections([...items.map((item) => itemLine(item, shown, reader)), ...ends])),
  ]);
}

/** The same for staff, with what can be done about it. */
export function staffAgendaView(shown: AgendaShown, reader: MeetingReader): Message {
  const say = reader.words.programmes;
  const view = agendaView(shown, reader);
  const value = { id: shown.meeting.id };
  const edit = button({ action: "agenda.edit", label: say.edit, value });
  const more = [
    button({ action: "minutes.page", label: say.minutes, value }),
    button({ action: "paper.list", label: say.papers, value }),
  ];
  const elements = shown.items.length === 0 ? [edit] : [edit, ...more];
  return { ...view, blocks: [...view.blocks, { type: "actions", elements }] };
}

function itemLine({ item, startsAt }: TimedItem, shown: AgendaShown, reader: MeetingReader): Mrkdwn {
  const say = reader.words.programmes;
  const at = timeOf(startsAt, reader.zone);
  const owed =
    owesMaterials(item) && shown.materialsBy !== undefined
      ? say.owed(longDay(shown.materialsBy, reader.language, reader.today))
      : md``;
  return joined(
    [
      say.item(at, item.title, item.speaker, say.roles[item.role], item.minutes),
      shown.gaps.has(item.id) ? say.gap : md``,
      item.receivedAt === undefined ? owed : say.received,
    ],
    "　",
  );
}

/** Tells the owner that a speaker will not come. */
export function agendaGapView(
  meeting: Meeting,
  { item, startsAt }: TimedItem,
  reader: MeetingReader,
): Message {
  const say = reader.words.programmes;
  const at = timeOf(startsAt, reader.zone);
  return sentence(say.gapNews(reference.meeting(meeting.id), meeting.title, at, item.speaker));
}

/** The whole programme in one window: a line an item; moving lines reorders it. */
export function agendaForm(
  { meeting, items }: Pick<AgendaShown, "meeting" | "items">,
  reader: MeetingReader,
) {
  const say = reader.words.programmes;
  const lines = items.map(({ item }) =>
    [say.roles[item.role], item.speaker, item.title, item.minutes].join("｜"),
  );
  return form(
    {
      id: "agenda.edit",
      value: { id: meeting.id },
      title: say.editTitle,
      submit: say.editSubmit,
      blocks: [
        {
          type: "input",
          block_id: "lines",
          optional: true,
          label: plain(say.editLabel),
          hint: plain(say.editHint),
          element: {
            type: "plain_text_input",
            action_id: "value",
            multiline: true,
            max_length: 3000,
            ...(lines.length === 0 ? {} : { initial_value: lines.join("\n").slice(0, 3000) }),
          },
        },
      ],
    },
    reader.words,
  );
}

/** What is wrong with a line of the window. */
export function wrongLineText(line: number, text: string, { words }: MeetingReader): string {
  return words.programmes.wrongLine(line, text.slice(0, 100));
}
