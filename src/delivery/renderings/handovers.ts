import { handedOverNotice } from "../../views/office/handover.ts";
import { type Desk, type NoticeOf, type Rendering, worth } from "./rendering.ts";

/** Tells one of the two that work has passed from one to the other. */
export function handedOver({ recipient, language }: Desk, notice: NoticeOf<"handed_over">): Rendering {
  return worth(handedOverNotice(notice, recipient.replace(/^user:/, ""), language));
}
