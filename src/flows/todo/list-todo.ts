import { type DueLine, dueLines, duesFrom } from "../../domain/due-lines.ts";
import type { Due } from "../../domain/dues.ts";
import type { Matter } from "../../domain/matters.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { type Page, pageOf } from "../../domain/pages.ts";
import { isOfOffice } from "../../domain/roles.ts";
import type { Context } from "../context.ts";

/** Whose list: what concerns the caller, or everybody's. */
export type Whose = "mine" | "all";

/** What somebody has to do: answers that they owe themselves, and what they see to for the office. */
export interface TodoList {
  readonly whose: Whose;
  /** Waits for the caller's own answer; empty on everybody's list. */
  readonly open: readonly Matter[];
  /** What the office owes and is owed; undefined for a guest of the office who has nothing to do. */
  readonly lines: Page<DueLine> | undefined;
  /** A guest of the office sees only what a meeting decided for them to do. */
  readonly isGuest?: boolean;
}

/** True for what somebody sees to, and for what a meeting decided for them to do. */
function isOwn(due: Due, slackUserId: string): boolean {
  if (due.owner === slackUserId) return true;
  return due.kind === "task" && due.decision.responsible === slackUserId;
}

/** Lists what is owed, derived from the records: what presses first, and what can wait behind it. */
export function listTodo(
  context: Context,
  { whose, page }: { readonly whose: Whose; readonly page: number },
): Outcome<TodoList> {
  const { stores, caller, now, zone } = context;
  const matters = whose === "mine" ? stores.matters.of(caller.slackUserId, now, zone) : [];
  const open = matters.filter(({ standing }) => standing === "open");
  const lines = dueLines(duesFrom({ ...stores.dues.records(), now, zone }), context);
  const own = lines.filter(({ due }) => isOwn(due, caller.slackUserId));
  if (!isOfOffice(caller.roles))
    return done({ whose, open, lines: own.length === 0 ? undefined : pageOf(own, page), isGuest: true });
  const theirs = whose === "all" ? lines : own;
  return done({ whose, open, lines: pageOf(theirs, page) });
}
