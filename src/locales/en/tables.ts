import type { ExportNoun } from "../../domain/exports.ts";
import type { ContactChannel, OrganisationKind } from "../../domain/organisations.ts";
import type { Confidence, ParkKind, Stage } from "../../domain/parks.ts";
import type { VisitMode } from "../../domain/visits.ts";
import { md } from "../mrkdwn.ts";
import type { tables as model } from "../zh-CN/tables.ts";

const kinds: Record<ParkKind, string> = {
  sector_integrated: "sector-integrated",
  sector_specific: "sector-specific",
  venous: "venous",
};

const stages: Record<Stage, string> = {
  applied: "applied",
  approved_for_construction: "approved for construction",
  named: "named",
  revoked: "revoked",
  removed: "removed",
};

const confidences: Record<Confidence, string> = { high: "high", medium: "medium", low: "low" };

const organisationKinds: Record<OrganisationKind, string> = {
  leading_group_office: "leading group office",
  ecology_department: "provincial ecology department",
  commerce_department: "provincial commerce department",
  science_department: "provincial science department",
  park_administration: "park administration",
  technical_support: "technical support",
  institution: "institution",
  other: "other",
};

const channels: Record<ContactChannel, string> = {
  slack: "Slack",
  wechat: "WeChat",
  mail: "mail",
  telephone: "telephone",
};

const modes: Record<VisitMode, string> = { on_site: "on-site", questionnaire: "questionnaire" };

const nouns: Record<ExportNoun, string> = {
  parks: "parks",
  experts: "experts",
  organisations: "organisations and contacts",
  visits: "visits and questionnaires",
};

/** The tables that people take out as files; their headers and values are those that the importers read. */
export const tables: typeof model = {
  kinds,
  stages,
  confidences,
  organisationKinds,
  channels,
  modes,
  yes: "yes",
  no: "no",
  parks: {
    nameZh: "name_zh",
    nameEn: "name_en",
    provinceZh: "province_zh",
    provinceEn: "province_en",
    cityZh: "city_zh",
    kind: "type",
    stage: "status",
    since: "year",
    latitude: "lat",
    longitude: "lon",
    confidence: "confidence",
  },
  experts: {
    code: "code",
    name: "name",
    institution: "institution",
    province: "province",
    fields: "fields",
    canLead: "can_lead",
    maxVisits: "max_visits",
    unavailable: "unavailable",
    conflicts: "declared_conflicts",
    email: "email",
  },
  organisations: {
    nameZh: "name_zh",
    nameEn: "name_en",
    kind: "group",
    provinceZh: "province_zh",
    cityZh: "city_zh",
    latitude: "lat",
    longitude: "lon",
    contact: "contact",
    post: "post",
    channel: "channel",
    address: "address",
  },
  visits: {
    visit: "visit",
    park: "park",
    province: "province",
    mode: "mode",
    from: "from",
    to: "to",
    state: "state",
    seats: "seats",
    needs: "needs",
    team: "team",
    attended: "attended",
    parkAnswer: "park's answer",
  },
  team: (name: string, state: string) => `${name} (${state})`,
  /** The name of the file, without its ending. */
  fileName: (noun: ExportNoun, survey: string, day: string) =>
    `${survey}${nouns[noun].replaceAll(" ", "-")}-${day}`,
  underWay: (noun: ExportNoun) => md`✅ The table of ${nouns[noun]} is on its way to your direct messages.`,
  ready: (noun: ExportNoun, rows: number) =>
    md`Your table of ${nouns[noun]}: ${rows} in all. It opens in Excel.`,
};
