import { type ParkFacts, parkKinds, parkNameLimits, type StageRecord, stages } from "../domain/parks.ts";
import { degrees, yearOrDay } from "./lists/cells.ts";
import { normalise, readableText } from "./words.ts";

/** The fields of the form as they were filled, by block id. */
export interface ParkFields {
  readonly name_zh?: string | undefined;
  readonly name_en?: string | undefined;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly kind?: string | undefined;
  readonly latitude?: string | undefined;
  readonly longitude?: string | undefined;
  readonly stage?: string | undefined;
  readonly since?: string | undefined;
}

/** What is wrong with a field; `value` is what the sentence names. */
export interface ParkFault {
  readonly fault:
    | "missing"
    | "too_long"
    | "degrees_unreadable"
    | "other_degree_missing"
    | "since_unreadable"
    | "since_missing"
    | "stage_missing";
  readonly value: string;
}

/** What somebody decides about a park; what hangs on it follows. */
export type ParkStated = Omit<ParkFacts, "provinceEn" | "confidence">;

export interface ParkFormRead {
  readonly stated: ParkStated;
  /** The step that is added to the park's history, if any. */
  readonly stage: StageRecord | undefined;
}

type Faults = Partial<Record<keyof ParkFields, ParkFault>>;

/** The longest province and city. */
const placeLimit = 30;

/** Reads the filled form of a park: what it states, or what is wrong at which field. */
export function readParkForm(fields: ParkFields): ParkFormRead | { readonly faults: Faults } {
  const text = (value: string | undefined) => readableText(value ?? "").replace(/\s+/g, " ");
  const stage = stages.find((one) => one === fields.stage);
  const since = text(fields.since);
  const read = {
    nameZh: text(fields.name_zh),
    nameEn: text(fields.name_en),
    provinceZh: text(fields.province),
    cityZh: text(fields.city),
    latitude: text(fields.latitude),
    longitude: text(fields.longitude),
  };
  const kind = parkKinds.find((one) => one === fields.kind);
  const found = {
    name_zh: textFault(read.nameZh, parkNameLimits.zh, "needed"),
    name_en: textFault(read.nameEn, parkNameLimits.en, "optional"),
    province: textFault(read.provinceZh, placeLimit, "needed"),
    city: textFault(read.cityZh, placeLimit, "optional"),
    kind: kind === undefined ? fault("missing") : undefined,
    latitude: degreeFault(read.latitude, read.longitude, 90),
    longitude: degreeFault(read.longitude, read.latitude, 180),
    stage: stage === undefined && since !== "" ? fault("stage_missing") : undefined,
    since: stage === undefined ? undefined : sinceFault(since),
  } satisfies Partial<Record<keyof ParkFields, ParkFault | undefined>>;
  const faults = Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Faults;
  if (Object.keys(faults).length > 0 || kind === undefined) return { faults };
  const orNone = (value: string) => (value === "" ? undefined : value);
  return {
    stated: {
      nameZh: read.nameZh,
      nameEn: orNone(read.nameEn),
      provinceZh: read.provinceZh,
      cityZh: orNone(read.cityZh),
      kind,
      latitude: degreeIn(read.latitude, 90),
      longitude: degreeIn(read.longitude, 180),
    },
    stage: stage === undefined ? undefined : { stage, since: yearOrDay.parse(since) },
  };
}

function fault(name: ParkFault["fault"], value = ""): ParkFault {
  return { fault: name, value };
}

function textFault(text: string, limit: number, is: "needed" | "optional"): ParkFault | undefined {
  if (text === "") return is === "needed" ? fault("missing") : undefined;
  return text.length > limit ? fault("too_long", String(limit)) : undefined;
}

/** Degrees within a limit; undefined where there are none. */
function degreeIn(text: string, limit: number): number | undefined {
  const number = normalise(text)
    .replace(/[°度]$/, "")
    .trim();
  return /^[-+]?\d+(?:\.\d+)?$/.test(number) ? degrees(limit).safeParse(number).data : undefined;
}

function degreeFault(text: string, other: string, limit: number): ParkFault | undefined {
  if (text === "") return other === "" ? undefined : fault("other_degree_missing");
  return degreeIn(text, limit) === undefined ? fault("degrees_unreadable", String(limit)) : undefined;
}

function sinceFault(since: string): ParkFault | undefined {
  if (since === "") return fault("since_missing");
  return yearOrDay.safeParse(since).success ? undefined : fault("since_unreadable", since);
}
