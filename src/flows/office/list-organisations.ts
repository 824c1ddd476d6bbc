import type { Contact, Organisation } from "../../domain/organisations.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { type Page, pageOf } from "../../domain/pages.ts";
import { byProtocol } from "../../domain/protocol-order.ts";
import type { Context } from "../context.ts";

/** Which page of which organisations. */
export interface OrganisationPageWanted {
  readonly organisations: readonly Organisation[];
  readonly filter: string;
  readonly page: number;
}

export interface OrganisationPage
  extends Page<{ readonly organisation: Organisation; readonly contacts: readonly Contact[] }> {
  readonly filter: string;
}

/** Organisations on record, as they stand in every list. */
export function inProtocolOrder({ organisations, protocol }: Context["stores"]): Organisation[] {
  return organisations.all().toSorted(byProtocol(protocol.order()));
}

/** One page of organisations with their contacts. */
export function listOrganisations(
  { stores }: Context,
  { organisations, filter, page }: OrganisationPageWanted,
): Outcome<OrganisationPage> {
  const shown = pageOf(organisations, page);
  const items = shown.items.map((organisation) => ({
    organisation,
    contacts: stores.contacts.ofOrganisation(organisation.id),
  }));
  return done({ ...shown, items, filter });
}
