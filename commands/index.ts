import type { Command } from "../src/door/command.ts";
import { digest } from "./digest.ts";
import { expert } from "./expert.ts";
import { park } from "./park.ts";

/** Every slash command; help, completion and the app manifest come from this list. */
export const commands: readonly Command[] = [park, expert, digest];
