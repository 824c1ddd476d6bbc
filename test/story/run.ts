import process, { argv, stdout } from "node:process";
import { liveTheSeason } from "./season.ts";

/** Lives the season of 2019 and prints its figures beside the record; exit code 1 on a difference. */
const asJson = argv.includes("--json");
const { figures, transcript } = await liveTheSeason();
if (asJson) stdout.write(`${JSON.stringify(figures)}\n`);
else {
  stdout.write(`${transcript.join("\n")}\n\n`);
  for (const { name, record, store } of figures)
    stdout.write(
      `${name.padEnd(42)} record ${String(record).padStart(3)}   store ${String(store).padStart(3)}${record === store ? "" : "   ← differs"}\n`,
    );
}
// Not exit(): through a pipe the end of the output would be lost.
process.exitCode = figures.every(({ record, store }) => record === store) ? 0 : 1;
