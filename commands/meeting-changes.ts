import { done, type Outcome } from "../src/domain/outcome.ts";
import { type Verb, verb } from "../src/door/command.ts";
import { show } from "../src/door/reply.ts";
import type { Context } from "../src/flows/context.ts";
import { agendaOf } from "../src/flows/meetings/edit-agenda.ts";
import { type MoveWanted, previewMove } from "../src/flows/meetings/move-meeting.ts";
import { lineDesk, readMoveLine } from "../src/input/meetings/meeting-lines.ts";
import { readMeetingFirst } from "../src/input/meetings/meetings.ts";
import { staffAgendaView } from "../src/views/meetings/agenda.ts";
import { editForm, moveForm, moveView } from "../src/views/meetings/meeting-changes.ts";
import { meetingReader } from "../src/views/meetings/meeting-facts.ts";

const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const moveLine = verb({
  name: "move",
  aliases: ["改期", "改时间", "改地点"],
  permission: "meetings.write",
  effect: "reads",
  read(line, context): Outcome<MoveWanted> {
    const first = readMeetingFirst(line, context.stores.meetings.all(), "move");
    if (!first.done) return first;
    const read = readMoveLine(first.value.rest, lineDesk(context, []));
    return read.done ? done({ meetingId: first.value.meeting.id, ...read.value }) : read;
  },
  flow: previewMove,
  view: (preview, context) => moveView(preview, readerOf(context)),
});

/** With a meeting alone it opens a window. */
export const move: Verb = {
  ...moveLine,
  run(line, context) {
    const first = readMeetingFirst(line, context.stores.meetings.all(), "move");
    if (!first.done || first.value.rest !== "") return moveLine.run(line, context);
    return done(show(moveForm(first.value.meeting, readerOf(context))));
  },
};

export const edit: Verb = {
  name: "edit",
  aliases: ["修改"],
  permission: "meetings.write",
  effect: "reads",
  run(line, context) {
    const first = readMeetingFirst(line, context.stores.meetings.all(), "edit");
    if (!first.done) return first;
    const { meeting } = first.value;
    return done(show(editForm(meeting, context.stores.meetingTerms.of(meeting.id), readerOf(context))));
  },
};

export const agenda = verb({
  name: "agenda",
  aliases: ["议程"],
  permission: "meetings.read",
  effect: "reads",
  read(line, context) {
    const first = readMeetingFirst(line, context.stores.meetings.all(), "agenda");
    return first.done ? done(first.value.meeting.id) : first;
  },
  flow: agendaOf,
  view: (shown, context) => staffAgendaView(shown, readerOf(context)),
});
