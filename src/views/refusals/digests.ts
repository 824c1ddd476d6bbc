import type { DigestRefusal } from "../../domain/refusals/digests.ts";
import { md } from "../../locales/mrkdwn.ts";
import type { Wording } from "./wording.ts";

export const digestWording: Wording<DigestRefusal["name"]> = {
  digest_not_ordered: (_refusal, { words }) => ({ mrkdwn: words.digests.notOrdered }),
  digest_nowhere: (_refusal, { words }) => md`${words.digests.nowhere}`,
};
