import { reference } from "../domain/references.ts";
import type { Context } from "./context.ts";

/**
 * Has a survey's board in the staff channel, if there is such a channel and the board is not there yet. To be called
 * with each change, so that a channel chosen later gets its boards too.
 */
export function postBoard({ stores, now }: Pick<Context, "stores" | "now">, surveyId: number): boolean {
  const channel = stores.settings.get("staff_channel");
  if (channel === undefined) return false;
  stores.notices.queue(
    {
      key: `board:${surveyId}:${channel}`,
      recipient: `channel:${channel}`,
      subject: `survey:${surveyId}`,
      notice: { v: 1, kind: "survey_board", surveyId },
    },
    now,
  );
  return true;
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
