import { done, type Outcome } from "../../domain/outcome.ts";
import { replyTime } from "../../domain/reply-by.ts";
import { type Instant, instantAt, type TimeOfDay, type Zone } from "../../domain/time.ts";
import type { OpenVisit } from "../../domain/visits.ts";
import { type Moment, readDeadline, type Standpoint } from "../dates/dates.ts";
import { asOutcome } from "../dates/days.ts";
import { tokensOf } from "../tokens.ts";
import { readVisits } from "../visits/visits.ts";

/** Whom to ask and until when, as typed behind `/visit invite`. */
export interface InviteTyped {
  readonly visits: readonly OpenVisit[] | "all";
  readonly replyBy: { readonly typed: string; readonly at: Instant } | undefined;
}

const BY = /(?:^|[\s,，;；、])(?:by|before|until|截止到?|截至|答复期限|期限)\s*[:：]?\s*(.+)$/is;
const ALL = /^(?:all|everybody|everyone|(?:全部|所有)(?:的?(?:人|专家))?|全体(?:专家)?|都发|全发|)$/i;

const halfDays: Readonly<Record<string, TimeOfDay>> = { morning: "12:00", evening: "21:00" };

/** Reads `V2 昆山`, `all`, nothing (which is all), with `by 6月20日 17:00` or 6月20日前 behind it. */
export function readInvite(
  typed: string,
  visits: readonly OpenVisit[],
  standpoint: Standpoint & { readonly zone: Zone },
): Outcome<InviteTyped> {
  // The office's letters close when its day does.
  const { names, by } = splitDeadline(typed.replace(/下班(?=(?:之|以)?前)/, replyTime), standpoint);
  const moment = by === undefined ? undefined : asOutcome(readDeadline(by, standpoint), by);
  if (moment?.done === false) return moment;
  const replyBy =
    by === undefined || moment === undefined
      ? undefined
      : { typed: by, at: instantOf(moment.value, standpoint.zone) };
  if (ALL.test(names.replace(/[\s,，、;；]+$/, "").trim())) return done({ visits: "all", replyBy });
  const named = readVisits(names, visits);
  return named.done ? done({ visits: named.value, replyBy }) : named;
}

function splitDeadline(typed: string, standpoint: Standpoint): { names: string; by: string | undefined } {
  const found = BY.exec(typed);
  if (found !== null) return { names: typed.slice(0, found.index), by: (found[1] ?? "").trim() };
  if (!/前(?:回复|答复)?$/.test(typed.trim())) return { names: typed, by: undefined };
  const bare = typed.trim().replace(/(?:回复|答复)$/, "");
  const start = tokensOf(bare).find((token) => readDeadline(bare.slice(token.start), standpoint).ok)?.start;
  return start === undefined
    ? { names: typed, by: undefined }
    : { names: bare.slice(0, start), by: bare.slice(start) };
}

/** A deadline that names no time is the close of that day's letters. */
function instantOf({ day, time, halfDay }: Moment, zone: Zone): Instant {
  return instantAt(day, time ?? halfDays[halfDay ?? ""] ?? replyTime, zone);
}
