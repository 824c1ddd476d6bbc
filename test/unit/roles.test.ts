import { expect, test } from "vitest";
import { mayDo, type Permission, type Role, roles } from "../../src/domain/roles.ts";

const office: readonly Role[] = ["admin", "staff"];
const officeAndApprover: readonly Role[] = ["admin", "staff", "approver"];

const permitted: Record<Permission, readonly Role[] | "everyone"> = {
  "parks.read": officeAndApprover,
  "parks.write": office,
  "experts.read": officeAndApprover,
  "experts.write": office,
  "organisations.read": officeAndApprover,
  "organisations.write": office,
  "surveys.read": officeAndApprover,
  "surveys.write": office,
  "visits.read": officeAndApprover,
  "visits.write": office,
  "meetings.read": officeAndApprover,
  "meetings.write": office,
  "digests.read": officeAndApprover,
  "digests.write": office,
  "digests.order": officeAndApprover,
  "approvals.decide": ["admin", "approver"],
  "office.read": officeAndApprover,
  "holidays.write": office,
  "office.manage": ["admin"],
  "office.claim": "everyone",
  "todo.read": "everyone",
  "todo.all": ["admin", "staff", "approver"],
  "todo.remind": ["admin", "staff"],
  "assignments.answer": ["expert"],
  "invitations.answer": "everyone",
  "remarks.confirm": "everyone",
  "language.choose": "everyone",
  "command.again": "everyone",
};

test.each(Object.entries(permitted) as [Permission, readonly Role[] | "everyone"][])(
  "%s is for %j",
  (permission, who) => {
    const may = roles.filter((role) => mayDo(new Set([role]), permission));
    expect(may).toEqual(who === "everyone" ? [...roles] : who);
    expect(mayDo(new Set(), permission)).toBe(who === "everyone");
  },
);
