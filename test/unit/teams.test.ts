import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expert } from "../../src/domain/experts.ts";
import { fieldsOf, proposeFields } from "../../src/domain/teams.ts";
import { expert } from "../support/samples.ts";

const person = (id: number, ...fields: string[]): Expert => ({ ...expert, id, fields });

describe("who looks at what", () => {
  test.each<[string, string[], string[], Expert[], (string | undefined)[], string[]]>([
    [
      "each need to somebody who has it",
      ["水", "固废"],
      [],
      [person(1, "固废"), person(2, "水")],
      ["固废", "水"],
      [],
    ],
    [
      "one who has both makes room",
      ["水", "固废"],
      [],
      [person(1, "水", "固废"), person(2, "水")],
      ["固废", "水"],
      [],
    ],
    [
      "one alone takes both",
      ["水", "固废"],
      [],
      [person(1, "水", "固废"), person(2, "规划")],
      ["水;固废", "规划"],
      [],
    ],
    [
      "what the team covers already is left",
      ["水", "固废"],
      ["水;固废"],
      [person(1, "水", "规划")],
      ["规划"],
      [],
    ],
    ["what nobody has is named", ["水"], [], [person(1, "规划")], ["规划"], ["水"]],
    ["somebody without fields gets none", [], [], [person(1)], [undefined], []],
  ])("%s", (_name, needs, taken, added, fields, uncovered) => {
    const proposed = proposeFields(needs, taken, added);
    expect(proposed.fields.map((one) => one.field)).toEqual(fields);
    expect(proposed.uncovered).toEqual(uncovered);
  });
});

test("a need is uncovered only when nobody of the team has it, and no field is asked of two who have others", () => {
  const field = fc.constantFrom("水", "固废", "规划", "能源", "管理");
  const some = fc.uniqueArray(field, { maxLength: 4 });
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 5 }), (needs, teams) => {
      const added = teams.map((fields, i) => person(i + 1, ...fields));
      const { fields, uncovered } = proposeFields(needs, [], added);
      const asked = fields.flatMap((one) => fieldsOf(one.field));
      for (const need of needs) {
        const held = added.some((one) => one.fields.includes(need));
        expect(uncovered.includes(need)).toBe(!held);
        expect(asked.includes(need)).toBe(held);
      }
      for (const { expertId, field: own } of fields)
        for (const one of fieldsOf(own)) expect(added[expertId - 1]?.fields).toContain(one);
    }),
  );
});
