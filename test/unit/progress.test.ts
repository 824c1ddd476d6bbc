import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AssignmentState,
  assignmentStates,
  isLive,
  proposedSeat,
} from "../../src/domain/assignments.ts";
import { lacksOf, seatCounts, standingOf, type VisitProgress } from "../../src/domain/progress.ts";
import { type Visit, visitModes, visitStates } from "../../src/domain/visits.ts";
import { expert, park, visit } from "../support/samples.ts";

interface Person {
  readonly state: AssignmentState;
  readonly canLead?: boolean;
}

function progressOf(change: Partial<Visit>, people: readonly Person[], attended = 0): VisitProgress {
  const seats = people.map(({ state, canLead = true }, i) => ({
    assignment: {
      ...proposedSeat({ visitId: 2, expertId: i + 1, leads: false, field: undefined, revision: 1 }),
      id: i + 1,
      state,
    },
    expert: { ...expert, id: i + 1, canLead },
  }));
  return { visit: { ...visit, ...change }, park, seats, attended };
}

const yes: Person = { state: "accepted" };
const follower: Person = { state: "accepted", canLead: false };
const asked: Person = { state: "invited" };
const no: Person = { state: "declined" };
const agreed = { parkAnswer: "agreed" } as const;

describe("what a visit lacks", () => {
  test.each<[string, Partial<Visit>, readonly Person[], readonly string[]]>([
    ["nothing: it is confirmed", agreed, [yes, yes, yes], []],
    ["the park's word", {}, [yes, yes, yes], ["park"]],
    ["an answer", agreed, [yes, yes, asked], ["answers"]],
    ["a seat, for a no holds none", agreed, [yes, yes, no], ["seats"]],
    ["somebody who may lead", agreed, [follower, follower, follower], ["leader"]],
    ["everything", {}, [], ["seats", "leader", "park"]],
    ["nothing with fewer seats planned", { ...agreed, seats: 2 }, [yes, follower, no], []],
  ])("%s", (_name, change, people, lacks) => {
    expect(lacksOf(progressOf(change, people))).toEqual(lacks);
  });
});

describe("where a visit stands on 3 July", () => {
  test.each<[Partial<Visit>, readonly Person[], string]>([
    [{ state: "planned", dayFrom: undefined, dayTo: undefined }, [], "unscheduled"],
    [{}, [asked], "unsettled"],
    [agreed, [yes, yes, yes], "settled"],
    [{ state: "completed" }, [], "held"],
    [{ state: "cancelled" }, [], "cancelled"],
    [{ mode: "questionnaire" }, [], "awaited"],
    [{ mode: "questionnaire", dayFrom: "2019-07-02", dayTo: "2019-07-02" }, [], "overdue"],
    [{ mode: "questionnaire", state: "completed" }, [], "returned"],
  ])("%j", (change, people, standing) => {
    expect(standingOf(progressOf(change, people), "2019-07-03")).toBe(standing);
  });
});

test("seats by what became of them always add up to the planned ones", () => {
  const people = fc.array(fc.record({ state: fc.constantFrom(...assignmentStates), canLead: fc.boolean() }));
  const visits = fc.array(
    fc
      .tuple(
        fc.record({
          state: fc.constantFrom(...visitStates),
          mode: fc.constantFrom(...visitModes),
          seats: fc.nat(5),
        }),
        people,
        fc.nat(6),
      )
      // What the records guarantee: never more live seats than planned.
      .filter(([{ seats }, some]) => some.filter(({ state }) => isLive(state)).length <= seats)
      .filter(([{ state }, some]) => state !== "scheduled" || some.every((p) => p.state !== "attended"))
      .filter(([{ state }, some]) => state !== "planned" || some.every((p) => p.state !== "attended"))
      .map(([change, some, attended]) => progressOf(change, some, attended)),
  );
  fc.assert(
    fc.property(visits, (some) => {
      const { planned, ...parts } = seatCounts({ visits: some });
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(planned);
    }),
  );
});
