import type { Command } from "../src/door/command.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { dateVerbs } from "./visit-dates.ts";
import { replies } from "./visit-replies.ts";
import { road } from "./visit-road.ts";
import { seatVerbs } from "./visit-seats.ts";

/** `/visit`: the parks of the surveys under way, their dates and their teams. */
export const visit: Command = {
  name: "/visit",
  verbs: [...dateVerbs, ...seatVerbs, road, replies],
  nearest: nearestVerb,
};
