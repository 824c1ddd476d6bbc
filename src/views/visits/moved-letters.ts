import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import type { Day, Instant, Zone } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { daySpan, momentText } from "../../locales/dates.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Message, message, section } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { hoursText, visitDay } from "./visit-names.ts";

/** A visit with the days that it had before. */
export interface MovedVisit {
  readonly visit: Visit;
  readonly park: Park;
  readonly from: Day;
  readonly to: Day;
}

/** Tells an expert who cannot come on a visit's new days that they need not. */
export function seatReleasedView(
  moved: MovedVisit & { readonly expert: Expert },
  language: Language,
  today: Day,
): Message {
  const say = wordsIn(language).moves;
  const was = daySpan(moved.from, moved.to, language, today);
  const park = parkName(moved.park, language);
  const now = visitDay(moved, language, today);
  return message(say.releasedText(park, was), [
    section(say.releasedLetter(moved.expert.name, park, was, now)),
  ]);
}

/** The same as one would write it in any messenger. */
export function releasedLetter(moved: MovedVisit, expert: Expert, language: Language, today: Day): string {
  const was = daySpan(moved.from, moved.to, language, today);
  const park = parkName(moved.park, language);
  return wordsIn(language).moves.copyReleased(expert.name, park, was, visitDay(moved, language, today));
}

/** Asks an expert outside Slack again for visits that were moved, as one would write it in any messenger. */
export function movedLetter(
  visits: readonly MovedVisit[],
  to: { readonly expert: Expert; readonly replyBy: Instant },
  language: Language,
  zone: Zone,
  today: Day,
): string {
  const words = wordsIn(language);
  const say = words.moves;
  const by = momentText(to.replyBy, zone, language, today);
  const facts = visits.map((moved) => ({
    park: parkName(moved.park, language),
    was: daySpan(moved.from, moved.to, language, today),
    now: visitDay(moved, language, today),
    hours: hoursText(moved.visit, language).replace(/^, /, ""),
  }));
  const [first, second] = facts;
  if (first !== undefined && second === undefined)
    return say.copyMoved(to.expert.name, first.park, first.was, first.now, first.hours, by);
  return [
    say.copyMovedHead(to.expert.name, facts.length),
    ...facts.map((one, i) => say.copyMovedLine(i, one.park, one.was, one.now, one.hours)),
    say.copyMovedTail(by),
  ].join("\n");
}
