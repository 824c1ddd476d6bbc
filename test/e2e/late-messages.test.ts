import { afterEach, beforeEach, expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";
import { askForKunshan, type KunshanRequest } from "../support/request.ts";
import { surveyDays } from "../support/survey-days.ts";

// Slack may take a message and not know it yet when it is asked to change it, to pin it, or to answer under it.

const channel = "C0GENERAL01";
const lateMs = 100;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

async function deliver(): Promise<void> {
  office.bot.sender.kick();
  await office.bot.sender.drained();
}

const posted = () => office.workspace.messages(channel);
const words = (thing: unknown) => JSON.stringify(thing);

function ask(): KunshanRequest {
  return askForKunshan(office.stores, office, office.clock.now());
}

test("a card that lands late is brought up to date once Slack knows it", async () => {
  const { requestId } = ask();
  await deliver();
  office.workspace.misbehave.refuse("chat.update", "message_not_found", { times: 2 });
  office.stores.members.chooseLanguage(office.expert, "en");
  office.stores.messages.touchShownTo(`user:${office.expert}`);
  await deliver();
  expect(words(office.workspace.directMessages(office.expert))).toContain("would you join a park visit");
  expect(office.stores.messages.ofSubject(`request:${requestId}`)).toHaveLength(1);
});

test("a card that somebody has taken away is not updated for ever", async () => {
  const { requestId } = ask();
  await deliver();
  const [card] = office.workspace.directMessages(office.expert);
  if (card === undefined) throw new Error("no card came");
  office.workspace.misbehave.refuse("chat.update", "message_not_found", { times: 1_000 });
  office.stores.messages.touch(`request:${requestId}`);
  await deliver();
  expect(office.stores.messages.ofSubject(`request:${requestId}`)).toEqual([]);
});

test("a board that lands late is pinned all the same", async () => {
  surveyDays(office.stores, office);
  office.workspace.misbehave.landLate({ ms: lateMs, answer: "given" });
  await office.workspace.as(office.staff).command(`/office settings channel <#${channel}|general>`, channel);
  await office.bot.sender.drained();
  expect(office.workspace.pins(channel)).toHaveLength(1);
});

/** News of a seat, to be told under the board of its survey. */
function queue(what: "board" | "news"): void {
  const { stores, db, clock } = office;
  const [seat] = stores.assignments.ofExpert(stores.experts.findByUser(office.expert)?.id ?? 0);
  const surveyId = stores.visits.find(seat?.visitId ?? 0)?.surveyId ?? 0;
  db.prepare("UPDATE assignments SET state = 'declined'").run();
  const to = { recipient: `channel:${channel}`, key: what } as const;
  const subject = `survey:${surveyId}` as const;
  if (what === "board")
    stores.notices.queue({ ...to, subject, notice: { v: 1, kind: "survey_board", surveyId } }, clock.now());
  else {
    const notice = { v: 1, kind: "seat_declined", assignmentId: seat?.id ?? 0 } as const;
    stores.notices.queue({ ...to, threadOf: subject, notice }, clock.now());
  }
}

test("news are told under a board that lands late", async () => {
  ask();
  await deliver();
  queue("board");
  queue("news");
  office.workspace.misbehave.landLate({ ms: lateMs, answer: "given" });
  await deliver();
  const [board, news] = posted();
  expect(news?.thread_ts).toBe(board?.ts);
  expect(words(news)).toContain("示例专家18");
});

test("news are told in the channel itself where somebody took the board away", async () => {
  ask();
  queue("board");
  await deliver();
  const [board] = posted();
  await fetch(`${office.workspace.apiUrl}chat.delete`, {
    method: "POST",
    headers: { authorization: `Bearer ${office.workspace.botToken}` },
    body: new URLSearchParams({ channel, ts: board?.ts ?? "" }),
  });
  queue("news");
  await deliver();
  const [news] = posted();
  expect(news?.thread_ts).toBeUndefined();
  expect(words(news)).toContain("示例专家18");
});
