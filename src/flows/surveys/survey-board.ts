import type { Recipient, Subject } from "../../domain/notices.ts";
import { reference } from "../../domain/references.ts";
import type { Context } from "../context.ts";

/**
 * Has a survey's board in the staff channel, if there is such a channel and no board stands there. To be called
 * with each change, so that a channel chosen later gets its boards too, and a board that was deleted comes back.
 */
export function postBoard({ stores, now }: Pick<Context, "stores" | "now">, surveyId: number): boolean {
  const channel = stores.settings.get("staff_channel");
  if (channel === undefined) return false;
  const recipient: Recipient = `channel:${channel}`;
  const subject: Subject = `survey:${surveyId}`;
  const last = stores.notices.newestOf(subject, recipient);
  // One that waits will come; one that failed is tried again when the channel is chosen again.
  if (last !== undefined && last.state !== "sent" && last.state !== "dropped") return true;
  if (stores.messages.ofSubject(subject).some((board) => board.recipient === recipient)) return true;
  const key = `board:${surveyId}:${channel}`;
  stores.notices.queue(
    {
      key: last === undefined ? key : `${key}:${last.id}`,
      recipient,
      subject,
      notice: { v: 1, kind: "survey_board", surveyId },
    },
    now,
  );
  return true;
}

/** Leaves the boards in a channel that is the staff's no more as they are: nobody keeps them up to date. */
export function leaveBoards({ stores }: Pick<Context, "stores">, channel: string): void {
  for (const { id } of stores.surveys.all())
    for (const board of stores.messages.ofSubject(`survey:${id}`))
      if (board.recipient === `channel:${channel}`) {
        stores.pins.letGo(board.id);
        stores.messages.markGone(board.id, "channel_changed");
      }
}

/** Notes that a survey's board shows something old, and has it posted where it should stand. */
export function boardChanged(context: Pick<Context, "stores" | "now">, surveyId: number): void {
  context.stores.messages.touch(`survey:${surveyId}`);
  postBoard(context, surveyId);
}

/** Has the boards of all open surveys redrawn: what is due or overdue changes with the day. */
export function redrawBoards(context: Pick<Context, "stores" | "now">): void {
  for (const survey of context.stores.surveys.all())
    if (survey.closedAt === undefined) boardChanged(context, survey.id);
}

/** Keeps a change of a survey or visit in the audit log. */
export function noteChange(
  { stores, now, caller }: Pick<Context, "stores" | "now" | "caller">,
  action: string,
  of: { readonly survey: number } | { readonly visit: number },
  detail: Readonly<Record<string, unknown>> = {},
): void {
  const subject = "survey" in of ? reference.survey(of.survey) : reference.visit(of.visit);
  stores.audit.record({ at: now, actor: caller.slackUserId, action, subject, detail });
}
