import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { ParkComplaint } from "../../domain/refusals/surveys.ts";
import type { Survey, VisitMode } from "../../domain/visits.ts";
import { type Found, findEach, indexOf } from "../finding/find.ts";
import { firstWord, normalise, plainText, readCount, readReference } from "../words.ts";
import { readSurvey } from "./surveys.ts";

/** Parks as somebody names them for a survey; a complaint stands where one is not certain. */
export interface ParksWanted {
  readonly survey: Survey;
  readonly mode: VisitMode;
  readonly seats: number;
  readonly parks: readonly Park[];
  readonly complaints: readonly ParkComplaint[];
}

const modes: readonly (readonly [RegExp, VisitMode])[] = [
  [/(?<![a-z])on[- ]?site(?![a-z])|实地(?:考察|调研|调查|核查)?|现场(?:考察|核查|调研)?/gi, "on_site"],
  [/(?<![a-z])(?:by )?questionnaires?(?![a-z])|问卷(?:调查|调研)?|函审/gi, "questionnaire"],
];

const seatWords =
  /(?:席位|席数|人数|seats?)\s*[:：]?\s*(\d{1,4}|[一二两三四五六七八九十]{1,3})(?![\d\p{L}])|(?<![a-z\d])(\d{1,4}|[一二两三四五六七八九十]{1,3})\s*(?:席位?|位|人|名|seats?(?![a-z]))/iu;

/** A team as the office sends it. */
const usualSeats = 3;

/** More than this is a slip of the finger. */
export const mostSeats = 9;

/**
 * Parks for a survey's list: `[S1] 昆山高新、芜湖 实地 3席`, `wuhu, lubei on-site 3 seats`. Without a number a team has three
 * seats, a questionnaire none.
 */
export function readParksWanted(
  typed: string,
  surveys: readonly Survey[],
  parks: readonly Park[],
): Outcome<ParksWanted> {
  const text = normalise(plainText(typed));
  const { word, rest } = firstWord(text);
  const named = readReference(word)?.kind === "survey";
  const survey = readSurvey(named ? word : "", surveys);
  if (!survey.done) return survey;
  const words = named ? rest : text;
  const [, behind, before] = seatWords.exec(words) ?? [];
  const seatsTyped = behind ?? before;
  const bare = seatsTyped === undefined ? words : words.replace(seatWords, " ");
  const found = modes.filter(([pattern]) => bare.search(pattern) >= 0);
  const names = modes.reduce((left, [pattern]) => left.replace(pattern, " "), bare).trim();
  if (names === "") return refused({ name: "argument_missing", command: "/survey", verb: "add" });
  const [chosen] = found;
  if (chosen === undefined || found.length > 1)
    return refused({ name: "mode_missing", survey: survey.value });
  const mode = chosen[1];
  const usual = mode === "on_site" ? usualSeats : 0;
  const seats = seatsTyped === undefined ? usual : (readCount(seatsTyped) ?? usual);
  if (seats > mostSeats || (mode === "on_site" && seats < 1))
    return refused({ name: "seats_out_of_range", seats, most: mostSeats });
  return done({ survey: survey.value, mode, seats, ...readParks(names, parks) });
}

function readParks(names: string, parks: readonly Park[]): Pick<ParksWanted, "parks" | "complaints"> {
  const index = indexOf(
    parks.map((park) => ({
      id: park,
      names: park.nameEn === undefined ? [park.nameZh] : [park.nameZh, park.nameEn],
    })),
  );
  const found: Park[] = [];
  const complaints: ParkComplaint[] = [];
  for (const item of findEach(index, names)) {
    const complaint = complaintAbout(item.typed, item.found, found);
    if (complaint !== undefined) complaints.push(complaint);
    else if (item.found.kind === "one") found.push(item.found.id);
  }
  return { parks: found, complaints };
}

function complaintAbout(
  typed: string,
  found: Found<Park>,
  before: readonly Park[],
): ParkComplaint | undefined {
  if (found.kind === "none") return { why: "unknown", typed, nearest: found.nearest };
  if (found.by === "typo")
    return { why: "unknown", typed, nearest: found.kind === "one" ? [found.id] : found.ids };
  if (found.kind === "several") return { why: "ambiguous", typed, matches: found.ids };
  return before.includes(found.id) ? { why: "twice", park: found.id } : undefined;
}
