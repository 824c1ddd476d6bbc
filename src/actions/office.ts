import { z } from "zod";
import { languages } from "../domain/languages.ts";
import { done, type Outcome } from "../domain/outcome.ts";
import { officeRoles } from "../domain/roles.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import { considerHandover, handOver } from "../flows/office/hand-over.ts";
import { listLog } from "../flows/office/list-log.ts";
import { inProtocolOrder, listOrganisations } from "../flows/office/list-organisations.ts";
import { manageStaff } from "../flows/office/manage-staff.ts";
import { saveSettings } from "../flows/office/save-settings.ts";
import { setProtocolOrder } from "../flows/office/set-protocol-order.ts";
import { filterOrganisations } from "../input/office.ts";
import { readProtocolOrder } from "../input/protocol.ts";
import { handedOverView, handoverPreviewForm } from "../views/office/handover.ts";
import { logView } from "../views/office/log.ts";
import { rosterView, settingsSavedView, staffForm } from "../views/office/office.ts";
import { organisationListView } from "../views/office/organisations.ts";
import { protocolView } from "../views/office/protocol.ts";
import { refusalSentence } from "../views/refusals/refusal.ts";

/** Turns the page of a list of organisations. */
const turnPage = interaction({
  id: "office.organisations",
  permission: "organisations.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), page: z.number(), filter: z.string() }),
  run({ page, filter }, context) {
    const organisations = filterOrganisations(filter, inProtocolOrder(context.stores));
    if (!organisations.done) return organisations;
    const list = listOrganisations(context, { organisations: organisations.value, filter, page });
    return list.done ? done(sayInstead(organisationListView(list.value, context.caller.language))) : list;
  },
});

const openStaffForm = interaction({
  id: "office.staff",
  permission: "office.manage",
  effect: "reads",
  value: z.object({ v: z.literal(1) }),
  run: (_value, { caller }) => done(show(staffForm(caller.language))),
});

const addStaff = interaction({
  id: "office.staff",
  permission: "office.manage",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({ people: z.array(z.string()).min(1), role: z.enum(officeRoles) }),
  }),
  run({ fields }, context) {
    const roster = manageStaff(context, { deed: "add", ...fields });
    return roster.done ? done(say(rosterView(roster.value, context.caller.language))) : roster;
  },
});

const saveForm = interaction({
  id: "office.settings",
  permission: "office.manage",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({ channel: z.string().optional(), language: z.enum(languages).optional() }),
  }),
  run({ fields }, context) {
    const outcome = saveSettings(context, fields);
    return outcome.done ? done(say(settingsSavedView(outcome.value, context.caller.language))) : outcome;
  },
});

/** What the window of the order holds; a word that is none of it is named at its field. */
const saveOrder = interaction({
  id: "office.protocol",
  permission: "organisations.write",
  effect: "changes",
  value: z.object({
    v: z.literal(1),
    fields: z.object({ ranks: z.string().max(3000), provinces: z.string().max(3000) }),
  }),
  run({ fields }, context) {
    const { language } = context.caller;
    // Lines, so that no name is parted at a gap.
    const [ranks, provinces] = [readProtocolOrder(`${fields.ranks}\n`), readProtocolOrder(fields.provinces)];
    if (!ranks.done)
      return done({ kind: "field_errors", errors: { ranks: refusalSentence(ranks.refusal, language) } });
    if (!provinces.done)
      return done({
        kind: "field_errors",
        errors: { provinces: refusalSentence(provinces.refusal, language) },
      });
    const named = {
      ranks: ranks.value?.ranks ?? [],
      provinces: provinces.value?.provinces ?? [],
    };
    const set = setProtocolOrder(context, named);
    return set.done ? done(say(protocolView(set.value, language))) : set;
  },
});

/** Turns the page of the log. */
const turnLog = interaction({
  id: "office.log",
  permission: "office.read",
  effect: "reads",
  value: z.object({ v: z.literal(1), page: z.number(), words: z.string(), failed: z.number() }),
  run({ page, words, failed }, context) {
    const filter = { words: words.split(" ").filter(Boolean), failedOnly: failed === 1 };
    const { caller, zone, now } = context;
    const lines = listLog(context, { filter, page });
    return lines.done
      ? done(sayInstead(logView(lines.value, { language: caller.language, zone, now })))
      : lines;
  },
});

/** From whom to whom was chosen: what would pass is shown. */
const chooseHandover = interaction({
  id: "office.handover_form",
  permission: "visits.write",
  effect: "reads",
  value: z.object({ v: z.literal(1), fields: z.object({ from: z.string(), to: z.string() }) }),
  run({ fields }, context): Outcome<Reply> {
    const { language } = context.caller;
    const considered = considerHandover(context, fields);
    if (considered.done) return done(show(handoverPreviewForm(considered.value, language)));
    const field = considered.refusal.name === "handover_empty" ? "from" : "to";
    return done({ kind: "field_errors", errors: { [field]: refusalSentence(considered.refusal, language) } });
  },
});

/** Everything that was shown passes to the other. */
const handOverAll = (reply: typeof say): Interaction =>
  interaction({
    id: "office.handover",
    permission: "visits.write",
    effect: "changes",
    value: z.object({ v: z.literal(1), from: z.string(), to: z.string(), mark: z.string() }),
    run({ from, to, mark }, context) {
      const handed = handOver(context, { from, to }, mark);
      return handed.done ? done(reply(handedOverView(handed.value, context.caller.language))) : handed;
    },
  });

export const officeClicks: readonly Interaction[] = [
  turnPage,
  openStaffForm,
  turnLog,
  handOverAll(sayInstead),
];
export const officeForms: readonly Interaction[] = [
  addStaff,
  saveForm,
  saveOrder,
  chooseHandover,
  handOverAll(say),
];
