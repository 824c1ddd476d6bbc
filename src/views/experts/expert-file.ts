import type { Assignment } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import type { Park } from "../../domain/parks.ts";
import { reference } from "../../domain/references.ts";
import { type Day, plusDays } from "../../domain/time.ts";
import type { Visit } from "../../domain/visits.ts";
import { daySpan } from "../../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { header, type Message, message, section } from "../message.ts";
import { parkName } from "../parks/parks.ts";
import { personMention } from "../slack-mentions.ts";
import { expertLabel, fieldsText, institutionName, seatsText } from "./experts.ts";

/** Everything on record about one expert, newest assignments first. */
interface ExpertFile {
  readonly expert: Expert;
  readonly seats: number | undefined;
  readonly conflicts: readonly {
    readonly park: Park;
    readonly basis: "declared" | "derived" | "objected";
    readonly reason: string | undefined;
  }[];
  readonly assignments: readonly {
    readonly assignment: Assignment;
    readonly visit: Visit;
    readonly park: Park;
  }[];
}

/** How many assignments one message shows. */
const assignmentsShown = 15;

/** Everything on record about one expert. */
export function expertView(file: ExpertFile, today: Day, language: Language): Message {
  const words = wordsIn(language);
  const say = words.experts;
  const { expert, seats, conflicts } = file;
  const fact = (label: string, value: Mrkdwn | string) => md`${words.shared.labelled(label, "")}${value}`;
  const leads = expert.canLead ? say.canLead : say.cannotLead;
  const days = spansOf(expert.unavailable).map(([from, to]) => daySpan(from, to, language, today));
  const parks = conflicts.map(({ park, basis, reason }) =>
    say.conflict(
      parkName(park, language),
      reason === undefined ? say.bases[basis] : words.shared.labelled(say.bases[basis], reason),
    ),
  );
  const label = expertLabel(expert);
  return message(md`${label}${words.shared.beside}${institutionName(expert, language)}`, [
    header(label),
    section(
      joined([
        fact(say.facts.institution, say.place(institutionName(expert, language), expert.province)),
        fact(say.facts.fields, fieldsText(expert, words)),
        fact(say.facts.visits, [leads, seatsText(expert, seats, words)].join(words.shared.beside)),
        fact(say.facts.email, expert.email ?? say.none),
        fact(say.facts.slack, slackText(expert, words)),
        fact(say.facts.days, words.shared.list(days) || say.none),
        fact(say.facts.conflicts, words.shared.list(parks) || say.none),
      ]),
    ),
    section(joined([fact(say.facts.assignments, ""), ...assignmentLines(file, today, language)])),
  ]);
}

function slackText({ slackUserId, code }: Expert, words: Words): Mrkdwn {
  return slackUserId === undefined ? words.experts.notLinked(code) : personMention(slackUserId);
}

function assignmentLines({ assignments }: ExpertFile, today: Day, language: Language): Mrkdwn[] {
  const words = wordsIn(language);
  const say = words.experts;
  if (assignments.length === 0) return [md`${say.none}`];
  const lines = assignments.slice(0, assignmentsShown).map(({ assignment, visit, park }) => {
    const { dayFrom, dayTo } = visit;
    const facts = [
      `${reference.visit(visit.id)} ${parkName(park, language)}`,
      dayFrom === undefined ? say.noDate : daySpan(dayFrom, dayTo ?? dayFrom, language, today),
      assignment.leads ? words.assignments.roles.leads : words.assignments.roles.member,
      words.assignments.states[assignment.state],
      reference.assignment(assignment.id),
    ];
    return md`${facts.join(words.shared.beside)}`;
  });
  const left = assignments.length - lines.length;
  return left > 0 ? [...lines, md`${say.moreAssignments(left)}`] : lines;
}

/** Days put together into runs of one day after the other. */
function spansOf(days: readonly Day[]): (readonly [Day, Day])[] {
  const spans: [Day, Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && plusDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}
