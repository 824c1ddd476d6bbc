import type { Stores } from "../../../storage/index.ts";
import type { Language } from "../../domain/languages.ts";
import type { Notice, Recipient } from "../../domain/notices.ts";
import type { OfficeHours } from "../../domain/office-hours.ts";
import type { Role } from "../../domain/roles.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import type { WorkdayCalendar } from "../../domain/workdays.ts";
import type { Message } from "../../views/message.ts";

/** A file that comes with a message. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A notice's words at the moment of sending, or why it is not worth sending any more. */
export type Rendering =
  | { readonly send: true; readonly message: Message; readonly file?: OutgoingFile }
  | { readonly send: false; readonly reason: "outdated" | "unknown_kind" | "outside_hours" };

export const outdated: Rendering = { send: false, reason: "outdated" };

/** Worth sending, with these words. */
export function worth(message: Message): Rendering {
  return { send: true, message };
}

/** What a rendering works with: the records, the moment, and who will read it. */
export interface Desk {
  readonly stores: Stores;
  readonly zone: Zone;
  readonly calendar: WorkdayCalendar;
  readonly hours: OfficeHours;
  readonly now: Instant;
  readonly today: Day;
  readonly recipient: Recipient;
  /** What the recipient is to the office at this moment; nothing for a channel. */
  readonly roles: ReadonlySet<Role>;
  readonly language: Language;
}

export type NoticeOf<Kind extends Notice["kind"]> = Extract<Notice, { readonly kind: Kind }>;
