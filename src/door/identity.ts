import type { Stores } from "../../storage/index.ts";
import type { Language } from "../domain/languages.ts";
import type { Caller } from "../domain/people.ts";
import type { Role } from "../domain/roles.ts";

/** Who the office is, as far as it is configured and not recorded. */
export interface Office {
  /** Members who are administrators whatever the records say. */
  readonly admins: ReadonlySet<string>;
  readonly language: Language;
}

/** Who a member is to the office: roles that were given, and those that follow from records. */
export function identify(stores: Stores, office: Office, slackUserId: string): Caller {
  const expert = stores.experts.findByUser(slackUserId);
  const isContact =
    stores.contacts.findByUser(slackUserId) !== undefined ||
    stores.invitations.ofMember(slackUserId).length > 0;
  const held: Role[] = [
    ...stores.members.rolesOf(slackUserId),
    ...(office.admins.has(slackUserId) ? (["admin"] as const) : []),
    ...(expert === undefined ? [] : (["expert"] as const)),
    ...(isContact ? (["contact"] as const) : []),
  ];
  return {
    slackUserId,
    roles: new Set(held),
    language: languageOf(stores, office, slackUserId),
    expertId: expert?.id,
  };
}

/** The language that a member reads: their own choice, else the office's. */
export function languageOf(stores: Stores, office: Office, slackUserId: string): Language {
  return stores.members.find(slackUserId)?.language ?? stores.settings.get("language") ?? office.language;
}
