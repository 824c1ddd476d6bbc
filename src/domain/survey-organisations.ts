import type { OrganisationFacts, OrganisationKind } from "./organisations.ts";
import type { Park } from "./parks.ts";

/** Groups of organisations that follow from the records. */
export const organisationGroups = ["parks", "departments", "technical", "leading"] as const;
export type OrganisationGroup = (typeof organisationGroups)[number];

const municipalities = ["北京市", "天津市", "上海市", "重庆市"];

const fields: readonly (readonly [OrganisationKind, string])[] = [
  ["ecology_department", "生态环境"],
  ["commerce_department", "商务"],
  ["science_department", "科技"],
];

/** The three departments of a province: 厅, and 局 in a municipality. */
export function departmentsOf(provinceZh: string): readonly OrganisationFacts[] {
  const office = municipalities.includes(provinceZh) ? "局" : "厅";
  return fields.map(([kind, field]) => facts(`${provinceZh}${field}${office}`, kind, provinceZh));
}

/** The administration of a park, as it is called where nothing else is on record. */
export function administrationOf({ nameZh, provinceZh }: Park): OrganisationFacts {
  return facts(`${nameZh}管委会`, "park_administration", provinceZh);
}

function facts(nameZh: string, kind: OrganisationKind, provinceZh: string): OrganisationFacts {
  const unknown = { nameEn: undefined, cityZh: undefined, latitude: undefined, longitude: undefined };
  return { nameZh, kind, provinceZh, ...unknown };
}
