import { isDeepStrictEqual } from "node:util";
import { countsOf, type ImportTally, type RowResult, tallyOfRows } from "../../domain/list-imports.ts";
import type {
  Contact,
  Organisation,
  OrganisationFacts,
  OrganisationRow,
} from "../../domain/organisations.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { linkByEmail } from "../experts/link-by-email.ts";

/**
 * Records a list of organisations with their contacts, whole or not at all. An organisation is known by its Chinese
 * name, a contact by their name in it: what differs is brought up to date, what the list leaves out stays.
 */
export function importOrganisations(
  context: Context,
  rows: readonly OrganisationRow[],
): Outcome<ImportTally> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const tally = tallyOfRows(
      rows.map((row) => ({ name: row.facts.nameZh, result: recordRow(context, row) })),
    );
    linkByEmail(context, stores.members.all());
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: "organisations_imported",
      subject: "organisations",
      detail: countsOf(tally),
    });
    return done(tally);
  });
}

function recordRow(context: Context, row: OrganisationRow): RowResult {
  const { organisations } = context.stores;
  const known = organisations.findByName(row.facts.nameZh);
  const merged = mergedFacts(row.facts, known);
  const id = known === undefined ? organisations.add(merged) : known.id;
  const differs = known !== undefined && !isDeepStrictEqual(merged, factsOf(known));
  if (differs) organisations.change(id, merged);
  const isContactNew = row.contact !== undefined && recordContact(context, id, row.contact);
  if (known === undefined) return "added";
  return differs || isContactNew ? "changed" : "unchanged";
}

function factsOf(organisation: Organisation): OrganisationFacts {
  const { id: _id, ...facts } = organisation;
  return facts;
}

/** What a list does not say of an organisation seen first makes it an institution: most of them are. */
function mergedFacts(stated: OrganisationRow["facts"], known: Organisation | undefined): OrganisationFacts {
  return {
    nameZh: stated.nameZh,
    nameEn: stated.nameEn ?? known?.nameEn,
    kind: stated.kind ?? known?.kind ?? "institution",
    provinceZh: stated.provinceZh ?? known?.provinceZh,
    cityZh: stated.cityZh ?? known?.cityZh,
    latitude: stated.latitude ?? known?.latitude,
    longitude: stated.longitude ?? known?.longitude,
  };
}

/** True when something was added or changed. */
function recordContact(
  context: Context,
  organisationId: number,
  stated: NonNullable<OrganisationRow["contact"]>,
): boolean {
  const { contacts } = context.stores;
  const known = contacts.findNamed(organisationId, stated.name);
  const merged = {
    organisationId,
    name: stated.name,
    post: stated.post ?? known?.post,
    channel: stated.channel ?? known?.channel ?? "telephone",
    address: stated.address ?? known?.address,
  };
  if (known === undefined) {
    contacts.add(merged);
    return true;
  }
  if (isDeepStrictEqual(merged, contactFactsOf(known))) return false;
  contacts.change(known.id, merged);
  return true;
}

function contactFactsOf(contact: Contact) {
  const { id: _id, slackUserId: _user, ...facts } = contact;
  return facts;
}
