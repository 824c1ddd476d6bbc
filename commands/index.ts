import type { Command } from "../src/door/command.ts";
import { digest } from "./digest.ts";
import { expert } from "./expert.ts";
import { meeting } from "./meeting.ts";
import { office } from "./office.ts";
import { park } from "./park.ts";
import { survey } from "./survey.ts";
import { todo } from "./todo.ts";
import { visit } from "./visit.ts";

/** Every slash command; help, completion and the app manifest come from this list. */
export const commands: readonly Command[] = [survey, visit, park, expert, office, digest, meeting, todo];
