import type { Organisation } from "../../domain/organisations.ts";
import type { Park } from "../../domain/parks.ts";
import type { Context } from "../context.ts";

/** What became of the name of a park's administration. */
export interface AdministrationRenamed {
  /** As it was. */
  readonly organisation: Organisation;
  readonly nameZh: string;
  /** False where an organisation of the new name stands on record already. */
  readonly isDone: boolean;
}

/**
 * Renames the administrations of a park along with it: what they have behind the park's name stays (管委会), and so does
 * one whose new name another organisation has. Belongs into its caller's transaction, after the park was changed.
 */
export function renameAdministrations(
  { stores }: Context,
  before: Park,
  after: Park,
): readonly AdministrationRenamed[] {
  return administrationsOf({ stores }, before, after).map((organisation) => {
    const nameZh = withPrefix(organisation.nameZh, before.nameZh, after.nameZh);
    const other = stores.organisations.findByName(nameZh);
    if (other !== undefined && other.id !== organisation.id) return { organisation, nameZh, isDone: false };
    const { nameEn } = organisation;
    stores.organisations.change(organisation.id, {
      ...organisation,
      nameZh,
      nameEn: nameEn === undefined ? undefined : withPrefix(nameEn, before.nameEn, after.nameEn),
    });
    return { organisation, nameZh, isDone: true };
  });
}

/** Those that begin with the park's old name, and with no longer name of another park. */
function administrationsOf({ stores }: Pick<Context, "stores">, before: Park, after: Park): Organisation[] {
  if (before.nameZh === after.nameZh) return [];
  const longer = stores.parks
    .all()
    .filter(({ id, nameZh }) => id !== after.id && nameZh.length > before.nameZh.length)
    .map(({ nameZh }) => nameZh);
  return stores.organisations
    .all()
    .filter(
      ({ kind, nameZh }) =>
        kind === "park_administration" &&
        nameZh.startsWith(before.nameZh) &&
        !longer.some((name) => nameZh.startsWith(name)),
    );
}

function withPrefix(name: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || !name.startsWith(before)) return name;
  return `${after}${name.slice(before.length)}`;
}
