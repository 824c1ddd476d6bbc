/** One visit of the season as the office planned it by hand: the park, the day, the team with its leader first. */
export interface PlannedVisit {
  readonly park: string;
  readonly day: string;
  readonly team: readonly [string, string, string];
  /** Why the team goes although something speaks against it. */
  readonly because?: string;
}

/**
 * The twelve parks that were visited: every team has somebody who may lead, covers what the park needs, and keeps to
 * its people's days, limits and conflicts; where a night is too short for the way, the office says why all the same.
 */
export const onSite: readonly PlannedVisit[] = [
  { park: "珠海高新", day: "6月28日", team: ["E20", "E24", "E15"] },
  { park: "南沙", day: "7月1日", team: ["E21", "E22", "E24"] },
  { park: "昆山高新", day: "7月3日", team: ["E05", "E12", "E18"] },
  { park: "张家港经开", day: "7月4日", team: ["E18", "E14", "E13"] },
  { park: "马鞍山", day: "7月8日", team: ["E22", "E10", "E13"] },
  { park: "芜湖", day: "7月9日", team: ["E14", "E03", "E17"] },
  { park: "上虞", day: "7月10日", team: ["E08", "E04", "E19"] },
  { park: "青岛", day: "7月11日", team: ["E08", "E02", "E07"] },
  { park: "潍坊", day: "7月12日", team: ["E16", "E07", "E19"] },
  { park: "鲁北", day: "7月15日", team: ["E05", "E06", "E12"] },
  {
    park: "贵阳",
    day: "7月16日",
    team: ["E20", "E23", "E06"],
    because: "E06 当晚乘末班飞机到贵阳，已与本人说好",
  },
  { park: "昆明经开", day: "7月18日", team: ["E11", "E23", "E17"] },
];

/** The eight parks that answered a questionnaire, and the day by which it was to be back. */
export const questionnaires: readonly { readonly park: string; readonly due: string }[] = [
  { park: "天津子牙", due: "7月3日" },
  { park: "嘉兴港区", due: "7月3日" },
  { park: "吴江", due: "7月3日" },
  { park: "锡山", due: "7月5日" },
  { park: "萧山", due: "7月5日" },
  { park: "东营", due: "7月5日" },
  { park: "肇庆", due: "7月10日" },
  { park: "昆明高新", due: "7月10日" },
];

/** The season as the record has it: what the store must say at the end. */
export const record = {
  applications: 20,
  onSite: 12,
  questionnaire: 8,
  personTimes: 36,
  workdays: 15,
} as const;
