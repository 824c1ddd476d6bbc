import type { Expert } from "../../src/domain/experts.ts";
import type { Visit } from "../../src/domain/visits.ts";
import type { Stores } from "../../storage/index.ts";
import { addExpert, addMember, addPark, addSurvey, addVisit } from "./database.ts";
import type { Office } from "./office.ts";

/** Three parks of a survey, dated and without teams, and five experts of whom one is in Slack. */
export interface SurveyDays {
  readonly visits: readonly [kunshan: Visit, wuhu: Visit, lubei: Visit];
  readonly experts: readonly Expert[];
}

const stops = [
  [
    "昆山高新技术产业开发区",
    "Kunshan National Hi-Tech Industrial Development Zone",
    "江苏省",
    "2019-07-03",
    ["工业生态学", "固废"],
  ],
  [
    "芜湖经济技术开发区",
    "Wuhu Economic and Technological Development Zone",
    "安徽省",
    "2019-07-09",
    ["环境管理", "园区规划"],
  ],
  ["山东鲁北企业集团", "Lubei", "山东省", "2019-07-03", []],
] as const;

const pool = [
  ["E05", "山东大学", ["工业生态学"], true],
  ["E07", "南京大学", ["环境管理", "固废"], false],
  ["E12", "中国环境科学研究院", ["园区规划"], true],
  ["E16", "南开大学", ["循环经济"], false],
  ["E18", "同济大学", ["固废", "水资源"], true],
] as const;

/** Records the survey and its pool; E18 is the expert of the office, in Slack. */
export function surveyDays(stores: Stores, { staff, expert }: Pick<Office, "staff" | "expert">): SurveyDays {
  addMember(stores, { slackUserId: staff, name: "示例联络员甲" });
  addMember(stores, { slackUserId: expert, name: "示例专家18" });
  const survey = addSurvey(stores, { owner: staff, titleZh: "2019年专题调研", titleEn: "2019 survey" });
  const visits = stops.map(([nameZh, nameEn, provinceZh, day, needs]) => {
    const park = addPark(stores, { nameZh, nameEn, provinceZh });
    const dates = { dayFrom: day, dayTo: day } as const;
    return addVisit(stores, {
      surveyId: survey.id,
      parkId: park.id,
      owner: staff,
      seats: 3,
      needs,
      ...dates,
    });
  });
  const experts = pool.map(([code, institution, fields, canLead]) =>
    addExpert(stores, {
      code,
      name: `示例专家${code.slice(1)}`,
      institution,
      fields,
      canLead,
      ...(code === "E18" ? { slackUserId: expert } : {}),
    }),
  );
  const [kunshan, wuhu, lubei] = visits;
  if (kunshan === undefined || wuhu === undefined || lubei === undefined) throw new Error("no visits");
  return { visits: [kunshan, wuhu, lubei], experts };
}
