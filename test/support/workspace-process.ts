import { startWorkspace } from "../../src/workspace/server.ts";

// A workspace in a process of its own, which a test can kill: the file that it keeps. Its clock stands still, so
// that nothing but what is kept tells one message's time from another's.
const [file = ""] = process.argv.slice(2);
const now = () => Date.parse("2019-06-17T01:00:00.000Z");
const { apiUrl, botToken } = await startWorkspace({
  file,
  now,
  timing: { postIntervalMs: 0, tierQuotas: [500, 500, 500, 500] },
});
process.send?.({ apiUrl, botToken });
