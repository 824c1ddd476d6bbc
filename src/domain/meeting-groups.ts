import { bringsSomebody, type Seat, type Tally, tallyOf } from "./meetings.ts";
import type { Organisation, OrganisationKind } from "./organisations.ts";
import { provinceOf } from "./protocol-order.ts";

/** What those who are invited to a meeting belong to; `people` are invited for themselves. */
export type SeatGroup = OrganisationKind | "expert" | "office" | "people";

export function groupOf({ organisation, belongs }: Pick<Seat, "organisation" | "belongs">): SeatGroup {
  return organisation?.kind ?? belongs ?? "people";
}

/** Seats of one group or province, counted: who was asked, answered, comes, came. */
export interface Counts {
  readonly invited: number;
  readonly answered: number;
  readonly attending: number;
  readonly attended: number;
  readonly tally: Tally;
}

/** Counts seats; `came` are the invitations of whoever came, `unannounced` the organisations of others who did. */
function countsOf(seats: readonly Seat[], came: ReadonlySet<number>, unannounced = 0): Counts {
  const invitations = seats.map(({ invitation }) => invitation);
  return {
    invited: seats.length,
    answered: invitations.filter(({ status }) => status !== "needs-action").length,
    attending: seats.filter(bringsSomebody).length,
    attended: invitations.filter(({ id }) => came.has(id)).length + unannounced,
    tally: tallyOf(invitations),
  };
}

/** Seats by group, or by province, each with its counts, in the order in which the seats stand. */
export function countedBy<Key extends string>(
  seats: readonly Seat[],
  came: ReadonlySet<number>,
  keyOf: (seat: Pick<Seat, "organisation" | "belongs">) => Key | undefined,
  unannounced: readonly (Organisation | undefined)[] = [],
): ReadonlyMap<Key, Counts> {
  const others = unannounced.map((organisation) => keyOf({ organisation }));
  const keys = [...new Set([...seats.map(keyOf), ...others])].filter((key) => key !== undefined);
  return new Map(
    keys.map((key) => [
      key,
      countsOf(
        seats.filter((seat) => keyOf(seat) === key),
        came,
        others.filter((other) => other === key).length,
      ),
    ]),
  );
}

/** The province that a seat stands for, as its list names it; ministries and their institutes stand for none. */
export function seatProvince({ organisation }: Pick<Seat, "organisation">): string | undefined {
  if (organisation === undefined || national.has(organisation.kind)) return undefined;
  return provinceOf(organisation.provinceZh);
}

/** They come for the whole programme, wherever their house stands. */
const national: ReadonlySet<OrganisationKind> = new Set(["leading_group_office", "technical_support"]);
