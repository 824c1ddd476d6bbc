import type { Language } from "./languages.ts";
import type { Role } from "./roles.ts";

/** A member of the Slack workspace as the bot knows them. */
export interface Member {
  readonly slackUserId: string;
  readonly name: string;
  readonly email: string | undefined;
  /** Their own choice; undefined means the office's language. */
  readonly language: Language | undefined;
  readonly deactivated: boolean;
  /** Slack's error code of the last attempt that can never succeed, until a message reaches them again. */
  readonly unreachable: string | undefined;
}

/** Somebody who asks the bot for something, as the door identified them. */
export interface Caller {
  readonly slackUserId: string;
  readonly roles: ReadonlySet<Role>;
  readonly language: Language;
  /** The expert of the pool that this member is, if any. */
  readonly expertId: number | undefined;
}

/** By which way an answer reached the office. */
export const ways = ["slack", "words", "telephone", "wechat", "mail", "paper"] as const;
export type Way = (typeof ways)[number];
