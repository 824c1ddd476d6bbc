import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { acceptedSeats, standingOf, type VisitProgress } from "../../domain/progress.ts";
import type { Day, Zone } from "../../domain/time.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section } from "../message.ts";
import { lackText, type VisitReader } from "./visit-lacks.ts";
import { visitDay, visitName } from "./visit-names.ts";

/** One page of a list of visits. */
export interface VisitPage {
  readonly visits: readonly VisitProgress[];
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  readonly filter: string;
  readonly today: Day;
}

/** A page of visits, a line each: when, where it stands, what it lacks. */
export function visitListView(list: VisitPage, language: Language, zone: Zone): Message {
  const words = wordsIn(language);
  const reader: VisitReader = { language, words, zone, today: list.today };
  const say = words.visits;
  const title =
    list.filter === "" ? say.listTitle(list.total) : say.listTitleFiltered(list.total, list.filter);
  const lines = list.visits.map((progress) => visitLine(progress, reader));
  const blocks: KnownBlock[] = [header(title), section(joined(lines))];
  if (list.pages > 1) blocks.push(...turning(list, reader));
  return message(md`${title}`, blocks);
}

function visitLine(progress: VisitProgress, reader: VisitReader): Mrkdwn {
  const { words, language, today } = reader;
  const { visit } = progress;
  const say = words.visits;
  const standing = standingOf(progress, today);
  const isTeam = visit.mode === "on_site" && standing !== "cancelled";
  const facts = [
    visitDay(progress, language, today) || say.noDate,
    visit.mode === "questionnaire" ? words.surveys.modes.questionnaire : "",
    say.standings[standing],
    isTeam && standing !== "held" ? say.seatsShort(acceptedSeats(progress).length, visit.seats) : "",
    ...(standing === "unsettled" ? lackText(progress, reader) : []),
    standing === "held" ? say.came(progress.attended) : "",
  ].filter(Boolean);
  return md`*${visitName(progress, language)}*${words.shared.beside}${facts.join(words.shared.beside)}`;
}

function turning(list: VisitPage, { words }: VisitReader): KnownBlock[] {
  const turn = (action: string, label: string, page: number) =>
    button({ action, label, value: { page, filter: list.filter } });
  const elements = [
    ...(list.page > 1 ? [turn("visit.list:previous", words.shared.previousPage, list.page - 1)] : []),
    ...(list.page < list.pages ? [turn("visit.list:next", words.shared.nextPage, list.page + 1)] : []),
  ];
  return [context(md`${words.shared.page(list.page, list.pages)}`), { type: "actions", elements }];
}
