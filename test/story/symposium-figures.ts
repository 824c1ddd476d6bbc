import type { Organisation, OrganisationKind } from "../../src/domain/organisations.ts";
import type { Stores } from "../../storage/index.ts";
import type { Figure } from "./figures.ts";
import {
  type OrganisationPlanned,
  organisationsPlanned,
  provinces,
  type SeatPlanned,
  unannounced,
} from "./symposium-plan.ts";

const groups: Partial<Record<OrganisationKind, string>> = {
  leading_group_office: "leading group office",
  technical_support: "technical support",
  ecology_department: "ecology departments",
  commerce_department: "commerce departments",
  science_department: "science departments",
  park_administration: "park administrations",
};

/** Some of the organisations: all, a group, or a province. */
interface Part {
  readonly name: string;
  readonly isPlanned: (organisation: OrganisationPlanned) => boolean;
  readonly isStored: (organisation: Organisation) => boolean;
}

const parts: readonly Part[] = [
  { name: "", isPlanned: () => true, isStored: () => true },
  ...Object.entries(groups).map(([kind, name]) => ({
    name: `, ${name}`,
    isPlanned: ({ group }: OrganisationPlanned) => group === kind,
    isStored: (organisation: Organisation) => organisation.kind === kind,
  })),
  ...Object.entries(provinces).map(([name, zh]) => ({
    name: `, ${name}`,
    isPlanned: ({ province }: OrganisationPlanned) => province === name,
    // An institute of the ministry has its house in a province and does not stand for it.
    isStored: ({ provinceZh, kind }: Organisation) => provinceZh === zh && kind !== "technical_support",
  })),
];

/** The symposium's figures, in all, by group and by province: planned beside what the records say. */
export function symposiumFigures(stores: Stores, meetingId: number): readonly Figure[] {
  const counted = parts.map((part) => ({
    part,
    planned: planned(part),
    stored: stored(part, stores, meetingId),
  }));
  return counted.flatMap(({ part, planned: record, stored: store }) =>
    (["invited", "answered", "attending", "attended"] as const).map((what) => ({
      name: `symposium ${what}${part.name}`,
      record: record[what],
      store: store[what],
    })),
  );
}

function planned({ isPlanned }: Part) {
  const theirs = organisationsPlanned.filter(isPlanned);
  const seats = theirs.flatMap((organisation) => organisation.seats);
  const count = (is: (seat: SeatPlanned) => boolean) => seats.filter(is).length;
  const extra = theirs.some(({ name }) => name === unannounced.organisation) ? 1 : 0;
  return {
    invited: seats.length,
    answered: count(({ says }) => says !== "nothing"),
    attending: count(({ says }) => says === "accepts" || says === "sends another"),
    attended: count(({ comes }) => comes) + extra,
  };
}

function stored({ isStored }: Part, stores: Stores, meetingId: number) {
  const theirs = stores.organisations.all().filter(isStored);
  const ids = new Set(theirs.map(({ id }) => id));
  const seats = stores.invitations
    .ofMeeting(meetingId)
    .filter(({ organisationId }) => organisationId !== undefined && ids.has(organisationId));
  const seatIds = new Set(seats.map(({ id }) => id));
  const came = stores.attendances
    .ofMeeting(meetingId)
    .filter(({ invitationId, person }) =>
      invitationId === undefined
        ? theirs.some(({ nameZh }) => person?.startsWith(nameZh) === true)
        : seatIds.has(invitationId),
    );
  return {
    invited: seats.length,
    answered: seats.filter(({ answeredAt }) => answeredAt !== undefined).length,
    attending: seats.filter(({ status }) => status === "accepted" || status === "delegated").length,
    attended: came.length,
  };
}
