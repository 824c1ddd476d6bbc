import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "../../src/documents/lists/csv.ts";
import { expertTable } from "../../src/documents/lists/expert-table.ts";
import { organisationTable } from "../../src/documents/lists/organisation-table.ts";
import { parkTable } from "../../src/documents/lists/park-table.ts";
import { languages } from "../../src/domain/languages.ts";
import { contactChannels, organisationKinds } from "../../src/domain/organisations.ts";
import { confidences, parkKinds, stages } from "../../src/domain/parks.ts";
import { daysFromTo, plusDays } from "../../src/domain/time.ts";
import { readExpertList } from "../../src/input/lists/expert-list.ts";
import { readOrganisationList } from "../../src/input/lists/organisation-list.ts";
import { readParkList } from "../../src/input/lists/park-list.ts";

// What is exported can be imported again unchanged, and no cell is executed on the way.

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
const one = (value: string) => text(csvOf([{ header: "x", cell: () => value }], [0])).split("\r\n")[1];

test.each([
  ["=1+1", "'=1+1"],
  ["+86 10", "'+86 10"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `"'\t=1"`],
  ["'=1", "''=1"],
  ["'quoted'", "'quoted'"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ["昆山,高新", '"昆山,高新"'],
  ["昆山", "昆山"],
])("%j is written as %j", (value, expected) => {
  expect(one(value)).toBe(expected);
});

test("a carriage return at the head is kept from spreadsheets too", () => {
  expect(text(csvOf([{ header: "x", cell: () => "\r=1" }], [0]))).toContain(`"'\r=1"`);
});

test("the file says by its mark that it is UTF-8", () => {
  expect([...csvOf([{ header: "名称", cell: () => "" }], [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

const piece = fc.constantFrom("=", "+", "-", "@", "'", '"', ",", "、", "园", "区", "a", "1", " ", "\n", "’");
const word = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join("").trim())
  .filter((made) => made !== "" && /[园区a1]/.test(made));
const plain = fc
  .array(fc.constantFrom("=", "+", "@", "'", '"', ",", "水", "固", "废"), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: undefined });
const latitude = maybe(fc.double({ min: -90, max: 90, noNaN: true }).map((n) => Number(n.toFixed(4)) + 0));
const language = fc.constantFrom(...languages);
const day = fc.integer({ min: 0, max: 2_000 }).map((n) => plusDays("2017-01-01", n));

describe("round trips", () => {
  const park = fc.record({
    nameZh: word,
    nameEn: maybe(word),
    provinceZh: word,
    provinceEn: maybe(word),
    cityZh: maybe(word),
    kind: fc.constantFrom(...parkKinds),
    latitude,
    longitude: latitude,
    confidence: maybe(fc.constantFrom(...confidences)),
  });
  const stage = maybe(
    fc.record({
      stage: fc.constantFrom(...stages),
      since: fc.constantFrom("2008", "2014-03-20", "2019-06-17"),
    }),
  );

  test("parks", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(park, stage), { minLength: 1, maxLength: 5, selector: ([p]) => p.nameZh }),
        language,
        (rows, reader) => {
          const parks = rows.map(([facts, at], id) => ({
            ...facts,
            id,
            stages: at === undefined ? [] : [at],
          }));
          const read = readParkList(parkTable(parks, reader, "2019-06-17"));
          expect(read).toMatchObject({ done: true });
          const got = read.done ? read.value : [];
          expect(got).toEqual(
            rows.map(([facts, at]) => ({
              facts: { ...facts, latitude: facts.latitude, longitude: facts.longitude },
              stage: at,
            })),
          );
        },
      ),
    );
  });

  const parks = ["昆山高新技术产业开发区", "芜湖经济技术开发区"].map((nameZh, id) => ({
    id,
    nameZh,
    nameEn: undefined,
    provinceZh: "江苏省",
    provinceEn: undefined,
    cityZh: undefined,
    kind: "sector_integrated" as const,
    latitude: undefined,
    longitude: undefined,
    confidence: undefined,
    stages: [],
  }));
  const expert = fc.record({
    name: word,
    institution: word,
    province: word,
    fields: fc.uniqueArray(plain, { minLength: 1, maxLength: 3 }),
    canLead: fc.boolean(),
    maxVisits: fc.integer({ min: 0, max: 99 }),
    unavailable: fc
      .array(fc.tuple(day, fc.integer({ min: 0, max: 400 })), { maxLength: 3 })
      .map((runs) =>
        [...new Set(runs.flatMap(([from, more]) => daysFromTo(from, plusDays(from, more))))].sort(),
      ),
    conflicts: fc.subarray(parks),
  });

  test("experts", () => {
    fc.assert(
      fc.property(fc.array(expert, { minLength: 1, maxLength: 4 }), language, (experts, reader) => {
        const listed = experts.map(({ conflicts, ...facts }, id) => ({
          expert: {
            ...facts,
            id,
            code: `E0${id + 1}`,
            email: id === 0 ? undefined : `e${id}@example.org`,
            slackUserId: undefined,
            institutionEn: undefined,
          },
          conflicts: conflicts.map(({ nameZh }) => nameZh),
        }));
        const read = readExpertList(expertTable(listed, reader), { parks, today: "2019-06-17" });
        expect(read).toMatchObject({ done: true });
        const got = read.done ? read.value : [];
        expect(got.map(({ line: _line, ...row }) => row)).toEqual(
          experts.map(({ conflicts, ...facts }, id) => ({
            ...facts,
            code: `E0${id + 1}`,
            email: id === 0 ? undefined : `e${id}@example.org`,
            conflictParkIds: conflicts.map((p) => p.id),
          })),
        );
      }),
      { numRuns: 40 },
    );
  });

  const contact = fc.record({
    name: word,
    post: maybe(word),
    channel: fc.constantFrom(...contactChannels),
    address: maybe(word),
  });
  const organisation = fc.record({
    nameZh: word,
    nameEn: maybe(word),
    kind: fc.constantFrom(...organisationKinds),
    provinceZh: maybe(word),
    cityZh: maybe(word),
    latitude,
    longitude: latitude,
  });

  test("organisations with their contacts", () => {
    fc.assert(
      fc.property(
        organisation,
        fc.uniqueArray(contact, { maxLength: 3, selector: ({ name }) => name }),
        language,
        (facts, contacts, reader) => {
          const listed = {
            organisation: { ...facts, id: 1 },
            contacts: contacts.map((one, id) => ({ ...one, id, organisationId: 1, slackUserId: undefined })),
          };
          const read = readOrganisationList(organisationTable([listed], reader, true));
          expect(read).toMatchObject({ done: true });
          const wanted = contacts.length === 0 ? [undefined] : contacts;
          expect(read.done && read.value).toEqual(wanted.map((one) => ({ facts, contact: one })));
        },
      ),
    );
  });
});
