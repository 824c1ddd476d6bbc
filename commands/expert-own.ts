import { done, refused } from "../src/domain/outcome.ts";
import { type Verb, verb } from "../src/door/command.ts";
import { today } from "../src/flows/context.ts";
import { noteUnavailable } from "../src/flows/experts/note-unavailable.ts";
import { readDays } from "../src/input/dates/days.ts";
import { availabilityForm, unavailableView } from "../src/views/experts/availability.ts";
import { ownView } from "../src/views/homes/home-own.ts";

/** What an expert has been asked and has promised; the same as their Home. */
const mine = verb({
  name: "mine",
  aliases: ["我的", "我"],
  permission: "assignments.answer",
  effect: "reads",
  read: () => done(undefined),
  flow: (context) =>
    done(context.stores.ownHomes.ofMember(context.caller.slackUserId, context.now, today(context))),
  view: (own, context) => ownView(own, context.caller.language, context.zone, today(context)),
});

/** Days on which an expert cannot travel, added to those on record. */
const unavailable = verb({
  name: "unavailable",
  aliases: ["不便", "不便日期"],
  permission: "assignments.answer",
  effect: "changes",
  form({ stores, caller, ...context }) {
    const expert = stores.experts.findByUser(caller.slackUserId);
    if (expert === undefined) return refused({ name: "not_an_expert" });
    const day = today({ stores, caller, ...context });
    return done(
      availabilityForm(
        expert.unavailable.filter((one) => one >= day),
        caller.language,
        day,
      ),
    );
  },
  read: (typed, context) => readDays(typed, today(context)),
  flow(context, days) {
    const known = context.stores.experts.findByUser(context.caller.slackUserId)?.unavailable ?? [];
    return noteUnavailable(context, [...known, ...days]);
  },
  view: (noted, context) => unavailableView(noted, context.caller.language, today(context)),
});

/** What experts themselves may ask for. */
export const ownVerbs: readonly Verb[] = [mine, unavailable];
