import type { ReminderRefusal } from "../../domain/refusals/reminders.ts";
import { momentText } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import type { Wording } from "./wording.ts";

export const reminderWording: Wording<ReminderRefusal["name"]> = {
  outside_office_hours: ({ opens, zone }, { words, language }) =>
    md`${words.todo.outsideHours(momentText(opens, zone, language))}`,
  nobody_silent: (_refusal, { words }) => ({ mrkdwn: words.todo.nobodySilent }),
};
