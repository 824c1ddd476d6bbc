import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import { parkName } from "./parks.ts";

const zh: readonly (readonly [RegExp, string])[] = [
  [/高新技术产业(园区|开发区|区)|高新技术开发区/, "高新区"],
  [/经济技术(产业)?开发区|经济开发区/, "经开区"],
  [/（[^（）]*）/, ""],
];

const en: readonly (readonly [RegExp, string])[] = [
  [/ \([^()]*\)/, ""],
  [/(National )?(Hi|High)-Tech (Industrial )?(Development )?(Zone|Park|Area)/, "Hi-Tech Zone"],
  [/(National )?Economic (and|&) Technological Development (Zone|Area)/, "ETDZ"],
  [/Economic-Technological Development Area/, "ETDA"],
  [/Economic Development Zone/, "EDZ"],
];

/** A park's name as it is said in the office, short enough for a line on a phone: 昆山高新区, Kunshan Hi-Tech Zone. */
export function shortParkName(park: Park, language: Language): string {
  const name = parkName(park, language);
  const pairs = /\p{Script=Han}/u.test(name) ? zh : en;
  const short = pairs.reduce((text, [long, brief]) => text.replace(long, brief), name).trim();
  return short === "" ? name : short;
}
