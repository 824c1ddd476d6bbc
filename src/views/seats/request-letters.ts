import type { KnownBlock } from "@slack/types";
import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { type Letter, writeLetters } from "../../domain/letters.ts";
import { reference } from "../../domain/references.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import { type Day, dayOf, type Zone } from "../../domain/time.ts";
import { momentText } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sections } from "../message.ts";
import { parkName, placeOf } from "../parks/parks.ts";
import { expertName, hoursText, visitDay, visitName, visitWithDay } from "../visits/visit-names.ts";

interface LetterShown extends Letter {
  readonly expert: Expert;
  readonly way: "slack" | "slack_unsure" | "outside";
  readonly visits: readonly { readonly seat: Assignment; readonly at: VisitAt }[];
}

interface Reader {
  readonly language: Language;
  readonly words: Words;
  readonly zone: Zone;
  readonly today: Day;
}

/** Texts to copy that one message holds; the rest is named and found under `/visit show`. */
const copiesShown = 12;

/** Exactly who will get what, by which way and until when, with the button that sends it. */
export function invitationPreview(
  preview: { readonly letters: readonly LetterShown[]; readonly undated: readonly VisitAt[] },
  language: Language,
  zone: Zone,
  today: Day,
): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const reader: Reader = { language, words, zone, today };
  const { letters, undated } = preview;
  const inSlack = letters.filter(({ way }) => way !== "outside").length;
  const title = say.previewTitle(inSlack, letters.length - inSlack);
  const sameBy = new Set(letters.map(({ replyBy }) => replyBy)).size === 1 ? letters[0]?.replyBy : undefined;
  const lines = letters.flatMap((letter, i) => letterLines(letter, i, sameBy === undefined, reader));
  const blocks: KnownBlock[] = [header(title), ...sections(lines)];
  const left = undated.map((at) => visitName(at, language));
  const facts = [
    sameBy === undefined ? md`` : say.allBy(momentText(sameBy, zone, language, today)),
    left.length === 0 ? md`` : say.undated(words.shared.list(left)),
  ].filter(({ mrkdwn }) => mrkdwn !== "");
  if (facts.length > 0) blocks.push(section(joined(facts)));
  blocks.push(context({ mrkdwn: say.previewHint }), sendButton(letters, inSlack, words));
  return message(md`${title}`, blocks);
}

function sendButton(letters: readonly Letter[], inSlack: number, words: Words): KnownBlock {
  const label = words.seats.send(inSlack);
  const value = { letters: writeLetters(letters) };
  return {
    type: "actions",
    elements: [
      button({ action: "visit.invite", label, value, style: "primary" }),
      button({ action: "visit.leave", label: words.seats.notNow, value: {} }),
    ],
  };
}

function letterLines(letter: LetterShown, index: number, withBy: boolean, reader: Reader): Mrkdwn[] {
  const { words, language, zone, today } = reader;
  const say = words.seats;
  return [
    say.letterLine(index, expertName(letter.expert), say.ways[letter.way]),
    ...letter.visits.map(({ seat, at }) =>
      say.letterVisit(visitWithDay(at, language, today), roleOf(seat, words), fieldOf(seat, words)),
    ),
    ...(withBy ? [say.letterBy(momentText(letter.replyBy, zone, language, today))] : []),
  ];
}

const roleOf = (seat: Assignment, words: Words): string =>
  seat.leads ? words.assignments.roles.leads : words.assignments.roles.member;

const fieldOf = (seat: Assignment, words: Words): string => words.assignments.field(seat.field ?? "");

/** What went out, and for everybody outside Slack a text to copy and a button to record the answer. */
export function invitationsSentView(
  letters: readonly LetterShown[],
  language: Language,
  zone: Zone,
  today: Day,
): Message {
  const words = wordsIn(language);
  const say = words.seats;
  const reader: Reader = { language, words, zone, today };
  const inSlack = letters.filter(({ way }) => way !== "outside");
  const outside = letters.filter(({ way }) => way === "outside");
  const names = words.shared.list(inSlack.map(({ expert }) => expertName(expert)));
  const text = inSlack.length === 0 ? say.outsideTitle(outside.length) : say.sentTitle(inSlack.length);
  return message(text, [
    section(joined([text, names === "" ? md`` : say.sentInSlack(names)])),
    ...(outside.length === 0 ? [] : [section(say.sentOutside(outside.length))]),
    ...outside.slice(0, copiesShown).flatMap((letter, i) => copyBlocks(letter, i, reader)),
    ...(outside.length > copiesShown
      ? [
          context(
            md`${words.shared.list(outside.slice(copiesShown).map(({ expert }) => expertName(expert)))}`,
          ),
        ]
      : []),
  ]);
}

function copyBlocks(letter: LetterShown, index: number, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const [first] = letter.visits;
  if (first === undefined) return [];
  const value = { id: first.seat.id };
  return [
    section(md`*${expertName(letter.expert)}*\n\`\`\`${letterText(letter, reader)}\`\`\``),
    context(words.seats.recordHint(reference.visit(first.at.visit.id), letter.expert.code)),
    {
      type: "actions",
      elements: [
        {
          ...button({ action: "visit.record_form", label: words.seats.record, value }),
          action_id: `visit.record_form:${index}`,
        },
      ],
    },
  ];
}

/** The request as one would write it in any messenger: plain, warm, with the moment to reply by. */
function letterText({ expert, visits, replyBy }: LetterShown, reader: Reader): string {
  const { words, language, zone, today } = reader;
  const say = words.seats;
  const by = momentText(replyBy, zone, language, dayOf(replyBy, zone) < today ? undefined : today);
  const facts = visits.map(({ seat, at }) => ({
    day: visitDay(at, language, today),
    park: parkName(at.park, language),
    place: placeOf(at.park, language),
    hours: hoursText(at.visit, language),
    role: roleOf(seat, words),
    field: fieldOf(seat, words),
    isInstead: seat.standsInFor !== undefined,
  }));
  const [first, second] = facts;
  if (first !== undefined && second === undefined)
    return say.copyOne(
      expert.name,
      first.day,
      first.park,
      first.place,
      first.hours,
      first.role,
      first.field,
      by,
      first.isInstead,
    );
  return [
    say.copyManyHead(expert.name, facts.length),
    ...facts.map((one, i) => say.copyManyLine(i, one.day, one.park, one.hours, one.role, one.field)),
    say.copyManyTail(by),
  ].join("\n");
}
