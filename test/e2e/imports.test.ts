import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { View } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "../support/office.ts";
import { park as samplePark } from "../support/samples.ts";
import { type Cell, workbook, zipped } from "../support/workbooks.ts";

// Lists over the wire: pasted into the form, or sent as a file and read afterwards.

let office: Office;
const channel = "C0GENERAL01";
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const staff = () => office.workspace.as(office.staff);
const inbox = () => JSON.stringify(office.workspace.directMessages(office.staff));

/** The window that shows what pasted rows would do, agreed to. */
async function agree(shown: View | undefined) {
  expect(JSON.stringify(shown)).toContain("还没有导入");
  return staff().submit(shown?.id ?? "", {});
}

async function opened(command = "/park import"): Promise<View> {
  const left = office.workspace.modal(office.staff);
  if (left !== undefined) await staff().close(left.id, { all: true });
  await staff().command(command, channel);
  return office.workspace.until(() => office.workspace.modal(office.staff));
}

const parks = (rows: readonly string[]) => ["名称,省份,类型,阶段,年份", ...rows].join("\n");
const good = parks(["示例经开区,江苏省,综合类,批准建设,2014", "示例高新区,山东省,行业类,命名,2016"]);

describe("pasted rows", () => {
  test("are shown at once, recorded once that is wanted, and the window says how many", async () => {
    const shown = await staff().submit((await opened()).id, { rows: good });
    expect(JSON.stringify(shown.modal)).toContain("新增 2：示例经开区、示例高新区");
    expect(office.stores.parks.all()).toEqual([]);
    const seen = await agree(shown.modal);
    expect(seen.status).toBe("ok");
    expect(JSON.stringify(seen.modal)).toContain("已读入 2 行");
    expect(office.stores.parks.all()).toHaveLength(2);
  });

  test("that would do something else by now are shown once more", async () => {
    const shown = await staff().submit((await opened()).id, { rows: good });
    office.stores.parks.add({ ...samplePark, nameZh: "示例经开区" });
    const again = await staff().submit(shown.modal?.id ?? "", {});
    expect(JSON.stringify(again.modal)).toContain("记录又有变化");
    expect(office.stores.parks.all()).toHaveLength(1);
    expect(JSON.stringify((await agree(again.modal)).modal)).toContain("已读入 2 行");
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
    const mended = await staff().submit(form.id, { rows: good });
    expect(JSON.stringify(await agree(mended.modal))).toContain("已读入 2 行");
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
    await agree((await staff().submit((await opened()).id, { rows: good })).modal);
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
    await settled();
  }

  async function settled(): Promise<void> {
    await office.bot.imports.idle();
    await office.bot.sender.drained();
  }

  /** A button or a menu's choice in the message about the file. */
  async function press(action: string, value?: string): Promise<void> {
    const told = office.workspace.directMessages(office.staff).at(-1);
    if (told === undefined) throw new Error("there is no message about the file");
    await staff().click(told, action, value === undefined ? {} : { value });
    await settled();
  }

  const wanted = () => press("list.apply.parks");
  const inTable = (name: string, rows: readonly (readonly Cell[])[]) => ({ name, rows });
  const header = ["名称", "省份", "类型", "阶段", "年份"];
  const rows: Cell[][] = [
    ["2019年园区名单"],
    header,
    ["示例经开区 ", "江苏省", "综合类", "批准建设", { serial: 41_718 }],
    [],
    ["示例高新区", "山东省", "行业类", "命名", 2016],
  ];

  test("is read afterwards, shown, and recorded once that is wanted, all in one message", async () => {
    await send(Buffer.from(good));
    expect(inbox()).toContain("新增 2：示例经开区、示例高新区");
    expect(office.stores.parks.all()).toEqual([]);
    await wanted();
    expect(inbox()).toContain("已读入 2 行");
    expect(inbox()).not.toContain("list.apply");
    expect(office.workspace.directMessages(office.staff)).toHaveLength(1);
    expect(office.stores.parks.all()).toHaveLength(2);
  });

  test("that is not wanted after all changes nothing", async () => {
    await send(Buffer.from(good));
    await press("list.drop.parks");
    expect(inbox()).toContain("已取消，什么都没有导入");
    expect(office.stores.parks.all()).toEqual([]);
  });

  test("that says nothing new offers nothing to import", async () => {
    await send(Buffer.from(good));
    await wanted();
    await send(Buffer.from(good));
    expect(inbox()).toContain("与原来相同 2，不动");
    expect(inbox()).not.toContain("list.apply");
  });

  test("is recorded once, however often that is asked, and never by somebody else", async () => {
    await send(Buffer.from(good));
    await wanted();
    const sent = office.workspace.deliveries.findLast(({ payload }) => payload.type === "block_actions");
    const again = { ...sent?.payload, trigger_id: "another", actions: sent?.payload.actions };
    await office.workspace.deliver("interactive", again);
    await settled();
    expect(office.stores.audit.ofSubject("parks")).toHaveLength(1);
  });

  test("as a workbook with a title, days as numbers and empty rows", async () => {
    await send(Buffer.from(workbook([inTable("名单", rows)])), "园区.xlsx");
    await wanted();
    expect(office.stores.parks.all().map(({ nameZh, stages }) => [nameZh, stages[0]?.since])).toEqual([
      ["示例经开区", "2014-03-20"],
      ["示例高新区", "2016"],
    ]);
  });

  test("of a workbook the one sheet that fits is taken", async () => {
    const notes = inTable("说明", [["填表说明"], ["名称请写全称"]]);
    await send(Buffer.from(workbook([notes, inTable("名单", rows)])), "园区.xlsx");
    expect(inbox()).toContain("新增 2");
  });

  test("of several sheets that fit the bot asks which", async () => {
    const old = inTable("旧名单", [header, ["旧区", "江苏省", "综合类"]]);
    await send(Buffer.from(workbook([inTable("名单", rows), old])), "园区.xlsx");
    expect(inbox()).toContain("2 张工作表都像");
    const { id } = office.stores.listImports.find(1) ?? { id: 0 };
    await press("list.sheet.parks", JSON.stringify({ v: 1, import: id, sheet: 1 }));
    expect(inbox()).toContain("新增 1：旧区");
    await wanted();
    expect(office.stores.parks.all().map(({ nameZh }) => nameZh)).toEqual(["旧区"]);
  });

  test("in GB18030, as spreadsheet programs write it, is read too", async () => {
    const gb = Buffer.from("c3fbb3c62ccaa1b7dd2cc0e0d0cd0ac0a5c9bd2cbdadcbd5caa12cd7dbbacfc0e0", "hex");
    await send(gb);
    await wanted();
    expect(office.stores.parks.all().map(({ nameZh }) => nameZh)).toEqual(["昆山"]);
  });

  test.each([
    ["a row that needs mending", Buffer.from(parks(["示例,江苏省,甲类,命名,2014"])), "第 2 行“类型”（甲类）"],
    ["a workbook of the old format", Buffer.from("d0cf11e0a1b11ae1", "hex"), "另存为 .xlsx"],
    ["a zip of something else", Buffer.from(zipped({ "a.xml": "<a/>" })), "没有表格"],
    [
      "a workbook whose row needs mending",
      Buffer.from(
        workbook([{ name: "一", rows: [["名称", "省份", "类型"], [], ["示例", "江苏省", "甲类"]] }]),
      ),
      "第 3 行“类型”（甲类）",
    ],
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
    office.workspace.misbehave.fail("files.info", { times: 2 });
    await wanted();
    expect(inbox()).toContain("已读入 2 行");
    expect(office.stores.audit.ofSubject("parks")).toHaveLength(1);
  });

  test("is fetched again after Slack asks to wait", async () => {
    office.workspace.misbehave.rateLimit("files.info", { times: 1, retryAfterSeconds: 1 });
    await send(Buffer.from(good));
    expect(inbox()).toContain("新增 2");
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
    expect(inbox()).toContain("新增 2");
    await wanted();
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
    expect(inbox()).toContain("2 new: 示例经开区");
    await wanted();
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
    return JSON.stringify((await agree(seen.modal)).modal);
  }

  test("experts with days and conflicts, applied again unchanged", async () => {
    const rows = parks(["山东鲁北企业集团,山东省,行业类,命名,2012"]);
    await agree((await staff().submit((await opened()).id, { rows })).modal);
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
