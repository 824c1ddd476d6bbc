import { z } from "zod";
import { type StandingLetter, type TeamLetter, teamLetterKinds } from "../src/domain/team-letters.ts";
import type { Database } from "./database.ts";
import { instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    assignment_id: z.number(),
    kind: z.enum(teamLetterKinds),
    revision: z.number(),
    team: z.string(),
    print: z.string(),
    notice_key: z.string(),
  })
  .transform(
    ({ assignment_id, notice_key, ...rest }): TeamLetter => ({
      ...rest,
      assignmentId: assignment_id,
      noticeKey: notice_key,
    }),
  );

const standingRow = z
  .object({ became: z.enum(["waiting", "sent", "failed"]), sent_at: maybe(instant) })
  .transform(({ became, sent_at }) => ({ became, sentAt: sent_at }));

/** What members of teams were told about who is in it, and for the road. */
export function createTeamLetters(db: Database) {
  const insert = db.prepare(`
    INSERT INTO team_letters (assignment_id, kind, revision, team, print, notice_key)
    VALUES (@assignmentId, @kind, @revision, @team, @print, @noticeKey)`);
  const select = db.prepare("SELECT * FROM team_letters WHERE id = ?");
  const count = db.prepare("SELECT count(*) FROM team_letters WHERE assignment_id = ?").pluck();
  // What was dropped has told nobody anything.
  const selectStanding = db.prepare(`
    SELECT l.*, CASE n.state WHEN 'sent' THEN n.settled_at END AS sent_at,
      CASE WHEN n.state IN ('sent', 'failed') THEN n.state ELSE 'waiting' END AS became
    FROM team_letters l JOIN assignments a ON a.id = l.assignment_id JOIN notices n ON n.key = l.notice_key
    WHERE a.visit_id = ? AND n.state <> 'dropped' ORDER BY l.id`);
  return {
    find(id: number): TeamLetter | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    /** Every letter to a visit's team that was sent, failed or waits, oldest first. */
    ofVisit(visitId: number): StandingLetter[] {
      return selectStanding
        .all(visitId)
        .map((found) => ({ ...row.parse(found), ...standingRow.parse(found) }));
    },
    /** Which number a seat's next letter has: it makes the key of its notice. */
    nextOf(assignmentId: number): number {
      return z.number().parse(count.get(assignmentId)) + 1;
    },
    add(letter: Omit<TeamLetter, "id">): number {
      return newId(insert.run(letter));
    },
  };
}
