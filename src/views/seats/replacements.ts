import type { Assignment } from "../../domain/assignments.ts";
import { isLive } from "../../domain/assignments.ts";
import type { GapDetails } from "../../domain/gaps.ts";
import type { NotReplacing } from "../../domain/replacements.ts";
import type { Day, Instant } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { type Message, message, section, sentence } from "../message.ts";
import { expertName, visitWithDay } from "../visits/visit-names.ts";
import { invitationsSentView } from "./request-letters.ts";
import { type GapReader, momentSoon, offerBlocks, seatGapView } from "./seat-gap.ts";

/** Who could take a seat, and what becomes of whoever holds it. */
function replaceView(gap: GapDetails, reader: GapReader, now: Instant): Message {
  const { assignment, expert } = gap.seat;
  const { words, language, today } = reader;
  if (!isLive(assignment.state)) return seatGapView(gap, reader);
  const say = words.gaps;
  const visit = visitWithDay(gap.progress, language, today);
  const title = say.replaceTitle(expertName(expert), visit, words.assignments.states[assignment.state]);
  return message(title, [
    section(joined([title, md`${say.replaceHow[howOf(assignment, now)]}`])),
    ...offerBlocks(gap, reader, "command"),
  ]);
}

function howOf({ state, replyBy }: Assignment, now: Instant) {
  if (state === "proposed") return "proposed";
  if (state === "accepted") return "accepted";
  return replyBy !== undefined && replyBy <= now ? "overdue" : "asked";
}

interface AskedInstead {
  readonly gap: GapDetails;
  readonly letter: Parameters<typeof invitationsSentView>[0][number];
}

/** That somebody was asked instead, and until when; a text to copy for whoever is outside Slack. */
export function askedInsteadView({ gap, letter }: AskedInstead, reader: GapReader): Message {
  const { language, zone, today } = reader;
  if (letter.way === "outside") return invitationsSentView([letter], language, zone, today);
  const say = reader.words.gaps;
  const text = say.askedTitle(visitWithDay(gap.progress, language, today), expertName(letter.expert));
  return message(text, [
    section(joined([text, say.askedUntil(momentSoon(letter.replyBy, reader)), md`${say.nextReady}`])),
  ]);
}

/** What `/visit replace` answers: offers, or that somebody was asked. */
export function replacedView(
  replaced:
    | { readonly kind: "offers"; readonly gap: GapDetails }
    | { readonly kind: "asked"; readonly asked: AskedInstead },
  reader: GapReader,
  now: Instant,
): Message {
  return replaced.kind === "offers"
    ? replaceView(replaced.gap, reader, now)
    : askedInsteadView(replaced.asked, reader);
}

const order: readonly NotReplacing[] = ["busy", "unavailable", "too_far", "at_limit", "said_no", "conflict"];

/** How many cannot take a seat and why. Of those with a conflict of interest only the number is told. */
export function whyView(
  { replacements, progress }: GapDetails,
  { words, language, today }: GapReader,
): Message {
  const say = words.gaps;
  const groups = order.flatMap((why) => {
    const out = replacements.out.filter((one) => one.why === why).map(({ expert }) => expertName(expert));
    const names = why === "conflict" ? "" : words.shared.list(out);
    return out.length === 0 ? [] : [say.whyLine(why, out.length, names)];
  });
  const title = say.whyTitle(visitWithDay(progress, language, today));
  return message(title, [section(joined([title, ...groups]))]);
}

/** When the owner will be reminded of a gap. */
export function postponedView(
  until: Day,
  { words, language }: Pick<GapReader, "words" | "language">,
): Message {
  return sentence(words.gaps.postponed(longDay(until, language)));
}
