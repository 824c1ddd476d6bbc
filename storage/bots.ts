import type { Database } from "./database.ts";

/** Members of the Slack workspace that are no people: known only so that nobody asks them for anything. */
export function createBots(db: Database) {
  const upsert = db.prepare(`
    INSERT INTO members (slack_user_id, name, is_bot) VALUES (@slackUserId, @name, 1)
    ON CONFLICT (slack_user_id) DO UPDATE SET name = excluded.name, is_bot = 1`);
  const select = db.prepare("SELECT 1 FROM members WHERE slack_user_id = ? AND is_bot = 1");
  return {
    /** Notes that a member is a bot. */
    mark(slackUserId: string, name: string): void {
      upsert.run({ slackUserId, name });
    },
    has(slackUserId: string): boolean {
      return select.get(slackUserId) !== undefined;
    },
  };
}
