import type { WebClient } from "@slack/web-api";
import { type Fault, faultOf } from "./faults.ts";
import type { OutgoingFile } from "./renderings/rendering.ts";

/** A file is small, and the upload server as near as Slack's own. */
const uploadMs = 30_000;

/** Why a file is not there yet; nothing of it is shown to anybody, so it can be uploaded again. */
export type Uploaded =
  | { readonly kind: "uploaded"; readonly fileId: string }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Brings a file's bytes to Slack, where nobody sees them until the upload is completed. */
export async function uploadFile(slack: WebClient, file: OutgoingFile): Promise<Uploaded> {
  try {
    const wanted = { filename: file.name, length: file.bytes.length };
    const { upload_url: url, file_id: fileId } = await slack.files.getUploadURLExternal(wanted);
    if (url === undefined || fileId === undefined)
      throw new Error("files.getUploadURLExternal named no file");
    const body = new Blob([Uint8Array.from(file.bytes)]);
    const signal = AbortSignal.timeout(uploadMs);
    const answer = await fetch(url, { method: "POST", body, signal });
    await answer.arrayBuffer();
    return answer.ok
      ? { kind: "uploaded", fileId }
      : { kind: "fault", fault: { kind: "not_taken", detail: `upload: HTTP ${answer.status}` } };
  } catch (error) {
    return { kind: "fault", fault: faultOf(error) };
  }
}

/** True when an upload was completed: Slack shows no other file by its id. Throws what the call throws. */
export async function isCompleted(slack: WebClient, fileId: string): Promise<boolean> {
  try {
    const { file } = await slack.files.info({ file: fileId });
    return file !== undefined;
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === "refused" && fault.error === "file_not_found") return false;
    throw error;
  }
}
