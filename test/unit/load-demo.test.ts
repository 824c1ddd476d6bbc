import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadDemo } from "../../src/tools/load-demo.ts";
import { demoOffice, demoSeed, demoStaff, demoStaffChannel } from "../../src/workspace/demo/people.ts";
import { dump, freshDatabase } from "../support/database.ts";

const list = (name: string) => readFileSync(new URL(`../../src/workspace/demo/${name}.csv`, import.meta.url));
const files = {
  parks: list("parks"),
  institutions: list("institutions"),
  experts: list("experts"),
  invitees: list("invitees"),
  applicants: list("applicants"),
};
const by = {
  slackUserId: demoStaff,
  now: "2019-06-17T00:30:00.000Z",
  zone: "Asia/Shanghai",
  people: demoOffice,
  staffChannel: demoStaffChannel,
} as const;

test("the records of 2019 load, once", () => {
  const { stores, close } = freshDatabase();
  expect(loadDemo(stores, files, by)).toMatchObject({ done: true });
  expect(stores.parks.all()).toHaveLength(95);
  expect(stores.experts.all()).toHaveLength(24);
  expect(stores.contacts.all()).toHaveLength(8);
  const survey = stores.progress.ofSurvey(1);
  const count = (mode: string) => survey?.visits.filter(({ visit }) => visit.mode === mode).length;
  expect([count("on_site"), count("questionnaire")]).toEqual([12, 8]);
  expect(survey?.visits.reduce((seats, { visit }) => seats + visit.seats, 0)).toBe(36);
  expect(stores.digests.all()).toMatchObject([{ channel: demoStaffChannel, postAt: "08:45" }]);
  expect(stores.members.withRole("staff").map(({ slackUserId }) => slackUserId)).toEqual([
    "U0LIAISONA1",
    "U0LIAISONB1",
  ]);
  expect(loadDemo(stores, files, by)).toMatchObject({ value: { added: 0 } });
  close();
});

test("all of it loads, or nothing", () => {
  const { stores, db, close } = freshDatabase();
  const before = dump(db);
  const broken = { ...files, invitees: Buffer.from("group,organisation\nno such group,某单位") };
  expect(loadDemo(stores, broken, by)).toMatchObject({ done: false, refusal: { name: "rows_refused" } });
  expect(dump(db)).toBe(before);
  close();
});

test("everybody whom the lists name by an address is in the workspace, but two experts", () => {
  const { stores, close } = freshDatabase();
  loadDemo(stores, files, by);
  const addresses = new Set(demoSeed.users.map(({ email }) => email));
  const absent = stores.experts.all().filter(({ email }) => !addresses.has(email));
  expect(absent.map(({ code }) => code)).toEqual(["E23", "E24"]);
  for (const contact of stores.contacts.all()) {
    const member = demoSeed.users.find(({ email }) => email === contact.address);
    expect(member?.real_name).toBe(contact.name);
  }
  close();
});
