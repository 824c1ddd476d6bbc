import { md } from "../../mrkdwn.ts";
import type { surveyRefusals as model } from "../../zh-CN/refusals/surveys.ts";

export const surveyRefusals: typeof model = {
  windowMissing: (typed) =>
    md`“${typed}” has no first and last day, so no survey was started. For example: \`/survey new "2019 survey" 28 June to 18 July\``,
  windowBackwards: (from, to) =>
    md`The last day (${to}) comes before the first (${from}). Please swap the two.`,
  windowPast: (window) =>
    md`${window} is past, so nothing was changed. Please give days from today on; if you mean next year, write the year.`,
  windowNextYear: (window) => window,
  titleMissing: (typed) =>
    md`I see the dates “${typed}” but no title. For example: \`/survey new "2019 survey" 28 June to 18 July\``,
  titleTooLong: (limit) =>
    `The title is too long: ${limit} characters at most. Details may go under “basis”.`,
  surveyExists: (reference, title) =>
    md`There is already a survey of that name, ${reference} (${title}); no second one was started. To change it: \`/survey edit ${reference}\`. For another one, choose another title.`,
  surveyClosed: (reference, title) =>
    md`${reference} (${title}) is closed and cannot change. Please name an open survey; \`/survey list\` shows them all.`,
  windowLeavesOut: (count, visits) =>
    md`The new dates would leave out ${count} scheduled ${count === 1 ? "park" : "parks"}, so nothing was changed: ${visits}. Please move ${count === 1 ? "it" : "them"} first, or choose wider dates.`,
  modeMissing: "Are these visits on site, or by questionnaire? Please choose:",
  onSite: "On site",
  questionnaire: "By questionnaire",
  seatsOutOfRange: (seats, most) =>
    `A team of ${seats} does not work: a visit on site has 1 to ${most} seats. Please change the number and try again.`,
  parksNotAdded: (title, count) =>
    md`${count} ${count === 1 ? "place needs" : "places need"} mending; the list of ${title} has not changed:`,
  unknown: (typed, nearest) =>
    md`• “${typed}” is not on record${nearest === "" ? "; `/park list` shows every park" : `. Perhaps: ${nearest}?`}`,
  ambiguous: (typed, matches) =>
    md`• “${typed}” could be more than one (${matches}); please type a little more`,
  listed: (reference, park) => md`• ${park} is on the list already (${reference})`,
  listedCancelled: (reference, park) =>
    md`• ${park} is on the list but cancelled (${reference}); to revive it: \`/visit schedule ${reference} DATE\``,
  twice: (park) => md`• ${park} was named twice`,
};
