import { bringsSomebody, type Seat } from "./meetings.ts";
import type { Way } from "./people.ts";
import { type Instant, plusMinutes } from "./time.ts";

export const agendaRoles = ["host", "address", "report", "exchange"] as const;
export type AgendaRole = (typeof agendaRoles)[number];

/** An item of a meeting's programme as somebody states it; the speaker by post, never by name. */
export interface AgendaFacts {
  readonly role: AgendaRole;
  readonly speaker: string;
  readonly title: string;
  readonly minutes: number;
}

/** An item of a meeting's programme. */
export interface AgendaItem extends AgendaFacts {
  readonly id: number;
  readonly meetingId: number;
  /** From 1. */
  readonly position: number;
  /** Whose speaker it is, where the organisation is known. */
  readonly organisationId: number | undefined;
  /** When text and slides came, and who noted it. */
  readonly receivedAt: Instant | undefined;
  readonly receivedBy: string | undefined;
  readonly receivedWay: Way | undefined;
  /** Key points said. */
  readonly points: string | undefined;
}

/** An item with when it begins. */
export interface TimedItem {
  readonly item: AgendaItem;
  readonly startsAt: Instant;
}

/** Each item begins when the one before it ends. */
export function timed(items: readonly AgendaItem[], startsAt: Instant): TimedItem[] {
  let next = startsAt;
  return items.map((item) => {
    const at = next;
    next = plusMinutes(next, item.minutes);
    return { item, startsAt: at };
  });
}

/** True when the organisation that was to speak has said that nobody comes: the programme has a gap. */
export function isGap(item: Pick<AgendaItem, "organisationId">, seats: readonly Seat[]): boolean {
  if (item.organisationId === undefined) return false;
  const theirs = seats.filter(({ organisation }) => organisation?.id === item.organisationId);
  return (
    theirs.length > 0 &&
    !theirs.some(bringsSomebody) &&
    theirs.every(({ invitation }) => invitation.status === "declined")
  );
}

/** True for an item whose speaker brings a text: everybody but who leads through the programme. */
export function bringsText({ role }: Pick<AgendaItem, "role">): boolean {
  return role !== "host";
}

/** True until text and slides have come from a speaker who brings them. */
export function owesMaterials(item: Pick<AgendaItem, "role" | "receivedAt">): boolean {
  return bringsText(item) && item.receivedAt === undefined;
}
