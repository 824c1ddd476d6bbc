import type { Language } from "../../domain/languages.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { leaveBoards, postBoard } from "../surveys/survey-board.ts";

/** What holds for the whole office; undefined stays as it is. */
export interface SettingsWanted {
  readonly channel?: string | undefined;
  readonly language?: Language | undefined;
}

/** The settings as they are now, and what was said about them. */
export interface SettingsSaved {
  readonly saved: SettingsWanted;
  /** How many boards are on their way to the channel. */
  readonly boards: number;
}

/** Keeps the office's settings. A channel gets the boards of the open surveys; a language redraws what it words. */
export function saveSettings(context: Context, wanted: SettingsWanted): Outcome<SettingsSaved> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const { channel, language } = wanted;
    const isNew =
      (channel !== undefined && channel !== stores.settings.get("staff_channel")) ||
      (language !== undefined && language !== stores.settings.get("language"));
    const boards = channel === undefined ? 0 : chooseChannel(context, channel);
    if (language !== undefined) chooseLanguage(context, language);
    if (isNew)
      stores.audit.record({
        at: now,
        actor: caller.slackUserId,
        action: "settings_saved",
        subject: "office",
        detail: { channel, language },
      });
    return done({ saved: wanted, boards });
  });
}

/** The channel chosen once more, after the bot was invited, gets the boards that it could not be sent before. */
function chooseChannel(context: Context, channel: string): number {
  const { stores } = context;
  const before = stores.settings.get("staff_channel");
  if (before !== undefined && before !== channel) leaveBoards(context, before);
  stores.settings.set("staff_channel", channel);
  const open = stores.surveys.all().filter(({ closedAt }) => closedAt === undefined);
  for (const { id } of open) {
    const board = stores.notices.newestOf(`survey:${id}`, `channel:${channel}`);
    if (board?.state === "failed") stores.notices.markQueued(board.id);
    postBoard(context, id);
  }
  return open.length;
}

function chooseLanguage({ stores }: Context, language: Language): void {
  if (stores.settings.get("language") === language) return;
  stores.settings.set("language", language);
  const channel = stores.settings.get("staff_channel");
  if (channel !== undefined) stores.messages.touchShownTo(`channel:${channel}`);
  for (const member of stores.members.all())
    if (member.language === undefined) stores.messages.touchShownTo(`user:${member.slackUserId}`);
}
