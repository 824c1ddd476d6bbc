import { describe, expect, test } from "vitest";
import {
  type Answer,
  askStatus,
  assignmentStates,
  type MovedAsk,
  type RequestDetails,
  stateAfter,
} from "../../src/domain/assignments.ts";
import { type Language, languages } from "../../src/domain/languages.ts";
import { deliveryFailedView } from "../../src/views/delivery-failed.ts";
import { helpView } from "../../src/views/help.ts";
import { parkListView, parkView } from "../../src/views/parks/parks.ts";
import { refusalView } from "../../src/views/refusals/refusal.ts";
import { assignmentRequestView } from "../../src/views/seats/assignment-request.ts";
import { declineForm } from "../../src/views/seats/decline-form.ts";
import { troubleView } from "../../src/views/trouble.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { ask, request, zhangjiagang } from "../support/asks.ts";
import { park } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const today = "2019-06-17";
const zone = "Asia/Shanghai";

const july3 = { from: "2019-07-03", to: "2019-07-03" } as const;
const july9 = { from: "2019-07-09", to: "2019-07-09" } as const;
const atJuly9 = { dayFrom: "2019-07-09", dayTo: "2019-07-09", revision: 2 } as const;
const was = (state: MovedAsk["state"]): { readonly was: MovedAsk } => ({
  was: { requestId: 1, assignmentId: 31, revision: 1, state, ...july3, timeFrom: "09:00", timeTo: "17:00" },
});

const cards: readonly [string, RequestDetails][] = [
  ["open", request(ask())],
  ["open, as the leader", request(ask({ leads: true, field: undefined }))],
  ["accepted", request(ask({ state: "accepted" }))],
  ["declined", request(ask({ state: "declined" }))],
  ["withdrawn", request(ask({ state: "withdrawn", answeredBy: "U0EXPERT018", answeredWay: "slack" }))],
  ["taken back by staff", request(ask({ state: "withdrawn", answeredBy: "U0STAFF0001" }))],
  ["cancelled", request(ask({ state: "accepted" }, { state: "cancelled" }))],
  ["lapsed", request(ask({ state: "lapsed" }))],
  ["attended", request(ask({ state: "attended" }))],
  ["absent", request(ask({ state: "absent" }))],
  ["moved, and asked again", request(ask({ revision: 2, asked: july9 }, atJuly9, {}, was("accepted")))],
  ["moved before it was answered", request(ask({ revision: 2, asked: july9 }, atJuly9, {}, was("invited")))],
  ["moved on to a newer card", request({ ...ask({ asked: july3 }, atJuly9), movedOn: true })],
  [
    "two visits moved in one go",
    request(
      ask({ revision: 2 }, atJuly9, {}, was("accepted")),
      ask(
        { id: 32, revision: 2 },
        { ...atJuly9, id: 3 },
        {},
        { was: { ...was("invited").was, ...july9, timeFrom: "14:00" } },
      ),
    ),
  ],
  ["two visits, one moved on", request({ ...ask({ asked: july3 }, atJuly9), movedOn: true }, zhangjiagang)],
  ["declined, and moved since", request(ask({ state: "declined", asked: july3 }, atJuly9))],
  ["two visits", request(ask(), zhangjiagang)],
  ["two visits, one accepted", request(ask({ state: "accepted" }), zhangjiagang)],
  ["several days, over a month's end", request(ask({}, { dayFrom: "2019-06-30", dayTo: "2019-07-01" }))],
];

describe.each([...languages])("in %s", (language: Language) => {
  test.each(cards)("the request: %s", (_name, details) => {
    const card = assignmentRequestView(details, language, zone, today);
    expectSendable(card);
    expect(card).toMatchSnapshot();
  });

  test("the form for declining is taken by Slack as it is", () => {
    const form = declineForm(ask(), language, today);
    expect(readView(form, "modal")).not.toHaveProperty("error");
    expect(form).toMatchSnapshot();
  });

  test.each([
    [
      "a page of parks",
      parkListView({ parks: [park], total: 20, page: 1, pages: 2, filter: "江苏", today }, language),
    ],
    ["no parks", parkListView({ parks: [], total: 0, page: 1, pages: 1, filter: "", today }, language)],
    ["a park", parkView(park, today, language)],
    ["help", helpView("/park", [{ name: "list", aliases: ["列表"] }], language)],
    [
      "a card that could not be delivered",
      deliveryFailedView(request(ask()), "user_disabled", language, today),
    ],
    ["trouble", troubleView("7F3A", undefined, language)],
    ["a full disk", troubleView("7F3A", "disk_full", language)],
    ["a locked file", troubleView("7F3A", "locked", language)],
    ["a read-only file", troubleView("7F3A", "read_only", language)],
    ["a disk with errors", troubleView("7F3A", "unreadable", language)],
  ])("%s", (_name, view) => {
    expectSendable(view);
    expect(view).toMatchSnapshot();
  });

  test("names that look like markup stay words", () => {
    const named = "<!channel> & <@U1>";
    const details = request(ask({ field: named }, {}, { nameZh: named, nameEn: named }), zhangjiagang);
    for (const view of [
      assignmentRequestView({ ...details, asks: details.asks.slice(0, 1) }, language, zone, today),
      assignmentRequestView(details, language, zone, today),
      refusalView(
        { name: "park_unknown", typed: named, nearest: [{ ...park, nameZh: named, nameEn: named }] },
        language,
      ),
    ])
      expect(JSON.stringify([view.text, view.blocks])).not.toMatch(/<!channel>|<@U1>/);
  });
});

/** Which answer leads where; a row for each state. */
const transitions: Record<(typeof assignmentStates)[number], Partial<Record<Answer, string>>> = {
  proposed: {},
  invited: { accept: "accepted", decline: "declined" },
  countered: { accept: "accepted", decline: "declined" },
  accepted: { decline: "withdrawn" },
  declined: { accept: "accepted" },
  withdrawn: { accept: "accepted" },
  lapsed: {},
  attended: {},
  absent: {},
};

test.each(
  assignmentStates.flatMap((state) => (["accept", "decline"] as const).map((a) => [state, a] as const)),
)("from %s, the answer %s leads where the rules say", (state, answer) => {
  expect(stateAfter(state, answer)).toBe(transitions[state][answer]);
});

test("a withdrawal without a way by which an answer came reads as taken back, whoever wrote it down", () => {
  for (const answeredBy of ["U0STAFF0001", "U0EXPERT018"]) {
    const withdrawn = { state: "withdrawn", answeredBy } as const;
    expect(askStatus(ask(withdrawn))).toBe("taken_back");
    expect(askStatus(ask({ ...withdrawn, answeredWay: "telephone" }))).toBe("withdrawn");
  }
});
