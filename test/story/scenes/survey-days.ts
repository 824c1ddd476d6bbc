import { type Day, instantAt, plusDays } from "../../../src/domain/time.ts";
import { calendarOf, isWorkday } from "../../../src/domain/workdays.ts";
import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";

const zone = "Asia/Shanghai";
const calendar = calendarOf();

/** The three weeks are lived day by day: digests come, parks are visited, questionnaires come back. */
export async function liveTheSurvey(stage: Stage): Promise<void> {
  const colleague = stage.as(cast.colleague);
  await stage.liveTo(instantAt("2019-06-27", "16:00", zone));
  for (const park of ["贵阳", "昆明经开"]) await colleague.types(`/visit park ${park} agreed 微信`);
  for (let day: Day = "2019-06-28"; day <= "2019-07-18"; day = plusDays(day, 1)) {
    if (!isWorkday(calendar, day)) continue;
    stage.heading(day);
    await stage.liveTo(instantAt(day, "10:00", zone));
    for (const line of calls[day] ?? []) await colleague.types(line);
    await stage.liveTo(instantAt(day, "18:00", zone));
    await closeTheDay(stage, day);
  }
  await stage.as(cast.liaison).types("/survey show S1");
  await stage.as(cast.liaison).types("/digest off");
}

/** What the colleague does about the mornings' reports: one park is late, another takes its time to agree. */
const calls: Readonly<Record<Day, readonly string[]>> = {
  "2019-07-08": ["/visit chase 东营 电话 示例科长 答应明天寄出"],
  "2019-07-09": ["/visit returned 东营", "/visit park 鲁北 agreed 电话"],
};

/** In the evening staff write down who came, and which questionnaires are back. */
async function closeTheDay(stage: Stage, day: Day): Promise<void> {
  const survey = stage.office.stores.progress.ofSurvey(1);
  const late = survey?.visits.find(({ park }) => park.nameZh.startsWith("东营"))?.visit.id;
  const due = (survey?.visits ?? []).filter(
    ({ visit }) => visit.dayFrom === day && visit.state === "scheduled",
  );
  for (const { visit } of due) {
    if (visit.mode === "on_site") await stage.as(cast.liaison).types(`/visit done V${visit.id} all`);
    else if (visit.id !== late) await stage.as(cast.colleague).types(`/visit returned V${visit.id}`);
  }
}
