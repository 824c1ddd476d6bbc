import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type AssignmentState, assignmentStates } from "../../src/domain/assignments.ts";
import { readLetters, writeLetters } from "../../src/domain/letters.ts";
import { replyByFor } from "../../src/domain/reply-by.ts";
import { proposeFields } from "../../src/domain/teams.ts";
import { type Day, type Instant, plusMinutes } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { answerAssignment } from "../../src/flows/seats/answer-assignment.ts";
import { recordAnswer } from "../../src/flows/seats/record-answer.ts";
import { addAssignment, addExpert, addMember, addVisit, freshDatabase } from "../support/database.ts";
import { expert } from "../support/samples.ts";

const now: Instant = "2019-06-17T01:00:00.000Z";
const calendar = calendarOf();
const zone = "Asia/Shanghai";
const staff = "U0STAFF0001";
const professor = "U0EXPERT001";

let database: ReturnType<typeof freshDatabase>;
beforeEach(() => {
  database = freshDatabase();
});
afterEach(() => database.close());

type Who = "the expert" | "staff, of somebody in Slack" | "staff, of somebody outside";

/** Where each answer leads from each state, for the expert, for staff recording, and for staff of people outside. */
const table: Record<
  AssignmentState,
  Record<Answer, readonly [own: string, recorded: string, outside: string]>
> = {
  proposed: {
    accept: ["answer_not_possible", "record_not_possible", "accepted"],
    decline: ["answer_not_possible", "record_not_possible", "declined"],
  },
  invited: { accept: ["accepted", "accepted", "accepted"], decline: ["declined", "declined", "declined"] },
  countered: { accept: ["accepted", "accepted", "accepted"], decline: ["declined", "declined", "declined"] },
  accepted: {
    accept: ["accepted", "accepted", "accepted"],
    decline: ["withdrawn", "withdrawn", "withdrawn"],
  },
  declined: { accept: ["accepted", "accepted", "accepted"], decline: ["declined", "declined", "declined"] },
  // Withdrawn by the office, for no way is on record.
  withdrawn: {
    accept: ["seat_taken_back", "record_not_possible", "record_not_possible"],
    decline: ["seat_taken_back", "record_not_possible", "record_not_possible"],
  },
  lapsed: {
    accept: ["invitation_lapsed", "record_not_possible", "record_not_possible"],
    decline: ["invitation_lapsed", "record_not_possible", "record_not_possible"],
  },
  attended: {
    accept: ["answer_not_possible", "record_not_possible", "record_not_possible"],
    decline: ["answer_not_possible", "record_not_possible", "record_not_possible"],
  },
  absent: {
    accept: ["answer_not_possible", "record_not_possible", "record_not_possible"],
    decline: ["answer_not_possible", "record_not_possible", "record_not_possible"],
  },
};

function answering(state: AssignmentState, answer: Answer, who: Who): string {
  const { stores } = database;
  addMember(stores, { slackUserId: staff });
  const visit = addVisit(stores, { owner: staff });
  const isOutside = who === "staff, of somebody outside";
  const person = addExpert(stores, isOutside ? {} : { slackUserId: professor });
  const seat = addAssignment(stores, {
    visitId: visit.id,
    expertId: person.id,
    state,
    ...(state === "withdrawn" ? { answeredBy: staff } : {}),
  });
  const isOwn = who === "the expert";
  const context: Context = {
    stores,
    now,
    zone,
    calendar,
    caller: {
      slackUserId: isOwn ? professor : staff,
      roles: new Set([isOwn ? ("expert" as const) : ("staff" as const)]),
      language: "zh-CN",
      expertId: isOwn ? person.id : undefined,
    },
  };
  const given = { assignmentId: seat.id, revision: visit.revision, answer, way: "telephone" } as const;
  const outcome = isOwn ? answerAssignment(context, given) : recordAnswer(context, given);
  const after = stores.assignments.find(seat.id);
  if (!outcome.done) expect(after).toEqual(seat);
  return outcome.done ? (after?.state ?? "") : outcome.refusal.name;
}

const whose: readonly Who[] = ["the expert", "staff, of somebody in Slack", "staff, of somebody outside"];
test.each(
  assignmentStates.flatMap((state) =>
    (["accept", "decline"] as const).flatMap((answer) =>
      whose.map((who, column) => [state, answer, who, table[state][answer][column] ?? ""] as const),
    ),
  ),
)("%s, %s by %s: %s", (state, answer, who, expected) => {
  expect(answering(state, answer, who)).toBe(expected);
});

describe("until when an answer is asked for", () => {
  const cases: readonly [string, Instant, Day, Instant][] = [
    ["three workdays on", "2019-06-17T01:00:00.000Z", "2019-07-03", "2019-06-20T09:00:00.000Z"],
    ["over a weekend", "2019-06-20T01:00:00.000Z", "2019-07-03", "2019-06-25T09:00:00.000Z"],
    [
      "over a holiday, whose make-up day counts",
      "2019-09-27T01:00:00.000Z",
      "2019-10-30",
      "2019-10-08T09:00:00.000Z",
    ],
    ["on a Sunday", "2019-06-16T01:00:00.000Z", "2019-07-03", "2019-06-19T09:00:00.000Z"],
    [
      "the last workday before the visit",
      "2019-06-17T01:00:00.000Z",
      "2019-06-19",
      "2019-06-18T09:00:00.000Z",
    ],
    [
      "a Friday before a Monday's visit",
      "2019-06-20T01:00:00.000Z",
      "2019-06-24",
      "2019-06-21T09:00:00.000Z",
    ],
    ["two hours at least", "2019-06-18T08:10:00.000Z", "2019-06-19", "2019-06-18T10:15:00.000Z"],
    [
      "two hours at least, on the day itself",
      "2019-06-19T00:00:00.000Z",
      "2019-06-19",
      "2019-06-19T02:00:00.000Z",
    ],
  ];
  test.each(cases)("%s", (_name, at, day, expected) => {
    expect(replyByFor(at, day, zone, calendar)).toBe(expected);
  });

  test("is never sooner than in two hours", () => {
    const minutes = fc.nat(60 * 24 * 300);
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 60 }), (wait, ahead) => {
        const at = plusMinutes("2019-01-02T00:00:00.000Z", wait);
        const day = plusMinutes(at, ahead * 24 * 60).slice(0, 10) as Day;
        expect(replyByFor(at, day, zone, calendar) >= plusMinutes(at, 120)).toBe(true);
      }),
    );
  });
});

describe("who looks at what", () => {
  const knows = (id: number, ...fields: string[]) => ({ ...expert, id, fields });
  const cases: readonly [string, string[], string[], ReturnType<typeof knows>[], string[], string[]][] = [
    ["each covers one", ["a", "b"], [], [knows(1, "a"), knows(2, "b")], ["a", "b"], []],
    [
      "the one who can do only that gets it",
      ["a", "b"],
      [],
      [knows(1, "a", "b"), knows(2, "a")],
      ["b", "a"],
      [],
    ],
    ["what others have is not needed again", ["a", "b"], ["a"], [knows(1, "a", "b")], ["b"], []],
    ["the leader first", ["a"], [], [knows(1, "a"), knows(2, "a", "c")], ["a", "c"], []],
    ["what nobody knows stays open", ["x"], [], [knows(1, "a")], ["a"], ["x"]],
    [
      "nothing needed: something of their own each",
      [],
      [],
      [knows(1, "a", "b"), knows(2, "a", "b")],
      ["a", "b"],
      [],
    ],
  ];
  test.each(cases)("%s", (_name, needs, taken, added, fields, uncovered) => {
    const proposed = proposeFields(needs, taken, added);
    expect(proposed.fields.map(({ field }) => field)).toEqual(fields);
    expect(proposed.uncovered).toEqual(uncovered);
  });
});

describe("letters in a button", () => {
  const letters = fc.array(
    fc.record({
      seats: fc.array(fc.record({ id: fc.nat(99_999), revision: fc.nat(99) }), {
        minLength: 1,
        maxLength: 4,
      }),
      replyBy: fc.nat(60_000_000).map((minutes) => plusMinutes("1970-01-01T00:00:00.000Z", minutes)),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test("come back as they were put in", () => {
    fc.assert(
      fc.property(letters, (some) => {
        expect(readLetters(writeLetters(some))).toEqual(some);
      }),
    );
  });

  test("of a whole survey fit into a button", () => {
    const seats = Array.from({ length: 36 }, (_, i) => ({ id: 1_000 + i, revision: 3 }));
    const each = seats.map((seat) => ({ seats: [seat], replyBy: now }));
    expect(writeLetters(each).length).toBeLessThan(1_900);
  });

  test.each(["", "x", "1.1", "1@z", "1.1@", "1.1@z 2"])("“%s” is none", (text) => {
    expect(readLetters(text)).toBeUndefined();
  });
});
