import type { KnownBlock } from "@slack/types";
import { type Counts, countedBy, groupOf, seatProvince } from "../../domain/meeting-groups.ts";
import type { MeetingDetails } from "../../domain/meetings.ts";
import { provinceInEnglish } from "../../locales/en/provinces.ts";
import { joined, type Mrkdwn } from "../../locales/mrkdwn.ts";
import { section } from "../message.ts";
import { holderText, type MeetingReader, namesText } from "./meeting-facts.ts";

/** The figures of a meeting by group and by province, and who waits for a place; nothing for a small meeting. */
export function tallySections(details: MeetingDetails, reader: MeetingReader): KnownBlock[] {
  const { seats, terms, came = new Set(), unannounced = [] } = details;
  const say = reader.words.registrations;
  const waiting = seats.filter(({ isWaiting }) => isWaiting).map(holderText);
  const waitlist =
    waiting.length === 0 || terms?.capacity === undefined
      ? []
      : [section(say.waitlist(namesText(waiting, reader), terms.capacity))];
  if (!seats.some(({ organisation }) => organisation !== undefined)) return waitlist;
  const isHeld = details.attended !== undefined;
  const line = (name: string, { invited, attending, tally, attended }: Counts): Mrkdwn =>
    say.counts(name, invited, attending, tally["needs-action"], isHeld ? attended : undefined);
  const groups = countedBy(seats, came, groupOf, unannounced);
  const at = (province: string) => (details.provinces ?? []).indexOf(province);
  const counted = [...countedBy(seats, came, seatProvince, unannounced)];
  const provinces = new Map(counted.sort(([a], [b]) => at(a) - at(b)));
  const called = (province: string) => (reader.language === "en" ? provinceInEnglish(province) : province);
  return [
    section(say.byGroup(joined([...groups].map(([group, counts]) => line(say.groups[group], counts))))),
    ...(provinces.size === 0
      ? []
      : [
          section(say.byProvince(joined([...provinces].map(([name, counts]) => line(called(name), counts))))),
        ]),
    ...waitlist,
  ];
}
