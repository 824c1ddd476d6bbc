import type { Language } from "../domain/languages.ts";
import type { Park } from "../domain/parks.ts";
import type { Refusal, RowComplaint, TableFault } from "../domain/refusals.ts";
import { daySpan } from "../locales/dates.ts";
import { joined, type Mrkdwn, md } from "../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../locales/words.ts";
import { button } from "./buttons.ts";
import { exampleOf } from "./help.ts";
import { type Message, message, section, sentence } from "./message.ts";
import { parkName } from "./parks.ts";

/** How many complaints about rows one message shows; the rest is counted. */
const complaintsShown = 20;

/** A refusal in the reader's language: what is the matter and what to do next. */
export function refusalView(refusal: Refusal, language: Language): Message {
  if (refusal.name === "park_ambiguous") return chooseParkView(refusal, language);
  return sentence(refusalText(refusal, language));
}

/** The same as one piece of text, for places that hold no blocks, such as a field's error. */
function refusalText(refusal: Refusal, language: Language): Mrkdwn {
  const words = wordsIn(language);
  const say = words.refusals;
  const names = (parks: readonly Park[]) =>
    md`${words.shared.list(parks.map((park) => parkName(park, language)))}`;
  switch (refusal.name) {
    case "not_permitted":
      return md`${say.notPermitted}`;
    case "unknown_verb":
      return joined([
        say.unknownVerb(refusal.command, refusal.typed),
        refusal.nearest === undefined ? md`` : say.didYouMean(`${refusal.command} ${refusal.nearest}`),
        say.seeHelp(refusal.command),
      ]);
    case "argument_missing":
      return say.argumentMissing(exampleOf(refusal.command, refusal.verb, words));
    case "argument_unread":
      return say.argumentUnread(refusal.typed, exampleOf(refusal.command, refusal.verb, words));
    case "park_unknown":
      return joined([
        say.parkUnknown(refusal.typed),
        refusal.nearest.length === 0 ? md`` : say.nearest(names(refusal.nearest)),
        { mrkdwn: say.parkListHint },
      ]);
    case "park_ambiguous":
      return joined([say.parkAmbiguous(refusal.typed), names(refusal.matches)]);
    case "filter_empty":
      return say.filterEmpty(refusal.typed);
    case "table_unreadable":
      return tableFaultText(refusal.why, words);
    case "rows_refused":
      return rowsText(refusal.complaints, refusal.rows, words);
    case "not_your_assignment":
      return md`${say.notYourAssignment}`;
    case "assignment_unknown":
      return say.assignmentUnknown(refusal.reference);
    case "answer_not_possible":
      return say.answerNotPossible(words.assignments.states[refusal.state]);
    case "visit_over":
      return say.visitOver(dayOrNothing(refusal.day, language));
    case "visit_cancelled":
      return say.visitCancelled(dayOrNothing(refusal.day, language));
    case "seat_taken_back":
      return md`${say.seatTakenBack}`;
    case "visit_not_scheduled":
      return say.visitNotScheduled(refusal.reference, parkName(refusal.park, language));
    case "no_free_seat":
      return md`${say.noFreeSeat}`;
    case "card_outdated":
      return md`${say.cardOutdated}`;
    case "button_unknown":
      return md`${say.buttonUnknown}`;
  }
}

function dayOrNothing(day: Parameters<typeof daySpan>[0] | undefined, language: Language): string {
  return day === undefined ? "" : daySpan(day, day, language);
}

function chooseParkView(refusal: Extract<Refusal, { name: "park_ambiguous" }>, language: Language): Message {
  const words = wordsIn(language);
  const text = words.refusals.parkAmbiguous(refusal.typed);
  const choices = refusal.matches
    .slice(0, 5)
    .map((park) =>
      button({ action: "park.show", label: parkName(park, language), value: { name: park.nameZh } }),
    );
  return message(text, [
    section(text),
    // Ids must differ within a block of buttons.
    { type: "actions", elements: choices.map((b, i) => ({ ...b, action_id: `park.show:${i}` })) },
  ]);
}

function tableFaultText(why: TableFault, words: Words): Mrkdwn {
  const say = words.refusals;
  switch (why.kind) {
    case "empty":
      return md`${say.tableEmpty}`;
    case "unreadable":
      return md`${say.tableUnreadable}`;
    case "too_large":
      return md`${say.tableTooLarge(Math.round(why.limit / 1_000_000))}`;
    case "too_many_rows":
      return md`${say.tableTooManyRows(why.limit)}`;
    case "columns_missing":
      return say.columnsMissing(words.shared.list(why.columns), words.shared.list(why.found));
  }
}

function rowsText(complaints: readonly RowComplaint[], rows: number, words: Words): Mrkdwn {
  const say = words.refusals;
  const lines = complaints
    .slice(0, complaintsShown)
    .map((c) =>
      say.rowComplaint(c.line, c.column ?? "", (c.value ?? "").slice(0, 40), c.reason, c.otherLine ?? 0),
    );
  const hidden = complaints.length - lines.length;
  return joined([
    md`${say.rowsRefused(complaints.length, rows)}`,
    ...lines,
    hidden > 0 ? md`${say.moreComplaints(hidden)}` : md``,
  ]);
}
