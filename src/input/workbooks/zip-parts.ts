import type { Readable } from "node:stream";
import type { Entry, ZipFile } from "yauzl";

/** A workbook's own parts; nothing else is ever unpacked. Bytes as unpacked. */
const unpackedLimit = 60_000_000;
/** A workbook of an office has some twenty parts. */
const partsLimit = 2_000;

/** Why a zip is not read on. */
export class ZipRefusal extends Error {
  readonly why: "damaged" | "too_large";
  constructor(why: "damaged" | "too_large", cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** The parts of a zipped file, unpacked one at a time as text. */
export interface ZipParts {
  has(name: string): boolean;
  /** Pieces of a part's text as they are unpacked. Throws `ZipRefusal`. */
  text(name: string): AsyncGenerator<string>;
}

/**
 * Opens a zip that lies in memory. What it declares is added up before anything is unpacked, what really comes out is
 * counted while it does, and either above `unpackedLimit` refuses: a bomb costs neither memory nor time.
 */
export async function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const { fromBufferPromise } = await import("yauzl");
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: true,
  }).catch(damaged);
  const entries = await directoryOf(zip);
  let left = unpackedLimit;
  return {
    has: (name) => entries.has(keyOf(name)),
    async *text(name) {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) throw new ZipRefusal("damaged");
      const stream: Readable = await zip.openReadStreamPromise(entry).catch(damaged);
      const decoder = new TextDecoder("utf-8");
      try {
        for await (const chunk of stream) {
          left -= chunk.length;
          if (left < 0) throw new ZipRefusal("too_large");
          yield decoder.decode(chunk, { stream: true });
        }
        yield decoder.decode();
      } catch (error) {
        throw error instanceof ZipRefusal ? error : new ZipRefusal("damaged", error);
      } finally {
        stream.destroy();
      }
    },
  };
}

/** Programs differ in the case of names, and some begin them with a slash. */
function keyOf(name: string): string {
  return name.replace(/^\//, "").toLowerCase();
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  if (zip.entryCount > partsLimit) throw new ZipRefusal("too_large");
  try {
    for await (const entry of zip.eachEntry()) {
      // Pictures and the like are never unpacked.
      if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
      declared += entry.uncompressedSize;
      if (declared > unpackedLimit) throw new ZipRefusal("too_large");
      entries.set(keyOf(entry.fileName), entry);
    }
  } catch (error) {
    throw error instanceof ZipRefusal ? error : new ZipRefusal("damaged", error);
  }
  return entries;
}

function damaged(cause: unknown): never {
  throw new ZipRefusal("damaged", cause);
}
