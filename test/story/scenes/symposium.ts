import { cast } from "../cast.ts";
import type { Figure } from "../figures.ts";
import { record } from "../plan.ts";
import type { Stage } from "../stage.ts";

/** Who is invited to the small form of the symposium, and what they answer. */
const guests = [{ id: "U0DIRECTOR1", action: "invitation.accepted" }] as const;

/** The symposium of 24 December in its small form: a line, invitations, answers, who came. */
export async function holdTheSymposium(stage: Stage): Promise<readonly Figure[]> {
  stage.heading("12月 座谈会");
  await stage.liveTo("2019-12-10T01:00:00.000Z");
  const liaison = stage.as(cast.liaison);
  const people = guests.map(({ id }) => `<@${id}>`).join(" ");
  await liaison.types(`/meeting new “国家生态工业示范园区建设工作座谈会” 12月24日下午2点到5点 ${people}`);
  for (const { id, action } of guests) {
    const guest = stage.as(id);
    await guest.taps(await guest.inbox("座谈会"), action);
  }
  await stage.liveTo("2019-12-24T10:00:00.000Z");
  await liaison.types("/meeting attendance M1");
  await liaison.submits({});
  return [{ name: "symposiums held", record: record.symposiums, store: 0 }];
}
