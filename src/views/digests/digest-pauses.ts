import type { DigestOrder } from "../../domain/digest-orders.ts";
import type { Language } from "../../domain/languages.ts";
import { type Day, plusDays } from "../../domain/time.ts";
import { longDay, momentText } from "../../locales/dates.ts";
import { wordsIn } from "../../locales/words.ts";
import { dateField, form } from "../form-fields.ts";
import { type Message, type ModalView, sentence } from "../message.ts";
import { type OrderReader, type OrderShown, placeOf } from "./digest-orders.ts";

/** Asks until when a channel's report is to pause; a week from today unless told. */
export function pauseForm(order: DigestOrder, language: Language, today: Day): ModalView {
  const words = wordsIn(language);
  const say = words.digests;
  return form(
    {
      id: "digest.pause",
      value: { channel: order.channel },
      title: say.pauseTitle,
      submit: say.pauseSubmit,
      blocks: [dateField({ id: "until", label: say.pauseUntil }, order.pausedUntil ?? plusDays(today, 7))],
    },
    words,
  );
}

/** Says back until when a report pauses, or that it goes on. */
export function pausedView({ order, next }: OrderShown, reader: OrderReader): Message {
  const words = wordsIn(reader.language);
  const say = words.digests;
  const place = placeOf(order, words);
  return order.pausedUntil === undefined
    ? sentence(say.resumed(place, momentText(next, reader.zone, reader.language, reader.today)))
    : sentence(say.paused(place, longDay(order.pausedUntil, reader.language, reader.today)));
}
