import type { Language } from "../../domain/languages.ts";
import type { Contact, Organisation } from "../../domain/organisations.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Column, csvOf } from "./csv.ts";

/** An organisation with its contacts. */
export interface OrganisationListed {
  readonly organisation: Organisation;
  readonly contacts: readonly Contact[];
}

interface Row {
  readonly organisation: Organisation;
  readonly contact: Contact | undefined;
}

function rowsOf({ organisation, contacts }: OrganisationListed): readonly Row[] {
  return contacts.length === 0
    ? [{ organisation, contact: undefined }]
    : contacts.map((contact) => ({ organisation, contact }));
}

/**
 * Organisations as their importer reads them, a row for each contact; numbers and addresses of contacts only where
 * `withAddresses` says that the reader is one of the staff.
 */
export function organisationTable(
  organisations: readonly OrganisationListed[],
  language: Language,
  withAddresses: boolean,
): Uint8Array {
  const { organisations: header, organisationKinds, channels } = wordsIn(language).tables;
  const address: Column<Row> = { header: header.address, cell: ({ contact }) => contact?.address };
  const columns: readonly Column<Row>[] = [
    { header: header.nameZh, cell: ({ organisation }) => organisation.nameZh },
    { header: header.nameEn, cell: ({ organisation }) => organisation.nameEn },
    { header: header.kind, cell: ({ organisation }) => organisationKinds[organisation.kind] },
    { header: header.provinceZh, cell: ({ organisation }) => organisation.provinceZh },
    { header: header.cityZh, cell: ({ organisation }) => organisation.cityZh },
    { header: header.latitude, cell: ({ organisation }) => organisation.latitude },
    { header: header.longitude, cell: ({ organisation }) => organisation.longitude },
    { header: header.contact, cell: ({ contact }) => contact?.name },
    { header: header.post, cell: ({ contact }) => contact?.post },
    {
      header: header.channel,
      cell: ({ contact }) => (contact === undefined ? undefined : channels[contact.channel]),
    },
    ...(withAddresses ? [address] : []),
  ];
  return csvOf(columns, organisations.flatMap(rowsOf));
}
