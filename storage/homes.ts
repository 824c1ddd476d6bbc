import { z } from "zod";
import { partsOfSubject, type Subject } from "../src/domain/notices.ts";
import type { Database } from "./database.ts";
import { flag } from "./rows.ts";

const row = z
  .object({ slack_user_id: z.string(), office: flag, revision: z.number() })
  .transform((r) => ({ slackUserId: r.slack_user_id, office: r.office, revision: r.revision }));

/** The bot's Home tab of somebody who has opened it; `office`: it showed what staff see when they did. */
export type Home = z.output<typeof row>;

/** Home tabs that people have opened: each is published again when what it shows has changed. */
export function createHomes(db: Database) {
  const open = db.prepare(`
    INSERT INTO homes (slack_user_id, office, revision, shown_revision) VALUES (?, ?, 1, 0)
    ON CONFLICT (slack_user_id) DO UPDATE SET office = excluded.office, revision = revision + 1`);
  const touchOne = db.prepare("UPDATE homes SET revision = revision + 1 WHERE slack_user_id = ?");
  const touchOffice = db.prepare(`
    UPDATE homes SET revision = revision + 1
    WHERE office = 1 OR slack_user_id IN (SELECT slack_user_id FROM member_roles)`);
  const touchAsked = db.prepare(`
    UPDATE homes SET revision = revision + 1 WHERE slack_user_id =
      (SELECT e.slack_user_id FROM requests r JOIN experts e ON e.id = r.expert_id WHERE r.id = ?)`);
  const touchInvited = db.prepare(`
    UPDATE homes SET revision = revision + 1 WHERE slack_user_id =
      (SELECT slack_user_id FROM invitations WHERE id = ?)`);
  const selectStale = db.prepare(
    "SELECT * FROM homes WHERE shown_revision < revision ORDER BY slack_user_id",
  );
  const shown = db.prepare("UPDATE homes SET shown_revision = ? WHERE slack_user_id = ?");
  const remove = db.prepare("DELETE FROM homes WHERE slack_user_id = ?");
  return {
    /** Somebody looks at their Home: it is published anew, for dates pass without a change. */
    opened(slackUserId: string, office: boolean): void {
      open.run(slackUserId, office ? 1 : 0);
    },
    touch(slackUserId: string): void {
      touchOne.run(slackUserId);
    },
    /** Notes that what a subject's messages show has changed, for the Homes that show it too. */
    touchFor(subject: Subject): void {
      const { noun, id } = partsOfSubject(subject);
      if (noun === "request") touchAsked.run(id);
      if (noun === "invitation") touchInvited.run(id);
      if (noun === "survey" || noun === "meeting") touchOffice.run();
    },
    /** Homes that show less than is known by now. */
    outdated(): Home[] {
      return selectStale.all().map((r) => row.parse(r));
    },
    markShown({ slackUserId, revision }: Home): void {
      shown.run(revision, slackUserId);
    },
    /** It cannot be published any more; whoever opens it again gets it back. */
    forget(slackUserId: string): void {
      remove.run(slackUserId);
    },
  };
}
