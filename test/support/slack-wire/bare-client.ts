import { once } from "node:events";
import WebSocket from "ws";
import type { Workspace } from "../../../src/workspace/server.ts";

export type Frame = Record<string, unknown> & {
  readonly type: string;
  readonly envelope_id: string;
  readonly payload: Record<string, unknown>;
};

/** A Socket Mode client with nothing between the test and the wire. */
export interface BareClient {
  readonly frames: readonly Frame[];
  /** Resolves with the first frame of this type that was not asked for before. */
  next(type: string): Promise<Frame>;
  ack(frame: Frame, payload?: unknown): void;
  readonly closed: Promise<unknown>;
  readonly ws: WebSocket;
  end(): void;
}

/** Calls a method as JSON, without any client of Slack's. */
export async function call(
  workspace: Workspace,
  method: string,
  args: Record<string, unknown> = {},
  token = workspace.botToken,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${workspace.apiUrl}${method}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** Opens a socket and waits for its first frame. */
export async function connectBare(workspace: Workspace): Promise<BareClient> {
  const { url } = await call(workspace, "apps.connections.open", {}, workspace.appToken);
  const ws = new WebSocket(String(url));
  const frames: Frame[] = [];
  const taken = new Set<Frame>();
  ws.on("message", (data) => frames.push(JSON.parse(String(data)) as Frame));
  const closed = once(ws, "close");
  await once(ws, "message");
  return {
    frames,
    ws,
    closed,
    next: async (type) => {
      const frame = await workspace.until(() => frames.find((one) => one.type === type && !taken.has(one)));
      taken.add(frame);
      return frame;
    },
    ack: (frame, payload) => ws.send(JSON.stringify({ envelope_id: frame.envelope_id, payload })),
    end: () => ws.terminate(),
  };
}
