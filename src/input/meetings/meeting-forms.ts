import type { MeetingWanted } from "../../domain/meetings.ts";
import type { Refusal } from "../../domain/refusals/refusals.ts";
import { type Day, instantAt, type TimeOfDay } from "../../domain/time.ts";
import { readableText } from "../words.ts";
import { closing, type LineDesk } from "./meeting-lines.ts";

/** A meeting as it was entered into a form. */
export interface MeetingEntered {
  readonly title: string;
  readonly day: Day;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | undefined;
  readonly place: string | undefined;
  /** Slack ids. */
  readonly people: readonly string[];
  readonly replyBy: Day | undefined;
}

type FormDesk = Omit<LineDesk, "people" | "calendar">;

/** A refusal with the field at which it is to be said. */
interface AtField {
  readonly field: "title" | "day" | "from" | "to" | "reply_by";
  readonly refusal: Refusal;
}

/** Reads a filled form; a refusal comes with the field where it is to be said. */
export function readMeetingForm(
  entered: MeetingEntered,
  desk: FormDesk,
): AtField | { readonly wanted: MeetingWanted } {
  const { day, from, to, people } = entered;
  const [title, place] = [readableText(entered.title), readableText(entered.place ?? "")];
  const replyBy = replyByOf(entered, desk);
  if (title === "") return { field: "title", refusal: { name: "meeting_title_missing" } };
  const fault = timeFault(entered, desk) ?? replyByFault(entered, replyBy, desk);
  if (fault !== undefined) return fault;
  const invitees = people.map((slackUserId) => ({ kind: "member", slackUserId }) as const);
  const time = { day, from, to };
  return { wanted: { title, time, place: place === "" ? undefined : place, replyBy, invitees } };
}

function timeFault({ day, from, to }: MeetingEntered, desk: FormDesk): AtField | undefined {
  if (day < desk.today) return { field: "day", refusal: { name: "day_past", typed: day, day } };
  if (day === desk.today && from <= desk.time)
    return { field: "from", refusal: { name: "meeting_time_past", typed: from, day, from } };
  if (to !== undefined && to <= from)
    return { field: "to", refusal: { name: "range_backwards", typed: `${from}—${to}` } };
  return undefined;
}

/** The end of the office's day, or the start of a meeting that is earlier on the same day. */
function replyByOf({ replyBy, day, from }: MeetingEntered, { zone }: FormDesk) {
  if (replyBy === undefined) return undefined;
  return instantAt(replyBy, replyBy === day && from < closing ? from : closing, zone);
}

function replyByFault(
  { day, from, replyBy: typed = "" as Day }: MeetingEntered,
  replyBy: ReturnType<typeof replyByOf>,
  { today, time, zone }: FormDesk,
): AtField | undefined {
  if (replyBy === undefined) return undefined;
  const isFit = replyBy > instantAt(today, time, zone) && replyBy <= instantAt(day, from, zone);
  return isFit ? undefined : { field: "reply_by", refusal: { name: "reply_by_unfit", typed } };
}
