import { cast } from "../cast.ts";
import { onSite, questionnaires } from "../plan.ts";
import type { Stage } from "../stage.ts";
import { imports } from "./moving-in.ts";

/** The survey is set up by hand: its parks, their days, the parks' agreement, and who goes where. */
export async function planTheSurvey(stage: Stage): Promise<void> {
  stage.heading("6月17日 排期与派组");
  const liaison = stage.as(cast.liaison);
  await liaison.types("/survey new “2019年专题调研” 6月28日至7月18日");
  await imports(stage, "/survey import", "applicants.csv");
  const rows = [
    ...onSite.map(({ park, day }) => `${park} ${day}`),
    ...questionnaires.map(({ park, due }) => `${park} ${due}`),
  ];
  await liaison.types(`/visit schedule ${rows.join("；")}`);
  await liaison.taps(liaison.ephemeral(), "visit.schedule_all");
  for (const { park } of onSite.slice(0, 9))
    await stage.as(cast.colleague).types(`/visit park ${park} agreed 电话`);
  for (const { park, team, because } of onSite) {
    const [leader, ...members] = team;
    await liaison.types(`/visit assign ${park} ${leader}* ${members.join(" ")}`);
    if (because === undefined) continue;
    await liaison.taps(liaison.ephemeral(), "command.because");
    await liaison.submits({ reason: because });
  }
  await liaison.types("/visit list");
}
