import fc from "fast-check";
import { type Assignment, assignmentStates, declineReasons } from "../../src/domain/assignments.ts";
import { quietHabits } from "../../src/domain/digest-orders.ts";
import { languages } from "../../src/domain/languages.ts";
import { type ImportOutcome, type ListImport, listNouns } from "../../src/domain/list-imports.ts";
import { type Invitation, type Meeting, meetingStates, participations } from "../../src/domain/meetings.ts";
import {
  contactChannels,
  type OrganisationFacts,
  organisationKinds,
} from "../../src/domain/organisations.ts";
import { confidences, type ParkFacts, parkKinds, type StageRecord, stages } from "../../src/domain/parks.ts";
import { ways } from "../../src/domain/people.ts";
import { type Remark, remarkStates, type TakenFor } from "../../src/domain/remarks.ts";
import { type Day, type Instant, plusDays, type TimeOfDay } from "../../src/domain/time.ts";
import { parkAnswers, purposes, type Visit, visitModes, visitStates } from "../../src/domain/visits.ts";

// Arbitrary records: every field takes any value that its type allows, absent ones included.

const awkward = [
  "",
  " ",
  "null",
  "O'Brien",
  '"; DROP TABLE parks; --',
  "?1 @id $x",
  "\u0000",
  "a\u0000b",
  "苏州工业园区，《通知》",
  "e\u0301 é",
  "👩🏽‍🔬",
  "<!channel>",
  "1e3",
  "\r\n",
];

export const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary" }));

export const instants = fc
  .date({ min: new Date("1970-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant);

export const days = fc.nat(60_000).map((n): Day => plusDays("1949-10-01", n));

const timesOfDay = fc
  .nat(24 * 60 - 1)
  .map((n) => new Date(n * 60_000).toISOString().slice(11, 16) as TimeOfDay);

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** SQLite keeps no sign of zero. */
const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);

export const parkFacts: fc.Arbitrary<ParkFacts> = fc.record({
  nameZh: text,
  nameEn: maybe(text),
  provinceZh: text,
  provinceEn: maybe(text),
  cityZh: maybe(text),
  kind: fc.constantFrom(...parkKinds),
  latitude: maybe(degrees(90)),
  longitude: maybe(degrees(180)),
  confidence: maybe(fc.constantFrom(...confidences)),
});

export const stageRecords = fc
  .tuple(fc.constantFrom(...stages), days, fc.boolean())
  .map(([stage, day, yearOnly]): StageRecord => ({ stage, since: yearOnly ? day.slice(0, 4) : day }));

export const expertFacts = fc.record({
  code: text,
  name: text,
  institution: text,
  province: text,
  fields: fc.array(text),
  canLead: fc.boolean(),
  maxVisits: fc.nat(),
  email: maybe(text),
});

export const memberProfiles = fc.record({
  slackUserId: text,
  name: text,
  email: maybe(text),
  deactivated: fc.boolean(),
});

/** What the office notes of a member beside the profile. */
export const memberNotes = fc.record({
  language: fc.constantFrom(...languages),
  unreachable: maybe(text),
  channel: text,
});

const windows = fc.tuple(days, fc.nat(400)).map(([from, length]) => [from, plusDays(from, length)] as const);

export const surveyFacts = fc
  .tuple(
    fc.record({
      titleZh: text,
      titleEn: maybe(text),
      purpose: fc.constantFrom(...purposes),
      basis: maybe(text),
      commissionedBy: maybe(text),
      carriedOutBy: maybe(text),
      closedAt: maybe(instants),
    }),
    windows,
  )
  .map(([facts, [windowFrom, windowTo]]) => ({ ...facts, windowFrom, windowTo }));

export const visitFacts: fc.Arbitrary<Omit<Visit, "id" | "surveyId" | "parkId" | "owner">> = fc
  .tuple(
    fc.record({
      mode: fc.constantFrom(...visitModes),
      state: fc.constantFrom(...visitStates),
      timeFrom: timesOfDay,
      timeTo: timesOfDay,
      seats: fc.nat(),
      needs: fc.array(text),
      revision: fc.nat(),
      parkAnswer: fc.constantFrom(...parkAnswers),
      parkAnsweredAt: maybe(instants),
      parkAnsweredBy: maybe(text),
      parkAnsweredWay: maybe(fc.constantFrom(...ways)),
      reason: maybe(text),
    }),
    maybe(windows),
  )
  .map(([facts, window]) => ({ ...facts, dayFrom: window?.[0], dayTo: window?.[1] }));

export const assignmentFacts: fc.Arbitrary<Omit<Assignment, "id" | "visitId" | "expertId" | "requestId">> =
  fc.record({
    state: fc.constantFrom(...assignmentStates),
    leads: fc.boolean(),
    field: maybe(text),
    revision: fc.nat(),
    replyBy: maybe(instants),
    answeredAt: maybe(instants),
    answeredBy: maybe(text),
    answeredWay: maybe(fc.constantFrom(...ways)),
    reason: maybe(fc.constantFrom(...declineReasons)),
    note: maybe(text),
  });

export const organisationFacts: fc.Arbitrary<OrganisationFacts> = fc.record({
  nameZh: text,
  nameEn: maybe(text),
  kind: fc.constantFrom(...organisationKinds),
  provinceZh: maybe(text),
  cityZh: maybe(text),
  latitude: maybe(degrees(90)),
  longitude: maybe(degrees(180)),
});

/** A contact, but for the organisation. */
export const contactFacts = fc.record({
  name: text,
  post: maybe(text),
  channel: fc.constantFrom(...contactChannels),
  address: maybe(text),
});

export const meetingFacts: fc.Arbitrary<Omit<Meeting, "id" | "owner">> = fc.record({
  title: text,
  startsAt: instants,
  endsAt: maybe(instants),
  place: maybe(text),
  state: fc.constantFrom(...meetingStates),
  sequence: fc.nat(),
  replyBy: maybe(instants),
  reason: maybe(text),
  calledAt: instants,
});

/** An invitation of somebody who is named in words, so that it is somebody's whatever else is absent. */
export const invitationFacts: fc.Arbitrary<
  Omit<Invitation, "id" | "meetingId" | "slackUserId" | "organisationId" | "passedOnFrom">
> = fc.record({
  person: text,
  status: fc.constantFrom(...participations),
  delegate: maybe(text),
  note: maybe(text),
  sequence: fc.nat(),
  answeredAt: maybe(instants),
  answeredBy: maybe(text),
  answeredWay: maybe(fc.constantFrom(...ways)),
  passedOnFrom: fc.constant(undefined),
});

/** A digest's order, but for the survey and who set it. */
export const digestFacts = fc.record({
  channel: text,
  postAt: timesOfDay,
  whenQuiet: fc.constantFrom(...quietHabits),
  setAt: instants,
  toldUntil: instants,
  pausedUntil: maybe(days),
});

const takenFor: fc.Arbitrary<TakenFor> = fc.oneof(
  fc.constantFrom<TakenFor>({ kind: "todo" }, { kind: "courtesy" }, { kind: "unclear", assignmentIds: [3] }),
  fc.record({
    kind: fc.constant("other_date" as const),
    days: fc.array(days),
    assignmentIds: fc.array(fc.nat()),
  }),
  fc.record({
    kind: fc.constant("answer" as const),
    which: fc.constantFrom("all" as const, "one" as const),
    targets: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant("assignment" as const),
          id: fc.nat(),
          revision: fc.nat(),
          answer: fc.constantFrom("accept" as const, "decline" as const),
        }),
        fc.record({
          kind: fc.constant("invitation" as const),
          id: fc.nat(),
          sequence: fc.nat(),
          status: fc.constantFrom(...participations),
        }),
      ),
    ),
  }),
);

export const remarkFacts: fc.Arbitrary<Omit<Remark, "id" | "slackUserId">> = fc.record({
  saidAt: instants,
  text,
  takenFor,
  state: fc.constantFrom(...remarkStates),
});

/** A list's import before it was read, but for the survey and who asked. */
export const listImportFacts: fc.Arbitrary<Pick<ListImport, "noun" | "fileId" | "askedAt">> = fc.record({
  noun: fc.constantFrom(...listNouns),
  fileId: text,
  askedAt: instants,
});

export const importOutcomes: fc.Arbitrary<ImportOutcome> = fc.oneof(
  fc.record({
    kind: fc.constant("applied" as const),
    tally: fc.record({ added: fc.nat(), changed: fc.nat(), unchanged: fc.nat() }),
  }),
  fc.record({
    kind: fc.constant("refused" as const),
    refusal: fc.record({ name: fc.constant("filter_empty" as const), typed: text }),
  }),
  fc.record({ kind: fc.constant("unavailable" as const), detail: text }),
);
