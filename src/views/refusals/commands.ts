import type { CommandRefusal } from "../../domain/refusals/refusals.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { exampleOf } from "../help.ts";
import type { Wording } from "./wording.ts";

export const commandWording: Wording<CommandRefusal["name"]> = {
  not_permitted: ({ permission }, { words }) => {
    if (permission === "office.manage") return { mrkdwn: words.office.adminsOnly };
    const isExperts = permission === "assignments.answer";
    return md`${isExperts ? words.refusals.notLinked : words.refusals.notPermitted}`;
  },
  unknown_verb: ({ command, typed, nearest }, { words }) =>
    joined([
      words.refusals.unknownVerb(command, typed),
      nearest === undefined ? md`` : words.refusals.didYouMean(`${command} ${nearest}`),
      words.refusals.seeHelp(command),
    ]),
  argument_missing: ({ command, verb }, { words }) =>
    words.refusals.argumentMissing(exampleOf(command, verb, words)),
  argument_unread: ({ command, verb, typed }, { words }) =>
    words.refusals.argumentUnread(typed, exampleOf(command, verb, words)),
  button_unknown: (_refusal, { words }) => md`${words.refusals.buttonUnknown}`,
};
