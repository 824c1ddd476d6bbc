import type { AvailabilityRefusal } from "../../domain/refusals/availability.ts";
import { md } from "../../locales/mrkdwn.ts";
import type { Wording } from "./wording.ts";

export const availabilityWording: Wording<AvailabilityRefusal["name"]> = {
  not_an_expert: (_refusal, { words }) => md`${words.homes.notAnExpert}`,
  too_many_days: ({ limit }, { words }) => md`${words.homes.tooManyDays(limit)}`,
};
