import { refused } from "../src/domain/outcome.ts";
import { verb } from "../src/door/command.ts";
import { considerRoad } from "../src/flows/roads/send-road.ts";
import { openVisits } from "../src/flows/visits/open-visits.ts";
import { readVisit } from "../src/input/visits/visits.ts";
import { roadPreview } from "../src/views/roads/road-preview.ts";

/** What a team needs for the road: shown, with the buttons that fill it in and send it. */
export const road = verb({
  name: "road",
  aliases: ["行前", "行程", "行前安排", "itinerary"],
  permission: "visits.write",
  effect: "reads",
  read: (typed, context) =>
    typed === ""
      ? refused({ name: "argument_missing", command: "/visit", verb: "road" })
      : readVisit(typed, openVisits(context)),
  flow: considerRoad,
  view: (shown, { caller, zone, now }) => roadPreview(shown, { language: caller.language, zone, now }),
});
