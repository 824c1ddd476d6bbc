import { extname } from "node:path";
import { fileShape } from "./shapes.ts";
import type { Json, StoredFile } from "./state.ts";
import { nextId, seconds, type World } from "./world.ts";

const mimeTypes: Record<string, string> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  ics: "text/calendar",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** A file whose bytes have not come yet; `size` in bytes. */
export function newFile(
  world: World,
  file: { readonly name: string; readonly size: number; readonly user: string },
): StoredFile {
  const filetype = extname(file.name).slice(1).toLowerCase() || "binary";
  return {
    id: nextId(world, "F"),
    name: file.name,
    title: file.name,
    size: file.size,
    user: file.user,
    created: seconds(world),
    mimetype: mimeTypes[filetype] ?? "application/octet-stream",
    filetype,
    status: "requested",
    channels: [],
    content: "",
  };
}

/** Takes an upload's bytes; false when nobody asked to upload them, or they are not as many as announced. */
export function takeUpload(world: World, fileId: string, bytes: Buffer): boolean {
  const file = world.state.files[fileId];
  if (file?.status !== "requested" || bytes.length !== file.size) return false;
  file.content = bytes.toString("base64");
  file.status = "uploaded";
  world.changes.emit({ kind: "file", id: file.id });
  return true;
}

/** The bytes of an uploaded file. */
export function contentOf(world: World, fileId: string): Buffer | undefined {
  const file = world.state.files[fileId];
  return file === undefined || file.status === "requested" ? undefined : Buffer.from(file.content, "base64");
}

/** What a `file_input` holds: the objects of the person's own files in place of their ids; other entries as they are. */
export function fileEntry(world: World, user: string, held: Json): Json {
  if (held.type !== "file_input" || !Array.isArray(held.files)) return held;
  const own = held.files.flatMap((id) => {
    const file = world.state.files[String(id)];
    return file?.user === user && file.status === "complete" ? [fileShape(world, file)] : [];
  });
  return { ...held, files: own };
}
