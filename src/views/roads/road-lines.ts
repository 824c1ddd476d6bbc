import type { Language } from "../../domain/languages.ts";
import type { Seat } from "../../domain/progress.ts";
import { type RoadPage, sightsOf } from "../../domain/road-pages.ts";
import type { Day } from "../../domain/time.ts";
import { arrivalEvening } from "../../domain/travel.ts";
import { longDay } from "../../locales/dates.ts";
import { type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { parkName, placeOf } from "../parks/parks.ts";
import { hoursText, institutionName, visitDay } from "../visits/visit-names.ts";

/** Who reads a letter to a team, and when. */
export interface LetterReader {
  readonly language: Language;
  readonly words: Words;
  readonly today: Day;
}

export function letterReader(language: Language, today: Day): LetterReader {
  return { language, words: wordsIn(language), today };
}

/** One line of a letter: the same words stand in a message and in a text to copy. */
export interface LetterLine {
  readonly icon: string;
  readonly label: string;
  readonly text: string;
}

export function messageLine({ icon, label, text }: LetterLine): Mrkdwn {
  return md`${icon} *${label}*　${text}`;
}

export function plainLine({ label, text }: LetterLine, { words }: LetterReader): string {
  return words.shared.labelled(label, text);
}

/** What a letter is about: the day, and the park by its whole name. */
export function subjectOf({ visit, park }: RoadPage, { language, today }: LetterReader) {
  return { day: visitDay({ visit }, language, today), park: parkName(park, language) };
}

export function whenLine({ visit }: RoadPage, { words, language, today }: LetterReader): LetterLine {
  const text = `${visitDay({ visit }, language, today)}${spaced(hoursText(visit, language), language)}`;
  return { icon: "🗓", label: words.roads.labels.when, text };
}

const spaced = (hours: string, language: Language): string =>
  language === "en" && /^\d/.test(hours) ? `, ${hours}` : hours;

/** Who comes, whoever reads it as "you". */
export function teamLine(page: RoadPage, reader: LetterReader): LetterLine {
  const say = reader.words.roads;
  const names = page.team.map((seat) => memberText(seat, page, reader)).join(say.teamSeparator);
  const text = page.open > 0 ? say.teamOpen(names, page.open) : names;
  return { icon: "👥", label: say.labels.team, text };
}

function memberText({ assignment, expert }: Seat, page: RoadPage, { words, language }: LetterReader): string {
  const { roles } = words.assignments;
  const role = assignment.leads ? roles.leads : roles.member;
  if (page.reader?.assignment.id === assignment.id) return words.roads.you(role);
  return words.roads.member(expert.name, institutionName(expert, language), role);
}

/** The liaison by name, with the telephone where one is given and may be shown. */
export function liaisonLine(page: RoadPage, reader: LetterReader, withPhones: boolean): LetterLine[] {
  const say = reader.words.roads;
  const text = withPhone(page.ownerName ?? "", page.road?.liaisonPhone, withPhones, reader);
  return text === "" ? [] : [{ icon: "☎️", label: say.labels.liaison, text }];
}

function withPhone(who: string, phone: string | undefined, shown: boolean, { words }: LetterReader): string {
  if (phone === undefined) return who;
  return words.roads.withPhone(who, shown ? phone : words.roads.hiddenPhone);
}

/** When to come and how: what somebody looks up on the way. */
export function travelLines(page: RoadPage, reader: LetterReader, withPhones: boolean): LetterLine[] {
  const say = reader.words.roads;
  const { road } = page;
  const pickUp = withPhone(road?.pickUp ?? "", road?.pickUpPhone, withPhones, reader);
  const arrival = arrivalText(page, reader);
  return [
    whenLine(page, reader),
    ...(arrival.text === "" ? [] : [{ icon: "🕘", label: say.labels.arrival, text: arrival.text }]),
    { icon: "🚄", label: say.labels.route, text: road?.route ?? say.notYet },
    { icon: "🚗", label: say.labels.pickUp, text: pickUp === "" ? say.notYet : pickUp },
    ...(arrival.stays || road?.hotel !== undefined
      ? [{ icon: "🏨", label: say.labels.hotel, text: road?.hotel ?? say.hotelYet }]
      : []),
    ...liaisonLine(page, reader, withPhones),
  ];
}

function arrivalText(page: RoadPage, { words, language, today }: LetterReader) {
  const { visit, reader } = page;
  if (visit.dayFrom === undefined) return { text: "", stays: false };
  const evening = arrivalEvening(visit.dayFrom, reader?.distance);
  const time = visit.timeFrom.replace(/^0/, "");
  if (evening === undefined)
    return { text: words.roads.arriveMorning(longDay(visit.dayFrom, language, today), time), stays: false };
  const say = reader === undefined ? words.roads.arriveAny : words.roads.arriveEvening;
  return { text: say(longDay(evening, language, today)), stays: true };
}

/** Who comes along, what park it is, and what to look at there. */
export function parkLines(page: RoadPage, reader: LetterReader): LetterLine[] {
  const say = reader.words.roads;
  const sights = sightsOf(page).map((sight, i) => {
    const text =
      sight.from === "purpose"
        ? (say.questions[page.survey.purpose][sight.index] ?? "")
        : (sight.from === "seat" ? say.fromSeat : say.fromVisit)(reader.words.assignments.field(sight.field));
    return say.sight(i, text);
  });
  return [
    teamLine(page, reader),
    { icon: "📍", label: say.labels.park, text: parkText(page, reader) },
    { icon: "🔍", label: say.labels.sights, text: sights.join("") },
  ];
}

/** Where "please look at" comes from. */
export function sourceText({ survey }: RoadPage, { words }: LetterReader): string {
  return words.roads.source(words.surveys.purposes[survey.purpose]);
}

function parkText({ park }: RoadPage, { words, language, today }: LetterReader): string {
  const say = words.parks;
  const history = park.stages
    .filter(({ since }) => since <= today)
    .map(({ stage, since }) => say.stageSince(say.stages[stage], since.slice(0, 4)));
  return words.roads.parkFacts(
    parkName(park, language),
    placeOf(park, language),
    say.kinds[park.kind],
    words.shared.list(history) || say.noStage,
  );
}
