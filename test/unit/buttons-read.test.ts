import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { agendaClicks } from "../../src/actions/agendas.ts";
import { approvalClicks } from "../../src/actions/approvals.ts";
import { assignmentClicks } from "../../src/actions/assignments.ts";
import { availabilityClicks } from "../../src/actions/availability.ts";
import { chaseClicks } from "../../src/actions/chases.ts";
import { counterClicks } from "../../src/actions/counters.ts";
import { decisionClicks } from "../../src/actions/decisions.ts";
import { orderClicks } from "../../src/actions/digest-orders.ts";
import { digestClicks } from "../../src/actions/digests.ts";
import { expertClicks } from "../../src/actions/experts.ts";
import { gapClicks } from "../../src/actions/gaps.ts";
import { guestClicks } from "../../src/actions/guests.ts";
import { holidayClicks } from "../../src/actions/holidays.ts";
import { importClicks } from "../../src/actions/imports.ts";
import { invitationClicks } from "../../src/actions/invitations.ts";
import { languageClicks } from "../../src/actions/language.ts";
import { meetingChangeClicks } from "../../src/actions/meeting-changes.ts";
import { meetingInvitationClicks } from "../../src/actions/meeting-invitations.ts";
import { meetingClicks } from "../../src/actions/meetings.ts";
import { minutesClicks } from "../../src/actions/minutes.ts";
import { moveClicks } from "../../src/actions/moves.ts";
import { officeClicks } from "../../src/actions/office.ts";
import { parkAnswerClicks } from "../../src/actions/park-answers.ts";
import { parkClicks } from "../../src/actions/parks.ts";
import { pastedRegistrationClicks } from "../../src/actions/pasted-registrations.ts";
import { pasteClicks } from "../../src/actions/pasted-replies.ts";
import { registrationClicks } from "../../src/actions/registrations.ts";
import { remarkClicks } from "../../src/actions/remarks.ts";
import { roadClicks } from "../../src/actions/roads.ts";
import { scheduleClicks } from "../../src/actions/schedules.ts";
import { seatClicks } from "../../src/actions/seats.ts";
import { surveyClicks } from "../../src/actions/surveys.ts";
import { todoClicks } from "../../src/actions/todo.ts";
import { visitClicks } from "../../src/actions/visits.ts";
import { languages } from "../../src/domain/languages.ts";
import type { VisitProgress } from "../../src/domain/progress.ts";
import type { Interaction } from "../../src/door/interaction.ts";
import type { Context } from "../../src/flows/context.ts";
import { visitView } from "../../src/views/visits/visit-detail.ts";
import { ask } from "../support/asks.ts";
import { expert, park, survey, visit } from "../support/samples.ts";

/** Buttons that carry a command, which the door itself reads. */
const asksAgain = (id: string) => id === "command.again" || id === "command.because";

// A button that leads somewhere is dead all the same when whoever answers it cannot read what it carries.

const clicks: readonly Interaction[] = [
  ...agendaClicks,
  ...approvalClicks,
  ...counterClicks,
  ...gapClicks,
  ...holidayClicks,
  ...meetingChangeClicks,
  ...pastedRegistrationClicks,
  ...registrationClicks,
  ...roadClicks,
  ...todoClicks,
  ...chaseClicks,
  ...assignmentClicks,
  ...availabilityClicks,
  ...digestClicks,
  ...orderClicks,
  ...expertClicks,
  ...importClicks,
  ...invitationClicks,
  ...languageClicks,
  ...meetingClicks,
  ...meetingInvitationClicks,
  ...guestClicks,
  ...minutesClicks,
  ...decisionClicks,
  ...officeClicks,
  ...moveClicks,
  ...parkAnswerClicks,
  ...parkClicks,
  ...pasteClicks,
  ...remarkClicks,
  ...scheduleClicks,
  ...seatClicks,
  ...surveyClicks,
  ...visitClicks,
];

interface Emitted {
  readonly id: string;
  readonly value: unknown;
}

/** Every value in rendered text, under the id that stands before it. */
function emittedIn(text: string): Emitted[] {
  const found: Emitted[] = [];
  let id = "";
  for (const line of text.split("\n")) {
    id = /"action_id": "([^":]*)/.exec(line)?.[1] ?? id;
    const value = /"value": "(\{"v":.*\})",?$/.exec(line)?.[1];
    if (value !== undefined && !asksAgain(id)) found.push({ id, value: JSON.parse(value) });
  }
  return found;
}

/** True when the value is read: only then is anything asked of the context. */
function isRead({ id, value }: Emitted): boolean {
  const context = new Proxy({} as Context, {
    get() {
      throw new Error("it was read");
    },
  });
  const known = clicks.find((one) => one.id === id);
  if (known === undefined) return asksAgain(id);
  try {
    const outcome = known.run(value, context);
    return outcome.done || outcome.refusal.name !== "button_unknown";
  } catch {
    return true;
  }
}

const snapshots = new URL("__snapshots__/", import.meta.url).pathname;

test.each(readdirSync(snapshots))("what the buttons in %s carry is read", (name) => {
  const emitted = emittedIn(readFileSync(join(snapshots, name), "utf8"));
  expect(emitted.filter((one) => !isRead(one))).toEqual([]);
});

const { assignment } = ask();
const seat = (state: typeof assignment.state) => ({ assignment: { ...assignment, state }, expert });

describe.each(languages)("in %s the buttons of a visit", (language) => {
  const standings: readonly [string, Partial<VisitProgress["visit"]>, VisitProgress["seats"]][] = [
    ["planned", { state: "planned", dayFrom: undefined, dayTo: undefined }, []],
    ["with people put down", {}, [seat("proposed")]],
    ["with people asked", {}, [seat("invited"), seat("countered")]],
    ["with the park's agreement", { parkAnswer: "agreed" }, [seat("accepted")]],
    ["on its day", { dayFrom: "2019-06-17", dayTo: "2019-06-17" }, [seat("accepted")]],
    ["by questionnaire", { mode: "questionnaire" }, []],
    ["cancelled", { state: "cancelled" }, []],
  ];
  test.each(standings)("%s are read", (_name, change, seats) => {
    const progress = { visit: { ...visit, ...change }, park, seats, attended: 0 };
    const record = { survey, progress, events: [], park: undefined, withReasons: true };
    const { blocks } = visitView(record, language, "Asia/Shanghai", "2019-06-17");
    const emitted = blocks
      .flatMap((block) => (block.type === "actions" ? block.elements : []))
      .flatMap((element) => {
        const { action_id: id = "" } = element;
        if (element.type === "button") return [{ id, value: element.value }];
        return element.type === "overflow" ? element.options.map(({ value }) => ({ id, value })) : [];
      })
      .map(({ id, value }) => ({ id, value: JSON.parse(value ?? "null") as unknown }));
    expect(emitted).not.toEqual([]);
    expect(emitted.filter((one) => !isRead(one))).toEqual([]);
  });
});
