import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";

/** A small meeting is one line and one tap each: those who run the symposium go through it beforehand. */
export async function holdTheSmallMeeting(stage: Stage): Promise<void> {
  stage.heading("12月20日 座谈会筹备会");
  await stage.liveTo("2019-12-19T08:00:00.000Z");
  const liaison = stage.as(cast.liaison);
  await liaison.types(
    `/meeting new “座谈会筹备会” 12月20日上午9点半 <@${cast.director}> <@${cast.colleague}> 在302会议室`,
  );
  await liaison.taps(liaison.ephemeral(), "meeting.send");
  const director = stage.as(cast.director);
  await director.taps(await director.inbox("筹备会"), "invitation.accepted");
  const colleague = stage.as(cast.colleague);
  await colleague.writes("没问题，参加");
  await colleague.taps(await colleague.inbox("对吗"), "remark.confirm");
}
