import type { Button } from "@slack/types";
import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Invitation, Meeting } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Remark } from "../../domain/remarks.ts";
import { longDay, momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { type Message, message, section } from "../message.ts";
import { visitWithDay } from "../visits/visit-names.ts";
import type { RemarkReader } from "./remarks.ts";

/** What staff need to know of words that the bot leaves to them. */
export interface RemarkPassedOn {
  readonly remark: Remark;
  /** The writer's name; undefined where only the Slack id is known. */
  readonly name: string | undefined;
  readonly expert: Expert | undefined;
  /** What it seems to be about. */
  readonly seats: readonly { readonly assignment: Assignment; readonly at: VisitAt }[];
  readonly meetings: readonly { readonly invitation: Invitation; readonly meeting: Meeting }[];
}

/** Quotes somebody's words to the member of staff who is to deal with them, with what to do next. */
export function remarkPassedOnView(passed: RemarkPassedOn, reader: RemarkReader): Message {
  const { words, language, today } = reader;
  const say = words.remarks;
  const { remark, expert } = passed;
  const who = expert === undefined ? (passed.name ?? remark.slackUserId) : `${expert.code} ${expert.name}`;
  const days = remark.takenFor.kind === "other_date" ? remark.takenFor.days : [];
  const named = words.shared.list(days.map((day) => longDay(day, language, today)));
  const { hint, act } = nextStep(passed, reader);
  return message(say.heardText(who, remark.text.slice(0, quotedInText)), [
    section(
      joined([
        isQuestion(remark) ? say.heardAsks(who) : say.heardTitle(who),
        quoted(remark.text),
        named === "" ? md`` : say.heardDays(named),
        remark.state === "rejected" ? md`${say.heardRejected}` : md``,
        ...aboutLines(passed, reader),
        hint,
      ]),
    ),
    ...(act === undefined ? [] : [{ type: "actions" as const, elements: [act] }]),
  ]);
}

function isQuestion({ takenFor }: Remark): boolean {
  return takenFor.kind === "unclear" && takenFor.asks === true;
}

function aboutLines({ seats, meetings }: RemarkPassedOn, reader: RemarkReader): Mrkdwn[] {
  const { words, language, zone, today } = reader;
  const say = words.remarks;
  return [
    ...seats.map(({ assignment, at }) => {
      const isOff = at.visit.state === "cancelled";
      const state = isOff ? say.heardCancelled : words.assignments.states[assignment.state];
      return say.heardSeat(visitWithDay(at, language, today), state);
    }),
    ...meetings.map(({ invitation, meeting }) => {
      const when = momentText(meeting.startsAt, zone, language, today);
      const status =
        meeting.state === "cancelled" ? say.heardCancelled : words.meetings.groups[invitation.status];
      return say.heardMeeting(reference.meeting(meeting.id), `${when} ${meeting.title}`, status);
    }),
  ];
}

/** An answer is recorded where one is awaited and these words may be it; else staff look at what they are about. */
function nextStep(
  { remark, expert, seats, meetings }: RemarkPassedOn,
  { words }: RemarkReader,
): { readonly hint: Mrkdwn; readonly act: Button | undefined } {
  const say = words.remarks;
  const open = isQuestion(remark) ? undefined : seats.find(({ assignment }) => isAwaited(assignment));
  if (expert !== undefined && open !== undefined)
    return {
      hint: say.heardNext(reference.visit(open.at.visit.id), expert.code),
      act: button({
        action: "visit.record_form",
        label: words.seats.record,
        value: { id: open.assignment.id },
      }),
    };
  const hint = md`${expert === undefined ? say.heardNextOther : say.heardNextExpert}`;
  const [seat] = seats;
  const [meeting] = meetings;
  if (seat !== undefined) {
    const value = { command: "/visit", text: `show ${reference.visit(seat.at.visit.id)}` };
    return { hint, act: button({ action: "command.again", label: say.open, value }) };
  }
  if (meeting === undefined) return { hint, act: undefined };
  const value = { id: meeting.meeting.id };
  return { hint, act: button({ action: "meeting.show", label: say.open, value }) };
}

function isAwaited({ state }: Assignment): boolean {
  return state === "invited" || state === "countered";
}

/** Notifications are short. */
const quotedInText = 150;

function quoted(text: string): Mrkdwn {
  return joined(text.split("\n").map((line) => ({ mrkdwn: `> ${md`${line}`.mrkdwn}` })));
}
