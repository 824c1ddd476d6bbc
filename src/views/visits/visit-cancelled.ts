import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Message, message, section } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { visitDay } from "./visit-names.ts";

/** Tells an expert who had been asked that a visit is called off. Why is the office's own affair. */
export function visitCancelledView(
  called: { readonly visit: Visit; readonly park: Park; readonly expert: Expert },
  language: Language,
  today: Day,
): Message {
  const say = wordsIn(language).visits;
  const day = visitDay(called, language, today);
  const park = parkName(called.park, language);
  return message(say.toExpertText(day, park), [section(say.toExpert(called.expert.name, day, park))]);
}
