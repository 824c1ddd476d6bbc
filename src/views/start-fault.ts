import type { Language } from "../domain/languages.ts";
import { type Words, wordsIn } from "../locales/words.ts";

/** Why a database was not opened, as storage reports it. */
export type StartFault =
  | { readonly kind: "held"; readonly path: string }
  | { readonly kind: "foreign" | "not_a_database"; readonly path: string }
  | { readonly kind: "damaged" | "not_writable"; readonly path: string; readonly detail: string }
  | { readonly kind: "newer"; readonly path: string; readonly version: number; readonly known: number }
  | {
      readonly kind: "other_team";
      readonly path: string;
      readonly teamId: string;
      readonly expected: string;
    };

/** A sentence for the technician: what is the matter with the database, and what to do. */
export function startFaultText(fault: StartFault, words: Words): string {
  const say = words.starting;
  switch (fault.kind) {
    case "held":
      return say.held(fault.path);
    case "foreign":
      return say.foreign(fault.path);
    case "not_a_database":
      return say.notADatabase(fault.path);
    case "damaged":
      return say.damaged(fault.path, fault.detail);
    case "not_writable":
      return say.notWritable(fault.path, fault.detail);
    case "newer":
      return say.newer(fault.path, fault.version, fault.known);
    case "other_team":
      return say.otherTeam(fault.path, fault.teamId, fault.expected);
  }
}

/** The same in a language. */
export function databaseFault(fault: StartFault, language: Language): string {
  return startFaultText(fault, wordsIn(language));
}
