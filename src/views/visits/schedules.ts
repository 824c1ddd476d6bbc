import type { Button, KnownBlock, ModalView } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { liveSeats, type VisitProgress } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { DateDoubt } from "../../domain/refusals/visits.ts";
import { type DateWanted, datesTyped, hoursWanted } from "../../domain/schedule.ts";
import { type Day, daysFromTo, partsOf } from "../../domain/time.ts";
import type { OpenVisit, Visit } from "../../domain/visits.ts";
import { kindOf, type WorkdayCalendar } from "../../domain/workdays.ts";
import { daySpan, shortDay } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { plain } from "../form-fields.ts";
import { context, header, type Message, message, sections } from "../message.ts";
import { doubtNote, doubtText } from "./date-doubts.ts";
import { hoursText, visitName } from "./visit-names.ts";

/** Who reads what was scheduled, and with which workdays it is judged. */
export interface ScheduleReader {
  readonly language: Language;
  readonly calendar: WorkdayCalendar;
  readonly today: Day;
}

/** A visit as it was or would be scheduled. */
export interface ShownDate {
  readonly at: OpenVisit;
  readonly wanted: DateWanted;
  readonly progress: VisitProgress | undefined;
  readonly before: {
    readonly state: Visit["state"];
    readonly from: Day | undefined;
    readonly to: Day | undefined;
  };
  readonly isChanged: boolean;
  readonly mustAskPark: boolean;
  readonly doubts: readonly DateDoubt[];
}

/** `V2 昆山高新区：7月3日（周三）9:00—17:00，3 席待派`, with whatever deserves a second look. */
function dateLine(shown: ShownDate, reader: ScheduleReader): Mrkdwn {
  const words = wordsIn(reader.language);
  const notes = notesOn(shown, reader, words);
  const line = factLine(shown, reader, words);
  return notes.length === 0 ? line : md`${line}\n　${words.visits.notes(notes)}`;
}

function factLine({ at, wanted, progress }: ShownDate, reader: ScheduleReader, words: Words): Mrkdwn {
  const { language, today } = reader;
  const say = words.visits;
  const name = visitName(at, language);
  const days = daySpan(wanted.from, wanted.to, language, today);
  if (at.visit.mode === "questionnaire") return say.questionnaire(name, days);
  const hours = { dayFrom: wanted.from, dayTo: wanted.to, ...hoursWanted(wanted, at.visit) };
  const when = `${days}${hoursText(hours, language)}`;
  return say.onSite(name, when, seatsText(at.visit, progress, words));
}

function seatsText({ seats }: Visit, progress: VisitProgress | undefined, { visits: say }: Words): Mrkdwn {
  const taken = progress === undefined ? 0 : liveSeats(progress).length;
  if (taken === 0) return say.seatsOpen(seats);
  return taken < seats ? say.seatsPartly(seats, seats - taken) : say.seatsNamed(seats);
}

function notesOn(shown: ShownDate, reader: ScheduleReader, words: Words): string[] {
  const { before, wanted, isChanged, mustAskPark, doubts } = shown;
  const say = words.visits;
  if (!isChanged) return [say.unchanged];
  const { language, today, calendar } = reader;
  const was =
    before.from === undefined ? "" : daySpan(before.from, before.to ?? before.from, language, today);
  const days = daysFromTo(wanted.from, wanted.to);
  const unknown = days.find((day) => kindOf(calendar, day).kind === "unknown");
  return [
    ...(before.state === "cancelled" ? [say.revived] : []),
    ...(before.state === "scheduled" && was !== "" ? [say.movedFrom(was)] : []),
    ...days.flatMap((day) => {
      const kind = kindOf(calendar, day);
      if (kind.kind !== "make_up_workday") return [];
      return [say.makeUp(shortDay(day, language), language === "zh-CN" ? kind.name.zh : kind.name.en)];
    }),
    ...(unknown === undefined ? [] : [say.overruled(partsOf(unknown).year)]),
    ...(mustAskPark ? [say.parkAgain] : []),
    ...doubts.map((doubt) => doubtText(doubt, language)),
  ];
}

/** What was scheduled, and the next step. */
export function scheduledView(dates: readonly ShownDate[], reader: ScheduleReader): Message {
  const say = wordsIn(reader.language).visits;
  const title = dates.length === 1 ? say.scheduled : md`${say.scheduledMany(dates.length)}`;
  const lines = dates.map((shown) => dateLine(shown, reader));
  const text = dates.length === 1 ? joined([title, ...lines], " ") : title;
  const body = dates.length === 1 ? [text] : [title, ...lines];
  return message(text, [...sections(body), ...nextSteps(dates, reader.language)]);
}

function nextSteps(dates: readonly ShownDate[], language: Language): KnownBlock[] {
  const say = wordsIn(language).visits;
  const [first] = dates;
  if (first === undefined || !first.isChanged) return [];
  const name = `V${first.at.visit.id}`;
  if (first.at.visit.mode === "questionnaire") return [context(say.nextReturned(name))];
  return [context(joined([say.nextAssign(name), say.nextPark(name)]))];
}

/** Several dates that are to be kept, as they were read. */
export interface ScheduleShown {
  readonly dates: readonly ShownDate[];
  /** All of them as a button carries them. */
  readonly plan: string;
  /** Why doubts are overruled. */
  readonly reason: string | undefined;
}

/** How several dates were understood, before anything is done; the button schedules all of them or none. */
export function schedulePreview(shown: ScheduleShown, reader: ScheduleReader): Message {
  const say = wordsIn(reader.language).visits;
  return message(md`${say.previewTitle(shown.dates.length)}`, [
    ...previewBlocks(shown, reader),
    { type: "actions", elements: [isDoubtful(shown) ? overrule(shown, reader) : confirm(shown, reader)] },
  ]);
}

function isDoubtful({ dates, reason }: ScheduleShown): boolean {
  return reason === undefined && dates.some(({ doubts }) => doubts.length > 0);
}

function confirm({ plan, reason }: ScheduleShown, { language }: ScheduleReader): Button {
  const value = { plan, ...(reason === undefined ? {} : { reason }) };
  const label = wordsIn(language).visits.scheduleAll;
  return button({ action: "visit.schedule_all", label, value, style: "primary" });
}

/** Asks for a reason, and shows the same dates again with it. */
function overrule({ dates }: ScheduleShown, { language }: ScheduleReader): Button {
  const rows = dates.map(({ wanted }) => `${reference.visit(wanted.at.visit.id)} ${datesTyped(wanted)}`);
  return button({
    action: "command.because",
    label: wordsIn(language).refusals.overruling.button,
    value: { command: "/visit", text: `schedule ${rows.join("; ")}` },
  });
}

function previewBlocks({ dates, reason }: ScheduleShown, reader: ScheduleReader): KnownBlock[] {
  const say = wordsIn(reader.language).visits;
  const lines = dates.map((shown) => dateLine(shown, reader));
  const doubts = dates.flatMap((shown) => shown.doubts);
  return [
    header(say.previewTitle(dates.length)),
    ...sections(lines),
    ...doubtNote(doubts, reason, reader.language),
    context(md`${say.previewHint}`),
  ];
}

/** The same preview as a window whose own button schedules. */
export function schedulePreviewForm(shown: ScheduleShown, reader: ScheduleReader): ModalView {
  const words = wordsIn(reader.language);
  const { plan, reason } = shown;
  const window = {
    type: "modal" as const,
    callback_id: "visit.schedule_all",
    private_metadata: JSON.stringify({ v: 1, plan, ...(reason === undefined ? {} : { reason }) }),
    title: plain(words.visits.formTitle),
    close: plain(words.shared.close),
  };
  const blocks = previewBlocks(shown, reader);
  if (!isDoubtful(shown)) return { ...window, submit: plain(words.visits.scheduleAll), blocks };
  return { ...window, blocks: [...blocks, { type: "actions", elements: [overrule(shown, reader)] }] };
}
