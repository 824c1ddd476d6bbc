import { metadataType } from "../../src/delivery/reconcile.ts";
import { createRenderer, type Renderer } from "../../src/delivery/render.ts";
import { partsOfSubject, type Subject } from "../../src/domain/notices.ts";
import { usualHours } from "../../src/domain/office-hours.ts";
import type { Clock } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Message as Shown } from "../../src/views/message.ts";
import type { Workspace } from "../../src/workspace/server.ts";
import type { Message } from "../../src/workspace/state.ts";
import type { Database } from "../../storage/database.ts";
import { createStores, type Stores } from "../../storage/index.ts";
import type { QueuedNotice } from "../../storage/notices.ts";
import type { Finding } from "./findings.ts";

/** What the workspace holds beside what the records say. */
export interface Comparison {
  readonly workspace: Workspace;
  readonly db: Database;
  readonly clock: Clock;
}

/** Every message of the bot that stands in the workspace. */
export function receivedMessages(workspace: Workspace): Message[] {
  return workspace
    .channels()
    .flatMap(({ id }) => workspace.messages(id))
    .filter((message) => message.user === workspace.botUserId);
}

/** What people did not get, got twice, or got without the records knowing of it. */
export function compareReceived({ workspace, db, clock }: Comparison): Finding[] {
  const stores = createStores(db);
  const renderer = createRenderer({
    stores,
    clock,
    zone: "Asia/Shanghai",
    calendar: () => calendarOf(),
    hours: usualHours,
    officeLanguage: "zh-CN",
    admins: [],
  });
  const notices = stores.notices.all();
  const keysOfFiles = new Map(
    notices.flatMap(({ fileId, key }) => (fileId === undefined ? [] : [[fileId, key] as const])),
  );
  const received = Map.groupBy(receivedMessages(workspace), (message) => keyOf(message, keysOfFiles));
  const known = new Set(notices.map(({ key }) => key));
  return [
    ...notices.flatMap((notice) => noticeFinding(workspace, notice, received.get(notice.key) ?? [])),
    ...[...received].flatMap(([key, messages]): Finding[] =>
      known.has(key) ? [] : [doubled(messages.length, place(messages[0]), `${key}, which nobody knows of`)],
    ),
    ...missingNotices(db),
    ...wronglyDropped(renderer, notices),
    ...staleMessages(workspace, stores, renderer, notices),
    ...staleHomes(workspace, db, renderer),
  ];
}

const lost = (who: string, what: string): Finding => ({ kind: "lost", count: 1, who, what });
const doubled = (count: number, who: string, what: string): Finding => ({
  kind: "doubled",
  count,
  who,
  what,
});
const place = (message: Message | undefined): string => message?.channel ?? "";

/** A file carries no key: it is known by its id, which the records keep. */
function keyOf({ metadata, ts, files = [] }: Message, keysOfFiles: ReadonlyMap<string, string>): string {
  const [fileId] = files;
  if (fileId !== undefined) return keysOfFiles.get(fileId) ?? `file ${fileId}`;
  const key = metadata?.event_type === metadataType ? metadata.event_payload.key : undefined;
  return typeof key === "string" ? key : `no key (${ts})`;
}

/** A notice that the records call sent stands exactly once, where they say; one that was dropped nowhere. */
function noticeFinding(workspace: Workspace, notice: QueuedNotice, messages: readonly Message[]): Finding[] {
  const { key, recipient, state, reason } = notice;
  if (state === "dropped" && reason !== "failed")
    return messages.length === 0 ? [] : [doubled(messages.length, recipient, `${key}, which was dropped`)];
  if (state !== "sent") return [lost(recipient, `${key} is ${state} ${reason ?? ""}`)];
  const right = messages.filter(
    ({ channel, ts }) =>
      channel === notice.channel &&
      (notice.fileId !== undefined || ts === notice.ts) &&
      isFor(workspace, notice, channel),
  );
  if (right.length === 0) return [lost(recipient, `${key}, which was sent`)];
  return messages.length > 1 ? [doubled(messages.length - 1, recipient, key)] : [];
}

/** Whether a channel is where a notice belongs: its own, or the direct messages of its recipient. */
function isFor(workspace: Workspace, { recipient }: QueuedNotice, channelId: string): boolean {
  const [kind, id = ""] = recipient.split(":");
  if (kind === "channel") return id === channelId;
  const channel = workspace.channels().find((one) => one.id === channelId);
  return channel?.kind === "im" && channel.members.includes(id);
}

/** Each of these has a message that tells of it: what the records make necessary, less what was ever queued. */
const untold = `
  SELECT 'request:' || a.request_id AS subject, 'user:' || e.slack_user_id AS recipient
    FROM assignments a JOIN experts e ON e.id = a.expert_id
    WHERE a.request_id IS NOT NULL AND e.slack_user_id IS NOT NULL
  UNION SELECT 'seat:' || id, 'channel:' || (SELECT value FROM settings WHERE name = 'staff_channel')
    FROM assignments WHERE state IN ('declined', 'withdrawn')
  UNION SELECT 'meeting:' || id, 'user:' || owner FROM meetings
  UNION SELECT 'invitation:' || id, 'user:' || slack_user_id FROM invitations WHERE slack_user_id IS NOT NULL
  UNION SELECT 'import:' || id, 'user:' || asked_by FROM list_imports WHERE file_id IS NOT NULL
  UNION SELECT 'remark:' || id, 'user:' || slack_user_id FROM remarks
  EXCEPT SELECT subject, recipient FROM notices`;

function missingNotices(db: Database): Finding[] {
  return db
    .prepare<[], { subject: string; recipient: string }>(untold)
    .all()
    .map(({ subject, recipient }) => lost(recipient, `${subject}, of which nothing was ever queued`));
}

/** What was dropped as outdated is so for good: what is on record now must not ask for it. */
function wronglyDropped(renderer: Renderer, notices: readonly QueuedNotice[]): Finding[] {
  return notices
    .filter(({ state, reason }) => state === "dropped" && reason !== "failed")
    .filter(({ notice, recipient }) => renderer.notice(notice, recipient).send)
    .map(({ key, recipient, reason }) => lost(recipient, `${key}, which was dropped (${reason}) and holds`));
}

/** Messages that are kept up to date show what is on record now, and each that was sent is kept so. */
function staleMessages(
  workspace: Workspace,
  stores: Stores,
  renderer: Renderer,
  notices: readonly QueuedNotice[],
): Finding[] {
  return notices.flatMap(({ state, subject, recipient, channel = "", ts = "", key }) => {
    if (state !== "sent" || subject === undefined) return [];
    const message = stores.messages.findAt(channel, ts);
    const standing = workspace.messages(channel).find((one) => one.ts === ts);
    if (message === undefined) return [lost(recipient, `${key} is not kept up to date`)];
    if (stores.messages.ofSubject(subject).every((one) => one.id !== message.id))
      return [lost(recipient, `${key} was given up`)];
    if (isOfItsMoment(stores, subject)) return [];
    const rendering = renderer.subject(subject, recipient);
    if (!rendering.send || standing === undefined) return [];
    return isSame(standing, rendering.message) ? [] : [lost(recipient, `the newest state of ${key}`)];
  });
}

/** An answer to a word, such as what is on somebody's list, tells how it was when they asked. */
function isOfItsMoment(stores: Stores, subject: Subject): boolean {
  const { noun, id } = partsOfSubject(subject);
  return noun === "remark" && stores.remarks.find(id)?.takenFor.kind !== "answer";
}

/** The Home of whoever has opened it shows what is on record now. */
function staleHomes(workspace: Workspace, db: Database, renderer: Renderer): Finding[] {
  const opened = db.prepare<[], string>("SELECT slack_user_id FROM homes").pluck().all();
  return opened.flatMap((slackUserId) => {
    const blocks = workspace.home(slackUserId)?.blocks ?? [];
    const shown = renderer.home({ slackUserId, office: false, revision: 0 }).blocks;
    return isSameBlocks(blocks, shown) ? [] : [lost(`user:${slackUserId}`, "the newest Home")];
  });
}

function isSame(standing: Message, shown: Shown): boolean {
  const [told = [], wanted] = [standing.blocks, shown.blocks].map((blocks) => whatIsTold(blocks ?? []));
  return standing.text === shown.text && isSameBlocks(told, wanted ?? []);
}

/** Who could take a free seat is proposed as of the seat's last change, and looked at again when it is tapped. */
function whatIsTold(blocks: readonly object[]): readonly object[] {
  return JSON.stringify(blocks).includes("gap.why") ? blocks.slice(0, 1) : blocks;
}

/** When a message was last drawn is no part of what it tells. */
const drawnAt = /更新于[^"]*?\d\d:\d\d/g;

/** Slack gives each block an id where it has none. */
function isSameBlocks(standing: readonly object[], shown: readonly object[]): boolean {
  const plain = (blocks: readonly object[]): string =>
    JSON.stringify(blocks, (name, value: unknown) =>
      name === "block_id" ? undefined : sorted(value),
    ).replaceAll(drawnAt, "");
  return plain(standing) === plain(shown);
}

/** Names in one order: what travels as JSON has none. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
