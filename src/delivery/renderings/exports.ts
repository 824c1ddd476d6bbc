import { expertTable } from "../../documents/lists/expert-table.ts";
import { organisationTable } from "../../documents/lists/organisation-table.ts";
import { parkTable } from "../../documents/lists/park-table.ts";
import { visitTable } from "../../documents/lists/visit-table.ts";
import { type ExportWanted, exportPermissions } from "../../domain/exports.ts";
import { byProtocol } from "../../domain/protocol-order.ts";
import { mayDo } from "../../domain/roles.ts";
import { exportFileName, exportReadyView } from "../../views/lists/exports.ts";
import { type Desk, type NoticeOf, outdated, type Rendering } from "./rendering.ts";

/** A table and how many records stand in it. */
interface Table {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** A table as a file, made of the records as they are now, for whoever may still read them. */
export function listExport(desk: Desk, { wanted }: NoticeOf<"list_export">): Rendering {
  if (!mayDo(desk.roles, exportPermissions[wanted.noun])) return outdated;
  const table = tableOf(desk, wanted);
  if (table === undefined) return outdated;
  const name = exportFileName(wanted, desk.today, desk.language);
  const message = exportReadyView(wanted.noun, table.count, desk.language);
  return { send: true, message, file: { name, bytes: table.bytes } };
}

function tableOf(desk: Desk, wanted: ExportWanted): Table | undefined {
  const { stores, language, today } = desk;
  switch (wanted.noun) {
    case "parks": {
      const parks = stores.parks.all();
      return { bytes: parkTable(parks, language, today), count: parks.length };
    }
    case "experts":
      return expertsOf(desk);
    case "organisations":
      return organisationsOf(desk);
    case "visits": {
      const progress = stores.progress.ofSurvey(wanted.surveyId);
      return progress && { bytes: visitTable(progress, language, today), count: progress.visits.length };
    }
  }
}

function expertsOf({ stores, language }: Desk): Table {
  const experts = stores.experts.all().map((expert) => ({
    expert,
    conflicts: stores.recusals
      .ofExpert(expert.id)
      .filter(({ basis }) => basis === "declared")
      .flatMap(({ parkId }) => stores.parks.find(parkId)?.nameZh ?? []),
  }));
  return { bytes: expertTable(experts, language), count: experts.length };
}

/** Numbers and addresses of contacts are for the staff, not for whoever else may read the list. */
function organisationsOf({ stores, language, roles }: Desk): Table {
  const organisations = stores.organisations
    .all()
    .toSorted(byProtocol(stores.protocol.order()))
    .map((organisation) => ({
      organisation,
      contacts: stores.contacts.ofOrganisation(organisation.id),
    }));
  const withAddresses = mayDo(roles, "organisations.write");
  return { bytes: organisationTable(organisations, language, withAddresses), count: organisations.length };
}
