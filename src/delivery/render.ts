import type { Stores } from "../../storage/index.ts";
import type { Language } from "../domain/languages.ts";
import type { Notice, Recipient, Subject } from "../domain/notices.ts";
import { type Clock, dayOf, type Zone } from "../domain/time.ts";
import { assignmentRequestView } from "../views/assignment-request.ts";
import { deliveryFailedView } from "../views/delivery-failed.ts";
import type { Message } from "../views/message.ts";

/** A notice's words at the moment of sending, or why it is not worth sending any more. */
export type Rendering =
  | { readonly send: true; readonly message: Message }
  | { readonly send: false; readonly reason: "outdated" | "unknown_kind" };

export interface Renderer {
  /** What a notice says now, in its recipient's language. */
  notice(notice: unknown, recipient: Recipient): Rendering;
  /** What a subject's messages show now. */
  subject(subject: Subject, recipient: Recipient): Rendering;
}

export interface RendererParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly officeLanguage: Language;
}

const outdated: Rendering = { send: false, reason: "outdated" };

/** Makes the renderer: notices carry no words, so everything is looked up here, at the last moment. */
export function createRenderer(parts: RendererParts): Renderer {
  const { stores, clock, zone } = parts;

  const languageOf = (recipient: Recipient): Language => {
    const office = stores.settings.get("language") ?? parts.officeLanguage;
    const user = /^user:(.+)$/.exec(recipient)?.[1];
    return (user === undefined ? undefined : stores.members.find(user)?.language) ?? office;
  };

  const request = (requestId: number, recipient: Recipient): Rendering => {
    const details = stores.requests.details(requestId);
    if (details === undefined) return outdated;
    const today = dayOf(clock.now(), zone);
    return {
      send: true,
      message: assignmentRequestView(details, languageOf(recipient), zone, today),
    };
  };

  const deliveryFailed = (noticeId: number, recipient: Recipient): Rendering => {
    const failed = stores.notices.find(noticeId);
    const requestId = /^request:(\d+)$/.exec(failed?.subject ?? "")?.[1];
    const details = requestId === undefined ? undefined : stores.requests.details(Number(requestId));
    if (failed === undefined || details === undefined) return outdated;
    const today = dayOf(clock.now(), zone);
    return {
      send: true,
      message: deliveryFailedView(details, failed.reason ?? "", languageOf(recipient), today),
    };
  };

  return {
    notice(stored, recipient) {
      const notice = readNotice(stored);
      switch (notice?.kind) {
        case undefined:
          return { send: false, reason: "unknown_kind" };
        case "assignment_request":
          return worthAsking(stores, notice.requestId) ? request(notice.requestId, recipient) : outdated;
        case "delivery_failed":
          return deliveryFailed(notice.noticeId, recipient);
      }
    },
    subject(subject, recipient) {
      const id = /^request:(\d+)$/.exec(subject)?.[1];
      return id === undefined ? { send: false, reason: "unknown_kind" } : request(Number(id), recipient);
    },
  };
}

/** A request that nobody waits for any more is not worth a first message. */
function worthAsking(stores: Stores, requestId: number): boolean {
  return stores.assignments.ofRequest(requestId).some((assignment) => assignment.state === "invited");
}

function readNotice(stored: unknown): Notice | undefined {
  if (typeof stored !== "object" || stored === null || !("v" in stored) || stored.v !== 1) return undefined;
  return stored as Notice;
}
