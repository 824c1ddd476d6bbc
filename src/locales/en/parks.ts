import type { ParkKind, Stage } from "../../domain/parks.ts";
import type { parks as model } from "../zh-CN/parks.ts";

const kinds: Record<ParkKind, string> = {
  sector_integrated: "sector-integrated",
  sector_specific: "sector-specific",
  venous: "venous (resource recovery)",
};

const stages: Record<Stage, string> = {
  applied: "applied",
  approved_for_construction: "approved for construction",
  named: "designated",
  revoked: "title revoked",
  removed: "removed from the list",
};

export const parks: typeof model = {
  kinds,
  stages,
  stageSince: (stage, since) => `${stage} ${since}`,
  noStage: "no designation on record",
  listTitle: (count) => `${count} ${count === 1 ? "park" : "parks"}`,
  listTitleFiltered: (count, filter) => `${count} ${count === 1 ? "park" : "parks"} for “${filter}”`,
  kind: "Kind",
  place: "Place",
  history: "History",
  coordinates: (latitude, longitude) => `${latitude}, ${longitude} (park-level estimate, for ranking travel)`,
  noParks: "There are no parks yet. Import the list first (`/park import`).",
};
