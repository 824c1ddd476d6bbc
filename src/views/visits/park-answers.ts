import type { ModalView } from "@slack/types";
import type { Expert } from "../../domain/experts.ts";
import type { Language } from "../../domain/languages.ts";
import { ways } from "../../domain/people.ts";
import type { Seat } from "../../domain/progress.ts";
import { reference } from "../../domain/references.ts";
import type { Day } from "../../domain/time.ts";
import type { OpenVisit, ParkAnswer, Visit } from "../../domain/visits.ts";
import { daySpan, shortDay } from "../../locales/dates.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { dateField, form, menu, radios, textField } from "../form-fields.ts";
import { context, type Message, message, section, sentence, withContent } from "../message.ts";
import { type SeatTakenBack, unassignedView } from "../seats/seats.ts";
import { expertName, visitName, visitWithDay } from "./visit-names.ts";

interface ParkAnswered {
  readonly at: OpenVisit;
  readonly answer: ParkAnswer;
  readonly wish?: Visit["parkWish"];
  readonly way: (typeof ways)[number] | undefined;
  readonly note: string | undefined;
}

/** What was recorded of a park's answer: what it said, how, and who; and where it wants another date, the way there. */
export function parkRecordedView(recorded: ParkAnswered, language: Language): Message {
  const words = wordsIn(language);
  const say = words.visits;
  const { at, answer, way, note, wish } = recorded;
  const facts = [
    wish === undefined ? say.parkAnswers[answer] : say.parkWants(daySpan(wish.from, wish.to, language)),
    way === undefined ? "" : say.ways[way],
    note === undefined ? "" : say.note(note),
  ].filter(Boolean);
  const text = say.parkRecorded(visitWithDay(at, language), facts.join(say.aside));
  if (answer !== "other_date") return sentence(text);
  return message(text, [
    section(text),
    context(wish === undefined ? say.nextOtherDate(reference.visit(at.visit.id)) : say.nextWish),
    { type: "actions", elements: [moveButton(recorded, language, words)] },
  ]);
}

function moveButton({ at, wish }: ParkAnswered, language: Language, words: Words) {
  const { visit } = at;
  if (wish === undefined)
    return button({
      action: "visit.schedule_form",
      label: words.visits.schedule,
      value: { visit: visit.id },
    });
  const days = wish.from === wish.to ? wish.from : `${wish.from}..${wish.to}`;
  return button({
    action: "command.again",
    label: words.moves.instead(shortDay(wish.from, language)),
    value: { command: "/visit", text: `move ${reference.visit(visit.id)} ${days}` },
  });
}

interface ParkObjected {
  readonly at: OpenVisit;
  readonly expert: Expert;
  readonly wasKnown: boolean;
  readonly seat: SeatTakenBack | undefined;
}

/** That a park does not want an expert to come, and what becomes of the seat that they have. */
export function parkObjectedView(objected: ParkObjected, language: Language, today: Day): Message {
  const say = wordsIn(language).visits;
  const text = say.parkObjected(visitName(objected.at, language), expertName(objected.expert));
  const seat = objected.seat === undefined ? undefined : unassignedView(objected.seat, language, today);
  const known = objected.wasKnown ? md`${say.objectionKnown}` : md``;
  const unseated = seat === undefined ? md`${say.objectionUnseated}` : md``;
  const said = message(text, [section(joined([text, known, unseated]))]);
  return seat === undefined ? said : withContent(said, seat);
}

/** The form behind "record the park's answer": what it says, which days it would rather have, whom it objects to. */
export function parkForm(at: OpenVisit, team: readonly Seat[], language: Language, today: Day): ModalView {
  const words = wordsIn(language);
  const say = words.visits;
  const kinds = ["agreed", "other_date", "asked", "not_asked"] as const;
  const answers = [
    ...kinds.map((answer) => ({ text: say.answers[answer], value: answer as string })),
    ...(team.length === 0 ? [] : [{ text: say.objects, value: "objects" }]),
  ];
  return form(
    {
      id: "visit.park",
      value: { visit: at.visit.id },
      title: say.parkFormTitle,
      submit: words.shared.save,
      blocks: [
        section(md`*${visitWithDay(at, language, today)}*`),
        radios({ id: "answer", label: say.parkFormAnswer }, answers, answers[0]?.value),
        dateField({ id: "day", label: say.parkFormDay, optional: true }, at.visit.parkWish?.from),
        ...(team.length === 0
          ? []
          : [
              menu(
                { id: "expert", label: say.parkFormExpert, optional: true },
                team.map(({ expert }) => ({ text: expertName(expert), value: String(expert.id) })),
              ),
            ]),
        menu(
          { id: "way", label: say.parkFormWay, optional: true },
          ways
            .filter((way) => way !== "slack" && way !== "words")
            .map((way) => ({ text: say.ways[way], value: way })),
        ),
        { ...textField({ id: "note", label: say.parkFormNote, optional: true }) },
      ],
    },
    words,
  );
}

/** What is said at a field of the form that was left empty. */
export function parkFault(fault: "parkFormExpertMissing", language: Language): string {
  return wordsIn(language).visits[fault];
}
