import type { Park } from "../../domain/parks.ts";
import type { ParkRefusal } from "../../domain/refusals/refusals.ts";
import { joined, type Mrkdwn, md } from "../../locales/mrkdwn.ts";
import { parkName, placeOf } from "../parks/parks.ts";
import type { Choices, RefusalReader, Wording } from "./wording.ts";

/** Of many parks that may be meant, so many are named. */
const parksNamed = 5;

function namesOf(parks: readonly Park[], { words, language }: RefusalReader): Mrkdwn {
  return md`${words.shared.list(parks.map((park) => parkName(park, language)))}`;
}

export const parkWording: Wording<ParkRefusal["name"]> = {
  park_unknown: ({ typed, nearest }, reader) =>
    joined([
      reader.words.refusals.parkUnknown(typed),
      nearest.length === 0 ? md`` : reader.words.refusals.nearest(namesOf(nearest, reader)),
      { mrkdwn: reader.words.refusals.parkListHint },
    ]),
  park_ambiguous: ({ typed, matches }, reader) =>
    joined([
      matches.length > parksNamed
        ? reader.words.refusals.parkAmbiguousMany(typed, matches.length, parksNamed)
        : reader.words.refusals.parkAmbiguous(typed),
      namesOf(matches.slice(0, parksNamed), reader),
    ]),
  filter_empty: ({ typed }, { words }) => words.refusals.filterEmpty(typed),
  park_name_taken: ({ park, field }, { words, language }) =>
    words.refusals.parkNameTaken(
      field === "name_en" ? (park.nameEn ?? park.nameZh) : park.nameZh,
      placeOf(park, language),
    ),
};

export const parkChoices: Choices<ParkRefusal["name"]> = {
  park_ambiguous: ({ matches }, { language }) =>
    matches.map((park) => ({ label: parkName(park, language), instead: park.nameZh })),
};
