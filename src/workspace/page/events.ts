import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Change } from "../changes.ts";
import type { Workspace } from "../server.ts";

/** What no part of the page shows. */
const unseen: ReadonlySet<Change["kind"]> = new Set(["call", "connection", "delivery"]);

/** Changes that come close together are one. */
const pauseMs = 25;
const beatMs = 15_000;

/** Tells a browser that something has changed, so that it asks again for what it shows. */
export function liveEvents(context: Context, workspace: Workspace, onTick: (tell: () => void) => () => void) {
  return streamSSE(context, async (stream) => {
    let waiting: NodeJS.Timeout | undefined;
    const tell = (): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void stream.writeSSE({ event: "changed", data: "" }).catch(() => undefined);
      }, pauseMs);
    };
    const ends = [
      workspace.onChange(({ kind }) => {
        if (!unseen.has(kind)) tell();
      }),
      onTick(tell),
    ];
    const beat = setInterval(() => void stream.write(": \n\n").catch(() => undefined), beatMs);
    await stream.writeSSE({ event: "ready", data: "" });
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
    });
    clearInterval(beat);
    clearTimeout(waiting);
    for (const end of ends) end();
  });
}
