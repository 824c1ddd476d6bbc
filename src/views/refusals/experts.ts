import type { ExpertRefusal } from "../../domain/refusals/experts.ts";
import { expertLabel } from "../experts/experts.ts";
import { personMention } from "../slack-mentions.ts";
import type { Wording } from "./wording.ts";

export const expertWording: Wording<ExpertRefusal["name"]> = {
  member_missing: ({ typed }, { words }) => words.experts.memberMissing(typed),
  member_unfit: ({ slackUserId, why }, { words }) =>
    words.experts.memberUnfit[why](personMention(slackUserId)),
  link_taken: ({ slackUserId, expert }, { words }) =>
    words.experts.linkTaken(personMention(slackUserId), expertLabel(expert), expert.code),
  expert_filter_empty: ({ typed }, { words }) => words.experts.filterEmpty(typed),
};
