import { z } from "zod";
import type { Notice, Recipient, Subject } from "../src/domain/notices.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import type { createHomes } from "./homes.ts";
import { expectOne, instant, maybe, recipient, subject } from "./rows.ts";

export const noticeStates = ["queued", "sending", "sent", "dropped", "failed"] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A notice in the outbox. */
export interface QueuedNotice {
  readonly id: number;
  /** Stable: the same event queued twice has the same key and is sent once. */
  readonly key: string;
  readonly recipient: Recipient;
  /** When set, the message that is sent shows this subject and is kept up to date. */
  readonly subject: Subject | undefined;
  /** When set, the message answers in the thread of this subject's message in the same channel. */
  readonly threadOf: Subject | undefined;
  /** The payload as queued; the sender checks its version before it trusts it. */
  readonly notice: unknown;
  readonly state: NoticeState;
  readonly attempts: number;
  readonly attemptedAt: Instant | undefined;
  readonly channel: string | undefined;
  readonly ts: string | undefined;
  /** The file that it is shown with, uploaded; undefined for a notice without one, and until then. */
  readonly fileId: string | undefined;
  readonly reason: string | undefined;
  readonly queuedAt: Instant;
  /** When it was sent, dropped or failed. */
  readonly settledAt: Instant | undefined;
}

const row = z
  .object({
    id: z.number(),
    key: z.string(),
    recipient,
    subject: maybe(subject),
    thread_of: maybe(subject),
    notice: z.string().transform((text): unknown => JSON.parse(text)),
    state: z.enum(noticeStates),
    attempts: z.number(),
    attempted_at: maybe(instant),
    channel: maybe(z.string()),
    ts: maybe(z.string()),
    file_id: maybe(z.string()),
    reason: maybe(z.string()),
    queued_at: instant,
    settled_at: maybe(instant),
  })
  .transform(
    ({ attempted_at, thread_of, file_id, queued_at, settled_at, ...rest }): QueuedNotice => ({
      ...rest,
      attemptedAt: attempted_at,
      threadOf: thread_of,
      fileId: file_id,
      queuedAt: queued_at,
      settledAt: settled_at,
    }),
  );

const recipientRow = z.object({ recipient });

/** What a flow wants said; it is rendered when it is sent. */
export interface NoticeToQueue {
  readonly key: string;
  readonly recipient: Recipient;
  readonly subject?: Subject;
  readonly threadOf?: Subject;
  /** The order that it goes out on, where whoever gave it is shown how far it has come. */
  readonly dispatchId?: number | undefined;
  readonly notice: Notice;
}

const knowing = "INSERT INTO subjects (subject, revision) VALUES (?, 1) ON CONFLICT DO NOTHING";

const waitingRecipients =
  "SELECT recipient, min(id) AS first FROM notices WHERE state IN ('queued', 'sending') GROUP BY recipient ORDER BY first";

function maybeOne(found: unknown): QueuedNotice | undefined {
  return found === undefined ? undefined : row.parse(found);
}

/** The outbox: notices wait here from the transaction that caused them until they are settled. */
export function createNotices(db: Database, homes: ReturnType<typeof createHomes>) {
  const insert = db.prepare(`
    INSERT INTO notices (key, recipient, subject, thread_of, notice, state, queued_at, dispatch_id)
    VALUES (@key, @recipient, @subject, @threadOf, @notice, 'queued', @at, @dispatchId) ON CONFLICT (key) DO NOTHING`);
  const knowSubject = db.prepare(knowing);
  const selectNext = db.prepare(
    "SELECT * FROM notices WHERE recipient = ? AND state IN ('queued', 'sending') ORDER BY id LIMIT 1",
  );
  const selectRecipients = db.prepare(waitingRecipients);
  const selectOne = db.prepare("SELECT * FROM notices WHERE id = ?");
  const selectByKey = db.prepare("SELECT * FROM notices WHERE key = ?");
  const selectNewest = db.prepare(
    "SELECT * FROM notices WHERE subject = ? AND recipient = ? ORDER BY id DESC LIMIT 1",
  );
  const selectAll = db.prepare("SELECT * FROM notices ORDER BY id");
  const selectOf = db.prepare("SELECT * FROM notices WHERE subject = ? ORDER BY id");
  const selectRecent = db.prepare("SELECT * FROM notices ORDER BY id DESC LIMIT ?");
  return {
    /** Queues a notice; false when one with the same key was queued before. */
    queue(wanted: NoticeToQueue, at: Instant): boolean {
      const { subject, threadOf, notice } = wanted;
      if (subject !== undefined) {
        knowSubject.run(subject);
        homes.touchFor(subject);
      }
      const result = insert.run({
        ...wanted,
        subject: subject ?? null,
        threadOf: threadOf ?? null,
        notice: JSON.stringify(notice),
        dispatchId: wanted.dispatchId ?? null,
        at,
      });
      return result.changes === 1;
    },
    /** Everybody for whom something is still open, who waits longest first. */
    recipientsWaiting(): Recipient[] {
      return selectRecipients.all().map((r) => recipientRow.parse(r).recipient);
    },
    /** The oldest open notice for a recipient: theirs are sent in the order in which they were queued. */
    nextFor(recipient: Recipient): QueuedNotice | undefined {
      return maybeOne(selectNext.get(recipient));
    },
    find(id: number): QueuedNotice | undefined {
      return maybeOne(selectOne.get(id));
    },
    findByKey(key: string): QueuedNotice | undefined {
      return maybeOne(selectByKey.get(key));
    },
    /** What a recipient was last to get as the message of a subject. */
    newestOf(subject: Subject, recipient: Recipient): QueuedNotice | undefined {
      return maybeOne(selectNewest.get(subject, recipient));
    },
    /** Everything that was to be said as the message of a subject, oldest first. */
    ofSubject(subject: Subject): QueuedNotice[] {
      return selectOf.all(subject).map((r) => row.parse(r));
    },
    /** The last so many, the newest first. */
    newestOnes(limit: number): QueuedNotice[] {
      return selectRecent.all(limit).map((r) => row.parse(r));
    },
    all(): QueuedNotice[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    ...settling(db),
  };
}

/** What becomes of a notice once the sender has taken it up. */
function settling(db: Database) {
  const attempt = db.prepare(
    "UPDATE notices SET state = 'sending', attempts = attempts + 1, attempted_at = ?, channel = ? WHERE id = ?",
  );
  const back = db.prepare("UPDATE notices SET state = 'queued' WHERE id = ?");
  const keepFile = db.prepare("UPDATE notices SET file_id = ? WHERE id = ?");
  const sent = db.prepare("UPDATE notices SET state = 'sent', ts = ?, settled_at = ? WHERE id = ?");
  const settle = db.prepare("UPDATE notices SET state = ?, reason = ?, settled_at = ? WHERE id = ?");

  const touchDispatch = db.prepare(`
    UPDATE subjects SET revision = revision + 1
    WHERE subject = (SELECT 'dispatch:' || dispatch_id FROM notices WHERE id = ?)`);
  /** Writes what became of a notice, and has whoever ordered it shown how far their order has come. */
  const settled = (id: number, result: { readonly changes: number }): void => {
    expectOne(result);
    touchDispatch.run(id);
  };

  return {
    /** Written before Slack is called: from here on, only Slack knows whether the message stands. */
    markSending(id: number, channel: string, at: Instant): void {
      expectOne(attempt.run(at, channel, id));
    },
    /** Slack has certainly not taken the message: it may be sent again. */
    markQueued(id: number): void {
      expectOne(back.run(id));
    },
    /** Keeps which file was uploaded for it, before it is shown; undefined when Slack knows it no more. */
    keepFile(id: number, fileId: string | undefined): void {
      expectOne(keepFile.run(fileId ?? null, id));
    },
    /** A file names no message of its own: then `ts` is undefined. */
    markSent(id: number, ts: string | undefined, at: Instant): void {
      settled(id, sent.run(ts ?? null, at, id));
    },
    markDropped(id: number, reason: string, at: Instant): void {
      settled(id, settle.run("dropped", reason, at, id));
    },
    markFailed(id: number, reason: string, at: Instant): void {
      settled(id, settle.run("failed", reason, at, id));
    },
  };
}
