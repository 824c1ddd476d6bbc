import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import {
  acceptedSeats,
  type SurveyProgress,
  seatCounts,
  standingOf,
  type VisitProgress,
  type VisitStanding,
} from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import { type Day, dayOf, type Instant, timeOf, type Zone } from "../../domain/time.ts";
import { daySpan, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button, overflow } from "../buttons.ts";
import { context, header, type Message, message, section } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { lackText, type VisitReader } from "../visits/visit-lacks.ts";
import { surveyTitle } from "./survey-names.ts";

/** How much of a section is filled with visits; five full ones stay below what Slack takes in a message. */
const sectionBudget = 2_000;

/** Slack's limit on a menu. */
const optionsLimit = 100;

/** The state of a survey as one message: what has to be settled, what is, what is done. */
export function surveyBoardView(
  progress: SurveyProgress,
  language: Language,
  at: { readonly now: Instant; readonly zone: Zone },
): Message {
  const today = dayOf(at.now, at.zone);
  const reader = { language, words: wordsIn(language), zone: at.zone, today };
  const groups = Map.groupBy(progress.visits.toSorted(byDay), (visit) => groupOf(visit, today));
  const { survey } = progress;
  const say = reader.words.visits;
  return message(boardText(progress, groups, reader), [
    header(say.boardTitle(surveyTitle(survey, language), reference.survey(survey.id))),
    context(md`${figures(progress, reader)} · ${say.boardUpdated(updated(at, language, today))}`),
    ...(progress.visits.length === 0
      ? [section(say.boardEmpty(reference.survey(survey.id)))]
      : sections(progress, groups, reader)),
  ]);
}

type Group = VisitStanding | "undated_paper";
type Groups = ReadonlyMap<Group, readonly VisitProgress[]>;

function groupOf(progress: VisitProgress, today: Day): Group {
  const standing = standingOf(progress, today);
  return standing === "unscheduled" && progress.visit.mode === "questionnaire" ? "undated_paper" : standing;
}

function byDay({ visit: a }: VisitProgress, { visit: b }: VisitProgress): number {
  const order = (a.dayFrom ?? "").localeCompare(b.dayFrom ?? "");
  return order === 0 ? a.id - b.id : order;
}

const of = (groups: Groups, group: Group): readonly VisitProgress[] => groups.get(group) ?? [];
const count = (groups: Groups, ...names: readonly Group[]): number =>
  names.reduce((sum, name) => sum + of(groups, name).length, 0);

const onSiteCount = (groups: Groups) => count(groups, "unscheduled", "unsettled", "settled", "held");
const paperCount = (groups: Groups) => count(groups, "returned", "overdue", "awaited", "undated_paper");

function boardText({ survey }: SurveyProgress, groups: Groups, { words, language }: VisitReader): Mrkdwn {
  const say = words.visits;
  const onSite = onSiteCount(groups);
  const papers = paperCount(groups);
  const parts = [
    onSite === 0
      ? ""
      : say.boardTextOnSite(
          count(groups, "held"),
          onSite,
          count(groups, "settled"),
          count(groups, "unsettled"),
          count(groups, "unscheduled"),
        ),
    papers === 0 ? "" : say.boardTextPapers(count(groups, "returned"), papers),
  ].filter(Boolean);
  return say.boardText(surveyTitle(survey, language), parts.join(say.part) || say.boardNone);
}

function figures({ survey, visits }: SurveyProgress, { words, language, today }: VisitReader): string {
  const counted = visits.filter(({ visit }) => visit.state !== "cancelled");
  const onSite = counted.filter(({ visit }) => visit.mode === "on_site").length;
  const window = daySpan(survey.windowFrom, survey.windowTo, language, today);
  return words.visits.boardFigures(window, counted.length, onSite, counted.length - onSite);
}

function updated(at: { readonly now: Instant; readonly zone: Zone }, language: Language, today: Day): string {
  return `${shortDay(today, language)} ${timeOf(at.now, at.zone)}`;
}

function sections(progress: SurveyProgress, groups: Groups, reader: VisitReader): KnownBlock[] {
  const say = reader.words.visits;
  const { times, people } = progress.personTimes;
  const groupSection = (group: Group, title: Mrkdwn, line: Line, between = "\n"): KnownBlock[] => {
    const visits = of(groups, group);
    return visits.length === 0 ? [] : [section(joined([title, fitted(visits, line, between, reader)]))];
  };
  return [
    ...groupSection("unscheduled", say.unscheduledTitle(count(groups, "unscheduled")), named, say.between),
    ...groupSection("unsettled", say.unsettledTitle(count(groups, "unsettled")), unsettledLine),
    ...groupSection("settled", say.settledTitle(count(groups, "settled")), settledLine, say.between),
    ...groupSection("held", say.heldTitle(count(groups, "held"), times, people), heldLine, say.between),
    ...papers(groups, reader),
    ...groupSection("cancelled", say.cancelledTitle(count(groups, "cancelled")), named, say.between),
    context(md`${say.seats(seatCounts(progress))}`),
    menu(progress, reader),
  ];
}

type Line = (progress: VisitProgress, reader: VisitReader) => string;

const named: Line = ({ visit, park }, { language }) =>
  `${reference.visit(visit.id)} ${shortParkName(park, language)}`;

const dated: Line = (progress, { words, language }) => {
  const { dayFrom, dayTo } = progress.visit;
  if (dayFrom === undefined) return words.visits.noDate;
  return daySpan(dayFrom, dayTo ?? dayFrom, language).replace(/（(.+)）/, " $1");
};

/** `V4 芜湖经开区｜7月9日 周二｜2/3 席｜缺 1 席（环境管理）`. */
const unsettledLine: Line = (progress, reader) => {
  const { words } = reader;
  const team = words.visits.seatsShort(acceptedSeats(progress).length, progress.visit.seats);
  return [named(progress, reader), dated(progress, reader), team, ...lackText(progress, reader)].join(
    words.shared.beside,
  );
};

/** Several stand in a line: the weekday is left out. */
const settledLine: Line = (progress, reader) => {
  const { words, today } = reader;
  const { dayFrom, dayTo } = progress.visit;
  const isPast = dayFrom !== undefined && (dayTo ?? dayFrom) < today;
  const isOneDay = dayFrom !== undefined && (dayTo ?? dayFrom) === dayFrom;
  return [
    named(progress, reader),
    isOneDay ? shortDay(dayFrom, reader.language) : dated(progress, reader),
    ...(isPast ? [words.visits.notRecorded] : []),
  ].join(words.shared.beside);
};

const heldLine: Line = (progress, reader) =>
  reader.words.visits.heldLine(named(progress, reader), progress.attended);

/** As many visits as fit; the rest is counted. */
function fitted(visits: readonly VisitProgress[], line: Line, between: string, reader: VisitReader): Mrkdwn {
  const shown: Mrkdwn[] = [];
  let left = sectionBudget;
  for (const visit of visits) {
    const text = md`${line(visit, reader)}`;
    left -= text.mrkdwn.length + between.length;
    if (left < 0) break;
    shown.push(text);
  }
  const hidden = visits.length - shown.length;
  return joined([...shown, hidden > 0 ? md`${reader.words.visits.more(hidden)}` : md``], between);
}

function papers(groups: Groups, reader: VisitReader): KnownBlock[] {
  const total = paperCount(groups);
  if (total === 0) return [];
  const say = reader.words.visits;
  const dueDay = ({ visit }: VisitProgress) => visit.dayTo ?? visit.dayFrom;
  const awaited = [...of(groups, "overdue"), ...of(groups, "awaited")];
  const lastOfDay = new Set(new Map(awaited.map((one) => [dueDay(one), one.visit.id])).values());
  // Those that are due on one day stand together, the day behind the last of them.
  const due: Line = (progress, r) => {
    const day = dueDay(progress);
    if (day === undefined || !lastOfDay.has(progress.visit.id)) return named(progress, r);
    return say.papersDue(named(progress, r), shortDay(day, r.language));
  };
  const part = (group: Group, label: string, line: Line): Mrkdwn => {
    const visits = of(groups, group);
    if (visits.length === 0) return md``;
    const names = fitted(visits, line, reader.words.shared.listSeparator, reader);
    return { mrkdwn: reader.words.shared.labelled(label, names.mrkdwn) };
  };
  return [
    section(
      joined([
        say.papersTitle(total),
        part("overdue", say.papersOverdue(count(groups, "overdue")), due),
        part("awaited", say.papersAwaited(count(groups, "awaited")), due),
        part("undated_paper", say.papersUndated(count(groups, "undated_paper")), named),
        part("returned", say.papersReturned(count(groups, "returned")), named),
      ]),
    ),
  ];
}

function menu({ visits, survey }: SurveyProgress, reader: VisitReader): KnownBlock {
  const say = reader.words.visits;
  const options = visits.slice(0, optionsLimit).map((progress) => ({
    text: { type: "plain_text" as const, text: named(progress, reader).slice(0, 75), emoji: true },
    value: JSON.stringify({ v: 1, visit: progress.visit.id }),
  }));
  return {
    type: "actions",
    elements: [
      {
        type: "static_select",
        action_id: "visit.open",
        placeholder: { type: "plain_text", text: say.open, emoji: true },
        options,
      },
      button({ action: "visit.schedule_form", label: say.boardSchedule, value: {}, style: "primary" }),
      overflow(
        "survey.more",
        (["paste", "handover", "export"] as const).map((deed) => ({
          label: say.boardMore[deed],
          value: { survey: survey.id, deed },
        })),
      ),
    ],
  };
}
