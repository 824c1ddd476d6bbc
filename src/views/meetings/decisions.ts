import type { ModalView } from "@slack/types";
import { type Decision, isOwed } from "../../domain/decisions.ts";
import type { Meeting } from "../../domain/meetings.ts";
import type { Day } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { button } from "../buttons.ts";
import { dateField, form, longText, memberField, textField } from "../form-fields.ts";
import { type Message, message, section, sentence } from "../message.ts";
import type { MeetingReader } from "./meeting-facts.ts";

/** The window for a decision: a new one of a meeting, or one that is corrected. */
export function decisionForm(
  shown: { readonly meetingId: number; readonly day: Day } | { readonly decision: Decision },
  reader: MeetingReader,
): ModalView {
  const say = reader.words.minutes;
  const known = "decision" in shown ? shown.decision : undefined;
  const day = "decision" in shown ? shown.decision.by : shown.day;
  return form(
    {
      id: known === undefined ? "decision.add" : "decision.change",
      value: { id: "decision" in shown ? shown.decision.id : shown.meetingId },
      title: known === undefined ? say.addTitle : say.editTitle,
      submit: say.decisionSubmit,
      blocks: [
        longText({ id: "what", label: say.what }, known?.what),
        textField({ id: "who", label: say.who, hint: say.whoHint }, known?.who),
        dateField({ id: "by", label: say.by }, day),
        memberField({ id: "user", label: say.user, optional: true, hint: say.userHint }, known?.responsible),
      ],
    },
    reader.words,
  );
}

/** Tells the member who has it to do what was decided; one message that stays right. */
export function decisionGivenView(decision: Decision, meeting: Meeting, reader: MeetingReader): Message {
  const { id, what, who, by, doneAt } = decision;
  const say = reader.words.minutes;
  if (!isOwed(decision)) return sentence((doneAt === undefined ? say.givenGone : say.givenDone)(what));
  const day = longDay(by, reader.language, reader.today);
  return message(say.given(meeting.title, what, day), [
    section(say.givenLine(meeting.title, what, who, day)),
    {
      type: "actions",
      elements: [button({ action: "decision.done", label: say.done, value: { id }, style: "primary" })],
    },
  ]);
}

/** It is not theirs any more. */
export function decisionGoneView({ what }: Decision, { words }: MeetingReader): Message {
  return sentence(words.minutes.givenGone(what));
}

/** What was just done about a decision, and the way back. */
export function decisionSettledView(
  { id, what }: Decision,
  deed: "done" | "reopened" | "withdrawn",
  { words }: MeetingReader,
): Message {
  const say = words.minutes;
  const line = { done: say.settled, reopened: say.reopened, withdrawn: say.withdrawn }[deed](what);
  const value = { id };
  const back = {
    done: { action: "decision.reopen", label: say.reopen, value },
    reopened: { action: "decision.done", label: say.done, value },
    withdrawn: { action: "decision.restore", label: say.restore, value },
  }[deed];
  return message(line, [section(line), { type: "actions", elements: [button(back)] }]);
}
