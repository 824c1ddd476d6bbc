import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";

// Lists over the wire: pasted into the form, or sent as a file and read afterwards.

let office: Office;
const channel = "C0GENERAL01";
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const inbox = () => JSON.stringify(office.workspace.directMessages(office.staff));

async function opened(command = "/park import"): Promise<View> {
  const left = office.workspace.modal(office.staff);
  if (left !== undefined) await staff().close(left.id, { all: true });
  await staff().command(command, channel);
  return office.workspace.until(() => office.workspace.modal(office.staff));
}

const parks = (rows: readonly string[]) => ["名称,省份,类型,阶段,年份", ...rows].join("\n");
const good = parks(["示例经开区,江苏省,综合类,批准建设,2014", "示例高新区,山东省,行业类,命名,2016"]);

describe("pasted rows", () => {
  test("are read at once, and the window says how many", async () => {
    const seen = await staff().submit((await opened()).id, { rows: good });
    expect(seen.status).toBe("ok");
    expect(JSON.stringify(seen.modal)).toContain("已读入 2 行");
    expect(office.stores.parks.all()).toHaveLength(2);
  });

  test("a list of something else is told where it belongs", async () => {
    const experts = "编号,姓名,单位,省份,专业领域\nE05,甲,乙,丙,丁";
    const seen = await staff().submit((await opened()).id, { rows: experts });
    expect(JSON.stringify(seen.modal)).toContain("这像是专家名单");
    expect(JSON.stringify(seen.modal)).toContain("/expert import");
    const other = await staff().submit((await opened("/expert import")).id, { rows: good });
    expect(JSON.stringify(other.modal)).toContain("/park import");
  });

  test("the columns stay in sight beside complaints", async () => {
    const seen = await staff().submit((await opened()).id, { rows: parks([",山东省,行业类,命名,2016"]) });
    expect(JSON.stringify(seen.modal)).toContain("必有的列");
  });

  test("a complaint for each row stands above them, and they can be mended there", async () => {
    const form = await opened();
    const bad = parks(["示例经开区,江苏省,甲类,命名,2014", ",山东省,行业类,命名,2016", "a,b,综合类,命名,1"]);
    const seen = await staff().submit(form.id, { rows: bad });
    const shown = JSON.stringify(seen.modal);
    for (const said of [
      "3 行里有 3 处要改",
      "第 2 行“类型”（甲类）：查无此项",
      "第 3 行“名称”：没有填",
      "第 4 行",
    ])
      expect(shown).toContain(said);
    expect(office.stores.parks.all()).toEqual([]);
    expect(JSON.stringify(await staff().submit(form.id, { rows: good }))).toContain("已读入 2 行");
    expect(office.stores.parks.all()).toHaveLength(2);
  });

  test.each([
    ["nothing", {}, "请粘贴几行，或选一个文件"],
    ["only spaces", { rows: "  \n " }, "请粘贴几行，或选一个文件"],
  ])("%s is a fault at the field", async (_what, values, said) => {
    const seen = await staff().submit((await opened()).id, values);
    expect(seen.errors.rows).toContain(said);
  });

  test("said twice is done once", async () => {
    await staff().submit((await opened()).id, { rows: good });
    const sent = office.workspace.deliveries.findLast(({ payload }) => payload.type === "view_submission");
    await office.workspace.deliver("interactive", sent?.payload ?? {});
    expect(office.stores.audit.ofSubject("parks")).toHaveLength(1);
  });
});

describe("a file", () => {
  async function send(bytes: Buffer, name = "parks.csv", command = "/park import"): Promise<void> {
    const form = await opened(command);
    const file = staff().upload({ name, bytes });
    const seen = await staff().submit(form.id, { file: [file.id] });
    expect(JSON.stringify(seen.modal)).toMatch(/文件收到了|being read/);
    await office.bot.imports.idle();
    await office.bot.sender.drained();
  }

  test("is read afterwards, and whoever sent it is told once", async () => {
    await send(Buffer.from(good));
    expect(inbox()).toContain("已读入 2 行");
    expect(office.workspace.directMessages(office.staff)).toHaveLength(1);
    expect(office.stores.parks.all()).toHaveLength(2);
  });

  test("in GB18030, as spreadsheet programs write it, is read too", async () => {
    const gb = Buffer.from("c3fbb3c62ccaa1b7dd2cc0e0d0cd0ac0a5c9bd2cbdadcbd5caa12cd7dbbacfc0e0", "hex");
    await send(gb);
    expect(office.stores.parks.all().map(({ nameZh }) => nameZh)).toEqual(["昆山"]);
  });

  test.each([
    ["a row that needs mending", Buffer.from(parks(["示例,江苏省,甲类,命名,2014"])), "第 2 行“类型”（甲类）"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "读不出来"],
    ["an empty list", Buffer.from("名称,省份,类型\n"), "这份名单是空的"],
    ["too large a file", Buffer.alloc(5_000_001, "a"), "最多 5 MB"],
  ])("with %s changes nothing, and the sender reads why", async (_what, bytes, said) => {
    await send(bytes);
    expect(inbox()).toContain(said);
    expect(inbox()).toContain("原有记录一条未动");
    expect(office.stores.parks.all()).toEqual([]);
  });

  test("together with rows is one thing too many", async () => {
    const form = await opened();
    const file = staff().upload({ name: "a.csv", bytes: Buffer.from(good) });
    const seen = await staff().submit(form.id, { rows: good, file: [file.id] });
    expect(seen.errors.rows).toContain("请只用一样");
  });

  test("is fetched again after Slack's trouble, and done once", async () => {
    office.workspace.misbehave.fail("files.info", { times: 2 });
    await send(Buffer.from(good));
    expect(inbox()).toContain("已读入 2 行");
    expect(office.stores.audit.ofSubject("parks")).toHaveLength(1);
  });

  test("is fetched again after Slack asks to wait", async () => {
    office.workspace.misbehave.rateLimit("files.info", { times: 1, retryAfterSeconds: 1 });
    await send(Buffer.from(good));
    expect(inbox()).toContain("已读入 2 行");
  });

  test("that never comes is given up, and told", async () => {
    office.workspace.misbehave.fail("files.info", { times: 1_000 });
    await send(Buffer.from(good));
    expect(inbox()).toContain("没能从 Slack 取到这个文件");
    expect(office.stores.parks.all()).toEqual([]);
  });

  test("sent before a stop is read after the start, once", async () => {
    office.workspace.misbehave.slow("files.info", { ms: 300 });
    const form = await opened();
    const file = staff().upload({ name: "parks.csv", bytes: Buffer.from(good) });
    await staff().submit(form.id, { file: [file.id] });
    await office.bot.stop();
    expect(office.stores.parks.all()).toEqual([]);
    await office.restart();
    await office.bot.imports.idle();
    await office.bot.sender.drained();
    expect(inbox()).toContain("已读入 2 行");
    expect(office.stores.audit.ofSubject("parks")).toHaveLength(1);
    expect(office.workspace.directMessages(office.staff)).toHaveLength(1);
  });

  test("is queued once, however often Slack delivers the form", async () => {
    await send(Buffer.from(good));
    const sent = office.workspace.deliveries.findLast(({ payload }) => payload.type === "view_submission");
    await office.workspace.deliver("interactive", sent?.payload ?? {});
    await office.bot.imports.idle();
    await office.bot.sender.drained();
    expect(office.workspace.directMessages(office.staff)).toHaveLength(1);
  });

  test("is told in the asker's language", async () => {
    await staff().command("/office language en", channel);
    await send(Buffer.from(good), "parks.csv", "/park import");
    expect(inbox()).toContain("2 rows read");
  });

  test("that Slack does not hand out is told, with what to do", async () => {
    await office.stores.listImports.add({
      noun: "parks",
      surveyId: undefined,
      fileId: "F0NOWHERE",
      askedBy: office.staff,
      askedAt: office.clock.now(),
    });
    office.bot.imports.kick();
    await office.bot.imports.idle();
    await office.bot.sender.drained();
    expect(inbox()).toContain("没能从 Slack 取到这个文件（file_not_found）");
  });

  test("of somebody who is no longer staff changes nothing", async () => {
    office.stores.members.meet(office.expert);
    office.stores.listImports.add({
      noun: "parks",
      surveyId: undefined,
      fileId: staff().upload({ name: "a.csv", bytes: Buffer.from(good) }).id,
      askedBy: office.expert,
      askedAt: office.clock.now(),
    });
    office.bot.imports.kick();
    await office.bot.imports.idle();
    expect(office.stores.parks.all()).toEqual([]);
  });
});

test.each(["/park import", "/expert import", "/office organisations import"])(
  "%s is for staff",
  async (command) => {
    const seen = await office.workspace.as(office.expert).command(command, channel);
    expect(JSON.stringify(seen.ephemerals)).toContain("由办公室工作人员办理");
    expect(office.workspace.modal(office.expert)).toBeUndefined();
  },
);

describe("the lists of 2019", () => {
  const demo = (name: string) =>
    readFileSync(new URL(`../../src/workspace/demo/${name}`, import.meta.url)).toString();

  async function paste(command: string, rows: string): Promise<string> {
    const lines = rows.split("\n");
    const form = await opened(command);
    const seen = await staff().submit(form.id, { rows: lines.slice(0, 12).join("\n") });
    return JSON.stringify(seen.modal);
  }

  test("experts with days and conflicts, applied again unchanged", async () => {
    await staff().submit((await opened()).id, {
      rows: parks(["山东鲁北企业集团,山东省,行业类,命名,2012"]),
    });
    expect(await paste("/expert import", demo("experts.csv"))).toContain("已读入 11 行");
    const [, , third] = office.stores.experts.all();
    expect(third).toMatchObject({ code: "E03", unavailable: ["2019-07-12", "2019-07-15"] });
    const seventh = office.stores.experts.findByCode("E07");
    expect(office.stores.recusals.ofExpert(seventh?.id ?? 0)).toMatchObject([{ basis: "declared" }]);
    expect(await paste("/expert import", demo("experts.csv"))).toContain("与原来相同 11");
  });

  test("organisations, from either kind of list", async () => {
    expect(await paste("/office organisations import", demo("institutions.csv"))).toContain("新增 11");
    expect(await paste("/office organisations import", demo("invitees.csv"))).toContain("新增 11");
    const kinds = office.stores.organisations.all().map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["institution", "park_administration", "ecology_department"]));
  });
});
