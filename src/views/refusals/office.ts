import type { OfficeRefusal } from "../../domain/refusals/office.ts";
import { joined, md } from "../../locales/mrkdwn.ts";
import { peopleText } from "../office/office.ts";
import { personMention } from "../slack-mentions.ts";
import type { Wording } from "./wording.ts";

/** The rest is seen once these are mended. */
const complaintsShown = 12;

export const officeWording: Wording<OfficeRefusal["name"]> = {
  claim_taken: ({ admins }, { words }) => words.office.claimTaken(peopleText(admins, words)),
  protocol_word_unknown: ({ typed }, { words }) => words.protocol.unknown(typed),
  people_missing: ({ typed }, { words }) => words.office.peopleMissing(typed),
  last_admin: ({ people }, { words }) => words.office.lastAdmin(peopleText(people, words)),
  admin_by_configuration: ({ slackUserId }, { words }) =>
    words.office.adminByConfiguration(personMention(slackUserId)),
  handover_empty: ({ slackUserId }, { words }) => words.office.handover.empty(personMention(slackUserId)),
  handover_same: ({ slackUserId }, { words }) => words.office.handover.same(personMention(slackUserId)),
  handover_not_staff: ({ slackUserId }, { words }) =>
    words.office.handover.notStaff(personMention(slackUserId)),
  channel_missing: ({ typed }, { words }) => words.office.channelMissing(typed),
  language_unknown: ({ typed }, { words }) => words.office.languageUnknown(typed),
  organisation_filter_empty: ({ typed }, { words }) => words.office.organisationFilterEmpty(typed),
  holiday_year_missing: (_refusal, { words }) => ({ mrkdwn: words.holidays.yearMissing }),
  holidays_none: (_refusal, { words }) => ({ mrkdwn: words.holidays.none }),
  holidays_unreadable: ({ complaints }, { words }) =>
    joined([
      md`${words.holidays.unreadable(complaints.length)}`,
      ...complaints
        .slice(0, complaintsShown)
        .map(({ why, typed }) => words.holidays.complaint(typed.slice(0, 80), words.holidays.why[why])),
    ]),
};
