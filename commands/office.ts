import { done, refused } from "../src/domain/outcome.ts";
import { mayDo } from "../src/domain/roles.ts";
import { type Command, type Verb, verb } from "../src/door/command.ts";
import { importVerb } from "../src/door/import-verb.ts";
import { say, show } from "../src/door/reply.ts";
import { chooseLanguage } from "../src/flows/office/choose-language.ts";
import { claimOffice } from "../src/flows/office/claim-office.ts";
import { holidayYears } from "../src/flows/office/enter-holidays.ts";
import { considerHandover } from "../src/flows/office/hand-over.ts";
import { listLog } from "../src/flows/office/list-log.ts";
import { inProtocolOrder, listOrganisations } from "../src/flows/office/list-organisations.ts";
import { manageStaff } from "../src/flows/office/manage-staff.ts";
import { saveSettings } from "../src/flows/office/save-settings.ts";
import { setProtocolOrder } from "../src/flows/office/set-protocol-order.ts";
import { nearestVerb } from "../src/input/finding/closest.ts";
import { readHolidays } from "../src/input/holidays.ts";
import {
  filterOrganisations,
  readHandover,
  readLanguage,
  readLogFilter,
  readSettings,
  readStaff,
} from "../src/input/office.ts";
import { readProtocolOrder } from "../src/input/protocol.ts";
import { plainText } from "../src/input/words.ts";
import { handoverForm, handoverPreview } from "../src/views/office/handover.ts";
import { holidayForm, holidayPreview } from "../src/views/office/holidays.ts";
import { logView } from "../src/views/office/log.ts";
import {
  claimView,
  languageChosenView,
  rosterView,
  settingsForm,
  settingsSavedView,
} from "../src/views/office/office.ts";
import { organisationListView } from "../src/views/office/organisations.ts";
import { protocolForm, protocolView } from "../src/views/office/protocol.ts";
import { exportVerb } from "./export-verb.ts";

const claim = verb({
  name: "claim",
  aliases: ["认领"],
  permission: "office.claim",
  effect: "changes",
  read: (text) => done(plainText(text)),
  flow: claimOffice,
  view: (made, { caller }) => claimView(made, caller.language),
});

const staff = verb({
  name: "staff",
  aliases: ["工作人员", "人员"],
  permission: "office.read",
  effect: "changes",
  read: readStaff,
  flow: manageStaff,
  view: (roster, { caller }) => rosterView(roster, caller.language),
});

const settings = verb({
  name: "settings",
  aliases: ["设置"],
  permission: "office.manage",
  effect: "changes",
  form: ({ stores, caller, configured }) =>
    done(
      settingsForm(
        {
          channel: stores.settings.get("staff_channel"),
          language: stores.settings.get("language") ?? configured?.language ?? caller.language,
        },
        caller.language,
      ),
    ),
  read: readSettings,
  flow: saveSettings,
  view: (saved, { caller }) => settingsSavedView(saved, caller.language),
});

const language = verb({
  name: "language",
  aliases: ["语言"],
  permission: "language.choose",
  effect: "changes",
  read: (text) =>
    text === ""
      ? refused({ name: "argument_missing", command: "/office", verb: "language" })
      : readLanguage(text),
  flow: chooseLanguage,
  view: (chosen) => languageChosenView(chosen),
});

const audit = verb({
  name: "audit",
  aliases: ["记录", "日志", "审计"],
  permission: "office.read",
  effect: "reads",
  read: (typed, { stores }) => {
    const nameOf = (id: string) => stores.experts.findByUser(id)?.name ?? stores.members.find(id)?.name;
    return done({ filter: readLogFilter(typed, nameOf), page: 1 });
  },
  flow: listLog,
  view: (page, { caller, zone, now }) => logView(page, { language: caller.language, zone, now }),
});

const listing = verb({
  name: "organisations",
  aliases: ["organizations", "单位"],
  permission: "organisations.read",
  effect: "reads",
  read(typed, { stores }) {
    const filter = plainText(typed);
    const organisations = filterOrganisations(filter, inProtocolOrder(stores));
    return organisations.done ? done({ organisations: organisations.value, filter, page: 1 }) : organisations;
  },
  flow: listOrganisations,
  view: (page, { caller }) => organisationListView(page, caller.language),
});

/** A year's holidays: the window to paste them into, or, where they stand behind the verb, what was understood. */
const holidays: Verb = {
  name: "holidays",
  aliases: ["放假", "放假安排", "节假日", "假期"],
  permission: "holidays.write",
  effect: "reads",
  run(text, context) {
    const { caller, zone } = context;
    if (text === "")
      return done(show(holidayForm(holidayYears(context), { language: caller.language, zone }, undefined)));
    const read = readHolidays(text);
    return read.done ? done(say(holidayPreview(read.value, caller.language))) : read;
  },
};

const order = verb({
  name: "order",
  aliases: ["次序", "排序", "顺序"],
  permission: "organisations.write",
  effect: "changes",
  form: ({ stores, caller }) => done(protocolForm(stores.protocol.order(), caller.language)),
  read: readProtocolOrder,
  flow: setProtocolOrder,
  view: (set, { caller }) => protocolView(set, caller.language),
});

/** Lists organisations; behind it `import` opens the form for a list of them, `export` sends them as a file, `order` says which come first. */
const organisations: Verb = {
  ...listing,
  effect: "changes",
  run(text, context) {
    const typed = text.trim().toLowerCase();
    const [first = "", ...rest] = text.trim().split(/\s+/);
    if ([order.name, ...order.aliases].includes(first.toLowerCase()))
      return mayDo(context.caller.roles, order.permission)
        ? order.run(rest.join(" "), context)
        : refused({ name: "not_permitted", permission: order.permission });
    const further = [importVerb("organisations"), exportVerb("organisations")];
    const asked = further.find(({ name, aliases }) => [name, ...aliases].includes(typed));
    if (asked === undefined) return listing.run(text, context);
    const { permission, run } = asked;
    return mayDo(context.caller.roles, permission)
      ? run("", context)
      : refused({ name: "not_permitted", permission });
  },
};

const handover = verb({
  name: "handover",
  aliases: ["交接", "移交"],
  permission: "visits.write",
  effect: "reads",
  form: ({ caller }) => done(handoverForm(caller.slackUserId, caller.language)),
  read: (text, { caller }) => readHandover(text, caller.slackUserId),
  flow: considerHandover,
  view: (considered, { caller }) => handoverPreview(considered, caller.language),
});

/** `/office`: who works for the office, its settings, the organisations that it works with. */
export const office: Command = {
  name: "/office",
  verbs: [staff, handover, organisations, settings, holidays, audit, language, claim],
  nearest: nearestVerb,
};
