import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import { type Demand, InVain } from "./demands.ts";
import { sendsList } from "./lists.ts";
import { clerk, colleague, director, experts, liaison, staffChannel, teams } from "./office.ts";
import { type Scene, type Someone, someone } from "./people.ts";

/** A meeting that will be called, and whom it invites. */
interface Gathering {
  readonly title: string;
  readonly guests: readonly string[];
}

/** Everybody does at once what they do in an office; resolves when all of them have what they wanted. */
export async function work(scene: Scene): Promise<void> {
  const { chance } = scene;
  const gatherings = ["工作例会", "专家座谈会"].map((title) => ({
    title,
    guests: [director, ...chance.of(title).shuffled(experts).slice(0, 2)],
  }));
  const own = (id: string) => someone(scene, id);
  const homes = [liaison, ...chance.of("homes").shuffled(experts).slice(0, 2)];
  await Promise.all([
    untilGivenUp(scene, liaison, invites(scene, own(liaison))),
    untilGivenUp(scene, colleague, calls(scene, own(colleague), gatherings)),
    ...experts.map((id, i) => answersAsExpert(scene, own(id), i + 1, gatherings)),
    untilGivenUp(scene, clerk, sendsList(scene, own(clerk))),
    untilGivenUp(scene, director, repliesTo(scene, own(director), gatherings)),
    ...homes.map((id) => looksAtHome(own(id))),
  ]);
}

/** What somebody does, as far as they come. */
async function untilGivenUp({ demands }: Scene, who: string, deeds: Promise<void>): Promise<void> {
  try {
    await deeds;
  } catch (error) {
    if (!(error instanceof InVain)) throw error;
    demands.giveUp(who, error);
  }
}

const audit = (action: string, subject: string, actor: string) =>
  [
    "SELECT count(*) FROM audit WHERE action = ? AND subject = ? AND actor = ?",
    action,
    subject,
    actor,
  ] as const;

/** The liaison sends the invitations of whole teams, in any order, and asks for a status report. */
async function invites({ demands }: Scene, me: Someone): Promise<void> {
  const visits = me.chance.shuffled(teams.map((_, i) => i + 1));
  const first = me.chance.between(1, 2);
  const digests = demands.note(digestDemand(me));
  const groups = [visits.slice(0, first), visits.slice(first, first + 1), visits.slice(first + 1)];
  for (const group of groups) {
    const refs = group.map((id) => `V${id}`).join(" ");
    const demand = demands.note({
      who: me.id,
      what: `/visit invite ${refs}`,
      each: "once",
      effects: [
        `SELECT max(n) FROM (SELECT count(au.id) AS n FROM assignments a LEFT JOIN audit au
         ON au.subject = 'A' || a.id AND au.action = 'expert_asked'
         WHERE a.visit_id IN (${group.join(", ")}) GROUP BY a.id)`,
      ],
    });
    await me.typesAndTaps(`/visit invite ${refs}`, staffChannel, "visit.invite", demand);
    if (me.chance.hits(0.6)) await me.types("/digest now", staffChannel, digests);
  }
}

const digestDemand = ({ id }: Someone) =>
  ({
    who: id,
    what: "/digest now",
    each: "each",
    effects: ["SELECT count(*) FROM notices WHERE key LIKE ?", `digest_now:%:${id}:%`],
  }) as const;

/** The colleague calls meetings and writes down what parks say. */
async function calls({ demands }: Scene, me: Someone, gatherings: readonly Gathering[]): Promise<void> {
  const parks = me.chance.shuffled(teams.map((_, i) => `V${i + 1}`)).slice(0, 3);
  for (const [i, { title, guests }] of gatherings.entries()) {
    const people = guests.map((id) => `<@${id}>`).join(" ");
    const demand = demands.note({
      who: me.id,
      what: `/meeting new ${title}`,
      each: "once",
      effects: ["SELECT count(*) FROM meetings WHERE title = ?", title],
    });
    const line = `/meeting new “${title}” 7月${8 + i}日下午2点到4点 ${people} 在二层会议室`;
    await me.typesAndTaps(line, staffChannel, "meeting.send", demand);
    await agrees(me, parks[i] ?? "V1", demands.note(parkDemand(me, parks[i] ?? "V1")));
  }
  const last = parks[2] ?? "V2";
  await agrees(me, last, demands.note(parkDemand(me, last)));
}

const parkDemand = ({ id }: Someone, visit: string) =>
  ({
    who: id,
    what: `/visit park ${visit}`,
    each: "each",
    effects: audit("park_answered", visit, id),
  }) as const;

async function agrees(me: Someone, visit: string, demand: Demand): Promise<void> {
  await me.types(`/visit park ${visit} agreed 电话`, staffChannel, demand);
}

/** An expert answers what they are asked: taps, changes their mind, writes, names days on which they cannot. */
async function answersAsExpert(
  scene: Scene,
  me: Someone,
  number: number,
  gatherings: readonly Gathering[],
): Promise<void> {
  const seats = teams.flatMap((team, visit) => (team.includes(number) ? [visit + 1] : []));
  await Promise.all([
    ...seats.map((visit) => untilGivenUp(scene, me.id, answersSeat(scene, me, visit, number))),
    untilGivenUp(scene, me.id, repliesTo(scene, me, gatherings)),
    me.chance.hits(0.4) ? saysSomething(scene, me) : undefined,
    me.chance.hits(0.3) ? untilGivenUp(scene, me.id, isAway(scene, me)) : undefined,
  ]);
}

/** Answers one after the other, each of which was taken before the next: the last one holds. */
function answersOf(chance: Chance): ("yes" | "no")[] {
  return chance.pick([["yes"], ["yes"], ["yes"], ["no"], ["yes", "no"], ["no", "yes"]]);
}

async function answersSeat(scene: Scene, me: Someone, visit: number, expert: number): Promise<void> {
  const seatId = teams.slice(0, visit - 1).flat().length + (teams[visit - 1]?.indexOf(expert) ?? 0) + 1;
  const button = await me.finds("assignment.accept", ({ id }) => id === seatId);
  const answers = answersOf(me.chance.of(`seat ${seatId}`));
  const wanted = answers.at(-1) === "yes" ? ["accepted", "accepted"] : ["declined", "withdrawn"];
  const demand = scene.demands.note({
    who: me.id,
    what: `${answers.join(", then ")} to V${visit}`,
    each: "once",
    effects: ["SELECT count(*) FROM assignments WHERE id = ? AND state IN (?, ?)", seatId, ...wanted],
  });
  for (const answer of answers) {
    if (answer === "yes") await me.taps(button, demand);
    else await declines(scene, me, { ...button, actionId: "assignment.decline" }, demand);
    await wait(me.chance.between(0, 80));
  }
}

/** Declining wants a form, which may not come: then the button is tapped again. */
async function declines(
  { workspace }: Scene,
  me: Someone,
  button: Parameters<Someone["taps"]>[0],
  demand: Demand,
): Promise<void> {
  const seat = JSON.parse(button.value).id;
  const form = () =>
    workspace
      .modals(me.id)
      .findLast(
        (view) => view.callback_id === "assignment.decline" && JSON.parse(view.private_metadata).id === seat,
      );
  for (;;) {
    await me.taps(button);
    const view = await workspace.until(form, 500).catch(() => undefined);
    if (view === undefined) continue;
    const seen = await me.insists(() => me.person.submit(view.id, {}), demand);
    if (seen.status === "ok") return;
  }
}

/** Those who are invited to a meeting come, or do not, or first the one and then the other. */
async function repliesTo({ demands }: Scene, me: Someone, gatherings: readonly Gathering[]): Promise<void> {
  for (const { title, guests } of gatherings) {
    if (!guests.includes(me.id)) continue;
    const accept = await me.finds("invitation.accepted", (_, message) =>
      JSON.stringify(message).includes(title),
    );
    const answers = answersOf(me.chance.of(title));
    const demand = demands.note({
      who: me.id,
      what: `${answers.join(", then ")} to ${title}`,
      each: "once",
      effects: [
        `SELECT count(*) FROM invitations i JOIN meetings m ON m.id = i.meeting_id
         WHERE m.title = ? AND i.slack_user_id = ? AND i.status = ?`,
        title,
        me.id,
        answers.at(-1) === "yes" ? "accepted" : "declined",
      ],
    });
    for (const answer of answers)
      await me.taps(answer === "yes" ? accept : { ...accept, actionId: "invitation.declined" }, demand);
  }
}

/** Writes what a person has to read, or what the bot asks back about. */
async function saysSomething({ demands, workspace }: Scene, me: Someone): Promise<void> {
  const text = me.chance.pick(["好的", "我换了手机号，请记一下", "待办"]);
  const demand = demands.note({
    who: me.id,
    what: `“${text}”`,
    each: "each",
    effects: ["SELECT count(*) FROM remarks WHERE slack_user_id = ? AND text = ?", me.id, text],
  });
  demand.tried += 1;
  await me.writes(text);
  const said = ({ event }: { event?: { user?: unknown; text?: unknown } }) =>
    event?.user === me.id && event.text === text;
  const taken = () => workspace.deliveries.some((one) => said(one.payload) && one.outcome === "acknowledged");
  // Slack gives an event up after some tries; one that was never taken need not have come to anything.
  await workspace.until(taken, 6_000).then(
    () => {
      demand.acknowledged += 1;
    },
    () => undefined,
  );
}

async function isAway({ demands }: Scene, me: Someone): Promise<void> {
  const demand = demands.note({
    who: me.id,
    what: "/expert unavailable",
    each: "each",
    effects: ["SELECT count(*) FROM audit WHERE action = 'unavailable_days_noted' AND actor = ?", me.id],
  });
  await me.types("/expert unavailable 7月20日", me.person.dm(), demand);
}

async function looksAtHome(me: Someone): Promise<void> {
  await wait(me.chance.between(0, 300));
  await me.person.openHome();
}
