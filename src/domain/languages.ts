/** The languages that the bot speaks. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Narrows a stored or typed word to a language; any Chinese variant falls back to zh-CN. */
export function languageFrom(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined;
  const lower = tag.toLowerCase();
  if (lower.startsWith("zh")) return "zh-CN";
  return lower.startsWith("en") ? "en" : undefined;
}
