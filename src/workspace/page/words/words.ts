import type { PageLanguage } from "../scene.ts";
import { en } from "./en.ts";
import { type PageWords, zh } from "./zh.ts";

const all: Readonly<Record<PageLanguage, PageWords>> = { zh, en };

/** The page's own words in a language. */
export function wordsOf(language: PageLanguage): PageWords {
  return all[language];
}
