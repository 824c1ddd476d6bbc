import { type ListNoun, listPermissions } from "../domain/list-imports.ts";
import { done } from "../domain/outcome.ts";
import { importForm } from "../views/lists/import-form.ts";
import type { Verb } from "./command.ts";
import { show } from "./reply.ts";

/** The line of a command's table that opens the form for a list of `noun`, whatever is typed behind it. */
export function importVerb(noun: ListNoun): Verb {
  return {
    name: "import",
    aliases: ["导入"],
    permission: listPermissions[noun],
    effect: "reads",
    run: (_text, { caller }) => done(show(importForm({ noun }, caller.language))),
  };
}
