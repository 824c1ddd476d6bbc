import type { Expert, ExpertRow } from "../../domain/experts.ts";
import type { Organisation } from "../../domain/organisations.ts";
import type { Park } from "../../domain/parks.ts";
import type { Day } from "../../domain/time.ts";
import { find, type Index } from "../finding/find.ts";
import { isEmail, valuesIn } from "../lists/cells.ts";
import { readAbsence } from "../lists/expert-list.ts";
import { parkIndex } from "../parks.ts";
import { chunksOf, normalise, plainText, readCount, readReference } from "../words.ts";

/** The fields of the form as they were filled, by block id. */
export interface ExpertFields {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly institution?: string | undefined;
  readonly province?: string | undefined;
  readonly fields?: string | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly visits?: string | undefined;
  readonly email?: string | undefined;
  readonly days?: string | undefined;
  readonly conflicts?: string | undefined;
}

/** What is wrong with a field; `value` is what the sentence names. */
export interface FieldFault {
  readonly fault:
    | "code_unreadable"
    | "code_taken"
    | "missing"
    | "too_long"
    | "province_missing"
    | "visits_unreadable"
    | "email_unreadable"
    | "email_taken"
    | "days_unreadable"
    | "park_unknown"
    | "park_ambiguous";
  readonly value: string;
}

/** What the form is read against. */
export interface ExpertFormGround {
  readonly experts: readonly Expert[];
  readonly organisations: readonly Organisation[];
  readonly parks: readonly Park[];
  readonly today: Day;
}

type Faults = Partial<Record<keyof ExpertFields, FieldFault>>;

/** Reads the filled form of a new expert: the expert, or what is wrong at which field. */
export function readExpertForm(
  fields: ExpertFields,
  ground: ExpertFormGround,
): { readonly row: ExpertRow } | { readonly faults: Faults } {
  const text = (value: string | undefined) => plainText(value ?? "");
  const institution = text(fields.institution);
  const code = readReference(text(fields.code));
  const conflicts = valuesIn(text(fields.conflicts).replace(/[,，]/g, ";"));
  const index = parkIndex(ground.parks);
  const email = normalise(text(fields.email)).toLowerCase();
  const row: ExpertRow = {
    code: code?.kind === "expert" ? code.code : "",
    name: text(fields.name),
    institution,
    province: text(fields.province) || provinceOf(institution, ground.organisations),
    fields: [...new Set(chunksOf(text(fields.fields)))],
    canLead: (fields.lead ?? []).includes("yes"),
    maxVisits: readCount(fields.visits ?? ""),
    email: email === "" ? undefined : email,
    unavailable: readAbsence(text(fields.days), ground.today) ?? [],
    conflictParkIds: conflicts.flatMap((name) => parkNamed(index, name)?.id ?? []),
  };
  const faults = Object.fromEntries(
    Object.entries({
      code: codeFault(row, fields, ground),
      name: textFault(row.name, 60),
      institution: textFault(institution, 100),
      province: row.province === "" ? { fault: "province_missing", value: "" } : textFault(row.province, 30),
      fields: textFault(row.fields.join(), 200),
      visits: row.maxVisits === undefined || row.maxVisits > 99 ? fault("visits_unreadable") : undefined,
      email: emailFault(row, ground),
      days: daysFault(text(fields.days), ground.today),
      conflicts: conflictFault(conflicts, index),
    } satisfies Partial<Record<keyof ExpertFields, FieldFault | undefined>>).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Faults;
  return Object.keys(faults).length === 0 ? { row } : { faults };
}

function fault(name: FieldFault["fault"], value = ""): FieldFault {
  return { fault: name, value };
}

function provinceOf(institution: string, organisations: readonly Organisation[]): string {
  return organisations.find(({ nameZh }) => nameZh === institution)?.provinceZh ?? "";
}

function textFault(text: string, limit: number): FieldFault | undefined {
  if (text === "") return fault("missing");
  return text.length > limit ? fault("too_long", String(limit)) : undefined;
}

function codeFault(
  { code }: ExpertRow,
  fields: ExpertFields,
  { experts }: ExpertFormGround,
): FieldFault | undefined {
  if (code === "") return fault("code_unreadable", fields.code ?? "");
  const other = experts.find((expert) => expert.code === code);
  return other === undefined ? undefined : fault("code_taken", `${code} ${other.name}`);
}

function emailFault({ email }: ExpertRow, { experts }: ExpertFormGround): FieldFault | undefined {
  if (email === undefined) return undefined;
  if (!isEmail(email)) return fault("email_unreadable", email);
  const other = experts.find((expert) => expert.email?.toLowerCase() === email);
  return other === undefined ? undefined : fault("email_taken", `${other.code} ${other.name}`);
}

function daysFault(days: string, today: Day): FieldFault | undefined {
  return readAbsence(days, today) === undefined ? fault("days_unreadable", days) : undefined;
}

/** The one park that a name stands for; undefined when it is none or could be several. */
function parkNamed(index: Index<Park>, name: string): Park | undefined {
  const found = find(index, name);
  return found.kind === "one" && found.by !== "typo" ? found.id : undefined;
}

function conflictFault(names: readonly string[], index: Index<Park>): FieldFault | undefined {
  const name = names.find((one) => parkNamed(index, one) === undefined);
  if (name === undefined) return undefined;
  const found = find(index, name);
  return fault(found.kind === "several" && found.by !== "typo" ? "park_ambiguous" : "park_unknown", name);
}
