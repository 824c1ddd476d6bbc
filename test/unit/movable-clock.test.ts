import { expect, test } from "vitest";
import { movableClock } from "../../src/domain/movable-clock.ts";

test("a clock that can be moved goes forward alone, and says when it was moved", () => {
  let elapsed = 0;
  const clock = movableClock("2019-06-17T00:30:00.000Z", () => elapsed);
  const heard: string[] = [];
  clock.onMove(() => heard.push(clock.now()));
  elapsed = 1_500;
  expect(clock.now()).toBe("2019-06-17T00:30:01.500Z");
  clock.moveTo("2019-06-18T00:00:00.000Z");
  clock.moveTo("2019-06-17T00:00:00.000Z");
  elapsed = 2_500;
  expect(clock.now()).toBe("2019-06-18T00:00:01.000Z");
  expect(heard).toEqual(["2019-06-18T00:00:00.000Z"]);
});
