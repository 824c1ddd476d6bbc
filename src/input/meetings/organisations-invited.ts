import type { OrganisationInvited } from "../../domain/meetings.ts";
import type { Organisation } from "../../domain/organisations.ts";
import type { OrganisationGroup } from "../../domain/survey-organisations.ts";
import { find, indexOf } from "../finding/find.ts";
import { plainText } from "../words.ts";

/** Rows that were pasted: organisations with their seats, and lines that name none. */
export interface OrganisationRows {
  readonly invited: readonly OrganisationInvited[];
  readonly unread: readonly string[];
}

const HEADER = /^(?:group|类别|序号)?[\s,，|｜]*(?:organi[sz]ation|单位)/i;

/**
 * Reads rows of a spreadsheet or lines: an organisation and how many seats it has, one unless a number says otherwise.
 * Other cells may stand between; a row whose organisation is not on record is given back.
 */
export function readOrganisationRows(text: string, organisations: readonly Organisation[]): OrganisationRows {
  const index = indexOf(organisations.map((one) => ({ id: one, names: [one.nameZh] })));
  const lines = plainText(text)
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !HEADER.test(line));
  const read = lines.map((line) => {
    const cells = line.split(/\s*[\t,，|｜;；]\s*|\s+(?=\d+\s*[人席]?$)/).map((cell) => cell.trim());
    const seats = cells.map((cell) => /^(\d{1,3})\s*[人席]?$/.exec(cell)?.[1]).findLast(Boolean);
    const exact = cells.flatMap((cell) => organisations.find(({ nameZh }) => nameZh === cell) ?? [])[0];
    const near = exact ?? found(index, cells[0] ?? "");
    return { line, organisation: near, seats: seats === undefined ? 1 : Number(seats) };
  });
  return {
    invited: read.flatMap(({ organisation, seats }) =>
      organisation === undefined || seats === 0
        ? []
        : [{ kind: "organisation" as const, organisationId: organisation.id, seats }],
    ),
    unread: read.flatMap(({ organisation, line }) => (organisation === undefined ? [line] : [])),
  };
}

function found(index: ReturnType<typeof indexOf<Organisation>>, typed: string): Organisation | undefined {
  const match = find(index, typed);
  return match.kind === "one" && match.by !== "typo" ? match.id : undefined;
}

const groupWords: readonly (readonly [OrganisationGroup, RegExp])[] = [
  ["parks", /园区(?:管委会)?|parks?/i],
  ["departments", /(?:三|省级?)?(?:部门|厅局)|departments?/i],
  ["technical", /技术支[撑持](?:单位)?|technical(?: support)?/i],
  ["leading", /领导小组(?:办公室)?|leading(?: group(?: office)?)?/i],
];

/** Groups that a line names behind a survey, `S1 园区 部门`; undefined when it is about people. */
export function readGroups(
  line: string,
): { readonly surveyId: number | undefined; readonly groups: readonly OrganisationGroup[] } | undefined {
  const survey = /(?:^|\s)S(\d{1,6})(?=\s|$)/i.exec(line);
  let rest = line.replace(survey?.[0] ?? "", " ");
  const groups = groupWords.filter(([, words]) => {
    const isNamed = words.test(rest);
    rest = rest.replace(words, " ");
    return isNamed;
  });
  if (groups.length === 0 || /[^\s,，、;；和及与]/.test(rest.replace(/\band\b/gi, " "))) return undefined;
  return {
    surveyId: survey === null ? undefined : Number(survey[1]),
    groups: groups.map(([group]) => group),
  };
}
