import { z } from "zod";
import { languages } from "../domain/languages.ts";
import { done } from "../domain/outcome.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { nothing } from "../door/reply.ts";
import { chooseLanguage } from "../flows/office/choose-language.ts";

/** Switches the language of whoever clicks; their messages are redrawn in it. */
const choose = interaction({
  id: "language.choose",
  permission: "language.choose",
  effect: "changes",
  value: z.object({ v: z.literal(1), to: z.enum(languages) }),
  run({ to }, context) {
    const outcome = chooseLanguage(context, to);
    return outcome.done ? done(nothing) : outcome;
  },
});

export const languageClicks: readonly Interaction[] = [choose];
