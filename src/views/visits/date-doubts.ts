import type { KnownBlock } from "@slack/types";
import type { Language } from "../../domain/languages.ts";
import { reference } from "../../domain/references.ts";
import type { DateDoubt } from "../../domain/refusals/visits.ts";
import { md } from "../../locales/mrkdwn.ts";
import { wordsIn } from "../../locales/words.ts";
import { context } from "../message.ts";
import { expertName, visitWithDay } from "./visit-names.ts";

/** A distance in a straight line is no more exact than this, kilometres. */
export const roundDistance = (kilometres: number): number => Math.round(kilometres / 10) * 10;

/** What speaks against a visit's days, in a line. */
export function doubtText(doubt: DateDoubt, language: Language): string {
  const say = wordsIn(language).visits;
  switch (doubt.kind) {
    case "park_visited":
      return say.parkVisited(visitWithDay(doubt.other, language));
    case "park_called_away":
      return say.parkCalledAway(`${reference.meeting(doubt.meeting.id)} ${doubt.meeting.title}`);
    case "too_far":
      return say.tooFar(
        expertName(doubt.expert),
        visitWithDay(doubt.other, language),
        roundDistance(doubt.kilometres),
      );
  }
}

/** What a preview says of doubts: the reason that overrules them, or that one is wanted; nothing where there are none. */
export function doubtNote(
  doubts: readonly DateDoubt[],
  reason: string | undefined,
  language: Language,
): KnownBlock[] {
  const say = wordsIn(language).visits;
  if (reason !== undefined) return [context(md`${say.overruledBecause(reason)}`)];
  return doubts.length === 0 ? [] : [context(md`${say.reasonWanted}`)];
}
