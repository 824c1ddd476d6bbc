import { randomWord } from "./random-word.ts";
import { monotonic, type Timing } from "./timing.ts";

/** Where an answer to a `response_url` lands. */
export interface ResponseTarget {
  readonly channel: string;
  /** Who sees ephemeral answers. */
  readonly user: string;
  /** What `replace_original` and `delete_original` mean: the message used, or the first answer to a command. */
  ts?: string;
  ephemeral?: boolean;
}

export type ResponseUrlRefusal = "expired_url" | "used_url" | "invalid_url";

export interface ResponseUrls {
  /** A path such as `/commands/T…/…`, to be put behind the server's address. */
  issue(kind: "commands" | "actions", target: ResponseTarget): string;
  /** Looks the path up and counts the use. */
  use(path: string): ResponseTarget | ResponseUrlRefusal;
}

/** Response URLs are good for five uses in thirty minutes (source: Slack, "message responses"). */
export function createResponseUrls(timing: Timing, teamId: string): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  let count = 0;
  const remembered = 10_000;
  return {
    issue: (kind, target) => {
      count += 1;
      if (issued.size >= remembered) issued.delete(issued.keys().next().value ?? "");
      const path = `/${kind}/${teamId}/${count}${Math.floor(monotonic())}/${randomWord(12)}`;
      issued.set(path, { target, at: monotonic(), uses: 0 });
      return path;
    },
    use: (path) => {
      const found = issued.get(path);
      if (found === undefined) return "invalid_url";
      if (monotonic() - found.at > timing.responseUrlMs) return "expired_url";
      if (found.uses >= timing.responseUrlUses) return "used_url";
      found.uses += 1;
      return found.target;
    },
  };
}
