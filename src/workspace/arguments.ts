import { z } from "zod";
import type { Json } from "./state.ts";

/** A call's arguments as they came; form fields are text, with nested values as JSON. */
export type Arguments = Json;

/** The text of an argument; undefined when it is missing or empty. */
export function textOf(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A flag as WebClient and people send it. */
export function flagOf(args: Arguments, name: string): boolean {
  return ["true", "1"].includes(textOf(args, name) ?? "");
}

/** A whole number within bounds; the default when it is missing or none. */
export function countOf(args: Arguments, name: string, fallback: number, most: number): number {
  const value = Number(textOf(args, name) ?? fallback);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : fallback;
}

/** A nested argument; `{ bad: true }` when its JSON cannot be read. */
export function nestedOf(args: Arguments, name: string): { readonly value?: unknown; readonly bad?: true } {
  const value = args[name];
  if (value === undefined || value === null || value === "") return {};
  if (typeof value !== "string") return { value };
  try {
    return { value: JSON.parse(value) };
  } catch {
    return { bad: true };
  }
}

const record = z.record(z.string(), z.unknown());

/** A JSON object, or undefined. */
export function objectOf(value: unknown): Json | undefined {
  const read = record.safeParse(value);
  return read.success ? read.data : undefined;
}

/** The JSON objects of a list; anything else in it is left out, and what is no list is empty. */
export function objectsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(objectOf).filter((one) => one !== undefined) : [];
}

async function formOf(request: Request): Promise<Arguments> {
  const form = await request.formData();
  return Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === "string"));
}

/**
 * Reads a call's arguments from its query, form, multipart or JSON body; undefined when the body is
 * not what its type says.
 */
export async function readArguments(request: Request): Promise<Arguments | undefined> {
  const query: Arguments = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === "GET") return query;
  const type = request.headers.get("content-type") ?? "";
  try {
    if (type.startsWith("application/json")) {
      const body = await request.text();
      const read = objectOf(body === "" ? {} : JSON.parse(body));
      return read === undefined ? undefined : { ...query, ...read };
    }
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data")) {
      return { ...query, ...(await formOf(request)) };
    }
    return query;
  } catch {
    return undefined;
  }
}
