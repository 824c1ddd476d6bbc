import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";
import { answerTheRest, silent } from "./answers.ts";

/** Who would rather go on another day, and on which. */
const proposal = {
  id: "U0EXPERT012",
  park: "昆山高新",
  day: "2019-07-05",
  team: ["U0EXPERT005", "U0EXPERT018"],
};

/** The visit whose date the park cannot keep, and who has to be asked again. */
const moved = { park: "上虞", day: "7月8日", team: ["U0EXPERT008", "U0EXPERT004", "U0EXPERT019"] };

/** What had been settled is changed: by an expert, by a park, and by an answer that never comes. */
export async function liveWithChanges(stage: Stage): Promise<void> {
  stage.heading("6月19日 改期");
  await stage.liveTo("2019-06-19T01:00:00.000Z");
  await takeUpTheProposal(stage);
  await moveForThePark(stage);
  stage.heading("6月21日 逾期未复");
  await stage.liveTo("2019-06-21T01:30:00.000Z");
  await replaceTheSilent(stage);
  await stage.as(cast.liaison).types("/survey show S1");
}

/** An expert proposes another day; the owner takes it up by two taps, and the others are asked again. */
async function takeUpTheProposal(stage: Stage): Promise<void> {
  const expert = stage.as(proposal.id);
  await expert.chooses(await expert.inbox("园区调研"), "assignment.more", "换");
  await expert.submits({ day1: proposal.day, note: "3日单位有评审会" });
  const liaison = stage.as(cast.liaison);
  await liaison.taps(await liaison.inbox("想把"), "counter.accept:0");
  await liaison.taps(await liaison.inbox("visit.move"), "visit.move");
  await agreeAgain(stage, proposal.team);
  await stage.as(cast.colleague).types(`/visit park ${proposal.park} agreed 电话`);
}

/** A park asks for another day: the visit is moved, and its whole team is asked again. */
async function moveForThePark(stage: Stage): Promise<void> {
  const liaison = stage.as(cast.liaison);
  await stage.as(cast.colleague).types(`/visit park ${moved.park} 想改到${moved.day} 电话`);
  await liaison.types(`/visit move ${moved.park} ${moved.day}`);
  await liaison.taps(liaison.ephemeral(), "visit.move");
  await agreeAgain(stage, moved.team);
  await stage.as(cast.colleague).types(`/visit park ${moved.park} agreed 电话`);
}

async function agreeAgain(stage: Stage, team: readonly string[]): Promise<void> {
  for (const id of team) {
    const person = stage.as(id);
    await person.taps(await person.inbox("您还能参加吗"), "assignment.accept");
  }
}

/** Whoever was reminded and did not answer is replaced by the office's choice; the next one comes. */
async function replaceTheSilent(stage: Stage): Promise<void> {
  await stage.as(cast.liaison).types(`/visit replace ${silent.park} ${silent.code} by ${silent.instead}`);
  await answerTheRest(stage);
}
