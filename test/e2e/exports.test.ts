import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addVisit } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";

let office: Office;
const channel = "C0GENERAL01";

beforeEach(async () => {
  office = await openOffice();
  const { stores, staff } = office;
  addVisit(stores, { owner: staff, dayFrom: "2019-07-05", dayTo: "2019-07-06" });
  const facts = {
    nameEn: undefined,
    provinceZh: "江苏省",
    cityZh: undefined,
    latitude: 31.2,
    longitude: 120.6,
  };
  const organisationId = stores.organisations.add({ ...facts, nameZh: "=示例单位", kind: "institution" });
  const contact = { name: "示例代表甲", post: "处长", channel: "telephone", address: "13900000000" } as const;
  stores.contacts.add({ ...contact, organisationId });
});
afterEach(() => office.close());

const ask = async (line: string, who = office.staff) => {
  const seen = JSON.stringify(await office.workspace.as(who).command(line, channel));
  await office.bot.sender.drained();
  return seen;
};

/** The ids of the files that somebody was sent. */
const sentTo = (who: string): string[] =>
  office.workspace
    .directMessages(who)
    .flatMap(({ files = [] }) => files as readonly (string | { readonly id: string })[])
    .map((file) => (typeof file === "string" ? file : file.id));

const filesOf = (who: string) => sentTo(who).map((id) => String(office.workspace.fileContent(id)));

test.each([
  ["/park export", "\uFEFF名称,英文名称,省份"],
  ["/expert 导出", "\uFEFF编号,姓名,单位"],
  [
    "/office organisations export",
    "'=示例单位,,科研院所,江苏省,,31.2,120.6,示例代表甲,处长,电话,13900000000",
  ],
  ["/survey export S1", "2019-07-05,2019-07-06"],
])("%s sends a table to whoever asks", async (line, expected) => {
  expect(await ask(line)).toContain("私信");
  const files = filesOf(office.staff);
  expect(files).toHaveLength(1);
  expect(files[0]).toContain(expected);
  expect(office.workspace.file(sentTo(office.staff)[0] ?? "")?.name).toMatch(/2019-06-17\.csv$/);
});

test("only the office takes tables out, and numbers of contacts are for its staff", async () => {
  expect(await ask("/expert export", office.expert)).toContain("由办公室工作人员办理");
  expect(await ask("/office organisations export", office.expert)).toContain("由办公室工作人员办理");
  expect(filesOf(office.expert)).toEqual([]);
  office.stores.members.meet(office.expert);
  office.stores.members.grantRole(office.expert, "approver", office.staff, office.clock.now());
  await ask("/office organisations export", office.expert);
  const [table] = filesOf(office.expert);
  expect(table).toContain("示例代表甲");
  expect(table).not.toContain("13900000000");
});

test("the reader's language has headers of its own", async () => {
  office.stores.members.chooseLanguage(office.staff, "en");
  await ask("/office organisations export");
  expect(filesOf(office.staff)[0]).toContain("name_zh,name_en,group,province_zh");
});

test("who may no longer read the records is sent nothing", async () => {
  const { stores, expert, clock } = office;
  const notice = { v: 1, kind: "list_export", wanted: { noun: "parks" } } as const;
  stores.members.meet(expert);
  stores.notices.queue({ key: "export:late", recipient: `user:${expert}`, notice }, clock.now());
  office.bot.sender.kick();
  await office.bot.sender.drained();
  expect(stores.notices.findByKey("export:late")).toMatchObject({ state: "dropped", reason: "outdated" });
  expect(filesOf(expert)).toEqual([]);
});

describe("exactly one file comes", () => {
  const complete = "files.completeUploadExternal";
  const faults: readonly (readonly [string, () => void])[] = [
    ["the answer is lost", () => office.workspace.misbehave.loseAnswer(complete)],
    ["it fails before", () => office.workspace.misbehave.fail(complete, { when: "before" })],
    ["it fails after", () => office.workspace.misbehave.fail(complete, { when: "after" })],
    ["it is rate limited", () => office.workspace.misbehave.rateLimit(complete)],
    [
      "Slack says file_not_found again and again",
      () => {
        office.workspace.misbehave.fail(complete, { when: "before" });
        office.workspace.misbehave.refuse(complete, "file_not_found");
      },
    ],
    [
      "the question fails too",
      () => {
        office.workspace.misbehave.loseAnswer(complete);
        office.workspace.misbehave.fail("files.info", { times: 2 });
      },
    ],
    ["the upload fails", () => office.workspace.misbehave.fail("upload")],
    [
      "no place to upload is given",
      () => office.workspace.misbehave.loseAnswer("files.getUploadURLExternal"),
    ],
  ];

  test.each(faults)("when %s", async (_name, fault) => {
    fault();
    await ask("/park export");
    expect(filesOf(office.staff)).toHaveLength(1);
    const sent = office.stores.notices.all().filter(({ fileId }) => fileId !== undefined);
    expect(sent).toMatchObject([{ state: "sent" }]);
    expect(office.workspace.misbehave.count).toBeGreaterThan(0);
  });

  test("and a refusal is told", async () => {
    office.workspace.misbehave.refuse(complete, "posting_to_channel_denied");
    await ask("/park export");
    expect(filesOf(office.staff)).toEqual([]);
    const failed = office.stores.notices.all().filter(({ state }) => state === "failed");
    expect(failed).toMatchObject([{ reason: "posting_to_channel_denied" }]);
  });
});
