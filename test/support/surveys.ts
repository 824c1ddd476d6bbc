import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Language } from "../../src/domain/languages.ts";
import { loadDemo } from "../../src/tools/load-demo.ts";
import type { Seen } from "../../src/workspace/seen.ts";
import type { Message, View } from "../../src/workspace/state.ts";
import { type Office, openOffice } from "./office.ts";

/** Where people type in these tests; the bot is there too. */
export const channel = "C0GENERAL01";

const file = (path: string) => readFileSync(new URL(`../../src/workspace/demo/${path}`, import.meta.url));

/** An office that knows the parks of the programme; nothing is under way yet. */
export async function openSurveyOffice(): Promise<Office> {
  const office = await openOffice();
  const by = { slackUserId: office.staff, now: office.clock.now(), zone: "Asia/Shanghai" };
  const files = { parks: file("parks.csv") } as unknown as Parameters<typeof loadDemo>[1];
  expect(loadDemo(office.stores, files, by)).toMatchObject({ done: true });
  return office;
}

/** Types a command as staff, or as somebody else, and gives what came back. */
export async function typing(office: Office, line: string, who = office.staff): Promise<Seen> {
  const seen = await office.workspace.as(who).command(line, channel);
  expect(seen.status, seen.error).toBe("ok");
  return seen;
}

/** The same as text: everything that the answer says, buttons included. */
export async function answer(office: Office, line: string, who = office.staff): Promise<string> {
  return JSON.stringify((await typing(office, line, who)).ephemerals);
}

/** The newest message that only staff see. */
export function shown(office: Office): Message {
  const message = office.workspace.messages(channel, office.staff).at(-1);
  if (message === undefined) throw new Error("nothing was shown");
  return message;
}

/** Waits until the newest answer, or the window on top, says this. */
export async function says(office: Office, words: string): Promise<void> {
  const seen = () =>
    JSON.stringify([
      office.workspace.messages(channel, office.staff).at(-1),
      office.workspace.modal(office.staff),
    ]);
  await office.workspace
    .until(() => seen().includes(words))
    .catch(() => {
      expect(seen()).toContain(words);
    });
}

/** The window that the bot opened for staff. */
export function opened(office: Office): Promise<View> {
  return office.workspace.until(() => office.workspace.modal(office.staff));
}

/** What staff read is in this language from now on. */
export function reads(office: Office, language: Language): void {
  office.stores.members.meet(office.staff);
  office.stores.members.chooseLanguage(office.staff, language);
}

/** Surveys, visits and seats as they stand, to see that a refusal changed nothing. */
export function planned(office: Office): string {
  const { stores } = office;
  const surveys = stores.surveys.all();
  return JSON.stringify(surveys.map((survey) => [survey, stores.progress.ofSurvey(survey.id)]));
}
