import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Day, type Instant, instantAt, type TimeOfDay } from "../../src/domain/time.ts";
import type { Message } from "../../src/workspace/state.ts";
import { addAssignment } from "../support/database.ts";
import { type Office, openOffice } from "../support/office.ts";
import { type SurveyDays, surveyDays } from "../support/survey-days.ts";

const at = (day: Day, time: TimeOfDay): Instant => instantAt(day, time, "Asia/Shanghai");

let office: Office;
let days: SurveyDays;
beforeEach(async () => {
  office = await openOffice();
  days = surveyDays(office.stores, office);
});
afterEach(() => office.close());

const idOf = (code: string): number => {
  const expert = days.experts.find((one) => one.code === code);
  if (expert === undefined) throw new Error(code);
  return expert.id;
};

async function tickAt(moment: Instant): Promise<void> {
  office.clock.moveTo(moment);
  office.bot.tick();
  await office.bot.sender.drained();
}

const inbox = (who: string): readonly Message[] => office.workspace.directMessages(who);

/** E18 is asked to come to Kunshan. */
async function ask(): Promise<number> {
  const { id } = addAssignment(office.stores, { visitId: days.visits[0].id, expertId: idOf("E18") });
  const staff = office.workspace.as(office.staff);
  const seen = await staff.command("/visit invite all", "C0GENERAL01");
  const preview = seen.ephemerals.at(-1);
  if (preview === undefined) throw new Error("no preview");
  await staff.click(preview, "visit.invite");
  await office.bot.sender.drained();
  office.bot.tick();
  return id;
}

describe("an invitation that nobody has answered when its visit begins", () => {
  const stateOf = (id: number) => office.stores.assignments.find(id)?.state;
  const card = () => {
    const [found] = inbox(office.expert);
    if (found === undefined) throw new Error("no card");
    return found;
  };

  test("is over at that minute, not before; its card says so kindly, and the log keeps it", async () => {
    const id = await ask();
    const before = card();
    await tickAt(at("2019-07-03", "08:59"));
    expect(stateOf(id)).toBe("invited");
    expect(office.bot.nextDue()).toBe(at("2019-07-03", "09:00"));
    await tickAt(at("2019-07-03", "09:00"));
    expect(stateOf(id)).toBe("lapsed");
    expect(JSON.stringify(card().blocks)).toContain("邀请已过答复期");
    expect(JSON.stringify(card().blocks)).not.toContain("assignment.accept");
    const logged = office.stores.audit.newestOnes(100).filter(({ action }) => action === "seat_lapsed");
    expect(logged).toMatchObject([
      { actor: "system", subject: `A${id}`, detail: { from: "invited", to: "lapsed" } },
    ]);
    await office.workspace.as(office.expert).click(before, "assignment.accept", { asHeld: true });
    await office.workspace.until(() =>
      JSON.stringify(office.workspace.messages(before.channel, office.expert)).includes(
        "答复期已过，席位已另作安排",
      ),
    );
    expect(stateOf(id)).toBe("lapsed");
  });

  test("is over once, and also when the bot was down at that minute", async () => {
    const id = await ask();
    await tickAt(at("2019-07-03", "15:40"));
    await tickAt(at("2019-07-04", "15:40"));
    expect(stateOf(id)).toBe("lapsed");
    expect(office.stores.audit.newestOnes(100).filter(({ action }) => action === "seat_lapsed")).toHaveLength(
      1,
    );
  });

  test("leaves an answer that was given alone", async () => {
    const id = await ask();
    await office.workspace.as(office.expert).click(card(), "assignment.accept");
    await tickAt(at("2019-07-03", "09:30"));
    expect(stateOf(id)).toBe("accepted");
  });
});
