import type { QueuedNotice } from "../../storage/notices.ts";
import { done } from "../domain/outcome.ts";
import type { Message } from "../views/message.ts";
import { giveUp, retryAfter } from "./failures.ts";
import { type Fault, faultOf } from "./faults.ts";
import type { OutgoingFile } from "./renderings/rendering.ts";
import type { DeliveryParts, Step } from "./steps.ts";
import { isCompleted, uploadFile } from "./upload.ts";

/**
 * Sends a notice that is a file: uploaded, its id kept, then shown. An attempt of unknown outcome is settled by
 * `completeFileAgain`.
 */
export async function postFile(
  parts: DeliveryParts,
  notice: QueuedNotice,
  channel: string,
  worded: { readonly message: Message; readonly file: OutgoingFile },
): Promise<Step> {
  const { stores, slack, clock } = parts;
  const uploaded = await uploadFile(slack, worded.file);
  if (uploaded.kind === "fault") {
    const { fault } = uploaded;
    return fault.kind === "refused" ? giveUp(parts, notice, fault.error) : retryAfter(parts, fault);
  }
  const { fileId } = uploaded;
  stores.atomically(() => {
    stores.notices.keepFile(notice.id, fileId);
    stores.notices.markSending(notice.id, channel, clock.now());
    return done(undefined);
  });
  const fault = await complete(parts, notice, { fileId, channel, text: worded.message.text });
  return fault === undefined ? { kind: "settled" } : afterFailure(parts, notice, fault);
}

/**
 * Goes on after an attempt of unknown outcome, once enough time has passed to trust the answer: a file that Slack
 * shows was taken. One that it does not show is completed under the same id, so that it cannot come twice; where
 * Slack no longer knows the id, the next step uploads it anew.
 */
export async function completeFileAgain(
  parts: DeliveryParts,
  notice: QueuedNotice,
  at: { readonly fileId: string; readonly channel: string; readonly text: string },
): Promise<Step> {
  const { stores, slack } = parts;
  try {
    if (await isCompleted(slack, at.fileId)) return settled(parts, notice);
    const fault = await complete(parts, notice, at);
    if (fault === undefined) return { kind: "settled" };
    if (fault.kind !== "refused" || fault.error !== "file_not_found")
      return afterFailure(parts, notice, fault);
    // The first attempt may have come through between the question and this one.
    if (await isCompleted(slack, at.fileId)) return settled(parts, notice);
  } catch (error) {
    return retryAfter(parts, faultOf(error));
  }
  stores.atomically(() => {
    stores.notices.keepFile(notice.id, undefined);
    stores.notices.markQueued(notice.id);
    return done(undefined);
  });
  return { kind: "again" };
}

/** Shows an uploaded file in a channel; what went wrong, else nothing. */
async function complete(
  parts: DeliveryParts,
  notice: QueuedNotice,
  at: { readonly fileId: string; readonly channel: string; readonly text: string },
): Promise<Fault | undefined> {
  try {
    await parts.slack.files.completeUploadExternal({
      files: [{ id: at.fileId }],
      channel_id: at.channel,
      initial_comment: at.text,
    });
  } catch (error) {
    return faultOf(error);
  }
  settled(parts, notice);
  return undefined;
}

function settled({ stores, clock }: DeliveryParts, { id, recipient }: QueuedNotice): Step {
  stores.atomically(() => {
    stores.notices.markSent(id, undefined, clock.now());
    const user = /^user:(.+)$/.exec(recipient)?.[1];
    if (user !== undefined) stores.members.markUnreachable(user, undefined);
    return done(undefined);
  });
  return { kind: "settled" };
}

function afterFailure(parts: DeliveryParts, notice: QueuedNotice, fault: Fault): Step {
  if (fault.kind === "refused") return giveUp(parts, notice, fault.error);
  if (fault.kind !== "ambiguous") return retryAfter(parts, fault);
  parts.log.warn({ key: notice.key, fault }, "a file may or may not have been taken");
  return { kind: "again", afterMs: parts.timing.settleMs };
}
