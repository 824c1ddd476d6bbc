import { z } from "zod";
import { done, type Outcome, refused } from "../domain/outcome.ts";
import type { RoadFacts } from "../domain/roads.ts";
import type { OpenVisit } from "../domain/visits.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing, type Reply, say, show } from "../door/reply.ts";
import { type Context, today } from "../flows/context.ts";
import { fillRoad, objectionToRoad, roadProposed } from "../flows/roads/fill-road.ts";
import { considerRoad, sendRoad } from "../flows/roads/send-road.ts";
import { plainText } from "../input/words.ts";
import { letterReader } from "../views/roads/road-lines.ts";
import {
  roadFault,
  roadFilledView,
  roadForm,
  roadPreview,
  roadSentView,
} from "../views/roads/road-preview.ts";
import { letterTextsView } from "../views/roads/team-letters.ts";
import { named, withVisit } from "./visit-named.ts";

const readerOf = ({ caller, zone, now }: Context) => ({ language: caller.language, zone, now });

/** The page for the road before it goes out. */
export function showRoad(context: Context, at: OpenVisit): Outcome<Reply> {
  const considered = considerRoad(context, at);
  return considered.done ? done(say(roadPreview(considered.value, readerOf(context)))) : considered;
}

const openForm = interaction({
  id: "visit.road_form",
  permission: "visits.write",
  effect: "reads",
  value: named,
  run: ({ visit }, context) =>
    withVisit(context, visit, (at) => {
      const objection = objectionToRoad(context, at);
      if (objection !== undefined) return refused(objection);
      const { language } = context.caller;
      return done(show(roadForm(at, roadProposed(context, at), language, today(context))));
    }),
});

const typed = z
  .string()
  .max(1_000)
  .optional()
  .transform((text = "") => (plainText(text) === "" ? undefined : plainText(text)));

const fields = z.object({
  route: typed,
  pick_up: typed,
  pick_up_phone: typed,
  hotel: typed,
  liaison_phone: typed,
});

const save = interaction({
  id: "visit.road",
  permission: "visits.write",
  effect: "changes",
  value: named.extend({ fields }),
  run: ({ visit, fields: { route, pick_up, pick_up_phone, hotel, liaison_phone } }, context) =>
    withVisit(context, visit, (at) => {
      const facts = {
        route,
        hotel,
        pickUp: pick_up,
        pickUpPhone: pick_up_phone,
        liaisonPhone: liaison_phone,
      };
      const errors = faultsOf(facts, context);
      if (Object.keys(errors).length > 0) return done({ kind: "field_errors", errors });
      const filled = fillRoad(context, at, facts);
      if (!filled.done) return filled;
      const considered = considerRoad(context, filled.value);
      if (!considered.done) return considered;
      const view = roadFilledView(considered.value, readerOf(context));
      return done("type" in view ? show(view) : say(view));
    }),
});

/** A telephone has digits enough to be called, and belongs to somebody. */
function faultsOf({ pickUp, pickUpPhone, liaisonPhone }: RoadFacts, { caller }: Context) {
  const isPhone = (text: string | undefined) => text === undefined || (text.match(/\d/g) ?? []).length >= 5;
  const phone = roadFault("formPhone", caller.language);
  const whose = roadFault("formPhoneWhose", caller.language);
  return {
    ...(isPhone(pickUpPhone) ? {} : { pick_up_phone: phone }),
    ...(isPhone(liaisonPhone) ? {} : { liaison_phone: phone }),
    ...(pickUpPhone !== undefined && pickUp === undefined ? { pick_up: whose } : {}),
  };
}

/** From the preview's button, or the window that asks after a change. */
const send = interaction({
  id: "visit.road_send",
  permission: "visits.write",
  effect: "changes",
  value: named.extend({ print: z.string() }),
  run: ({ visit, print }, context) =>
    withVisit(context, visit, (at) => {
      const sent = sendRoad(context, at, print);
      return sent.done ? done(say(roadSentView(sent.value, context.caller.language))) : sent;
    }),
});

/** The page as text for each of the team. */
const copyAll = interaction({
  id: "visit.road_copy",
  permission: "visits.write",
  effect: "reads",
  value: named,
  run: ({ visit }, context) =>
    withVisit(context, visit, (at) => {
      const objection = objectionToRoad(context, at);
      if (objection !== undefined) return refused(objection);
      const team = context.stores.roadPages.ofVisit(visit)?.team ?? [];
      if (team.length === 0) return refused({ name: "road_nobody", at });
      return texts(
        context,
        visit,
        team.map(({ assignment }) => assignment.id),
        false,
      );
    }),
});

function texts(context: Context, visitId: number, seats: readonly number[], isOwn: boolean): Outcome<Reply> {
  const letters = seats.flatMap((seat) => {
    const page = context.stores.roadPages.ofVisit(visitId, seat);
    return page?.reader === undefined ? [] : [{ kind: "road" as const, page, again: false }];
  });
  if (letters.length === 0) return refused({ name: "card_outdated" });
  return done(show(letterTextsView(letters, isOwn, letterReader(context.caller.language, today(context)))));
}

/** An expert's own page as text, to be passed on to a driver or an assistant. */
const copyOwn = interaction({
  id: "road.copy",
  permission: "assignments.answer",
  effect: "reads",
  value: z.object({ v: z.literal(1), id: z.number() }),
  run({ id }, context) {
    const { stores, caller } = context;
    const seat = stores.assignments.find(id);
    const expert = seat === undefined ? undefined : stores.experts.find(seat.expertId);
    if (seat === undefined || expert?.slackUserId !== caller.slackUserId)
      return refused({ name: "not_your_assignment" });
    return texts(context, seat.visitId, [id], true);
  },
});

/** The text has been copied: nothing is left to do. */
const copied = interaction({
  id: "road.copied",
  permission: "todo.read",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: () => done(nothing),
});

export const roadClicks: readonly Interaction[] = [openForm, send, copyAll, copyOwn];
export const roadForms: readonly Interaction[] = [save, send, copied];
