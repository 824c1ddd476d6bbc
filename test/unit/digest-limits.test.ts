import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Approval } from "../../src/domain/approvals.ts";
import { assignmentStates } from "../../src/domain/assignments.ts";
import { type DigestSources, digestOf } from "../../src/domain/digests.ts";
import { languages } from "../../src/domain/languages.ts";
import { pageOf } from "../../src/domain/pages.ts";
import type { SurveyProgress, VisitProgress } from "../../src/domain/progress.ts";
import { type Instant, plusDays } from "../../src/domain/time.ts";
import { parkAnswers, visitModes, visitStates } from "../../src/domain/visits.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { digestView } from "../../src/views/digests/digest.ts";
import { digestReader } from "../../src/views/digests/digest-items.ts";
import { digestRestView } from "../../src/views/digests/digest-rest.ts";
import { digestTextView } from "../../src/views/digests/digest-text.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { ask } from "../support/asks.ts";
import { expert, meeting, park, survey, visit } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const zone = "Asia/Shanghai";
const calendar = calendarOf();
const now: Instant = "2019-07-05T00:45:00.000Z";
const { assignment } = ask();

/** Names as no office has them: long, of nothing but what has to be escaped, and ordinary ones. */
const names = fc.oneof(
  fc.constantFrom(
    "&".repeat(200),
    "<!channel>".repeat(40),
    "昆山高新技术产业开发区",
    "很长的园区名称".repeat(40),
  ),
  // A star in a name takes the bold from a line, no more.
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== "" && !/[*_~`]/.test(text)),
);

const approval: Approval = {
  ...{ id: 5, visitId: 4, seats: 2, seatsBefore: 3, reason: "来不及补人", askedBy: "U1", askedAt: now },
  ...{ state: "open" as const, decidedBy: undefined, decidedAt: undefined, note: undefined },
};

const wanted = fc.record({
  name: names,
  mode: fc.constantFrom(...visitModes),
  state: fc.constantFrom(...visitStates),
  ahead: fc.integer({ min: -30, max: 30 }),
  seats: fc.nat(5),
  parkAnswer: fc.constantFrom(...parkAnswers),
  asked: fc.array(fc.constantFrom(...assignmentStates), { maxLength: 5 }),
  isAsked: fc.boolean(),
});

type Wanted = typeof wanted extends fc.Arbitrary<infer One> ? One : never;

function progressOf(one: Wanted, id: number): VisitProgress {
  const day = one.state === "planned" ? undefined : plusDays("2019-07-05", one.ahead);
  return {
    visit: {
      ...{ ...visit, id, mode: one.mode, state: one.state, seats: one.seats, parkAnswer: one.parkAnswer },
      ...{ dayFrom: day, dayTo: day },
    },
    park: { ...park, id, nameZh: one.name, nameEn: one.name },
    seats: one.asked.map((state, i) => ({
      assignment: { ...assignment, id: id * 10 + i, visitId: id, state },
      expert: { ...expert, id: id * 10 + i, name: one.name },
    })),
    attended: one.seats,
    ...(one.isAsked ? { decision: approval } : {}),
    ...(one.mode === "questionnaire" ? { chased: { day: "2019-07-04", by: one.name } } : {}),
  };
}

const actions = [
  ...["assignment_answered", "visit_scheduled", "visit_moved", "visit_held", "questionnaire_returned"],
  ...["visit_cancelled", "meeting_called", "meeting_attendance", "meeting_cancelled"],
];

/** A survey as large as a programme of all parks, several at once, with meetings; everything changed since yesterday. */
const huge = fc
  .record({
    surveys: fc.integer({ min: 1, max: 12 }),
    kinds: fc.array(wanted, { minLength: 1, maxLength: 8 }),
    copies: fc.integer({ min: 1, max: 40 }),
    title: names,
    meetings: fc.nat(40),
  })
  .map(({ surveys, kinds, copies, title, meetings }): DigestSources => {
    const visits = Array.from({ length: copies }, (_, i) =>
      kinds.map((one, j) => progressOf(one, i * kinds.length + j + 1)),
    ).flat();
    const subjects = [
      ...visits.flatMap(({ visit: { id }, seats }) => [
        `V${id}`,
        ...seats.map((seat) => `A${seat.assignment.id}`),
      ]),
      ...Array.from({ length: meetings }, (_, i) => `M${i + 1}`),
    ];
    return {
      surveys: Array.from(
        { length: surveys },
        (_, i): SurveyProgress => ({
          survey: { ...survey, id: i + 1, titleZh: title, titleEn: title },
          visits,
          personTimes: { times: visits.length, people: visits.length },
        }),
      ),
      meetings: Array.from({ length: meetings }, (_, i) => ({
        meeting: { ...meeting, id: i + 1, title },
        invitations: [],
      })),
      recorded: subjects.flatMap((subject) =>
        actions.map((action) => ({ at: now, action, subject, detail: { to: "declined" } })),
      ),
      now,
      zone,
      calendar,
    };
  });

/** What stands in a message for somebody to press, and what is counted instead. */
function linesOf(message: { readonly blocks: readonly unknown[] }, kind: RegExp): number {
  const text = JSON.stringify(message.blocks);
  return text.match(kind)?.length ?? 0;
}

describe.each([...languages])("in %s, whatever the size", (language) => {
  test("a report is taken by Slack, and shows or counts everything", () => {
    fc.assert(
      fc.property(huge, fc.constantFrom("office", "others", "director"), (sources, audience) => {
        const digest = digestOf(sources);
        const message = digestView(digest, {
          ...{ language, zone, now, since: "2019-07-04T00:45:00.000Z" as const, audience },
          ...{ showsNames: audience === "office", channel: "C0GENERAL01", isOrdered: true },
          ...{ scope: { kind: "everything" }, hasStaffChannel: false },
        });
        expectSendable(message);
        if (audience !== "office") return;
        const shown = linesOf(message, /🔴|🟠/gu);
        expect(shown).toBe(Math.min(10, digest.items.length));
        const rest = digest.items.length - shown;
        if (rest > 0)
          expect(JSON.stringify(message)).toContain(
            language === "en" ? `${rest} more.` : `另有 ${rest} 件。`,
          );
      }),
      { numRuns: 40 },
    );
  });

  test("and so is every page of the list that it leads to", () => {
    fc.assert(
      fc.property(huge, (sources) => {
        const { items, decisions } = digestOf(sources);
        const lines = [...decisions, ...items];
        const pages = pageOf(lines, 1).pages;
        let listed = 0;
        for (let page = 1; page <= Math.min(pages, 4); page += 1) {
          const view = digestRestView(
            pageOf(lines, page),
            { kind: "everything" },
            digestReader(language, zone, now),
          );
          expectSendable(view);
          listed += linesOf(view, /🔴|🟠/gu);
        }
        if (pages <= 4) expect(listed).toBe(lines.length);
      }),
      { numRuns: 25 },
    );
  });

  test("the text to copy fits into its window", () => {
    fc.assert(
      fc.property(huge, (sources) => {
        const scope = { kind: "everything" } as const;
        const since = "2019-07-04T00:45:00.000Z" as const;
        const frame = { language, zone, now, since, scope, nameOf: () => "示例联络员乙" };
        expect(readView(digestTextView(digestOf(sources), frame), "modal")).not.toHaveProperty("error");
      }),
      { numRuns: 40 },
    );
  });
});
