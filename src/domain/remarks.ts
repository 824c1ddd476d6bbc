import type { Answer as AssignmentAnswer } from "./assignments.ts";
import type { Participation } from "./meetings.ts";
import type { Day, Instant } from "./time.ts";

/** One thing that a remark would answer, with the revision that its writer had been shown. */
export type RemarkTarget =
  | {
      readonly kind: "assignment";
      readonly id: number;
      readonly revision: number;
      readonly answer: AssignmentAnswer;
    }
  | {
      readonly kind: "assignment";
      readonly id: number;
      readonly revision: number;
      /** Other days for it. */
      readonly answer: "counter";
      readonly days: readonly Day[];
    }
  | {
      readonly kind: "invitation";
      readonly id: number;
      readonly sequence: number;
      readonly status: Participation;
      /** Who comes instead, for `delegated`; undefined where nobody was named. */
      readonly delegate?: string;
    };

/** What words can say to something: the last two to a meeting alone. */
export type RemarkAnswer = AssignmentAnswer | "tentative" | "delegate";

/** What words that are left to a person are about, as far as one can tell, and who was given them. */
interface LeftToPerson {
  readonly assignmentIds: readonly number[];
  readonly invitationIds?: readonly number[];
  /** Slack users. */
  readonly readers?: readonly string[];
}

/** What words were taken for. */
export type TakenFor =
  /** An answer: to all of `targets`, or to one of them that the writer has to name. */
  | { readonly kind: "answer"; readonly targets: readonly RemarkTarget[]; readonly which: "all" | "one" }
  | ({ readonly kind: "other_date"; readonly days: readonly Day[] } & LeftToPerson)
  | { readonly kind: "todo" }
  /** A guest asks what the bot is for. */
  | { readonly kind: "help" }
  /** Thanks, and whatever else wants no more than a friendly word. */
  | { readonly kind: "courtesy" }
  /** Chatter of somebody who owes no answer: they are told what the bot is for. */
  | { readonly kind: "chatter"; readonly from: "staff" | "stranger" }
  /** For a person to read; `asks` where it is a question. */
  | ({ readonly kind: "unclear"; readonly asks?: boolean } & LeftToPerson);

/** What became of it: asked back, confirmed or not meant; passed on to the owner; or answered at once. */
export const remarkStates = ["asked_back", "confirmed", "rejected", "passed_on", "answered"] as const;
export type RemarkState = (typeof remarkStates)[number];

/** What somebody wrote to the bot in words. */
export interface Remark {
  readonly id: number;
  readonly slackUserId: string;
  readonly saidAt: Instant;
  readonly text: string;
  readonly takenFor: TakenFor;
  readonly state: RemarkState;
}
