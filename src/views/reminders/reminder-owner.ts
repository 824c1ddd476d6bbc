import type { Button, KnownBlock } from "@slack/types";
import type { AssignmentState } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Park } from "../../domain/parks.ts";
import type { Instant } from "../../domain/time.ts";
import { lastDayOf, type Visit } from "../../domain/visits.ts";
import { daySpan, momentText, shortDay } from "../../locales/dates.ts";
import type { Mrkdwn } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type Message, section, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { type ReminderItem, type ReminderReader, whatOf } from "./reminder-items.ts";

/** A line for the member of the office who sees to it, with what they can do. */
export function ownerItem(item: ReminderItem, index: number, reader: ReminderReader): KnownBlock[] {
  const buttons = item.isSettled ? [] : buttonsOf(item, index, reader);
  const line = section(item.isSettled ? settledLine(item, reader) : openLine(item, reader));
  return buttons.length === 0 ? [line] : [line, { type: "actions", elements: buttons }];
}

function openLine(item: ReminderItem, reader: ReminderReader): Mrkdwn {
  const say = reader.words.reminders;
  const by = momentText(item.moment, reader.zone, reader.language, reader.today);
  switch (item.kind) {
    case "answer": {
      const name = say.expert(item.expert.name);
      const outside = item.expert.slackUserId === undefined;
      return (outside ? say.overdueOutside : say.overdue)(name, whatOf(item, reader), by);
    }
    case "reply":
    case "replies":
      return say.replies(item.meeting.title, item.kind === "replies" ? item.open : 1, by);
    case "material":
    case "materials":
      return say.materials(item.meeting.title, item.kind === "materials" ? item.open : 1, by);
    case "task":
      return say.taskLate(item.decision.what, item.decision.who, by);
    case "questionnaire":
    case "attendance":
    case "road":
      return say[item.kind](shortParkName(item.park, reader.language), dayText(item, reader));
  }
}

function settledLine(item: ReminderItem, reader: ReminderReader): Mrkdwn {
  const say = reader.words.reminders;
  switch (item.kind) {
    case "answer": {
      const name = say.expert(item.expert.name);
      const what = whatOf(item, reader);
      if (item.waitingUntil !== undefined)
        return say.waiting(
          name,
          what,
          momentText(item.waitingUntil, reader.zone, reader.language, reader.today),
        );
      const { state } = item.assignment;
      return say.overdueAnswered(name, what, reader.words.assignments.states[state], isSaid(state));
    }
    case "reply":
    case "replies":
      return say.repliesIn(item.meeting.title);
    case "material":
    case "materials":
      return say.materialsIn(item.meeting.title);
    case "task":
      return say.taskIn(item.decision.what);
    case "questionnaire":
      return say.questionnaireIn(shortParkName(item.park, reader.language));
    case "attendance":
      return say.attendanceIn(shortParkName(item.park, reader.language));
    case "road":
      return say.roadIn(shortParkName(item.park, reader.language));
  }
}

/** True for what somebody said; nothing is settled well when an invitation has lapsed. */
function isSaid(state: AssignmentState): boolean {
  return state !== "lapsed" && state !== "invited" && state !== "proposed";
}

function dayText(
  { kind, visit }: Extract<ReminderItem, { kind: "questionnaire" | "attendance" | "road" }>,
  { language, today }: ReminderReader,
): string {
  const day = kind === "road" ? visit.dayFrom : lastDayOf(visit);
  return day === undefined ? "" : shortDay(day, language, today);
}

function buttonsOf(item: ReminderItem, index: number, { words }: ReminderReader): Button[] {
  const say = words.reminders;
  const one = (action: string, label: string, value: Readonly<Record<string, number>>, style?: "primary") =>
    button({ action: `${action}:${index}`, label, value, ...(style === undefined ? {} : { style }) });
  switch (item.kind) {
    case "answer": {
      const { id, revision } = item.assignment;
      return [
        one("visit.record_form", say.record, { id }, "primary"),
        one("assignment.wait", say.wait, { id, revision }),
        one("gap.replace", say.replace, { id }),
      ];
    }
    case "reply":
    case "replies":
      return [one("meeting.show", say.showReplies, { id: item.meeting.id })];
    case "material":
    case "materials":
      return [one("paper.list", say.showMaterials, { id: item.meeting.id })];
    case "task":
      return [one("decision.done", say.taskDone, { id: item.decision.id }, "primary")];
    case "questionnaire":
      return [one("visit.returned", say.returned, { visit: item.visit.id })];
    case "attendance":
      return [one("visit.done_form", say.attended, { visit: item.visit.id })];
    case "road":
      return [one("visit.road_form", say.fillRoad, { visit: item.visit.id }, "primary")];
  }
}

/** Confirms to whoever gave somebody more time until when. */
export function awaitedView(
  given: {
    readonly at: { readonly visit: Visit; readonly park: Park };
    readonly expert: Expert;
    readonly replyBy: Instant;
  },
  reader: ReminderReader,
): Message {
  const say = reader.words.reminders;
  const { language, zone, today } = reader;
  const { dayFrom = today, dayTo } = given.at.visit;
  const what = say.visit(
    daySpan(dayFrom, dayTo ?? dayFrom, language, today),
    shortParkName(given.at.park, language),
  );
  return sentence(
    say.waited(say.expert(given.expert.name), what, momentText(given.replyBy, zone, language, today)),
  );
}
