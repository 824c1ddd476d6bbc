import type { ActionsBlock, KnownBlock } from "@slack/types";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Member } from "../../domain/people.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { context, header, type Message, message, section, sentence } from "../message.ts";
import { personMention } from "../slack-mentions.ts";

/** One page of a list of experts; pages count from 1. */
export interface ExpertPage {
  readonly experts: readonly {
    readonly expert: Expert;
    /** Seats held in the open surveys; undefined when none is open. */
    readonly seats: number | undefined;
    readonly candidates: readonly Member[];
  }[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly filter: string;
  readonly isUnlinked: boolean;
  readonly isPoolEmpty: boolean;
}

type Listed = ExpertPage["experts"][number];

interface Reader {
  readonly language: Language;
  readonly words: Words;
}

/** Slack allows so many blocks that two candidates of each expert on a page can have a button. */
const candidatesShown = 2;
/** Experts in one block: longer blocks are cut on a phone. */
const expertsInABlock = 5;

/** A page of experts, a few facts each; those without a Slack member with who it may be. */
export function expertListView(list: ExpertPage, language: Language): Message {
  const reader = { language, words: wordsIn(language) };
  const say = reader.words.experts;
  if (list.isPoolEmpty) return sentence({ mrkdwn: say.poolEmpty });
  if (list.total === 0) return sentence(md`${say.allLinked}`);
  const title = titleOf(list, reader);
  const lines = list.isUnlinked
    ? list.experts.flatMap((listed) => candidateBlocks(listed, list, reader))
    : inBlocks(list.experts.map((listed) => factLine(listed, reader)));
  const hint = list.isUnlinked ? say.unlinkedHint : say.someUnlinked;
  return message(md`${title}`, [
    header(title),
    ...lines,
    context({ mrkdwn: hint }),
    ...turning(list, reader),
  ]);
}

function titleOf({ isUnlinked, total, filter }: ExpertPage, { words: { experts: say } }: Reader): string {
  if (isUnlinked) return say.unlinkedTitle(total);
  return filter === "" ? say.listTitle(total) : say.listTitleFiltered(total, filter);
}

function inBlocks(lines: readonly Mrkdwn[]): KnownBlock[] {
  return Array.from({ length: Math.ceil(lines.length / expertsInABlock) }, (_, i) =>
    section(joined(lines.slice(i * expertsInABlock, (i + 1) * expertsInABlock))),
  );
}

/** The code and the name, by which an expert is called in sentences. */
export function expertLabel({ code, name }: Expert): string {
  return `${code} ${name}`;
}

/** The institution's name in a language; where it has none, the Chinese one. */
export function institutionName(expert: Expert, language: Language): string {
  return language === "en" ? (expert.institutionEn ?? expert.institution) : expert.institution;
}

function placeText(expert: Expert, { language, words }: Reader): string {
  return words.experts.place(institutionName(expert, language), expert.province);
}

/** An expert's fields, in the reader's language. */
export function fieldsText({ fields }: Expert, words: Words): string {
  return words.shared.list(fields.map((field) => words.assignments.field(field)));
}

/** Seats held against how many are the most. */
export function seatsText({ maxVisits }: Expert, seats: number | undefined, words: Words): string {
  return seats === undefined ? words.experts.limit(maxVisits) : words.experts.seats(seats, maxVisits);
}

function factLine({ expert, seats }: Listed, reader: Reader): Mrkdwn {
  const { words } = reader;
  const say = words.experts;
  const facts = [
    placeText(expert, reader),
    fieldsText(expert, words),
    ...(expert.canLead ? [say.canLead] : []),
    seatsText(expert, seats, words),
    expert.slackUserId === undefined ? say.unlinked : say.linked,
  ];
  return md`*${expertLabel(expert)}*${words.shared.beside}${facts.join(words.shared.beside)}`;
}

/** An expert without a Slack member, with a button for each member who may be the same person. */
function candidateBlocks(listed: Listed, list: ExpertPage, reader: Reader): KnownBlock[] {
  const { expert, candidates } = listed;
  const say = reader.words.experts;
  const label = md`*${expertLabel(expert)}*${reader.words.shared.beside}${placeText(expert, reader)}`;
  if (candidates.length === 0) return [section(joined([label, say.noCandidate(expert.code)]))];
  return candidates.slice(0, candidatesShown).map((member, i) => {
    const who = personMention(member.slackUserId);
    const isByEmail =
      expert.email !== undefined && member.email?.toLowerCase() === expert.email.toLowerCase();
    const line = isByEmail ? say.byEmail(who) : say.byName(who);
    return {
      type: "section",
      text: { type: "mrkdwn", text: joined([i === 0 ? label : md``, line]).mrkdwn },
      accessory: button({
        action: `expert.link:${expert.id}-${i}`,
        label: say.link,
        value: { expert: expert.id, user: member.slackUserId, page: list.page, filter: list.filter },
      }),
    };
  });
}

function turning({ page, pages, filter }: ExpertPage, { words }: Reader): KnownBlock[] {
  if (pages < 2) return [];
  const turn = (action: string, label: string, to: number) =>
    button({ action, label, value: { page: to, filter } });
  const actions: ActionsBlock = {
    type: "actions",
    elements: [
      ...(page > 1 ? [turn("expert.list:previous", words.shared.previousPage, page - 1)] : []),
      ...(page < pages ? [turn("expert.list:next", words.shared.nextPage, page + 1)] : []),
    ],
  };
  return [context(md`${words.shared.page(page, pages)}`), actions];
}

/** Who an expert is in Slack from now on. */
export function expertLinkedView(
  link: { readonly expert: Expert; readonly slackUserId: string | undefined; readonly isOld: boolean },
  language: Language,
): Message {
  const say = wordsIn(language).experts;
  const label = expertLabel(link.expert);
  if (link.slackUserId === undefined)
    return sentence(link.isOld ? say.linkNone(label) : say.linkRemoved(label));
  const who = personMention(link.slackUserId);
  return sentence(link.isOld ? say.linkOld(label, who) : say.linkMade(label, who));
}
