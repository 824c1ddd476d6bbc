import { readMention } from "./words.ts";

/** Whom and which channels a command's text mentions, each once in the order typed, and the text without them. */
export interface MentionsRead {
  readonly users: readonly string[];
  readonly channels: readonly string[];
  readonly rest: string;
}

const mention = /<[@#][A-Z0-9]+(?:\|[^<>]*)?>/g;

/** Takes the mentions of people and channels out of a command's text. */
export function mentionsIn(text: string): MentionsRead {
  const found = [...text.matchAll(mention)].flatMap(([word]) => readMention(word) ?? []);
  const idsOf = (kind: "user" | "channel") => [
    ...new Set(found.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  return {
    users: idsOf("user"),
    channels: idsOf("channel"),
    rest: text
      .replace(mention, " ")
      .replace(/[\s,，、;；]+/g, " ")
      .trim(),
  };
}
