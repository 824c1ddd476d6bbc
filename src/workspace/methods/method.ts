import type { Answer } from "../answers.ts";
import type { Arguments } from "../arguments.ts";
import type { Tier } from "../rate-limits.ts";
import type { World } from "../world.ts";

/** What a method must know of its call besides the arguments. */
export interface Call {
  readonly landLateMs: number;
}

/** One Web API method. */
export interface Method {
  /** Which token it wants: the bot's, or the app-level one. */
  readonly token: "bot" | "app";
  readonly tier: Tier;
  readonly scopes: readonly string[];
  /** Arguments without which Slack answers `invalid_arguments`. */
  readonly required: readonly string[];
  handle(world: World, args: Arguments, call: Call): Answer;
}
