import type { KnownBlock } from "@slack/types";
import { type MeetingDetails, phaseOf } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { header, type Message, message, section, sentence } from "../message.ts";
import { type MeetingReader, whenText } from "./meeting-facts.ts";
import { figuresOf } from "./meeting-tally.ts";

/** One page of meetings. */
interface PageShown {
  readonly meetings: readonly MeetingDetails[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly every: boolean;
}

/** Meetings, one a line with its figures and a button; a page at a time. */
export function meetingListView(shown: PageShown, reader: MeetingReader): Message {
  const say = reader.words.meetings;
  if (shown.total === 0) return sentence({ mrkdwn: shown.every ? say.listEverEmpty : say.listEmpty });
  const title = say.listTitle(shown.total);
  return message(md`${title}`, [
    header(title),
    ...shown.meetings.map((details) => line(details, reader)),
    ...pageButtons(shown, reader),
  ]);
}

function line({ meeting, seats, attended }: MeetingDetails, reader: MeetingReader): KnownBlock {
  const say = reader.words.meetings;
  const { state } = meeting;
  const late = phaseOf(meeting, reader.now) === "started" ? say.toRecord : "";
  const label = state === "called" ? late : say.states[state];
  const figures = seats.length === 0 ? say.noSeats : figuresOf(seats, reader);
  return {
    ...section(
      joined([
        joined(
          [
            say.reference(reference.meeting(meeting.id), meeting.title),
            label === "" ? md`` : say.state(label),
          ],
          "",
        ),
        md`${whenText(meeting, reader)}`,
        attended === undefined ? md`${figures}` : say.attended(attended),
      ]),
    ),
    accessory: {
      ...button({ action: "meeting.show", label: say.open, value: { id: meeting.id } }),
      action_id: `meeting.show:${meeting.id}`,
    },
  } as KnownBlock;
}

function pageButtons({ page, pages, every }: PageShown, { words }: MeetingReader): KnownBlock[] {
  if (pages < 2) return [];
  const to = (target: number, label: string, id: string) => ({
    ...button({ action: "meeting.list", label, value: { page: target, every: every ? 1 : 0 } }),
    action_id: `meeting.list:${id}`,
  });
  return [
    section(md`${words.shared.page(page, pages)}`),
    {
      type: "actions",
      elements: [
        ...(page > 1 ? [to(page - 1, words.shared.previousPage, "previous")] : []),
        ...(page < pages ? [to(page + 1, words.shared.nextPage, "next")] : []),
      ],
    },
  ];
}
