import { z } from "zod";
import type { Recipient, Subject } from "../src/domain/notices.ts";
import type { Database } from "./database.ts";
import type { createHomes } from "./homes.ts";
import type { createReminders } from "./reminders.ts";
import { expectOne, recipient, subject } from "./rows.ts";

/** A message in Slack that is kept up to date with its subject. */
export interface LivingMessage {
  readonly id: number;
  readonly subject: Subject;
  readonly recipient: Recipient;
  readonly channel: string;
  readonly ts: string;
  /** The subject's revision that the message shows. */
  readonly shownRevision: number;
}

const row = z
  .object({
    id: z.number(),
    subject,
    recipient,
    channel: z.string(),
    ts: z.string(),
    shown_revision: z.number(),
  })
  .transform(({ shown_revision, ...rest }): LivingMessage => ({ ...rest, shownRevision: shown_revision }));

const revisionRow = z.object({ revision: z.number() });

/** Long-lived messages and the revisions of what they show; many changes become one update to the newest. */
export function createMessages(
  db: Database,
  homes: ReturnType<typeof createHomes>,
  reminders: ReturnType<typeof createReminders>,
) {
  const bump = db.prepare(
    "INSERT INTO subjects (subject, revision) VALUES (?, 1) ON CONFLICT (subject) DO UPDATE SET revision = revision + 1",
  );
  const bumpShownTo = db.prepare(`
    UPDATE subjects SET revision = revision + 1 WHERE subject IN (
      SELECT subject FROM messages WHERE recipient = @recipient
      UNION SELECT subject FROM notices WHERE recipient = @recipient AND state IN ('queued', 'sending'))`);
  const selectRevision = db.prepare("SELECT revision FROM subjects WHERE subject = ?");
  const insert = db.prepare(`
    INSERT INTO messages (subject, recipient, channel, ts, shown_revision, pin)
    VALUES (@subject, @recipient, @channel, @ts, @revision,
      CASE WHEN @subject LIKE 'survey:%' AND @recipient LIKE 'channel:%' THEN 'wanted' ELSE 'none' END) ON CONFLICT (channel, ts) DO NOTHING`);
  const stale = `FROM messages m JOIN subjects s USING (subject)
    WHERE m.gone IS NULL AND m.shown_revision < s.revision`;
  const selectStale = db.prepare(`SELECT m.* ${stale} ORDER BY m.id`);
  const selectOf = db.prepare("SELECT * FROM messages WHERE subject = ? AND gone IS NULL ORDER BY id");
  const selectAt = db.prepare("SELECT * FROM messages WHERE channel = ? AND ts = ?");
  const shown = db.prepare("UPDATE messages SET shown_revision = ? WHERE id = ?");
  const gone = db.prepare("UPDATE messages SET gone = ? WHERE id = ?");

  return {
    /** Notes that what the subject's messages show has changed. */
    touch(subject: Subject): void {
      bump.run(subject);
      homes.touchFor(subject);
      reminders.touchFor(subject);
    },
    /** The same for everything that a recipient has been shown or is about to be: their language has changed, say. */
    touchShownTo(recipient: Recipient): void {
      bumpShownTo.run({ recipient });
      const user = /^user:(.+)$/.exec(recipient)?.[1];
      if (user !== undefined) homes.touch(user);
    },
    /** The newest revision of a subject; 0 when nothing was ever noted. */
    revisionOf(subject: Subject): number {
      const found = selectRevision.get(subject);
      return found === undefined ? 0 : revisionRow.parse(found).revision;
    },
    add(message: {
      subject: Subject;
      recipient: Recipient;
      channel: string;
      ts: string;
      revision: number;
    }): void {
      insert.run(message);
    },
    /** Messages that show an older revision than their subject has. */
    outdated(): LivingMessage[] {
      return selectStale.all().map((r) => row.parse(r));
    },
    ofSubject(subject: Subject): LivingMessage[] {
      return selectOf.all(subject).map((r) => row.parse(r));
    },
    findAt(channel: string, ts: string): LivingMessage | undefined {
      const found = selectAt.get(channel, ts);
      return found === undefined ? undefined : row.parse(found);
    },
    markShown(id: number, revision: number): void {
      expectOne(shown.run(revision, id));
    },
    /** The message can never be updated again, for Slack's `reason`. */
    markGone(id: number, reason: string): void {
      expectOne(gone.run(reason, id));
    },
  };
}
