import type { Context } from "hono";
import { z } from "zod";
import type { Entry } from "../forms.ts";
import type { Where } from "../hand.ts";
import type { Person } from "../persons.ts";
import type { Seen } from "../seen.ts";
import type { Workspace } from "../server.ts";
import { secondsAt } from "./times.ts";
import type { PageWords } from "./words/zh.ts";

/** What the script is told after somebody did something. */
export interface Told {
  readonly status: Seen["status"];
  /** A sentence in the page's language, when something went wrong. */
  readonly sentence?: string;
  /** Sentences under fields, by block. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly [more: string]: unknown;
}

const where: z.ZodType<Where> = z.union([
  z.object({ channel: z.string(), ts: z.string() }),
  z.object({ id: z.string() }),
]);
const entry = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), z.record(z.string(), entry));

function told(words: PageWords, seen: Pick<Seen, "status"> & Partial<Seen>): Told {
  const sentence = words.trouble[seen.status];
  const sayings = Object.entries(seen.errors ?? {}).map(([block, saying]) => [
    block,
    words.fieldError(saying),
  ]);
  return {
    status: seen.status,
    errors: Object.fromEntries(sayings),
    ...(seen.status === "ok" ? {} : { sentence: sentence(seen.error ?? "") }),
  };
}

/** What deeds are answered and read by. */
export interface Manner {
  readonly words: PageWords;
  /** The office's. */
  readonly zone: string;
}

type Run<Body> = (person: Person, body: Body, manner: Manner) => Promise<Told> | Told;

/** Something done with a JSON body; what is none is not done. */
const deed = <Body>(body: z.ZodType<Body>, run: Run<Body>) => ({
  perform: async (person: Person, given: unknown, manner: Manner): Promise<Told | undefined> => {
    const read = body.safeParse(given);
    return read.success ? await run(person, read.data, manner) : undefined;
  },
});

/** A date and time as the browser's field has it, `local:2019-06-17T09:05`, as Slack holds it; the rest as it is. */
function entered(entry: Entry, zone: string): Entry {
  const local =
    typeof entry === "string" ? /^local:(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/u.exec(entry)?.[1] : undefined;
  return local === undefined ? entry : secondsAt(zone, local);
}

const ok: Told = { status: "ok" };

/** Everything that a person can do on the page, by its address. */
export const deeds = {
  say: deed(
    z.object({ channel: z.string(), text: z.string().min(1).max(12_000), thread: z.string().optional() }),
    async (person, { channel, text, thread }, { words }) => {
      try {
        await person.say(channel, text, thread);
        return ok;
      } catch (error) {
        return told(words, { status: "refused", error: error instanceof Error ? error.message : "" });
      }
    },
  ),
  command: deed(
    z.object({ channel: z.string(), line: z.string().startsWith("/") }),
    async (person, body, { words }) => told(words, await person.command(body.line, body.channel)),
  ),
  click: deed(
    z.object({ where, action: z.string(), block: z.string().optional(), value: entry.optional() }),
    async (person, { where: place, action, block, value }, { words, zone }) => {
      const how = {
        ...(block === undefined ? {} : { blockId: block }),
        ...(value === undefined ? {} : { value: entered(value, zone) }),
      };
      return told(words, await person.click(place, action, how));
    },
  ),
  suggest: deed(
    z.object({ where, action: z.string(), block: z.string(), typed: z.string() }),
    async (person, { where: place, action, block, typed }, { words }) => {
      const offered = await person.suggest(place, action, typed, { blockId: block });
      return { ...told(words, offered), options: offered.options };
    },
  ),
  submit: deed(z.object({ view: z.string(), values }), async (person, body, { words, zone }) => {
    const read = Object.entries(body.values).map(([block, entries]) => [
      block,
      Object.fromEntries(Object.entries(entries).map(([action, one]) => [action, entered(one, zone)])),
    ]);
    return told(words, await person.submit(body.view, Object.fromEntries(read)));
  }),
  close: deed(
    z.object({ view: z.string(), all: z.boolean().optional() }),
    async (person, body, { words }) => {
      const seen = await person.close(body.view, { all: body.all ?? false });
      // A window that is closed is closed, whether the app heard of it or not.
      return seen.status === "refused" ? told(words, seen) : ok;
    },
  ),
  read: deed(z.object({ channel: z.string(), ts: z.string() }), (person, { channel, ts }) => {
    person.read(channel, ts);
    return ok;
  }),
  "open-home": deed(z.object({}), async (person) => {
    await person.openHome();
    return ok;
  }),
  "open-messages": deed(z.object({}), async (person) => {
    await person.openHome("messages");
    return ok;
  }),
} as const;

/** A hundred megabytes, as the wire's own uploads. */
const mostBytes = 100 * 1024 * 1024;

async function filesOf(context: Context): Promise<{ fields: FormData; files: File[] }> {
  const fields = await context.req.formData();
  const files = fields
    .getAll("file")
    .filter((part): part is File => part instanceof File && part.size <= mostBytes);
  return { fields, files };
}

const readFile = async (file: File) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) });

/** Files into a channel, the words with the first of them. */
export async function shareFiles(context: Context, person: Person, words: PageWords): Promise<Told> {
  const { fields, files } = await filesOf(context);
  const text = String(fields.get("text") ?? "");
  const thread = fields.get("thread");
  try {
    for (const [i, file] of files.entries()) {
      const said = i === 0 ? text : "";
      const into = typeof thread === "string" ? thread : undefined;
      await person.share(String(fields.get("channel")), await readFile(file), said, into);
    }
    return ok;
  } catch (error) {
    return told(words, { status: "refused", error: error instanceof Error ? error.message : "" });
  }
}

/** Files for a window's input. */
export async function bringFiles(context: Context, person: Person): Promise<Told> {
  const { files } = await filesOf(context);
  const brought: { id: string; name: string }[] = [];
  for (const file of files) brought.push(person.upload(await readFile(file)));
  return { ...ok, files: brought.map(({ id, name }) => ({ id, name })) };
}

/** A file for the browser, when the person may see it: it is theirs, in a channel of theirs, or in the bot's cards. */
export function fileFor(workspace: Workspace, user: string, id: string): Response | undefined {
  const file = workspace.file(id);
  const bytes = workspace.fileContent(id);
  if (file === undefined || bytes === undefined) return undefined;
  const mine = workspace.channels().filter(({ members }) => members.includes(user));
  // What the bot has put into no channel are the pictures of its cards.
  const inCards = file.user === workspace.botUserId && file.channels.length === 0;
  const shared = mine.some((channel) => file.channels.includes(channel.id));
  const may = file.user === user || inCards || shared;
  if (!may) return undefined;
  const shown = /^image\/(?:png|jpeg|gif)$/u.test(file.mimetype);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": shown ? file.mimetype : "application/octet-stream",
      "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "cache-control": "private, no-store",
    },
  });
}
