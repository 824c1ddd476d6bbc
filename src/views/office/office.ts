import type { KnownBlock } from "@slack/types";
import { type Language, languages } from "../../domain/languages.ts";
import { type OfficeRole, officeRoles } from "../../domain/roles.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { type Words, wordsIn } from "../../locales/words.ts";
import { button } from "../buttons.ts";
import { form, plain, radios } from "../form-fields.ts";
import { context, header, type Message, type ModalView, message, section, sentence } from "../message.ts";
import { channelMention, personMention } from "../slack-mentions.ts";

/** Who works for the office, and what was just done about it. */
export interface Roster {
  readonly wanted:
    | { readonly deed: "list" }
    | { readonly deed: "add"; readonly people: readonly string[]; readonly role: OfficeRole }
    | { readonly deed: "remove"; readonly people: readonly string[]; readonly role: OfficeRole | undefined };
  readonly isOld: boolean;
  readonly admins: readonly string[];
  readonly staff: readonly string[];
  readonly approvers: readonly string[];
  readonly configured: readonly string[];
  readonly mayManage: boolean;
}

/** What somebody reads who typed a claim code. */
export function claimView(claim: "granted" | "wrong", language: Language): Message {
  const say = wordsIn(language).office;
  return claim === "granted"
    ? message({ mrkdwn: say.claimed }, [
        section({ mrkdwn: say.claimed }),
        section({ mrkdwn: say.claimedNext }),
      ])
    : sentence(md`${say.claimWrong}`);
}

/** Several members, as Slack shows them. */
export function peopleText(people: readonly string[], words: Words): Mrkdwn {
  return people.length === 0
    ? md`${words.office.nobody}`
    : joined(people.map(personMention), words.shared.listSeparator);
}

/** Who works for the office, after what was done about it. */
export function rosterView(roster: Roster, language: Language): Message {
  const words = wordsIn(language);
  const say = words.office;
  const news = newsOf(roster, words);
  const line = (role: OfficeRole, people: readonly string[]) =>
    say.roleLine(say.roles[role], peopleText(people, words));
  const blocks: KnownBlock[] = [
    header(say.staffTitle),
    ...(news === undefined ? [] : [section(news)]),
    section(
      joined([line("admin", roster.admins), line("staff", roster.staff), line("approver", roster.approvers)]),
    ),
    ...(roster.configured.length === 0
      ? []
      : [context(say.configured(peopleText(roster.configured, words)))]),
  ];
  return message(
    news ?? md`${say.staffTitle}`,
    roster.mayManage ? [...blocks, context({ mrkdwn: say.staffHint }), adding(words)] : blocks,
  );
}

function newsOf({ wanted, isOld }: Roster, words: Words): Mrkdwn | undefined {
  const say = words.office;
  if (wanted.deed === "list") return undefined;
  if (isOld) return md`${say.unchanged}`;
  const people = peopleText(wanted.people, words);
  if (wanted.deed === "add") return say.added(people, say.roles[wanted.role]);
  return wanted.role === undefined ? say.removedAll(people) : say.removed(people, say.roles[wanted.role]);
}

function adding({ office: say }: Words): KnownBlock {
  return { type: "actions", elements: [button({ action: "office.staff", label: say.addPeople, value: {} })] };
}

/** The form that adds people to the office. */
export function staffForm(language: Language): ModalView {
  const words = wordsIn(language);
  const say = words.office;
  const options = officeRoles.map((role) => ({ text: say.roleAbout[role], value: role }));
  return form(
    {
      id: "office.staff",
      value: {},
      title: say.staffForm.title,
      submit: say.staffForm.submit,
      blocks: [
        {
          type: "input",
          block_id: "people",
          label: plain(say.staffForm.people),
          element: { type: "multi_users_select", action_id: "value" },
        },
        radios({ id: "role", label: say.staffForm.role }, options, "staff"),
      ],
    },
    words,
  );
}

/** The form for what holds for the whole office, as it is now. */
export function settingsForm(
  now: { readonly channel: string | undefined; readonly language: Language },
  language: Language,
): ModalView {
  const words = wordsIn(language);
  const say = words.office.settingsForm;
  const options = languages.map((one) => ({ text: words.office.languages[one], value: one }));
  return form(
    {
      id: "office.settings",
      value: {},
      title: say.title,
      submit: say.submit,
      blocks: [
        {
          type: "input",
          block_id: "channel",
          optional: true,
          label: plain(say.channel),
          hint: plain(say.channelHint),
          element: {
            type: "conversations_select",
            action_id: "value",
            filter: { include: ["public", "private"], exclude_bot_users: true },
            ...(now.channel === undefined ? {} : { initial_conversation: now.channel }),
          },
        },
        radios({ id: "language", label: say.language }, options, now.language),
        context(md`${say.languageHint}`),
      ],
    },
    words,
  );
}

/** What was saved, and what has to be done for it to work. */
export function settingsSavedView(
  {
    saved,
    boards,
  }: {
    readonly saved: { readonly channel?: string | undefined; readonly language?: Language | undefined };
    readonly boards: number;
  },
  language: Language,
): Message {
  const say = wordsIn(language).office;
  const lines = [
    md`${say.saved}`,
    saved.channel === undefined ? md`` : say.channelSaved(channelMention(saved.channel)),
    boards === 0 ? md`` : md`${say.boardsComing(boards)}`,
    saved.language === undefined ? md`` : md`${say.languageSaved(say.languages[saved.language])}`,
  ];
  return message(joined(lines, " "), [section(joined(lines))]);
}

/** In the language that somebody chose: that it was chosen. */
export function languageChosenView(language: Language): Message {
  return sentence({ mrkdwn: wordsIn(language).office.languageChosen });
}
