/** What somebody is to the office. A member holds a set of them; expert and contact follow from their records. */
export const roles = ["admin", "staff", "approver", "expert", "contact"] as const;
export type Role = (typeof roles)[number];

/** Who may do what: the one table. A help page is for everybody. */
const permissions = {
  "parks.read": ["admin", "staff", "approver"],
  "assignments.answer": ["expert"],
  "language.choose": ["admin", "staff", "approver", "expert", "contact"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when somebody with these roles holds the permission. */
export function mayDo(held: ReadonlySet<Role>, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.some((role) => held.has(role));
}
