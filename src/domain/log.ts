import type { NoticeKind } from "./notices.ts";
import type { Instant } from "./time.ts";

/** One line of the log: what somebody did, or what became of a message. */
export type LogLine = {
  readonly at: Instant;
  /** What it is about: references, names of parks, experts and meetings. */
  readonly about: readonly string[];
} & (
  | {
      readonly kind: "deed";
      /** Who did it, by name; undefined for the bot itself. */
      readonly who: string | undefined;
      readonly action: string;
      /** What it led to, where that is a state. */
      readonly to: string | undefined;
      /** The reason that whoever did it gave for going ahead. */
      readonly why: string | undefined;
    }
  | {
      readonly kind: "message";
      readonly says: NoticeKind;
      readonly became: "waiting" | "sent" | "dropped" | "failed";
      /** To whom, by name; a channel by its id. */
      readonly recipient: string;
      readonly reason: string | undefined;
    }
);

/** Which lines of the log are wanted: all of these words stand in them; only messages that were not delivered. */
export interface LogFilter {
  readonly words: readonly string[];
  readonly failedOnly: boolean;
}

/** True for a line in which all words stand. */
export function isWanted(line: LogLine, { words, failedOnly }: LogFilter): boolean {
  if (failedOnly && (line.kind !== "message" || line.became !== "failed")) return false;
  const rest = line.kind === "deed" ? [line.who, line.why] : [line.recipient];
  const text = [...line.about, ...rest].join(" ").toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}
