import { dispatchView } from "../../views/dispatch.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** How far what somebody ordered to be sent has come. */
export function dispatchMessage({ stores, language }: Desk, dispatchId: number): Rendering {
  const dispatch = stores.dispatches.find(dispatchId);
  if (dispatch === undefined) return outdated;
  const failed = dispatch.notices
    .filter(({ state }) => state === "failed")
    .map(({ recipient }) => {
      const id = recipient.replace(/^\w+:/, "");
      return stores.experts.findByUser(id)?.name ?? stores.members.find(id)?.name ?? id;
    });
  return worth(dispatchView(dispatch, failed, language));
}

export function dispatch(desk: Desk, { dispatchId }: NoticeOf<"dispatch">): Rendering {
  return dispatchMessage(desk, dispatchId);
}
