import type { Ask, Assignment, RequestDetails } from "../../src/domain/assignments.ts";
import type { Expert } from "../../src/domain/experts.ts";
import type { Park } from "../../src/domain/parks.ts";
import type { Visit } from "../../src/domain/visits.ts";
import { expert, park, survey, visit } from "./samples.ts";

const assignment: Assignment = {
  id: 31,
  visitId: 2,
  expertId: 18,
  requestId: 1,
  state: "invited",
  leads: false,
  field: "固废",
  revision: 1,
  replyBy: "2019-06-20T09:00:00.000Z",
  answeredAt: undefined,
  answeredBy: undefined,
  answeredWay: undefined,
  reason: undefined,
  note: undefined,
};

const leader: Expert = {
  ...expert,
  id: 5,
  code: "E05",
  name: "示例专家05",
  institution: "山东大学",
  institutionEn: "Shandong University",
};

/** One visit that 示例专家18 is asked for, as on the model card; `change` is of the seat. */
export function ask(
  change: Partial<Assignment> = {},
  visitChange: Partial<Visit> = {},
  parkChange: Partial<Park> = {},
  more: Partial<Pick<Ask, "was" | "distance">> = {},
): Ask {
  return {
    assignment: { ...assignment, ...change },
    visit: { ...visit, ...visitChange },
    park: { ...park, ...parkChange },
    survey,
    ownerName: "示例联络员甲",
    team: [{ expert: leader, leads: true }],
    distance: undefined,
    ...more,
  };
}

export const request = (...asks: Ask[]): RequestDetails => ({ id: 1, expert, asks });

/** The visit on the day after. */
export const zhangjiagang = ask(
  { id: 32, leads: true, field: "水资源" },
  { id: 3, dayFrom: "2019-07-04", dayTo: "2019-07-04" },
  {
    nameZh: "张家港经济技术开发区",
    nameEn: "Zhangjiagang Economic and Technological Development Zone",
    cityZh: undefined,
  },
);
