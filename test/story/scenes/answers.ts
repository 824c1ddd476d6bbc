import type { RequestDetails } from "../../../src/domain/assignments.ts";
import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";

/** Experts who write instead of tapping, and what they write. */
const inWords: Readonly<Record<string, string>> = {
  E02: "好的",
  E10: "可以，没问题",
  E16: "没问题，我参加",
};

/** Who cannot come, how they say it, and who is asked instead. */
const regrets = { code: "E17", park: "芜湖", words: "7月9日那天有课", instead: "E01" } as const;

/** Everybody is asked at once, and answers: by a tap, in words, by telephone. */
export async function answerEverything(stage: Stage): Promise<void> {
  stage.heading("6月17日 发邀请");
  const liaison = stage.as(cast.liaison);
  await liaison.types("/visit invite all");
  await liaison.taps(liaison.ephemeral(), "visit.invite");
  stage.heading("6月18日 答复");
  await stage.liveTo("2019-06-18T01:00:00.000Z");
  for (const request of openRequests(stage)) await answer(stage, request);
  await replace(stage);
  await liaison.types("/survey show S1");
}

function openRequests({ office: { stores } }: Stage): RequestDetails[] {
  const ids = new Set(
    stores.experts
      .all()
      .flatMap((expert) => stores.assignments.ofExpert(expert.id))
      .filter((seat) => seat.state === "invited")
      .flatMap((seat) => seat.requestId ?? []),
  );
  return [...ids].flatMap((id) => stores.requests.details(id) ?? []);
}

async function answer(stage: Stage, request: RequestDetails): Promise<void> {
  const { expert, asks } = request;
  if (expert.code === regrets.code) return declineOne(stage, request);
  if (expert.slackUserId === undefined) return recordCalls(stage, request);
  const person = stage.as(expert.slackUserId);
  const words = inWords[expert.code];
  if (words !== undefined) {
    await person.writes(words);
    await person.taps(await person.inbox("对吗"), "remark.confirm");
    return;
  }
  const card = await person.inbox("园区调研");
  await person.taps(card, asks.length > 1 ? "assignment.accept_all" : "assignment.accept");
}

/** Somebody who is not in Slack is called, and the colleague writes down what they said. */
async function recordCalls(stage: Stage, { expert, asks }: RequestDetails): Promise<void> {
  for (const { park } of asks)
    await stage.as(cast.colleague).types(`/visit record ${park.nameZh} ${expert.code} accepted 电话`);
}

/** One of two visits does not suit; the words say which, and the other is accepted by a tap. */
async function declineOne(stage: Stage, { expert }: RequestDetails): Promise<void> {
  const person = stage.as(expert.slackUserId ?? "");
  await person.writes(regrets.words);
  await person.taps(await person.inbox("对吗"), "remark.confirm");
  const rest = stage.office.stores.assignments.ofExpert(expert.id).find((seat) => seat.state === "invited");
  const value = JSON.stringify({ v: 1, id: rest?.id, revision: rest?.revision });
  await person.taps(await person.inbox("园区调研"), "assignment.accept", value);
}

/** The free seat is offered to somebody else, who takes it. */
async function replace(stage: Stage): Promise<void> {
  const liaison = stage.as(cast.liaison);
  await liaison.types(`/visit assign ${regrets.park} ${regrets.instead}`);
  await liaison.types(`/visit invite ${regrets.park}`);
  await liaison.taps(liaison.ephemeral(), "visit.invite");
  for (const request of openRequests(stage)) await answer(stage, request);
}
