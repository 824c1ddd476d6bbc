import type { ParkKind, Stage } from "../../domain/parks.ts";
import { md } from "../mrkdwn.ts";
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
  form: {
    add: "Add a park",
    edit: "Change a park",
    save: "Save",
    nameZh: "Chinese name",
    nameEn: "English name",
    province: "Province (in Chinese)",
    city: "City (in Chinese)",
    kind: "Kind",
    latitude: "Latitude",
    longitude: "Longitude",
    degreesHint: "Degrees (WGS 84), such as 31.38; fill in both, or neither.",
    stage: "New step of its history",
    since: "Since",
    sinceHint: "A year or a day, such as 2014 or 2014-03-20.",
  },
  faults: {
    missing: () => "Please fill this in.",
    too_long: (limit) => `Too long: at most ${limit} characters.`,
    degrees_unreadable: (limit) => `Give degrees from -${limit} to ${limit}, such as 31.38.`,
    other_degree_missing: () => "Fill in latitude and longitude together, or neither.",
    since_unreadable: (typed) => `“${typed}” is not understood. Give a year or a day, such as 2014-03-20.`,
    since_missing: () => "Say since when, such as 2014.",
    stage_missing: () => "Choose which step it is, or leave the date empty.",
  },
  added: (name) => md`✅ Added: *${name}*`,
  saved: (name) => md`✅ Saved: *${name}*`,
  unchanged: (name) => md`Nothing was changed about *${name}*.`,
  renamed: (before, after) => md`✅ Renamed: ${before} → *${after}*`,
  renamedShown:
    "Cards, boards and Home follow; messages that went out stay as they are, and nobody gets a new one.",
  administrationRenamed: (before, after) => `Its administration too: ${before} → ${after}`,
  administrationKept: (kept, there) =>
    `There is an organisation “${there}” already, so “${kept}” keeps its name. Please check.`,
  noParks: "There are no parks yet. Import the list first (`/park import`).",
};
