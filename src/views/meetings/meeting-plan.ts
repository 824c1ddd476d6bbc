import type { PersonShown, UncalledMeeting } from "../../domain/meetings.ts";
import type { DayKind } from "../../domain/workdays.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type Message, message, section } from "../message.ts";
import { dayRemark, factLines, type MeetingReader, personText, replyByText } from "./meeting-facts.ts";
import { everyName } from "./meeting-people.ts";

/** A meeting that is about to be called: who would get what. */
export interface PlanShown {
  readonly meeting: UncalledMeeting;
  readonly day: DayKind;
  readonly sent: readonly PersonShown[];
  readonly outside: readonly PersonShown[];
  readonly isOwn: boolean;
  /** All of this as one word. */
  readonly shown: string;
}

/** Shows what goes to whom before anything does; the button carries the line as it was typed. */
export function planView(shown: PlanShown, line: string, reader: MeetingReader): Message {
  return plan(shown, line, md``, reader);
}

/** The same once more, because it is not what was seen before. */
export function planAgainView(shown: PlanShown, line: string, reader: MeetingReader): Message {
  return plan(shown, line, reader.words.meetings.planChanged, reader);
}

function plan(shown: PlanShown, line: string, remark: Mrkdwn, reader: MeetingReader): Message {
  const { meeting, sent, outside, isOwn } = shown;
  const say = reader.words.meetings;
  const title = say.planTitle(meeting.title);
  const by = replyByText(meeting, reader);
  const facts = [
    remark,
    title,
    ...factLines(meeting, reader),
    by === "" ? say.noReplyBy : say.replyByLine(by),
    dayRemark(meeting, shown.day, reader),
  ];
  return message(title, [
    section(joined(facts)),
    ...everyName(say.outsideInvited, outside.map(personText), reader),
    ...everyName(say.planSends, sent.map(personText), reader),
    ...(isOwn ? [section(say.youCome)] : []),
    {
      type: "actions",
      elements: [
        button({
          action: "meeting.send",
          label: say.send(sent.length),
          value: { line, shown: shown.shown, at: meeting.calledAt },
          style: "primary",
        }),
        button({ action: "meeting.leave", label: say.sendNot, value: { what: "send" } }),
      ],
    },
  ]);
}
