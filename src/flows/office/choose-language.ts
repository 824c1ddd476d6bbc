import type { Language } from "../../domain/languages.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";

/** Remembers the language that a member wants to read, and has what they were sent redrawn in it. */
export function chooseLanguage(context: Context, language: Language): Outcome<Language> {
  const { stores, caller, now } = context;
  return stores.atomically(() => {
    stores.members.chooseLanguage(caller.slackUserId, language);
    stores.messages.touchShownTo(`user:${caller.slackUserId}`);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "language_chosen",
      subject: `member:${caller.slackUserId}`,
      detail: { language },
    });
    return done(language);
  });
}
