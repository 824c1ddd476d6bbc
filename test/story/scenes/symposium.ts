import { readFileSync } from "node:fs";
import { placedElements } from "../../../src/workspace/limits/tree.ts";
import type { Message, View } from "../../../src/workspace/state.ts";
import { cast } from "../cast.ts";
import type { Actor, Stage } from "../stage.ts";
import { agenda, firstReplies, type Heap, laterReplies, unclear } from "../symposium-plan.ts";
import { holdTheSmallMeeting } from "./small-meeting.ts";

const invitees = readFileSync(new URL("../../../src/workspace/demo/invitees.csv", import.meta.url), "utf8");

/** Contacts in Slack, by what they do about their organisation's seat. */
const contacts = {
  registers: "U0CONTACT01",
  staysOvernight: "U0CONTACT02",
  declines: "U0CONTACT03",
  sendsAnother: "U0CONTACT04",
  isUndecided: "U0CONTACT05",
  writes: "U0CONTACT06",
  eatsHalal: "U0CONTACT07",
  needsReminding: "U0CONTACT08",
} as const;

/** From the invitation to the eve: 49 seats, answers of every kind, and a small meeting of those who run it. */
export async function prepareTheSymposium(stage: Stage): Promise<void> {
  await callTheSymposium(stage);
  await answerInSlack(stage);
  await answerFromOutside(stage);
  await answerWhenReminded(stage);
  await holdTheSmallMeeting(stage);
  await changeLate(stage);
}

/** Calls the symposium in one line, sets what it asks for, and invites 49 seats of 39 organisations. */
async function callTheSymposium(stage: Stage): Promise<void> {
  stage.heading("12月10日 召集座谈会");
  await stage.liveTo("2019-12-10T01:00:00.000Z");
  const liaison = stage.as(cast.liaison);
  await liaison.types(
    "/meeting new “国家生态工业示范园区建设工作座谈会” 12月24日下午2点到5点 在示例会议中心二层",
  );
  await liaison.types("/meeting edit M1");
  await liaison.submits({
    host: "示例司领导（生态环境部科技与财务司）",
    reply_by: "2019-12-20",
    materials_by: "2019-12-20",
  });
  await liaison.types("/meeting invite M1");
  await liaison.submits({ rows: seatRows() }, { goesOn: true });
  await liaison.submits({});
  await liaison.types("/meeting agenda M1");
  await liaison.taps(liaison.ephemeral(), "agenda.edit");
  await liaison.submits({ lines: agenda });
  await liaison.taps(await tally(liaison), "guest.list");
  await liaison.taps(liaison.ephemeral(), "guest.texts");
}

/** The organisations with their seats, as they are copied out of the office's table. */
function seatRows(): string {
  const rows = invitees.trim().split("\n").slice(1);
  return rows.map((row) => row.split(",").slice(1, 4).join("\t")).join("\n");
}

/** What stands on everybody's answers now, for staff to act on. */
async function tally(staff: Actor): Promise<Message> {
  await staff.types("/meeting show M1");
  return staff.ephemeral();
}

/** Contacts answer on their cards, each in another way. */
async function answerInSlack(stage: Stage): Promise<void> {
  stage.heading("12月11日 联络人在 Slack 里答复");
  await stage.liveTo("2019-12-11T01:30:00.000Z");
  await registers(stage.as(contacts.registers), { mobile: "13800000001" });
  await registers(stage.as(contacts.staysOvernight), { mobile: "13800000002", needs: ["lodging"] });
  await registers(stage.as(contacts.eatsHalal), { mobile: "13800000007", needs: ["halal"] });
  const declining = stage.as(contacts.declines);
  await declining.taps(await declining.inbox("seat.more"), "seat.decline");
  const sending = stage.as(contacts.sendsAnother);
  await sending.taps(await sending.inbox("seat.more"), "seat.fill:delegated");
  await sending.submits({ name: "示例代表壬", post: "副处长", mobile: "13800000009" });
  await sending.taps(await sending.inbox("seat.more"), "paper.sent");
  const undecided = stage.as(contacts.isUndecided);
  await undecided.chooses(await undecided.inbox("seat.more"), "seat.more", "待定");
  const writing = stage.as(contacts.writes);
  await writing.writes("可以参加");
  await writing.taps(await writing.inbox("对吗"), "remark.confirm");
}

/** The form, and the nights for whoever asked for a room. */
async function registers(
  contact: Actor,
  { mobile, needs = [] }: { readonly mobile: string; readonly needs?: readonly string[] },
): Promise<void> {
  await contact.taps(await contact.inbox("seat.more"), "seat.fill:accepted");
  await contact.submits({ mobile, needs: [...needs] }, { goesOn: needs.includes("lodging") });
  if (needs.includes("lodging")) await contact.submits({ nights: ["2019-12-23"], room: "shared" });
}

/** Everybody else is outside Slack: what they sent is pasted, one calls, one line is asked about. */
async function answerFromOutside(stage: Stage): Promise<void> {
  stage.heading("12月16日 粘贴各单位的答复");
  await stage.liveTo("2019-12-16T02:30:00.000Z");
  const colleague = stage.as(cast.colleague);
  for (const heap of firstReplies) await paste(stage, heap);
  await colleague.types("/meeting rsvp M1 for 嘉兴港区管委会 参加 电话");
  stage.heading("12月18日 又一批答复");
  await stage.liveTo("2019-12-18T02:00:00.000Z");
  for (const heap of laterReplies) await paste(stage, heap);
  await colleague.types("/meeting papers M1");
  const list = colleague.ephemeral();
  await colleague.taps(list, "paper.receive_form");
  await colleague.submits({ way: "mail" });
}

/** Pastes a heap, looks at what was understood, says whose an unclear line is, and has it recorded. */
async function paste(stage: Stage, { way, text }: Heap): Promise<void> {
  const colleague = stage.as(cast.colleague);
  await colleague.types("/meeting rsvp M1");
  await colleague.submits({ text, way }, { goesOn: true });
  const preview = await colleague.window();
  await colleague.submits(text.includes(unclear.said) ? settlement(preview) : {});
}

/** The seats that a call to the province said the unclear line is about. */
function settlement(preview: View): Record<string, string[]> {
  const block = (preview.blocks as readonly Block[]).find((one) =>
    JSON.stringify(one).includes(unclear.said),
  );
  const options = placedElements(block === undefined ? [] : [block]).flatMap(
    ({ element }) => (element.options ?? []) as readonly Option[],
  );
  const meant = options.filter(({ text }) => unclear.meant.some((name) => text.text.startsWith(name)));
  return { [block?.block_id ?? ""]: meant.map(({ value }) => value) };
}

interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}
type Block = { readonly block_id?: string } & View["blocks"][number];

/** The deadline nears: one who was silent answers once reminded. */
async function answerWhenReminded(stage: Stage): Promise<void> {
  stage.heading("12月19日 提醒之后");
  await stage.liveTo("2019-12-19T07:00:00.000Z");
  await registers(stage.as(contacts.needsReminding), { mobile: "13800000008" });
}

/** The day before, past the deadline, somebody else comes for a seat: one tap by staff. */
async function changeLate(stage: Stage): Promise<void> {
  stage.heading("12月23日 临时换人");
  await stage.liveTo("2019-12-23T08:30:00.000Z");
  const liaison = stage.as(cast.liaison);
  await liaison.taps(await tally(liaison), "guest.list");
  await changePerson(liaison, "广东省科技厅", { name: "示例代表癸", post: "副处长", mobile: "13800000010" });
}

/** Turns to the page on which a seat stands, and puts somebody else on it. */
async function changePerson(
  staff: Actor,
  organisation: string,
  person: { readonly name: string; readonly post: string; readonly mobile: string },
): Promise<void> {
  for (let page = 1; page < 10; page += 1) {
    const list = staff.ephemeral();
    const row = (list.blocks ?? []).find((block) => JSON.stringify(block).includes(organisation));
    const action = /guest\.form:\d+/.exec(JSON.stringify(row ?? ""))?.[0];
    if (action !== undefined) {
      await staff.taps(list, action);
      await staff.submits(person);
      return;
    }
    await staff.taps(list, "guest.list:next");
  }
  throw new Error(`${organisation} stands on no page`);
}
