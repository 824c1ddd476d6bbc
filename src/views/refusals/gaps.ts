import { reference } from "../../domain/references.ts";
import type { GapRefusal } from "../../domain/refusals/gaps.ts";
import { longDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { expertName, visitWithDay } from "../visits/visit-names.ts";
import type { Wording } from "./wording.ts";

export const gapWording: Wording<GapRefusal["name"]> = {
  gap_closed: ({ at }, { words, language }) =>
    words.gapRefusals.gapClosed(visitWithDay(at, language), reference.visit(at.visit.id)),
  stand_in_asked: ({ at, expert }, { words, language }) =>
    words.gapRefusals.standInAsked(
      visitWithDay(at, language),
      expertName(expert),
      reference.visit(at.visit.id),
      expert.code,
    ),
  replacement_unfit: ({ at, expert, why, free }, { words, language }) =>
    words.gapRefusals.unfit(
      visitWithDay(at, language),
      expertName(expert),
      why === undefined ? "" : words.gaps.whyNot[why],
      words.shared.list(free.map(expertName)),
    ),
  days_missing: (_refusal, { words }) => md`${words.gapRefusals.daysMissing}`,
  days_too_many: ({ most }, { words }) => md`${words.gapRefusals.daysTooMany(most)}`,
  day_as_asked: ({ day }, { words, language }) => words.gapRefusals.dayAsAsked(longDay(day, language)),
  counter_none: ({ at, expert }, { words, language }) =>
    words.gapRefusals.counterNone(
      visitWithDay(at, language),
      expertName(expert),
      reference.visit(at.visit.id),
    ),
  counter_settled: (_refusal, { words }) => md`${words.gapRefusals.counterSettled}`,
  seat_recused: (_refusal, { words }) => md`${words.gapRefusals.recused}`,
  invitation_lapsed: ({ day, owner }, { words, language }) =>
    words.gapRefusals.invitationLapsed(day === undefined ? "" : longDay(day, language), owner ?? ""),
  fewer_not_possible: ({ at, seats }, { words, language }) =>
    words.gapRefusals.fewerNotPossible(visitWithDay(at, language), seats),
  approval_pending: ({ at, seats }, { words, language }) =>
    words.gapRefusals.approvalPending(visitWithDay(at, language), seats),
  not_yours_to_decide: (_refusal, { words }) => md`${words.gapRefusals.notYours}`,
  approval_settled: (_refusal, { words }) => md`${words.gapRefusals.approvalSettled}`,
};
