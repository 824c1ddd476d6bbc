import type { Seed } from "../seed.ts";

type Names = Readonly<Record<"zh" | "en", string>>;

/** Who is who among the demo's people, by how their ids begin. */
const kinds: readonly { readonly begins: string; readonly name: Names }[] = [
  { begins: "U0LIAISON", name: { zh: "办公室", en: "Office" } },
  { begins: "U0DIRECTOR", name: { zh: "负责人", en: "Director" } },
  { begins: "U0EXPERT", name: { zh: "专家", en: "Experts" } },
];

const others: Names = { zh: "受邀单位", en: "Invitees" };

/** The demo's people in the groups in which the page lists them. */
export function demoGroups({ users }: Seed): readonly { readonly name: Names; readonly members: string[] }[] {
  const ids = users.map(({ id }) => id);
  const named = kinds.map(({ begins, name }) => ({
    name,
    members: ids.filter((id) => id.startsWith(begins)),
  }));
  const rest = ids.filter((id) => !kinds.some(({ begins }) => id.startsWith(begins)));
  return [...named, { name: others, members: rest }];
}
