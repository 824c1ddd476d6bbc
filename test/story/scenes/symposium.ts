import { cast } from "../cast.ts";
import type { Figure } from "../figures.ts";
import type { Actor, Stage } from "../stage.ts";

/** A guest of the symposium's small form, and how they answer. */
interface Guest {
  readonly id: string;
  readonly answers: (guest: Actor) => Promise<void>;
}

const taps =
  (action: string): Guest["answers"] =>
  async (guest) => {
    await guest.taps(await guest.inbox("座谈会"), action);
  };

const sendsAnother: Guest["answers"] = async (guest) => {
  await guest.taps(await guest.inbox("座谈会"), "invitation.delegated");
  await guest.submits({ name: "示例代表壬", post: "副处长" });
};

const isUndecided: Guest["answers"] = async (guest) => {
  const card = await guest.inbox("座谈会");
  await guest.chooses(card, "invitation.more", "待定");
};

const writesThatTheyCome: Guest["answers"] = async (guest) => {
  await guest.writes("可以参加");
  await guest.taps(await guest.inbox("对吗"), "remark.confirm");
};

const guests: readonly Guest[] = [
  { id: cast.director, answers: taps("invitation.accepted") },
  { id: "U0CONTACT01", answers: taps("invitation.accepted") },
  { id: "U0CONTACT02", answers: taps("invitation.accepted") },
  { id: "U0CONTACT03", answers: taps("invitation.declined") },
  { id: "U0CONTACT04", answers: sendsAnother },
  { id: "U0CONTACT05", answers: isUndecided },
  { id: "U0CONTACT06", answers: writesThatTheyCome },
  { id: "U0EXPERT005", answers: taps("invitation.accepted") },
];

/** Those who were invited, those who said that somebody comes, those who came: as the scene above has it. */
const expected = { invited: 9, coming: 7, attended: 7 } as const;

/** The symposium of 24 December in its small form: one line, invitations, answers of every kind, who came. */
export async function holdTheSymposium(stage: Stage): Promise<readonly Figure[]> {
  stage.heading("12月 座谈会");
  await stage.liveTo("2019-12-10T01:00:00.000Z");
  const liaison = stage.as(cast.liaison);
  const people = guests.map(({ id }) => `<@${id}>`).join(" ");
  await liaison.types(
    `/meeting new “国家生态工业示范园区建设工作座谈会” 12月24日下午2点到5点 ${people} 在示例会议中心二层`,
  );
  await liaison.taps(liaison.ephemeral(), "meeting.send");
  for (const { id, answers } of guests) await answers(stage.as(id));
  await stage.as(cast.colleague).types("/meeting rsvp M1 for 示例院士 参加 电话");
  await stage.as(cast.colleague).taps(stage.as(cast.colleague).ephemeral(), "meeting.add_seat");
  await liaison.types("/meeting show M1");
  stage.heading("12月24日 下午");
  await stage.liveTo("2019-12-24T09:10:00.000Z");
  await liaison.types("/meeting attendance M1");
  await liaison.submits({});
  await liaison.types("/meeting show M1");
  return symposiumFigures(stage);
}

function symposiumFigures({ office: { stores } }: Stage): readonly Figure[] {
  const invitations = stores.invitations.ofMeeting(1);
  const coming = invitations.filter(({ status }) => status === "accepted" || status === "delegated").length;
  return [
    { name: "symposium invited", record: expected.invited, store: invitations.length },
    { name: "symposium coming", record: expected.coming, store: coming },
    { name: "symposium attended", record: expected.attended, store: stores.attendances.ofMeeting(1).length },
  ];
}
