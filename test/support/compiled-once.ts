import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment of a bot's process that does not compile again what an earlier one has compiled. */
export const compiledOnce = { NODE_COMPILE_CACHE: join(tmpdir(), "liaison-compiled") };
