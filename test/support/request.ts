import type { Instant } from "../../src/domain/time.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { askExperts } from "../../src/flows/seats/ask-experts.ts";
import type { Stores } from "../../storage/index.ts";
import { addExpert, addMember, addPark, addSurvey, addVisit } from "./database.ts";

/** Who asks whom, in whose workspace. */
export interface AskedPeople {
  readonly staff: string;
  readonly expert: string;
}

/** What `askForKunshan` recorded. */
export interface KunshanRequest {
  readonly requestId: number;
  readonly assignmentIds: readonly number[];
  readonly visitIds: readonly number[];
}

/** The parks of the model card, one visit each, in the order in which they are asked for. */
const stops = [
  {
    nameZh: "昆山高新技术产业开发区",
    nameEn: "Kunshan National Hi-Tech Industrial Development Zone",
    cityZh: "昆山",
    day: "2019-07-03",
  },
  {
    nameZh: "张家港经济技术开发区",
    nameEn: "Zhangjiagang Economic and Technological Development Zone",
    cityZh: "张家港",
    day: "2019-07-04",
  },
] as const;

/**
 * Records the visits of the model card with an expert proposed for each, and asks them. The others of the team
 * are not in Slack. `count` visits, one unless told.
 */
export function askForKunshan(stores: Stores, people: AskedPeople, now: Instant, count = 1): KunshanRequest {
  addMember(stores, { slackUserId: people.staff, name: "示例联络员甲" });
  addMember(stores, { slackUserId: people.expert, name: "示例专家18" });
  const survey = addSurvey(stores, { owner: people.staff });
  const asked = addExpert(stores, {
    code: "E18",
    name: "示例专家18",
    institution: "同济大学",
    slackUserId: people.expert,
  });
  const leader = addExpert(stores, {
    code: "E05",
    name: "示例专家05",
    institution: "山东大学",
    canLead: true,
  });
  const seats = stops.slice(0, count).map((stop) => {
    const { day, ...names } = stop;
    const park = addPark(stores, { ...names, provinceZh: "江苏省", provinceEn: "Jiangsu" });
    const visit = addVisit(stores, {
      surveyId: survey.id,
      parkId: park.id,
      owner: people.staff,
      dayFrom: day,
      dayTo: day,
    });
    const empty = {
      visitId: visit.id,
      requestId: undefined,
      state: "proposed" as const,
      revision: visit.revision,
      replyBy: undefined,
      answeredAt: undefined,
      answeredBy: undefined,
      answeredWay: undefined,
      reason: undefined,
      note: undefined,
    };
    stores.assignments.add({ ...empty, expertId: leader.id, leads: true, field: undefined });
    const assignmentId = stores.assignments.add({
      ...empty,
      expertId: asked.id,
      leads: false,
      field: "固体废物",
    });
    return { assignmentId, visitId: visit.id };
  });
  const context: Context = {
    stores,
    now,
    zone: "Asia/Shanghai",
    calendar: calendarOf(),
    caller: { slackUserId: people.staff, roles: new Set(["staff"]), language: "zh-CN", expertId: undefined },
  };
  const assignmentIds = seats.map((seat) => seat.assignmentId);
  const outcome = askExperts(context, assignmentIds, "2019-06-20T09:00:00.000Z");
  const requestId = outcome.done ? outcome.value.requests[0]?.requestId : undefined;
  if (requestId === undefined) throw new Error("the expert was not asked");
  return { requestId, assignmentIds, visitIds: seats.map((seat) => seat.visitId) };
}
