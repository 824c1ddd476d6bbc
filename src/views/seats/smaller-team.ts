import type { Approval } from "../../domain/approvals.ts";
import type { Language } from "../../domain/languages.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, radios, textField } from "../form-fields.ts";
import { type Message, type ModalView, message, section, sentence } from "../message.ts";
import { shortParkName } from "../parks/park-names.ts";
import { visitDay, visitWithDay } from "../visits/visit-names.ts";

/** What the director was asked, with the visit and the names of whoever asked and decided. */
export interface ApprovalShown {
  readonly approval: Approval;
  readonly at: VisitAt;
  readonly askedBy: string;
  readonly decidedBy: string;
  /** True while the team is still too small and the visit ahead. */
  readonly isNeeded: boolean;
  /** Planned seats of the whole survey, before and after. */
  readonly planned: { readonly before: number; readonly after: number };
}

/** Why a visit should go with fewer, for the director to decide. */
export function fewerForm(
  at: VisitAt,
  gap: { readonly seat: number; readonly seats: number },
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.gaps;
  return form(
    {
      id: "gap.fewer",
      value: { seat: gap.seat },
      title: say.fewerTitle(gap.seats),
      submit: say.fewerSubmit,
      blocks: [
        section(say.fewerIntro(visitWithDay(at, language, today), gap.seats)),
        textField({ id: "reason", label: say.fewerReason }),
      ],
    },
    words,
  );
}

/** The one line that the director decides, with its two buttons; afterwards what was decided. */
export function approvalView(shown: ApprovalShown, language: Language, today: Day): Message {
  const words = wordsIn(language);
  const say = words.gaps;
  const { approval, at } = shown;
  const [park, day] = [shortParkName(at.park, language), visitDay(at, language, today)];
  if (approval.state === "overtaken" || (approval.state === "open" && !shown.isNeeded))
    return sentence(say.overtaken(park, day));
  if (approval.state !== "open") {
    const isAgreed = approval.state === "agreed";
    const note = approval.note === undefined ? md`` : say.decidedNote(approval.note);
    return sentence(joined([say.decided(park, day, approval.seats, isAgreed, shown.decidedBy), note]));
  }
  const { seats, seatsBefore, reason } = approval;
  const value = { id: approval.id };
  return message(say.approvalText(park, day, seats), [
    section(say.approval(park, day, seats, seatsBefore, reason, shown.askedBy)),
    {
      type: "actions",
      elements: [
        button({ action: "approval.agree", label: say.approve, value, style: "primary" }),
        button({ action: "approval.refuse", label: say.refuse, value }),
      ],
    },
  ]);
}

/** The director's remark beside a decision, where it is opened from a report. */
export function decisionForm(
  shown: Pick<ApprovalShown, "approval" | "at" | "askedBy">,
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.gaps;
  const { approval, at } = shown;
  const [park, day] = [shortParkName(at.park, language), visitDay(at, language, today)];
  const { seats, seatsBefore, reason } = approval;
  return form(
    {
      id: "approval.decide",
      value: { id: approval.id },
      title: say.decideTitle,
      submit: words.shared.send,
      blocks: [
        section(say.approval(park, day, seats, seatsBefore, reason, shown.askedBy)),
        radios({ id: "decision", label: say.decision }, [
          { text: say.approve, value: "agree" },
          { text: say.refuse, value: "refuse" },
        ]),
        textField({ id: "note", label: say.remark, optional: true }),
      ],
    },
    words,
  );
}

/** What the director decided, to whoever asked. */
export function decidedView(shown: ApprovalShown, language: Language, today: Day): Message {
  const say = wordsIn(language).gaps;
  const { approval, at, planned } = shown;
  const [park, day] = [shortParkName(at.park, language), visitDay(at, language, today)];
  const note = approval.note === undefined ? md`` : say.decidedNote(approval.note);
  const text =
    approval.state === "agreed"
      ? say.toldAgreed(park, day, approval.seats, planned.before, planned.after, shown.decidedBy)
      : say.toldRefused(park, day, approval.seats, shown.decidedBy);
  return sentence(joined([text, note]));
}

/** That the director was asked, to whoever asked. */
export function fewerAskedView(approval: Approval, who: readonly string[], language: Language): Message {
  const words = wordsIn(language);
  const names = who.length === 0 ? words.gaps.approvers : words.shared.list(who);
  return sentence(words.gaps.fewerAsked(approval.seats, names));
}
