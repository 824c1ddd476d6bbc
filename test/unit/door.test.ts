import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { done } from "../../src/domain/outcome.ts";
import { calendarOf } from "../../src/domain/workdays.ts";
import { createDoor, type Door } from "../../src/door/door.ts";
import { nothing, type Reply } from "../../src/door/reply.ts";
import { freshDatabase } from "../support/database.ts";

let database: ReturnType<typeof freshDatabase>;
let door: Door;
beforeEach(() => {
  database = freshDatabase();
  door = createDoor({
    stores: database.stores,
    clock: { now: () => "2019-06-17T01:00:00.000Z" },
    zone: "Asia/Shanghai",
    calendar: () => calendarOf(),
    office: { admins: new Set(), language: "zh-CN" },
    log: pino({ level: "silent" }),
    committed: () => undefined,
  });
});
afterEach(() => database.close());

test("a form that is sent again corrected is read again, though view and hash are the same", () => {
  const answers: Reply[] = [{ kind: "field_errors", errors: { reason: "看不懂" } }, nothing, nothing];
  let runs = 0;
  const send = () =>
    door.answer({ key: "submission:V1:h", slackUserId: "U0STAFF0001" }, "changes", () => {
      runs += 1;
      return done(answers[runs - 1] ?? nothing);
    });
  expect(send().kind).toBe("field_errors");
  expect(send().kind).toBe("nothing");
  expect(send().kind).toBe("nothing");
  expect(runs).toBe(2);
});
