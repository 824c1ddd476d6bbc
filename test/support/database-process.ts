import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { createStores } from "../../storage/index.ts";
import { openDatabase } from "../../storage/open.ts";
import { freshFolder, testTeam } from "./database.ts";

// A process of its own that does one thing to the database at a path and reports over IPC what came of it.
// It then lives until it is killed.

const [task, path = "", migrations = ""] = process.argv.slice(2);
// Waiting for the parent's end keeps the process alive, and ends it with the parent.
process.once("disconnect", () => process.exit());

/** Kept here, for a connection that nobody refers to is closed with its lock. */
let blocker: DatabaseSync | undefined;

/** What is collected as garbage is closed. */
const kept: unknown[] = [];

if (task === "hold") report(hold());
if (task === "block") report(block());
if (task === "open as nobody") report(openAsNobody());

function report(what: unknown): void {
  process.channel?.ref();
  process.send?.(what);
}

/** Opens as the bot does, commits one member, and is in the middle of writing another. */
function hold(): string {
  const opening = openDatabase(path, testTeam);
  if (!opening.opened) return opening.fault.kind;
  kept.push(opening);
  const { members } = createStores(opening.db);
  members.meet("U0COMMITTED");
  opening.db.exec("BEGIN IMMEDIATE");
  members.meet("U0UNFINISHED");
  return "holding";
}

/** Another program in the middle of writing, which knows nothing of the bot's lock. */
function block(): string {
  blocker = new DatabaseSync(path);
  blocker.exec("BEGIN EXCLUSIVE");
  return "blocking";
}

/** Opens without root's power to pass over permissions; all that needs reading is read before. */
function openAsNobody(): unknown {
  const { folder, remove } = freshFolder();
  const rehearsal = openDatabase(`${folder}/rehearsal.db`, testTeam);
  if (rehearsal.opened) rehearsal.close();
  remove();
  if (process.getuid?.() === 0) process.setuid?.(65534);
  return openDatabase(path, testTeam, pathToFileURL(`${migrations}/`));
}
