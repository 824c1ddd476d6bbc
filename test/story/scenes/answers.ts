import type { Assignment, RequestDetails } from "../../../src/domain/assignments.ts";
import { cast } from "../cast.ts";
import type { Stage } from "../stage.ts";

/** Experts who write instead of tapping, and what they write. */
const inWords: Readonly<Record<string, string>> = {
  E02: "好的",
  E16: "没问题，我参加",
};

/** Answers that came to the office by WeChat and are pasted in one go. */
const pasted: Readonly<Record<string, string>> = {
  E03: "示例专家03：7月9日芜湖可以",
  E04: "示例专家04：上虞没问题",
  E15: "示例专家15：珠海参加",
  E21: "示例专家21：南沙可以的",
  E23: "示例专家23：贵阳、昆明都可以",
};

/** Who cannot come to one of their two visits and says so in words; somebody is put down and asked instead. */
const regrets = { code: "E17", park: "芜湖", words: "7月9日那天有课", instead: "E01" } as const;

/** Who taps that they cannot come; the owner's card has others ready. */
const declines = { code: "E13", park: "张家港经开", note: "那两天在外地评审" } as const;

/** Who does not answer, and who is asked when the time is over. */
export const silent = { code: "E10", park: "马鞍山", instead: "E09" } as const;

/** Everybody is asked at once, and answers: by a tap, in words, by telephone, by WeChat, or not at all. */
export async function answerEverything(stage: Stage): Promise<void> {
  stage.heading("6月17日 发邀请");
  const liaison = stage.as(cast.liaison);
  await liaison.types("/visit invite all");
  await liaison.taps(liaison.ephemeral(), "visit.invite");
  stage.heading("6月18日 答复");
  await stage.liveTo("2019-06-18T01:00:00.000Z");
  for (const request of openRequests(stage)) await answer(stage, request);
  await pasteReplies(stage);
  await replace(stage);
  await inviteFromTheCard(stage);
  await liaison.types("/survey show S1");
}

/** Those who were asked last answer, each as they do. */
export async function answerTheRest(stage: Stage): Promise<void> {
  for (const request of openRequests(stage)) await answer(stage, request);
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
  if (expert.code === silent.code || expert.code in pasted) return;
  if (expert.code === regrets.code) return declineInWords(stage, request);
  if (expert.code === declines.code) return declineByTap(stage, request);
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

/** What came by WeChat is pasted as it stands, looked at, and recorded in one go. */
async function pasteReplies(stage: Stage): Promise<void> {
  const colleague = stage.as(cast.colleague);
  await colleague.types(`/visit replies ${Object.values(pasted).join("\n")}`);
  await colleague.submits({});
}

/** One of two visits does not suit; the words say which, and the other is accepted by a tap. */
async function declineInWords(stage: Stage, { expert }: RequestDetails): Promise<void> {
  const person = stage.as(expert.slackUserId ?? "");
  await person.writes(regrets.words);
  await person.taps(await person.inbox("对吗"), "remark.confirm");
  await acceptWhatIsOpen(stage, expert);
}

/** One of two visits is declined on the card, with a reason; the other is accepted. */
async function declineByTap(stage: Stage, { expert, asks }: RequestDetails): Promise<void> {
  const person = stage.as(expert.slackUserId ?? "");
  const ask = asks.find(({ park }) => park.nameZh.startsWith(declines.park.slice(0, 3)));
  await person.taps(await person.inbox("园区调研"), "assignment.decline", seatValue(ask?.assignment));
  await person.submits({ reason: "diary", note: declines.note });
  await acceptWhatIsOpen(stage, expert);
}

async function acceptWhatIsOpen(stage: Stage, expert: RequestDetails["expert"]): Promise<void> {
  const person = stage.as(expert.slackUserId ?? "");
  const rest = stage.office.stores.assignments.ofExpert(expert.id).find((seat) => seat.state === "invited");
  await person.taps(await person.inbox("园区调研"), "assignment.accept", seatValue(rest));
}

const seatValue = (seat: Pick<Assignment, "id" | "revision"> | undefined): string =>
  JSON.stringify({ v: 1, id: seat?.id, revision: seat?.revision });

/** The free seat is offered to somebody else, who takes it. */
async function replace(stage: Stage): Promise<void> {
  const liaison = stage.as(cast.liaison);
  await liaison.types(`/visit assign ${regrets.park} ${regrets.instead}`);
  await liaison.types(`/visit invite ${regrets.park}`);
  await liaison.taps(liaison.ephemeral(), "visit.invite");
  await answerTheRest(stage);
}

/** The owner's card has the next in line ready: one tap asks them. */
async function inviteFromTheCard(stage: Stage): Promise<void> {
  const liaison = stage.as(cast.liaison);
  const card = await liaison.inbox("张家港");
  await liaison.taps(card, "gap.invite:0");
  await answerTheRest(stage);
}
