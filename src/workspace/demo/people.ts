import { defaultApp, type Seed } from "../seed.ts";

/** The member of staff whom a visitor of the local workspace is at first. */
export const demoStaff = "U0LIAISONA1";

/** The office as a local workspace shows it; every person is fictitious. */
export const demoSeed: Seed = {
  team: { id: "T0PARKDEMO1", name: "园区办", domain: "park-office" },
  app: defaultApp,
  users: [
    {
      id: demoStaff,
      name: "liaison-a",
      real_name: "示例联络员甲",
      email: "liaison-a@example.org",
      is_admin: true,
    },
    { id: "U0LIAISONB1", name: "liaison-b", real_name: "示例联络员乙", email: "liaison-b@example.org" },
    { id: "U0DIRECTOR1", name: "director", real_name: "示例负责人", email: "director@example.org" },
    { id: "U0EXPERT018", name: "expert18", real_name: "示例专家18", email: "e18@example.org" },
  ],
  channels: [
    {
      id: "C0SURVEY001",
      name: "专题调研",
      members: [defaultApp.bot_user_id, demoStaff, "U0LIAISONB1", "U0DIRECTOR1"],
    },
  ],
};
