import type { Assignment } from "../domain/assignments.ts";
import type { Expert } from "../domain/experts.ts";
import { reference } from "../domain/references.ts";
import type { Remark } from "../domain/remarks.ts";
import type { VisitAt } from "../domain/seat-refusals.ts";
import { longDay } from "../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../locales/mrkdwn.ts";
import { button } from "./buttons.ts";
import { type Message, message, section } from "./message.ts";
import type { RemarkReader } from "./remarks.ts";
import { visitWithDay } from "./visit-names.ts";

/** What staff need to know of words that the bot leaves to them. */
export interface RemarkPassedOn {
  readonly remark: Remark;
  /** The writer's name; undefined where only the Slack id is known. */
  readonly name: string | undefined;
  readonly expert: Expert | undefined;
  /** What it seems to be about. */
  readonly seats: readonly { readonly assignment: Assignment; readonly at: VisitAt }[];
}

/** Quotes somebody's words to the member of staff who is to deal with them. */
export function remarkPassedOnView(passed: RemarkPassedOn, reader: RemarkReader): Message {
  const { words, language, today } = reader;
  const say = words.remarks;
  const { remark, expert, seats } = passed;
  const who = expert === undefined ? (passed.name ?? remark.slackUserId) : `${expert.code} ${expert.name}`;
  const [first] = seats;
  const days = remark.takenFor.kind === "other_date" ? remark.takenFor.days : [];
  const named = words.shared.list(days.map((day) => longDay(day, language, today)));
  return message(say.heardText(who, remark.text.slice(0, quotedInText)), [
    section(
      joined([
        say.heardTitle(who),
        quoted(remark.text),
        named === "" ? md`` : say.heardDays(named),
        remark.state === "rejected" ? md`${say.heardRejected}` : md``,
        ...seats.map(({ assignment, at }) =>
          say.heardSeat(visitWithDay(at, language, today), words.assignments.states[assignment.state]),
        ),
        expert === undefined || first === undefined
          ? md`${say.heardNextOther}`
          : say.heardNext(reference.visit(first.at.visit.id), expert.code),
      ]),
    ),
    ...(first === undefined
      ? []
      : [
          {
            type: "actions" as const,
            elements: [
              button({
                action: "visit.record_form",
                label: words.seats.record,
                value: { id: first.assignment.id },
              }),
            ],
          },
        ]),
  ]);
}

/** Notifications are short. */
const quotedInText = 150;

function quoted(text: string): Mrkdwn {
  return joined(text.split("\n").map((line) => ({ mrkdwn: `> ${md`${line}`.mrkdwn}` })));
}
