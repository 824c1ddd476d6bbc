import type { HomeView, KnownBlock } from "@slack/types";
import type { OwnHome } from "../../domain/homes.ts";
import type { Language } from "../../domain/languages.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import { wordsIn } from "../../locales/words.ts";
import { overflow } from "../buttons.ts";
import { withMenusBeside } from "../message.ts";
import { type OfficeHome, officeHomeBlocks, officeHomeHeader } from "./home-office.ts";
import { isEmptyHome, ownHomeBlocks } from "./home-own.ts";

export interface HomeParts {
  readonly slackUserId: string;
  readonly own: OwnHome;
  /** For those who work in the office. */
  readonly office: OfficeHome | undefined;
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Instant;
  readonly today: Day;
}

/** The bot's Home tab of one person: what concerns themselves, and for the office what it has to see to. */
export function homeView(parts: HomeParts): HomeView {
  const { own, office, language, zone, today, slackUserId } = parts;
  const reader = { language, words: wordsIn(language), zone, now: parts.now, today };
  // Somebody of the office who is asked for nothing need not read that nothing is asked.
  const isOwnShown = office === undefined || !isEmptyHome(own);
  return {
    type: "home",
    blocks: withMenusBeside([
      ...(office === undefined ? [] : [officeHomeHeader(today, reader)]),
      ...(isOwnShown ? ownHomeBlocks(own, language, zone, today) : []),
      ...(office === undefined ? [] : officeHomeBlocks(office, slackUserId, reader)),
      languageBlock(language),
    ]),
  };
}

function languageBlock(language: Language): KnownBlock {
  const to = language === "zh-CN" ? "en" : "zh-CN";
  const menu = overflow("language.choose", [
    { label: wordsIn(language).shared.otherLanguage, value: { to } },
  ]);
  return { type: "actions", elements: [menu] };
}
