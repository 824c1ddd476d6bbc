import type { KnownBlock, ModalView } from "@slack/types";
import { type AgendaItem, owesMaterials, type TimedItem } from "../../domain/agenda.ts";
import type { Page } from "../../domain/pages.ts";
import { ways } from "../../domain/people.ts";
import { reference } from "../../domain/references.ts";
import { dayOf } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { form, radios } from "../form-fields.ts";
import { type Message, message, section, sectionWith } from "../message.ts";
import type { AgendaShown } from "./agenda.ts";
import type { MeetingReader } from "./meeting-facts.ts";
import { turnButtons } from "./meeting-pages.ts";

/** Who owes text and slides of a meeting, a page of it; `receivers` are names by Slack id. */
export interface PapersShown extends AgendaShown {
  readonly receivers: ReadonlyMap<string, string>;
  readonly shown: Page<TimedItem>;
}

/** Speakers' texts: what has come and how, what is missing, a button a line. */
export function papersView(papers: PapersShown, reader: MeetingReader): Message {
  const { meeting, items, materialsBy, shown } = papers;
  const say = reader.words.minutes;
  const ref = reference.meeting(meeting.id);
  const owed = items.filter(({ item }) => owesMaterials(item)).length;
  const by =
    materialsBy === undefined
      ? say.papersNoDay(ref)
      : say.papersBy(longDay(materialsBy, reader.language, reader.today));
  return message(say.papersText(ref, meeting.title, owed), [
    section(joined([say.papersTitle(ref, meeting.title), items.length === 0 ? say.papersNone(ref) : by])),
    ...shown.items.map(({ item }) => paperRow(item, papers, reader)),
    ...turnButtons("paper.list", meeting.id, shown, reader),
  ]);
}

function paperRow(item: AgendaItem, papers: PapersShown, reader: MeetingReader): KnownBlock {
  const say = reader.words.minutes;
  const isIn = item.receivedAt !== undefined;
  const line = joined([
    say.paperLine(item.title, item.speaker),
    isIn ? receivedText(item, papers, reader) : say.paperOwed,
    !isIn && papers.gaps.has(item.id) ? say.paperGap : md``,
  ]);
  const value = { id: item.id };
  const act = isIn
    ? button({ action: `paper.missing:${item.id}`, label: say.takeBack, value })
    : button({ action: `paper.receive_form:${item.id}`, label: say.receive, value });
  return sectionWith(line, act);
}

function receivedText(item: AgendaItem, { receivers }: PapersShown, reader: MeetingReader): Mrkdwn {
  const say = reader.words.minutes;
  const { receivedAt, receivedBy = "", receivedWay } = item;
  if (receivedAt === undefined) return say.paperOwed;
  const day = longDay(dayOf(receivedAt, reader.zone), reader.language, reader.today);
  return say.paperIn(
    day,
    receivedWay === undefined ? "" : say.ways[receivedWay],
    receivers.get(receivedBy) ?? "",
  );
}

/** Asks how a text came. */
export function receiveForm(item: AgendaItem, reader: MeetingReader): ModalView {
  const say = reader.words.minutes;
  return form(
    {
      id: "paper.receive",
      value: { id: item.id },
      title: say.receiveTitle,
      submit: say.receiveSubmit,
      blocks: [
        section(say.paperLine(item.title, item.speaker)),
        radios(
          { id: "way", label: say.receiveWay },
          ways.filter((way) => way !== "words").map((way) => ({ text: say.ways[way], value: way })),
          "wechat",
        ),
      ],
    },
    reader.words,
  );
}
