import { readFileSync } from "node:fs";
import { readParkList } from "../../src/input/lists/park-list.ts";
import { readWorkbook } from "../../src/input/workbooks/workbooks.ts";

// Reads the workbook that it is given, in a process of its own whose memory a test can limit; prints what came of it.

const bytes = readFileSync(process.argv[2] ?? "");
const before = process.resourceUsage().maxRSS;
const started = performance.now();
const reading = await readWorkbook(bytes);
const list = reading.kind === "workbook" ? readParkList(reading.sheets[0]?.rows ?? []) : undefined;
process.stdout.write(
  JSON.stringify({
    fault: reading.kind === "refused" ? reading.why.kind : undefined,
    list: list?.done === false ? list.refusal : undefined,
    milliseconds: performance.now() - started,
    megabytes: (process.resourceUsage().maxRSS - before) / 1_024,
  }),
);
