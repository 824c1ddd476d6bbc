import type { KnownBlock, ModalView } from "@slack/types";
import type { SeatGroup } from "../../domain/meeting-groups.ts";
import type { Meeting, PersonShown } from "../../domain/meetings.ts";
import { reference } from "../../domain/references.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { button } from "../buttons.ts";
import { plain } from "../form-fields.ts";
import { type Message, message, section } from "../message.ts";
import { factLines, type MeetingReader, namesText, personText, replyByText } from "./meeting-facts.ts";
import { everyName } from "./meeting-people.ts";

/** Somebody who is about to be invited. */
export interface GuestShown {
  readonly group: SeatGroup;
  readonly who: PersonShown;
  readonly seats: number;
  readonly already: number;
  readonly reached: readonly PersonShown[];
  readonly isOwn: boolean;
}

/** More guests for a meeting: who would get what, and whether that is something else than was shown before. */
export interface InvitationPlanShown {
  readonly meeting: Meeting;
  readonly guests: readonly GuestShown[];
  /** All of this as one word. */
  readonly mark: string;
  readonly changed: boolean;
}

/** Shows who gets what before anything does; the button carries the line as it was typed. */
export function invitationPlanView(shown: InvitationPlanShown, line: string, reader: MeetingReader): Message {
  const { meeting, mark } = shown;
  const say = reader.words.meetings;
  const value = { id: meeting.id, line, mark };
  return message(titleOf(shown, reader), [
    ...planBlocks(shown, reader),
    {
      type: "actions",
      elements: [
        button({ action: "meeting.invite_send", label: say.inviteSubmit, value, style: "primary" }),
        button({ action: "meeting.leave", label: say.sendNot, value: { what: "invite" } }),
      ],
    },
  ]);
}

/** The same in place of the form in which it was asked; `asked` is what the window carries. */
export function invitationPlanForm(
  shown: InvitationPlanShown,
  asked: string,
  reader: MeetingReader,
): ModalView {
  const say = reader.words.meetings;
  return {
    type: "modal",
    callback_id: "meeting.invite_send",
    private_metadata: asked,
    title: plain(say.inviteTitle),
    submit: plain(say.inviteSubmit),
    close: plain(say.sendNot),
    blocks: planBlocks(shown, reader),
  };
}

const titleOf = ({ meeting }: InvitationPlanShown, { words }: MeetingReader): Mrkdwn =>
  words.meetings.planTitle(`${reference.meeting(meeting.id)} ${meeting.title}`);

function planBlocks(shown: InvitationPlanShown, reader: MeetingReader): KnownBlock[] {
  const { meeting, guests, changed } = shown;
  const say = reader.words.meetings;
  const invited = guests.filter(({ seats }) => seats > 0);
  const [people, organisations] = [true, false].map((are) =>
    invited.filter(({ group }) => (group === "people") === are),
  ) as [GuestShown[], GuestShown[]];
  const by = replyByText(meeting, reader);
  return [
    section(
      joined([
        changed ? say.planChanged : md``,
        titleOf(shown, reader),
        ...factLines(meeting, reader),
        by === "" ? say.noReplyBy : say.replyByLine(by),
        say.planCounts(organisations.length, seatsOf(organisations), people.length),
      ]),
    ),
    ...groupSections(invited, reader),
    ...waySections(invited, reader),
    ...alreadySections(guests, reader),
  ];
}

const seatsOf = (guests: readonly GuestShown[]): number => guests.reduce((sum, { seats }) => sum + seats, 0);

/** Every name once, by group, with its number of seats. */
function groupSections(invited: readonly GuestShown[], reader: MeetingReader): KnownBlock[] {
  const say = reader.words.meetings;
  return [...Map.groupBy(invited, ({ group }) => group)].flatMap(([group, guests]) => {
    const label = reader.words.registrations.groups[group];
    return everyName(
      (names) =>
        group === "people"
          ? say.planPeople(label, guests.length, names)
          : say.planGroup(label, guests.length, seatsOf(guests), names),
      guests.map(({ who, seats }) => timesText(who, seats, reader)),
      reader,
    );
  });
}

/** Who is reached in Slack, through whom; everybody else needs a text. */
function waySections(invited: readonly GuestShown[], reader: MeetingReader): KnownBlock[] {
  const say = reader.words.meetings;
  const reached = invited.filter((one) => one.reached.length > 0);
  const outside = seatsOf(invited.filter((one) => one.reached.length === 0 && !one.isOwn));
  const names = reached.map(({ group, who, reached: contacts }) =>
    group === "people"
      ? personText(who)
      : say.nameWith(personText(who), namesText(contacts.map(personText), reader)),
  );
  return [
    ...everyName((shown) => say.planReached(seatsOf(reached), shown), names, reader),
    ...(invited.some(({ isOwn }) => isOwn) ? [section(say.youCome)] : []),
    ...(outside === 0 ? [] : [section(say.planTexts(outside, reached.length === 0))]),
  ];
}

function alreadySections(guests: readonly GuestShown[], reader: MeetingReader): KnownBlock[] {
  const before = guests.filter(({ already }) => already > 0);
  const names = before.map(({ who, already }) => timesText(who, already, reader));
  return everyName(reader.words.meetings.planAlready, names, reader);
}

function timesText(who: PersonShown, seats: number, { words }: MeetingReader): Mrkdwn {
  return seats > 1 ? words.meetings.times(personText(who), seats) : personText(who);
}
