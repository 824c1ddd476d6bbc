import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { ExpertRefusal } from "../../domain/refusals/experts.ts";
import type { OfficeRefusal } from "../../domain/refusals/office.ts";
import { mayDo, type OfficeRole, officeRoles } from "../../domain/roles.ts";
import type { Context } from "../context.ts";
import { objectionToMember } from "../experts/member-objections.ts";
import { administrators } from "./administrators.ts";

/** What is to be done about who works for the office; `role` undefined: all that the people have. */
export type StaffWanted =
  | { readonly deed: "list" }
  | { readonly deed: "add"; readonly people: readonly string[]; readonly role: OfficeRole }
  | { readonly deed: "remove"; readonly people: readonly string[]; readonly role: OfficeRole | undefined };

/** Who works for the office, after `wanted` was done. */
export interface Roster {
  readonly wanted: StaffWanted;
  /** True when nothing had to be changed. */
  readonly isOld: boolean;
  readonly admins: readonly string[];
  readonly staff: readonly string[];
  readonly approvers: readonly string[];
  /** Administrators by the environment, whom only the technician removes. */
  readonly configured: readonly string[];
  readonly mayManage: boolean;
}

/** Lists, adds or removes people of the office. There is always an administrator left. */
export function manageStaff(context: Context, wanted: StaffWanted): Outcome<Roster> {
  const { stores, caller } = context;
  const mayManage = mayDo(caller.roles, "office.manage");
  if (wanted.deed === "list") return done(rosterOf(context, wanted, true, mayManage));
  if (!mayManage) return refused({ name: "not_permitted", permission: "office.manage" });
  return stores.atomically((): Outcome<Roster> => {
    for (const person of wanted.people) {
      const objection = reasonAgainst(context, wanted, person);
      if (objection !== undefined) return refused(objection);
    }
    const changes = wanted.people.map((person) => change(context, wanted, person));
    if (administrators(context).length === 0) return refused({ name: "last_admin", people: wanted.people });
    return done(rosterOf(context, wanted, !changes.some(Boolean), mayManage));
  });
}

type Change = Exclude<StaffWanted, { deed: "list" }>;

function reasonAgainst(
  context: Context,
  wanted: Change,
  person: string,
): OfficeRefusal | ExpertRefusal | undefined {
  if (wanted.deed === "add") return objectionToMember(context, person);
  const isAboutAdmin = wanted.role === undefined || wanted.role === "admin";
  return isAboutAdmin && context.configured?.admins.has(person)
    ? { name: "admin_by_configuration", slackUserId: person }
    : undefined;
}

/** Every administrator is staff as well: many lists are of staff alone. */
function rolesOf({ deed, role }: Change): readonly OfficeRole[] {
  if (role === undefined) return officeRoles;
  return deed === "add" && role === "admin" ? ["admin", "staff"] : [role];
}

/** True when the person's roles are others than before. */
function change(context: Context, wanted: Change, person: string): boolean {
  const { stores, now, caller } = context;
  const held = stores.members.rolesOf(person);
  const isAdded = wanted.deed === "add";
  const changed = rolesOf(wanted).filter((role) => held.includes(role) !== isAdded);
  if (changed.length === 0) return false;
  stores.members.meet(person);
  for (const role of changed) {
    if (isAdded) stores.members.grantRole(person, role, caller.slackUserId, now);
    else stores.members.revokeRole(person, role);
  }
  stores.homes.touch(person);
  stores.audit.record({
    at: now,
    actor: caller.slackUserId,
    action: isAdded ? "roles_granted" : "roles_revoked",
    subject: `member:${person}`,
    detail: { roles: changed },
  });
  return true;
}

function rosterOf(context: Context, wanted: StaffWanted, isOld: boolean, mayManage: boolean): Roster {
  const holding = (role: OfficeRole) =>
    context.stores.members.withRole(role).map(({ slackUserId }) => slackUserId);
  return {
    wanted,
    isOld,
    admins: administrators(context),
    staff: holding("staff"),
    approvers: holding("approver"),
    configured: [...(context.configured?.admins ?? [])],
    mayManage,
  };
}
