import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { PageLanguage, Theme } from "./scene.ts";

/** What a browser remembers of its visitor. */
export interface Session {
  readonly language: PageLanguage;
  readonly theme: Theme;
  readonly guideShown: boolean;
  /** Who they were last: a user id. */
  readonly person: string | undefined;
}

/** Everything that can be preferred, with what it can be. */
export const preferences = {
  language: ["zh", "en"],
  theme: ["light", "dark", "system"],
  guide: ["shown", "hidden"],
} as const;

const year = 365 * 24 * 3_600;

function kept(context: Context, name: string): string | undefined {
  return getCookie(context, `liaison_${name}`);
}

export function sessionOf(context: Context): Session {
  const theme = preferences.theme.find((one) => one === kept(context, "theme"));
  return {
    language: kept(context, "language") === "en" ? "en" : "zh",
    theme: theme ?? "system",
    guideShown: kept(context, "guide") !== "hidden",
    person: kept(context, "person"),
  };
}

/** Remembers one thing for a year; a language, a theme, whether the guide is shown, or who the visitor is. */
export function remember(context: Context, name: keyof typeof preferences | "person", value: string): void {
  setCookie(context, `liaison_${name}`, value, {
    path: "/",
    sameSite: "Strict",
    httpOnly: true,
    maxAge: year,
  });
}
