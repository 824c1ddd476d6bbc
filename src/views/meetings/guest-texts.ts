import type { TimedItem } from "../../domain/agenda.ts";
import type { MeetingDetails, Seat } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { timeOf } from "../../domain/time.ts";
import { longDay } from "../../locales/dates.ts";
import { md } from "../../locales/mrkdwn.ts";
import { type Message, message, section } from "../message.ts";
import { type MeetingReader, replyByText, whenText } from "./meeting-facts.ts";
import { turnButtons } from "./meeting-pages.ts";

/** As many texts as one message holds, however long a title and a place are. */
const textsOnAPage = 10;

/** Whoever somebody has to tell: an organisation with its seats, or a person. */
interface Outsider {
  readonly name: string;
  readonly seats: number;
  readonly organisationId: number | undefined;
}

/** The invitation as plain text for everybody outside Slack, one each, to copy into any messenger. */
export function guestTextsView(
  details: MeetingDetails,
  talks: readonly TimedItem[],
  wanted: number,
  reader: MeetingReader,
): Message {
  const { meeting } = details;
  const say = reader.words.guests;
  const all = outsiders(details.seats);
  const pages = Math.max(1, Math.ceil(all.length / textsOnAPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = all.slice((page - 1) * textsOnAPage, page * textsOnAPage);
  const ref = reference.meeting(meeting.id);
  const title = all.length === 0 ? say.noTexts(ref) : say.textsTitle(ref, meeting.title, all.length);
  return message(title, [
    section(title),
    ...shown.map((one) => {
      const text = md`${guestText(one, details, talks, reader).replaceAll("```", "'''")}`;
      return section({ mrkdwn: `\`\`\`${text.mrkdwn}\`\`\`` });
    }),
    ...turnButtons("guest.texts", meeting.id, { page, pages }, reader),
  ]);
}

/** Those of whom nobody is in Slack, and who have not said no: of the seats of one organisation one line. */
function outsiders(seats: readonly Seat[]): Outsider[] {
  const outside = seats.filter(
    ({ invitation, hasContact }) =>
      invitation.slackUserId === undefined && hasContact !== true && invitation.status !== "declined",
  );
  const grouped = Map.groupBy(outside, ({ name }) => name ?? "");
  return [...grouped].map(([name, theirs]) => ({
    name,
    seats: theirs.length,
    organisationId: theirs[0]?.organisation?.id,
  }));
}

/** Who, when, where, to say what, reply with what by when, text by when, and whom to ask. */
function guestText(
  { name, seats, organisationId }: Outsider,
  { meeting, owner, terms }: MeetingDetails,
  talks: readonly TimedItem[],
  reader: MeetingReader,
): string {
  const say = reader.words.guests;
  const theirs =
    organisationId === undefined ? [] : talks.filter(({ item }) => item.organisationId === organisationId);
  const owed = terms?.materialsBy !== undefined && theirs.length > 0 ? terms.materialsBy : undefined;
  return say.letter({
    name,
    seats,
    when: whenText(meeting, reader),
    place: meeting.place ?? "",
    title: meeting.title,
    talks: theirs.map(({ item, startsAt }) =>
      say.talk(item.title, timeOf(startsAt, reader.zone), item.minutes),
    ),
    replyBy: replyByText(meeting, reader),
    textBy: owed === undefined ? "" : longDay(owed, reader.language, reader.today),
    owner: owner.name ?? "",
  });
}
