import type { Expert } from "../experts.ts";

/** Why an expert is not linked, or a list of experts is empty. */
export type ExpertRefusal =
  /** Nobody of the workspace was mentioned. */
  | { readonly name: "member_missing"; readonly typed: string }
  /** A bot, or somebody who has left: nobody whom a message reaches. */
  | { readonly name: "member_unfit"; readonly slackUserId: string; readonly why: "bot" | "deactivated" }
  | { readonly name: "link_taken"; readonly slackUserId: string; readonly expert: Expert }
  | { readonly name: "expert_filter_empty"; readonly typed: string };
