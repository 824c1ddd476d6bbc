import type { Expert } from "../../src/domain/experts.ts";
import type { Meeting } from "../../src/domain/meetings.ts";
import type { Park } from "../../src/domain/parks.ts";
import type { Survey, Visit } from "../../src/domain/visits.ts";

/** Kunshan, as the model card has it. */
export const park: Park = {
  id: 1,
  nameZh: "昆山高新技术产业开发区",
  nameEn: "Kunshan National Hi-Tech Industrial Development Zone",
  provinceZh: "江苏省",
  provinceEn: "Jiangsu",
  cityZh: "昆山",
  kind: "sector_integrated",
  latitude: 31.38,
  longitude: 120.92,
  confidence: "high",
  stages: [{ stage: "approved_for_construction", since: "2014" }],
};

/** The expert of the model card. */
export const expert: Expert = {
  id: 18,
  code: "E18",
  name: "示例专家18",
  institution: "同济大学",
  province: "上海市",
  fields: ["固废"],
  canLead: true,
  maxVisits: 3,
  email: undefined,
  unavailable: [],
  slackUserId: "U0EXPERT018",
  institutionEn: "Tongji University",
};

/** The visit of the model card. */
export const visit: Visit = {
  id: 2,
  surveyId: 1,
  parkId: 1,
  mode: "on_site",
  state: "scheduled",
  dayFrom: "2019-07-03",
  dayTo: "2019-07-03",
  timeFrom: "09:00",
  timeTo: "17:00",
  seats: 3,
  needs: [],
  revision: 1,
  owner: "U0STAFF0001",
  parkAnswer: "not_asked",
  parkAnsweredAt: undefined,
  parkAnsweredBy: undefined,
  parkAnsweredWay: undefined,
  reason: undefined,
};

/** The survey of 2019. */
export const survey: Survey = {
  id: 1,
  titleZh: "2019 年专题调研",
  titleEn: "2019 survey",
  purpose: "pre_acceptance",
  windowFrom: "2019-06-28",
  windowTo: "2019-07-18",
  basis: undefined,
  commissionedBy: undefined,
  carriedOutBy: undefined,
  owner: "U0STAFF0001",
  closedAt: undefined,
};

/** A meeting a month ahead. */
export const meeting: Meeting = {
  id: 3,
  title: "专题调研总结会",
  startsAt: "2019-07-19T06:00:00.000Z",
  endsAt: "2019-07-19T08:00:00.000Z",
  place: "301会议室",
  owner: "U0STAFF0001",
  state: "called",
  sequence: 1,
  replyBy: "2019-07-18T09:00:00.000Z",
  reason: undefined,
  calledAt: "2019-06-17T01:00:00.000Z",
};
