import type { HomeView, KnownBlock } from "@slack/types";
import type { OwnHome } from "../domain/homes.ts";
import type { Language } from "../domain/languages.ts";
import type { SurveyProgress } from "../domain/progress.ts";
import type { Day, Zone } from "../domain/time.ts";
import { wordsIn } from "../locales/words.ts";
import { overflow } from "./buttons.ts";
import { ownHomeBlocks } from "./home-own.ts";

export interface HomeParts {
  readonly slackUserId: string;
  readonly own: OwnHome;
  /** Every open survey, for those who work in the office. */
  readonly surveys: readonly SurveyProgress[] | undefined;
  readonly language: Language;
  readonly zone: Zone;
  readonly today: Day;
}

/** The bot's Home tab of one person. */
export function homeView(parts: HomeParts): HomeView {
  const { own, language, zone, today } = parts;
  return { type: "home", blocks: [...ownHomeBlocks(own, language, zone, today), languageBlock(language)] };
}

function languageBlock(language: Language): KnownBlock {
  const to = language === "zh-CN" ? "en" : "zh-CN";
  const menu = overflow("language.choose", [
    { label: wordsIn(language).shared.otherLanguage, value: { to } },
  ]);
  return { type: "actions", elements: [menu] };
}
