import { readFileSync } from "node:fs";
import { calendarOf } from "../../src/domain/workdays.ts";
import type { Context } from "../../src/flows/context.ts";
import { importOrganisations } from "../../src/flows/office/import-organisations.ts";
import { readOrganisationList } from "../../src/input/lists/organisation-list.ts";
import { type Office, openOffice } from "./office.ts";

const invitees = readFileSync(new URL("../../src/workspace/demo/invitees.csv", import.meta.url));

/** The member who answers for 江苏省生态环境厅. */
export const jiangsu = "U0CONTACT01";

/** The records as the staff of an office work with them, without a request. */
function staffContext({ stores, clock, staff }: Office): Context {
  const roles = new Set(["admin"] as const);
  const caller = { slackUserId: staff, roles, language: "zh-CN", expertId: undefined } as const;
  return { stores, now: clock.now(), zone: "Asia/Shanghai", calendar: calendarOf(), caller };
}

/** An office with a symposium on 19 July 2019, 14:00, to which all organisations of the demo are invited: 49 seats. */
export async function openSymposium(): Promise<Office> {
  const office = await openOffice();
  const { workspace, stores } = office;
  workspace.joinUser({
    id: jiangsu,
    name: "contact-d",
    real_name: "示例代表丁",
    email: "contact-d@example.org",
  });
  await workspace.until(() => stores.members.find(jiangsu));
  const rows = readOrganisationList(invitees);
  if (!rows.done) throw new Error(rows.refusal.name);
  importOrganisations(staffContext(office), rows.value);
  const staff = workspace.as(office.staff);
  await staff.command("/meeting new “座谈会” 7月19日下午2点到5点 在会议中心二层", "C0GENERAL01");
  await staff.command("/meeting invite M1", "C0GENERAL01");
  const pasted = invitees
    .toString("utf8")
    .split("\n")
    .map((line) => line.split(",").slice(1, 4).join("\t"))
    .join("\n");
  const form = await workspace.until(() => workspace.modal(office.staff));
  await staff.submit(form.id, { rows: pasted });
  const preview = await workspace.until(() => workspace.modal(office.staff));
  await staff.submit(preview.id, {});
  await workspace.until(() => (stores.invitations.ofMeeting(1).length === 49 ? true : undefined));
  const open = workspace.modal(office.staff);
  if (open !== undefined) await staff.close(open.id, { all: true });
  await office.bot.sender.drained();
  return office;
}
