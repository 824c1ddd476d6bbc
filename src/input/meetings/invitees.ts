import type { Invitee, KnownPerson } from "../../domain/meetings.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import { type Found, findEach, indexOf } from "../finding/find.ts";
import { readMention } from "../words.ts";

/** Forms of address that people put behind a name. */
const TITLES = /(?:老师|教授|专家|研究员|先生|女士|同志)$/;
/** Words between people that name nobody. */
const BETWEEN =
  /(?:^|[\s,;，；、])(?:with|and|invite|和|与|及|请|邀请|参会人?|参加人?|出席)(?=[\s,;，；、:：]|$)[:：]?/gi;

const MENTION = /<[@#!][^<>]*>/g;

/** A line's mentions as they stand, and the line with a blank in place of each. */
function splitMentions(text: string): { readonly mentions: readonly string[]; readonly rest: string } {
  return { mentions: text.match(MENTION) ?? [], rest: text.replace(MENTION, " , ") };
}

/**
 * The people that somebody wants invited, in the order typed, mentions first: `<@U1>`, a name, a part of it, pinyin,
 * an expert's code. The first that is unknown or could be several refuses them all; nothing is guessed.
 */
export function readInvitees(typed: string, people: readonly KnownPerson[]): Outcome<readonly Invitee[]> {
  const { mentions, rest } = splitMentions(typed);
  const named = mentions.map(readMention);
  if (named.some((mention) => mention?.kind !== "user")) return refused({ name: "invitee_is_group" });
  const invitees: Invitee[] = named.flatMap((mention) =>
    mention === undefined ? [] : [{ kind: "member", slackUserId: mention.id } as const],
  );
  const names = rest.replace(BETWEEN, " , ").replaceAll("@", " ");
  // Preparing everybody's names takes time, and most lines only mention people.
  if (!/[^\s,;，；、]/.test(names)) return done(distinct(invitees));
  const index = indexOf(people.map((person) => ({ id: person, names: [...person.names, person.again] })));
  for (const item of findEach(index, names)) {
    const found = withoutTitle(item.found, item.typed, index);
    if (found.kind === "several" && found.by !== "typo")
      return refused({ name: "invitee_ambiguous", typed: item.typed, matches: found.ids });
    if (found.kind !== "one" || found.by === "typo")
      return refused({ name: "invitee_unknown", typed: item.typed, nearest: nearestOf(found) });
    invitees.push(found.id.invitee);
  }
  return done(distinct(invitees));
}

function withoutTitle(
  found: Found<KnownPerson>,
  typed: string,
  index: ReturnType<typeof indexOf<KnownPerson>>,
): Found<KnownPerson> {
  if (found.kind === "one" || !TITLES.test(typed)) return found;
  return findEach(index, typed.replace(TITLES, ""))[0]?.found ?? found;
}

function nearestOf(found: Found<KnownPerson>): readonly KnownPerson[] {
  if (found.kind === "none") return found.nearest.slice(0, 3);
  return found.kind === "one" ? [found.id] : found.ids.slice(0, 3);
}

/** What tells invitees apart. */
function keyOf(invitee: Invitee): string {
  return invitee.kind === "member" ? invitee.slackUserId : `${invitee.organisationId}/${invitee.person}`;
}

function distinct(invitees: readonly Invitee[]): readonly Invitee[] {
  return [...new Map(invitees.map((invitee) => [keyOf(invitee), invitee])).values()];
}
