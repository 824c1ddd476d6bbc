import { describe, expect, test } from "vitest";
import { languages } from "../../src/domain/languages.ts";
import { listNouns } from "../../src/domain/list-imports.ts";
import type { Member } from "../../src/domain/people.ts";
import { expertView } from "../../src/views/experts/expert-file.ts";
import { expertForm, expertFormFaults } from "../../src/views/experts/expert-form.ts";
import { expertLinkedView, expertListView } from "../../src/views/experts/experts.ts";
import { importForm } from "../../src/views/lists/import-form.ts";
import { fileTakenView, importedView, importReportView } from "../../src/views/lists/imports.ts";
import type { Message, ModalView } from "../../src/views/message.ts";
import {
  claimView,
  languageChosenView,
  rosterView,
  settingsForm,
  settingsSavedView,
  staffForm,
} from "../../src/views/office/office.ts";
import { organisationListView } from "../../src/views/office/organisations.ts";
import { refusalText } from "../../src/views/refusals/refusal.ts";
import { readView } from "../../src/workspace/limits/views.ts";
import { expert, park, visit } from "../support/samples.ts";
import { expectSendable } from "../support/sendable.ts";

const today = "2019-06-17";
const listed = { expert, seats: 2, candidates: [] };
const page = { total: 1, page: 1, pages: 1, filter: "", isUnlinked: false, isPoolEmpty: false };
const unlinked = { ...expert, slackUserId: undefined, email: "e18@example.org" };
const member = (slackUserId: string, email?: string): Member => ({
  slackUserId,
  name: "示例专家18",
  email,
  language: undefined,
  deactivated: false,
  unreachable: undefined,
});
const candidates = [member("U1", "E18@example.org"), member("U2"), member("U3")];
const roster = {
  wanted: { deed: "list" },
  isOld: true,
  admins: ["U0STAFF0001"],
  staff: ["U0STAFF0001", "U0STAFF0002"],
  approvers: [],
  configured: ["U0STAFF0001"],
  mayManage: true,
} as const;
const listImport = {
  id: 1,
  noun: "experts",
  surveyId: undefined,
  fileId: "F1",
  pasted: undefined,
  sheet: undefined,
  state: "shown",
  askedBy: "U0STAFF0001",
  askedAt: "2019-06-17T01:00:00.000Z",
} as const;
const assignment = {
  id: 31,
  visitId: 2,
  expertId: 18,
  requestId: 1,
  state: "accepted",
  leads: true,
  field: undefined,
  revision: 1,
  replyBy: undefined,
  answeredAt: undefined,
  answeredBy: undefined,
  answeredWay: undefined,
  reason: undefined,
  note: undefined,
} as const;
const organisation = {
  id: 1,
  nameZh: "江苏省生态环境厅",
  nameEn: undefined,
  kind: "ecology_department",
  provinceZh: "江苏省",
  cityZh: undefined,
  latitude: undefined,
  longitude: undefined,
} as const;
const contact = {
  id: 1,
  organisationId: 1,
  name: "示例代表甲",
  post: "处长",
  channel: "telephone",
  address: "13800000000",
  slackUserId: undefined,
} as const;

describe.each([...languages])("in %s", (language) => {
  const views: readonly (readonly [string, Message | undefined])[] = [
    ["a list of experts", expertListView({ ...page, experts: [listed] }, language)],
    [
      "experts without a Slack member",
      expertListView(
        {
          ...page,
          isUnlinked: true,
          filter: "未关联",
          experts: [
            { ...listed, expert: unlinked, candidates },
            { ...listed, expert: unlinked },
          ],
        },
        language,
      ),
    ],
    ["nobody without", expertListView({ ...page, total: 0, isUnlinked: true, experts: [] }, language)],
    ["an empty pool", expertListView({ ...page, total: 0, isPoolEmpty: true, experts: [] }, language)],
    [
      "an expert",
      expertView(
        {
          expert: { ...expert, unavailable: ["2019-07-11", "2019-07-12", "2019-07-15"] },
          seats: 1,
          conflicts: [{ park, basis: "declared", reason: undefined }],
          assignments: [{ assignment, visit, park }],
        },
        today,
        language,
      ),
    ],
    [
      "an expert without anything",
      expertView({ expert: unlinked, seats: undefined, conflicts: [], assignments: [] }, today, language),
    ],
    ["a link", expertLinkedView({ expert, slackUserId: "U1", isOld: false }, language)],
    ["a link taken back", expertLinkedView({ expert, slackUserId: undefined, isOld: false }, language)],
    ["an import", importedView("experts", { added: 20, changed: 3, unchanged: 1 }, language)],
    ["a file taken", fileTakenView(language)],
    ...(
      [
        { kind: "applied", tally: { added: 24, changed: 0, unchanged: 0 } },
        {
          kind: "refused",
          refusal: {
            name: "rows_refused",
            rows: 24,
            complaints: [
              { line: 8, column: "需回避园区", value: "火星园区", reason: "unknown" },
              { line: 9, column: "编号", value: "E07", reason: "duplicate", otherLine: 8 },
              { line: 10, column: "需回避园区", value: "昆", reason: "ambiguous" },
            ],
          },
        },
        { kind: "unavailable", detail: "file_not_found" },
        {
          kind: "preview",
          tally: {
            added: 24,
            changed: 1,
            unchanged: 3,
            names: { added: ["E01 示例专家01", "E02 示例专家02"], changed: ["E03 示例专家03"] },
          },
        },
        { kind: "sheets", sheets: ["专家库", "专家库（旧）"] },
      ] as const
    ).map(
      (outcome) =>
        [`the report ${outcome.kind}`, importReportView({ ...listImport, outcome }, language)] as const,
    ),
    ["claimed", claimView("granted", language)],
    ["a wrong code", claimView("wrong", language)],
    ["the people of the office", rosterView(roster, language)],
    [
      "people added",
      rosterView(
        { ...roster, isOld: false, wanted: { deed: "add", people: ["U1"], role: "approver" } },
        language,
      ),
    ],
    [
      "people removed",
      rosterView(
        { ...roster, isOld: false, wanted: { deed: "remove", people: ["U1"], role: undefined } },
        language,
      ),
    ],
    ["settings saved", settingsSavedView({ saved: { channel: "C1", language: "en" }, boards: 1 }, language)],
    ["a language chosen", languageChosenView(language)],
    [
      "organisations",
      organisationListView(
        { items: [{ organisation, contacts: [contact] }], total: 1, page: 1, pages: 1, filter: "江苏" },
        language,
      ),
    ],
    [
      "no organisations",
      organisationListView({ items: [], total: 0, page: 1, pages: 1, filter: "" }, language),
    ],
  ];
  test.each(views)("%s", (_name, view) => {
    if (view === undefined) throw new Error("nothing was said");
    expectSendable(view);
    expect(view).toMatchSnapshot();
  });

  const forms: readonly (readonly [string, ModalView])[] = [
    ...listNouns.map((noun) => [`the list of ${noun}`, importForm({ noun, surveyId: 1 }, language)] as const),
    [
      "a list once more",
      importForm(
        {
          noun: "parks",
          pasted: "x".repeat(3_100),
          complaints: refusalText({ name: "table_unreadable", why: { kind: "empty" } }, language),
        },
        language,
      ),
    ],
    ["an expert", expertForm({ code: "E25", name: "示例专家25" }, language)],
    ["staff", staffForm(language)],
    ["settings", settingsForm({ channel: "C1", language: "zh-CN" }, language)],
  ];
  test.each(forms)("the form for %s is taken by Slack as it is", (_name, view) => {
    expect(readView(view, "modal")).not.toHaveProperty("error");
    expect(view).toMatchSnapshot();
  });

  test("each fault of the expert's form has its words", () => {
    const faults = [
      "code_unreadable",
      "code_taken",
      "missing",
      "too_long",
      "province_missing",
      "visits_unreadable",
      "email_unreadable",
      "email_taken",
      "days_unreadable",
      "park_unknown",
      "park_ambiguous",
    ] as const;
    const shown = faults.map(
      (fault) => expertFormFaults({ field: { fault, value: "某某" } }, language).field,
    );
    expect(shown).toMatchSnapshot();
  });

  test("a full page is not too long for Slack", () => {
    const long = {
      ...expert,
      name: "名".repeat(60),
      institution: "校".repeat(100),
      fields: ["专".repeat(60), "业".repeat(60)],
    };
    const full = Array.from({ length: 15 }, () => ({
      expert: { ...long, slackUserId: undefined },
      seats: 1,
      candidates,
    }));
    const pages = { ...page, total: 40, page: 2, pages: 3 };
    expectSendable(expertListView({ ...pages, experts: full }, language));
    expectSendable(expertListView({ ...pages, isUnlinked: true, filter: "未关联", experts: full }, language));
    const items = full.map(() => ({
      organisation: { ...organisation, nameZh: "单".repeat(100) },
      contacts: Array.from({ length: 5 }, () => ({
        ...contact,
        name: "名".repeat(60),
        post: "职".repeat(60),
      })),
    }));
    expectSendable(organisationListView({ items, total: 40, page: 2, pages: 3, filter: "" }, language));
  });

  test("names that look like markup stay words", () => {
    const named = { ...expert, name: "<!channel> & <@U1>", slackUserId: undefined };
    for (const view of [
      expertListView({ ...page, experts: [{ ...listed, expert: named }] }, language),
      expertView({ expert: named, seats: 1, conflicts: [], assignments: [] }, today, language),
    ])
      expect(JSON.stringify(view.blocks.filter(({ type }) => type !== "header"))).not.toMatch(
        /<!channel>|<@U1>/,
      );
  });
});
