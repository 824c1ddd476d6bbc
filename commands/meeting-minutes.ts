import { done } from "../src/domain/outcome.ts";
import { pageOf } from "../src/domain/pages.ts";
import { verb } from "../src/door/command.ts";
import type { Context } from "../src/flows/context.ts";
import { minutesOf } from "../src/flows/meetings/minutes.ts";
import { papersOf } from "../src/flows/meetings/papers.ts";
import { readMeetingFirst } from "../src/input/meetings/meetings.ts";
import { meetingReader } from "../src/views/meetings/meeting-facts.ts";
import { minutesView } from "../src/views/meetings/minutes.ts";
import { papersView } from "../src/views/meetings/papers.ts";

const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

function readOne(line: string, context: Context, name: string) {
  const first = readMeetingFirst(line, context.stores.meetings.all(), name);
  return first.done ? done(first.value.meeting.id) : first;
}

export const minutes = verb({
  name: "minutes",
  aliases: ["纪要", "要点", "决定"],
  permission: "meetings.write",
  effect: "reads",
  read: (line, context) => readOne(line, context, "minutes"),
  flow: minutesOf,
  view: (shown, context) => minutesView(shown, 1, readerOf(context)),
});

export const papers = verb({
  name: "papers",
  aliases: ["材料", "发言材料"],
  permission: "meetings.read",
  effect: "reads",
  read: (line, context) => readOne(line, context, "papers"),
  flow: papersOf,
  view: (shown, context) => papersView({ ...shown, shown: pageOf(shown.items, 1) }, readerOf(context)),
});
