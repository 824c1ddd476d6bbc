import { z } from "zod";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Park } from "../../domain/parks.ts";
import type { RowComplaint } from "../../domain/refusals/refusals.ts";
import type { SurveyParkRow, VisitMode } from "../../domain/visits.ts";
import { find, type Index } from "../finding/find.ts";
import { parkIndex } from "../parks.ts";
import { mostSeats } from "../surveys/survey-parks.ts";
import { complain, oneOf, shortTexts, wholeNumber } from "./cells.ts";
import { duplicatesIn, type ListInput, readTable, type TableRow } from "./tables.ts";
import { wholeList } from "./whole-lists.ts";

const modes: Readonly<Record<string, VisitMode>> = {
  实地: "on_site",
  实地考察: "on_site",
  现场: "on_site",
  "on-site": "on_site",
  "on site": "on_site",
  onsite: "on_site",
  on_site: "on_site",
  问卷: "questionnaire",
  问卷调查: "questionnaire",
  函审: "questionnaire",
  questionnaire: "questionnaire",
};

function parkNamed(index: Index<Park>) {
  return z.string().transform((text, check) => {
    const found = find(index, text);
    if (found.kind === "one" && found.by !== "typo") return found.id;
    return complain(check, found.kind === "several" && found.by !== "typo" ? "ambiguous" : "unknown");
  });
}

const columnsFor = (parks: readonly Park[]) =>
  [
    {
      key: "park",
      headers: ["园区", "名称", "园区名称", "name_zh", "name", "park"],
      required: true,
      read: parkNamed(parkIndex(parks)),
    },
    { key: "province", headers: ["省份", "省", "省（区、市）", "province_zh", "province"] },
    { key: "mode", headers: ["方式", "调研方式", "mode"], required: true, read: oneOf(modes) },
    { key: "seats", headers: ["席位", "席数", "专家席位", "seats"], read: wholeNumber(mostSeats) },
    { key: "needs", headers: ["需要的专业", "专业", "专业需求", "needs"], read: shortTexts },
  ] as const;

type Row = TableRow<ReturnType<typeof columnsFor>>;

/** A province that is not the park's: the row means another park, or the park's record is wrong. */
function wrongProvinces(rows: readonly Row[]): RowComplaint[] {
  return rows.flatMap(({ line, cells, values }): RowComplaint[] => {
    const { provinceZh, provinceEn } = values.park;
    const typed = cells.province.trim();
    const fits = typed === "" || provinceZh.startsWith(typed) || typed === provinceEn;
    return fits ? [] : [{ line, column: "省份", value: typed, reason: "unknown" }];
  });
}

/** A team goes on site with at least one expert. */
function emptyTeams(rows: readonly Row[]): RowComplaint[] {
  return rows.flatMap(({ line, values }): RowComplaint[] =>
    values.mode === "on_site" && values.seats === 0
      ? [{ line, column: "席位", value: "0", reason: "out_of_range" }]
      : [],
  );
}

/** A team as the office sends it, where the list does not say. */
const usualSeats: Readonly<Record<VisitMode, number>> = { on_site: 3, questionnaire: 0 };

/**
 * Reads a list of parks for a survey: park (by name, part of it or pinyin), mode, seats, needs. With a single
 * complaint nothing is read: every one of them comes back, row by row.
 */
export function readSurveyParkList(
  input: ListInput,
  parks: readonly Park[],
): Outcome<readonly SurveyParkRow[]> {
  const rows = wholeList(readTable(input, columnsFor(parks)), (read) => [
    ...duplicatesIn(read, "园区", ({ values }) => values.park.nameZh),
    ...wrongProvinces(read),
    ...emptyTeams(read),
  ]);
  if (!rows.done) return rows;
  return done(
    rows.value.map(({ line, values }) => ({
      line,
      park: values.park,
      mode: values.mode,
      seats: values.seats ?? usualSeats[values.mode],
      needs: values.needs ?? [],
    })),
  );
}
