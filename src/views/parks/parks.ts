import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { type Park, stageOn } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";

/** One page of a list of parks. */
export interface ParkPage {
  readonly parks: readonly Park[];
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  readonly filter: string;
  readonly today: Day;
}

/** A page of parks, a line each, with buttons to turn the page. */
export function parkListView(list: ParkPage, language: Language): Message {
  const words = wordsIn(language);
  if (list.total === 0) return sentence({ mrkdwn: words.parks.noParks });
  const title =
    list.filter === ""
      ? words.parks.listTitle(list.total)
      : words.parks.listTitleFiltered(list.total, list.filter);
  const lines = list.parks.map((park) => parkLine(park, list.today, language, words));
  const blocks: KnownBlock[] = [header(title), section(joined(lines))];
  if (list.pages > 1) blocks.push(...turning(list, words));
  return message(md`${title}`, blocks);
}

function turning(list: ParkPage, words: Words): KnownBlock[] {
  const turn = (action: string, label: string, page: number) =>
    button({ action, label, value: { page, filter: list.filter } });
  const elements = [
    ...(list.page > 1 ? [turn("park.list:previous", words.shared.previousPage, list.page - 1)] : []),
    ...(list.page < list.pages ? [turn("park.list:next", words.shared.nextPage, list.page + 1)] : []),
  ];
  return [context(md`${words.shared.page(list.page, list.pages)}`), { type: "actions", elements }];
}

function parkLine(park: Park, today: Day, language: Language, words: Words): Mrkdwn {
  const name = parkName(park, language);
  const facts = [provinceName(park, language), words.parks.kinds[park.kind], stageText(park, today, words)];
  return md`*${name}*${words.shared.beside}${facts.join(words.shared.beside)}`;
}

/** Everything that is on record about one park, its history up to today. */
export function parkView(park: Park, today: Day, language: Language): Message {
  const words = wordsIn(language);
  const say = words.parks;
  const other = language === "zh-CN" ? park.nameEn : park.nameZh;
  const history = park.stages
    .filter((record) => record.since <= today)
    .map((record) => say.stageSince(say.stages[record.stage], record.since.slice(0, 4)));
  const lines = [
    other === undefined ? md`` : md`${other}`,
    md`${words.shared.labelled(say.place, placeOf(park, language))}`,
    md`${words.shared.labelled(say.kind, say.kinds[park.kind])}`,
    md`${words.shared.labelled(say.history, words.shared.list(history) || say.noStage)}`,
  ];
  const name = parkName(park, language);
  return message(md`${name}${words.shared.beside}${stageText(park, today, words)}`, [
    header(name),
    section(joined(lines)),
    ...(park.latitude === undefined || park.longitude === undefined
      ? []
      : [context(md`${say.coordinates(park.latitude, park.longitude)}`)]),
  ]);
}

/** The park's name in a language; where it has none, the Chinese one. */
export function parkName(park: Park, language: Language): string {
  return language === "en" ? (park.nameEn ?? park.nameZh) : park.nameZh;
}

/** Province, and city where it is on record: `江苏昆山`, `Jiangsu`. */
export function placeOf(park: Park, language: Language): string {
  if (language === "en") return provinceName(park, language);
  if (park.cityZh === undefined) return park.provinceZh;
  return `${park.provinceZh.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, "")}${park.cityZh.replace(/[（(]([^（）()]*)[）)]/g, "$1")}`;
}

function provinceName(park: Park, language: Language): string {
  return language === "en" ? (park.provinceEn ?? park.provinceZh) : park.provinceZh;
}

function stageText(park: Park, today: Day, words: Words): string {
  const record = stageOn(park, today);
  return record === undefined
    ? words.parks.noStage
    : words.parks.stageSince(words.parks.stages[record.stage], record.since.slice(0, 4));
}
