import type { Language } from "../../domain/languages.ts";
import { type Park, stageOn } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { wordsIn } from "../../locales/words.ts";
import { type Column, csvOf } from "./csv.ts";

/** Parks as the importer of parks reads them, with the stage that each had reached on `today`. */
export function parkTable(parks: readonly Park[], language: Language, today: Day): Uint8Array {
  const { parks: header, stages, kinds, confidences } = wordsIn(language).tables;
  const columns: readonly Column<Park>[] = [
    { header: header.nameZh, cell: ({ nameZh }) => nameZh },
    { header: header.nameEn, cell: ({ nameEn }) => nameEn },
    { header: header.provinceZh, cell: ({ provinceZh }) => provinceZh },
    { header: header.provinceEn, cell: ({ provinceEn }) => provinceEn },
    { header: header.cityZh, cell: ({ cityZh }) => cityZh },
    { header: header.kind, cell: ({ kind }) => kinds[kind] },
    {
      header: header.stage,
      cell(park) {
        const reached = stageOn(park, today);
        return reached === undefined ? undefined : stages[reached.stage];
      },
    },
    { header: header.since, cell: (park) => stageOn(park, today)?.since },
    { header: header.latitude, cell: ({ latitude }) => latitude },
    { header: header.longitude, cell: ({ longitude }) => longitude },
    {
      header: header.confidence,
      cell: ({ confidence }) => (confidence === undefined ? undefined : confidences[confidence]),
    },
  ];
  return csvOf(columns, parks);
}
