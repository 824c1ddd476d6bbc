/** What somebody is to the office. A member holds a set of them; expert and contact follow from their records. */
export const roles = ["admin", "staff", "approver", "expert", "contact"] as const;
export type Role = (typeof roles)[number];

/** The roles that are given to people; the others follow from records. */
export const officeRoles = ["admin", "staff", "approver"] as const satisfies readonly Role[];
export type OfficeRole = (typeof officeRoles)[number];

const office: readonly Role[] = ["admin", "staff"];
const officeAndApprover: readonly Role[] = [...office, "approver"];

/** Who may do what: the one table. A help page is for everybody, and so is what says `everyone`. */
const permissions = {
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
  /** Which of them decides is asked again when it is done: the administrators only where there is no approver. */
  "approvals.decide": ["admin", "approver"],
  "meetings.read": officeAndApprover,
  "meetings.write": office,
  "digests.read": officeAndApprover,
  "digests.write": office,
  /** A report for oneself, in one's own direct messages; for a channel it takes `digests.write` too. */
  "digests.order": officeAndApprover,
  "office.read": officeAndApprover,
  "holidays.write": office,
  /** Who belongs to the staff, and what holds for the whole office. */
  "office.manage": ["admin"],
  "office.claim": "everyone",
  /** What waits for the caller themselves; more for whoever works for the office. */
  "todo.read": "everyone",
  "todo.all": officeAndApprover,
  "todo.remind": office,
  "assignments.answer": ["expert"],
  "invitations.answer": "everyone",
  "remarks.confirm": "everyone",
  "language.choose": "everyone",
  /** Asks for whatever a command's own table allows. */
  "command.again": "everyone",
} as const satisfies Record<string, readonly Role[] | "everyone">;

export type Permission = keyof typeof permissions;

/** True when somebody with these roles holds the permission. */
export function mayDo(held: ReadonlySet<Role>, permission: Permission): boolean {
  const allowed: readonly Role[] | "everyone" = permissions[permission];
  return allowed === "everyone" || allowed.some((role) => held.has(role));
}

/** True for whoever does the office's daily work, which the director does not. */
export function isOfStaff(held: readonly Role[]): boolean {
  return held.some((role) => office.includes(role));
}

/** True for whoever works for the office; everybody else is its guest. */
export function isOfOffice(held: ReadonlySet<Role>): boolean {
  return officeRoles.some((role) => held.has(role));
}
