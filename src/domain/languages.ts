/** The languages that the bot speaks. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** The language that somebody's words are in, as far as they are enough to tell: OK is said in both. */
export function languageWritten(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return "zh-CN";
  return /[a-z]+[^a-z]+[a-z]+/i.test(text) ? "en" : undefined;
}
