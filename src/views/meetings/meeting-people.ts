import type { KnownBlock } from "@slack/types";
import type { Mrkdwn } from "../../locales/mrkdwn.ts";
import { section } from "../message.ts";
import { type MeetingReader, namesText } from "./meeting-facts.ts";

/** Of people whom the bot tells, so many are named; the others are counted. */
const namesFirst = 10;
/** So many characters of names go into one section, and so many sections of them into one message. */
const charactersInSection = 2500;
const sectionsOfNames = 3;

/** The first names of many people, and how many more there are. */
export function firstNames(people: readonly Mrkdwn[], reader: MeetingReader): Mrkdwn {
  const hidden = people.length - namesFirst;
  const shown = people.slice(0, namesFirst);
  return namesText(hidden > 0 ? [...shown, reader.words.meetings.more(hidden)] : shown, reader);
}

/** People who are all named, in as many sections of their own as that takes: whom somebody has to tell by hand, say. */
export function everyName(
  label: (names: Mrkdwn) => Mrkdwn,
  names: readonly Mrkdwn[],
  reader: MeetingReader,
): KnownBlock[] {
  const parts: Mrkdwn[][] = [];
  for (const name of names) {
    const last = parts.at(-1);
    if (last === undefined || lengthOf(last) + name.mrkdwn.length > charactersInSection) parts.push([name]);
    else last.push(name);
  }
  const shown = parts.slice(0, sectionsOfNames);
  const hidden = parts.slice(sectionsOfNames).flat().length;
  if (hidden > 0) shown.at(-1)?.push(reader.words.meetings.more(hidden));
  return shown.map((part) => section(label(namesText(part, reader))));
}

function lengthOf(names: readonly Mrkdwn[]): number {
  return names.reduce((sum, { mrkdwn }) => sum + mrkdwn.length + 2, 0);
}
