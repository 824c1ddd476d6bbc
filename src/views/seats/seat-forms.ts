import type { KnownBlock } from "@slack/types";
import { type Assignment, declineReasons } from "../../domain/assignments.ts";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { ways } from "../../domain/people.ts";
import { type Lack, liveSeats, type Seat, type VisitProgress } from "../../domain/progress.ts";
import type { VisitAt } from "../../domain/refusals/seats.ts";
import type { Day } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { boxes, type Choosable, form, menu, multiMenu, radios, textField } from "../form-fields.ts";
import { type ModalView, section } from "../message.ts";
import { expertName, institutionName, visitWithDay } from "../visits/visit-names.ts";

/** Which visit a form is for, where the command did not say. `next` is the form that follows. */
export function pickVisitForm(
  visits: readonly VisitAt[],
  next: "assign" | "done",
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.seats;
  const options = visits.map((at) => ({
    text: visitWithDay(at, language, today),
    value: String(at.visit.id),
  }));
  return form(
    {
      id: "visit.pick",
      value: { next },
      title: say.pickTitle,
      submit: say.next,
      blocks: [menu({ id: "visit", label: say.pickVisit }, options, options[0]?.value)],
    },
    words,
  );
}

/** The team of a visit: those who can come that day first, and who leads. */
export function assignForm(
  progress: VisitProgress,
  pool: { readonly free: readonly Expert[]; readonly others: readonly Expert[] },
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.seats;
  const { visit } = progress;
  const live = liveSeats(progress);
  const day = visit.dayFrom === undefined ? "" : longDay(visit.dayFrom, language, today);
  const needs = words.shared.list(visit.needs.map((need) => words.assignments.field(need)));
  const option = (expert: Expert) => expertOption(expert, language, words);
  const leaders = [...live.map(({ expert }) => expert), ...pool.free].filter(({ canLead }) => canLead);
  return form(
    {
      id: "visit.assign",
      value: { visit: visit.id },
      title: say.assignTitle,
      submit: say.submitAssign,
      blocks: [
        section(say.assignIntro(visitWithDay(progress, language, today), live.length, visit.seats, needs)),
        ...(pool.free.length + pool.others.length === 0
          ? []
          : [
              multiMenu({ id: "experts", label: say.experts, optional: live.length > 0 }, [
                { label: say.freeGroup(day), options: pool.free.map(option) },
                { label: say.otherGroup, options: pool.others.map(option) },
              ]),
            ]),
        ...(leaders.length === 0
          ? []
          : [menu({ id: "leader", label: say.leader, optional: true }, leaders.map(option))]),
      ],
    },
    words,
  );
}

function expertOption(expert: Expert, language: Language, words: Words): Choosable {
  const institution = institutionName(expert, language);
  const fields = words.shared.list(expert.fields.map((field) => words.assignments.field(field)));
  return {
    text: words.seats.expertOption(expertName(expert), institution, fields),
    value: String(expert.id),
  };
}

/** A seat of which an answer can be recorded. */
export interface RecordableSeat {
  readonly assignment: Assignment;
  readonly expert: Expert;
  readonly at: VisitAt;
}

/** What somebody answered, by which way, and why. */
export function recordForm(
  seats: readonly RecordableSeat[],
  chosen: number | undefined,
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.seats;
  // The one that somebody came from stands first: a long menu is cut.
  const ordered = seats.toSorted(
    (a, b) => Number(b.assignment.id === chosen) - Number(a.assignment.id === chosen),
  );
  const options = ordered.map(({ assignment, expert, at }) => ({
    text: say.seatOption(
      expertName(expert),
      visitWithDay(at, language, today),
      words.assignments.states[assignment.state],
    ),
    value: `${assignment.id}.${at.visit.revision}`,
  }));
  const outside = ways.filter((way) => way !== "slack" && way !== "words");
  return form(
    {
      id: "visit.record",
      value: {},
      title: say.recordTitle,
      submit: say.submitRecord,
      blocks: [
        menu({ id: "seat", label: say.recordSeat }, options, options[0]?.value),
        radios(
          { id: "answer", label: say.recordAnswer },
          (["accept", "decline"] as const).map((value) => ({ text: say.answers[value], value })),
        ),
        menu(
          { id: "way", label: say.recordWay },
          outside.map((value) => ({ text: words.visits.ways[value], value })),
          "telephone",
        ),
        menu(
          { id: "reason", label: say.recordReason, optional: true },
          declineReasons.map((value) => ({ text: words.assignments.reasons[value], value })),
        ),
        textField({ id: "note", label: say.recordNote, optional: true }),
      ],
    },
    words,
  );
}

/** Who came: the team to tick, substitutes, others, and why where the visit was not settled. */
export function heldForm(
  held: {
    readonly progress: VisitProgress;
    readonly team: readonly Seat[];
    readonly others: readonly Expert[];
    readonly ticked: { readonly expertIds: readonly number[]; readonly persons: readonly string[] };
    readonly lacks: readonly Lack[];
  },
  language: Language,
  today: Day,
): ModalView {
  const words = wordsIn(language);
  const say = words.seats;
  const { progress, team, others, ticked, lacks } = held;
  const seatOption = ({ assignment, expert }: Seat): Choosable => ({
    text: `${expertName(expert)} · ${words.assignments.states[assignment.state]}`,
    value: String(expert.id),
  });
  const option = (expert: Expert) => expertOption(expert, language, words);
  const missing = words.shared.list(lacks.map((lack) => words.seatRefusals.lacks[lack]));
  const persons = ticked.persons.length === 0 ? undefined : words.shared.list(ticked.persons);
  const blocks: readonly KnownBlock[] = [
    section(say.heldIntro(visitWithDay(progress, language, today))),
    ...(team.length === 0
      ? []
      : [
          boxes(
            { id: "team", label: say.heldTeam, optional: true },
            team.map(seatOption),
            new Set(ticked.expertIds.map(String)),
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          multiMenu({ id: "plus", label: say.heldPlus, optional: true }, [
            { label: say.heldPool, options: others.map(option) },
          ]),
        ]),
    textField({ id: "persons", label: say.heldPersons, optional: true }, persons),
    ...(lacks.length === 0 ? [] : [textField({ id: "reason", label: say.heldWhy(missing) })]),
  ];
  return form(
    {
      id: "visit.done",
      value: { visit: progress.visit.id },
      title: say.heldTitle,
      submit: say.submitHeld,
      blocks,
    },
    words,
  );
}
