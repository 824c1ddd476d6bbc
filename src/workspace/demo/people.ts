import { defaultApp, type Seed, type SeedUser } from "../seed.ts";

/** The member of staff whom a visitor of the local workspace is at first. */
export const demoStaff = "U0LIAISONA1";
const secondLiaison = "U0LIAISONB1";
const director = "U0DIRECTOR1";

/** The channel in which the office of the local workspace works. */
export const demoStaffChannel = "C0SURVEY001";

/** Who works for the office of the local workspace, and as what. */
export const demoOffice = [
  { slackUserId: demoStaff, role: "admin" },
  { slackUserId: demoStaff, role: "staff" },
  { slackUserId: secondLiaison, role: "staff" },
  { slackUserId: director, role: "approver" },
] as const;

/** Of the 24 experts of the list all but E23 and E24, who are asked by telephone. */
const expertsInSlack = 22;

function expertOf(number: number): SeedUser {
  const two = String(number).padStart(2, "0");
  return {
    id: `U0EXPERT0${two}`,
    name: `expert${two}`,
    real_name: `示例专家${two}`,
    email: `e${two}@example.org`,
  };
}

/** Contacts of provinces and parks, with the addresses that the list of invitees has for them. */
const contacts = [..."甲乙丙丁戊己庚辛"].map((sign, i): SeedUser => {
  const letter = String.fromCharCode("a".charCodeAt(0) + i);
  return {
    id: `U0CONTACT0${i + 1}`,
    name: `contact-${letter}`,
    real_name: `示例代表${sign}`,
    email: `contact-${letter}@example.org`,
  };
});

/** The office as a local workspace shows it; every person is fictitious. */
export const demoSeed: Seed = {
  team: { id: "T0PARKDEMO1", name: "园区办", domain: "park-office" },
  app: { ...defaultApp, name: "联络员" },
  users: [
    {
      id: demoStaff,
      name: "liaison-a",
      real_name: "示例联络员甲",
      email: "liaison-a@example.org",
      is_admin: true,
    },
    { id: secondLiaison, name: "liaison-b", real_name: "示例联络员乙", email: "liaison-b@example.org" },
    { id: director, name: "director", real_name: "示例负责人", email: "director@example.org" },
    ...Array.from({ length: expertsInSlack }, (_, i) => expertOf(i + 1)),
    ...contacts,
  ],
  channels: [
    {
      id: demoStaffChannel,
      name: "专题调研",
      members: [defaultApp.bot_user_id, demoStaff, secondLiaison, director],
    },
  ],
};
