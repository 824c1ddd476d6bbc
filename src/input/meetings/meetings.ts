import type { Meeting } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { find, indexOf } from "../finding/find.ts";
import { firstWord, plainText, readReference } from "../words.ts";

/** The meeting that somebody means: `M3`, its title or a part of it. Two matches refuse with both. */
export function readMeeting(typed: string, meetings: readonly Meeting[]): Outcome<Meeting> {
  const reference = readReference(typed);
  if (reference?.kind === "meeting") {
    const meeting = meetings.find(({ id }) => id === reference.number);
    return meeting === undefined ? refused({ name: "meeting_unknown", typed }) : done(meeting);
  }
  const index = indexOf(meetings.map((meeting) => ({ id: meeting, names: [meeting.title] })));
  const found = find(index, plainText(typed));
  if (found.kind === "one" && found.by !== "typo") return done(found.id);
  if (found.kind === "several" && found.by !== "typo")
    return refused({ name: "meeting_ambiguous", typed, matches: found.ids });
  return refused({ name: "meeting_unknown", typed });
}

/** A meeting at the beginning of a line and what stands behind it; `verb` names the command's line for refusals. */
export function readMeetingFirst(
  text: string,
  meetings: readonly Meeting[],
  verb: string,
): Outcome<{ readonly meeting: Meeting; readonly rest: string }> {
  const { word, rest } = firstWord(text);
  if (word === "") return refused({ name: "argument_missing", command: "/meeting", verb });
  const meeting = readMeeting(word, meetings);
  return meeting.done ? done({ meeting: meeting.value, rest }) : meeting;
}
