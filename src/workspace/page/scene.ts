import type { html } from "hono/html";
import type { Workspace } from "../server.ts";
import type { Channel, Member } from "../state.ts";
import type { PageWords } from "./words/zh.ts";

/** Escaped markup, as hono's `html` tag makes it. */
export type Html = ReturnType<typeof html>;

/** The languages of the page itself; what the bot writes is in the reader's own. */
export type PageLanguage = "zh" | "en";

/** Where the clock can be moved: an hour on, the next workday 09:00, or a day (`YYYY-MM-DD`) at 09:00. */
export type ClockGoal = { readonly to: "hour" } | { readonly to: "workday" } | { readonly to: string };

/** The office's clock as the page may use it. */
export interface PageClock {
  /** An IANA zone name; all times are shown in it. */
  readonly zone: string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves forward, living through everything that falls due; resolves once it is all sent. A day gone by is no move. */
  moveOn(goal: ClockGoal): Promise<void>;
}

/** People who belong together in the list of whom one can be. */
export interface PersonGroup {
  readonly name: Readonly<Record<PageLanguage, string>>;
  /** User ids. */
  readonly members: readonly string[];
}

/** A slash command as the composer completes it. */
export interface CommandGuide {
  /** With the slash. */
  readonly name: string;
  readonly verbs: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly does: string;
    readonly example: string;
  }[];
}

/** A step of a first visit. */
export interface GuideStep {
  readonly id: string;
  readonly title: Readonly<Record<PageLanguage, string>>;
  readonly about: Readonly<Record<PageLanguage, string>>;
  /** Whose step it is: a user id. */
  readonly as?: string;
  /** Where: a channel's id, or the direct messages with the bot. */
  readonly channel?: string;
  /** What the composer is filled with; the person sends it. */
  readonly fill?: string;
  /** The step is a move of the clock. */
  readonly moves?: "workday";
}

/** What the page is told by whoever starts the workspace. */
export interface PageOptions {
  readonly clock: PageClock;
  /** Who a visitor is at first; without it the first person of the workspace. */
  readonly visitor?: string;
  readonly groups?: readonly PersonGroup[];
  /** A way through a first visit; `done` names the steps that have happened. */
  readonly guide?: { readonly steps: readonly GuideStep[]; readonly done: () => ReadonlySet<string> };
  readonly commands?: (language: PageLanguage) => readonly CommandGuide[];
}

/** What is looked at. */
export interface Place {
  readonly kind: "list" | "channel" | "home";
  /** The channel in the middle; for `list` the one shown beside the list where there is room. */
  readonly channel: Channel | undefined;
  /** The message whose thread is open at the side. */
  readonly thread: string | undefined;
  readonly side: "guide" | "pins" | undefined;
  /** All messages, not just the latest. */
  readonly all: boolean;
  /** Messages after this time are marked as new; undefined: after what was read. */
  readonly newAfter: string | undefined;
}

export type Theme = "light" | "dark" | "system";

/** Everything that a part of the page is made from. */
export interface Scene {
  readonly workspace: Workspace;
  readonly options: PageOptions;
  readonly words: PageWords;
  readonly language: PageLanguage;
  readonly theme: Theme;
  readonly me: Member;
  readonly place: Place;
  /** Goes with every request that changes something. */
  readonly token: string;
  /** Where scripts and styles lie, ending in a slash. */
  readonly assets: string;
  readonly guide: { readonly shown: boolean; readonly done: ReadonlySet<string> };
}
