import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { objectOf } from "./arguments.ts";
import type { Changes } from "./changes.ts";
import type { Envelope, Outcome, Transport } from "./deliveries.ts";
import type { DisconnectReason } from "./misbehaviour.ts";
import { randomWord } from "./random-word.ts";
import { monotonic, type Timing } from "./timing.ts";

export interface Sockets extends Transport {
  /** A path with a ticket that opens one connection. */
  ticket(): string;
  /** Takes an HTTP upgrade; refuses it when its ticket is not good. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly connections: number;
  drop(): void;
  disconnect(reason: DisconnectReason): void;
  /** Closes every socket, and cuts those that do not close in time. */
  stop(): Promise<void>;
}

export interface SocketParts {
  readonly appId: string;
  readonly timing: Timing;
  readonly changes: Changes;
}

/** Slack's limit of connections for one app. */
const mostConnections = 10;
const warningMs = 10_000;
const closeMs = 250;

interface Line {
  readonly ws: WebSocket;
  readonly timers: NodeJS.Timeout[];
}

interface Switchboard {
  readonly parts: SocketParts;
  readonly lines: Set<Line>;
  readonly pending: Map<string, (outcome: Outcome) => void>;
  readonly waiting: Set<() => void>;
  readonly tickets: Map<string, number>;
  next: number;
}

const say = (ws: WebSocket, message: unknown): void => ws.send(JSON.stringify(message));

function sayDisconnect(line: Line, reason: DisconnectReason): void {
  say(line.ws, { type: "disconnect", reason, debug_info: { host: "applink-local" } });
  if (reason !== "warning") line.ws.close(1000);
}

function hear(board: Switchboard, data: string): void {
  let read: unknown;
  try {
    read = JSON.parse(data);
  } catch {
    return;
  }
  const message = objectOf(read);
  const id = message?.envelope_id;
  if (typeof id !== "string") return;
  board.pending.get(id)?.({ status: "acknowledged", payload: message?.payload });
  board.pending.delete(id);
}

function lifeTimers(line: Line, timing: Timing): void {
  const ping = setInterval(() => line.ws.ping("Ping from applink-local"), timing.pingMs);
  line.timers.push(ping);
  if (!Number.isFinite(timing.socketLifeMs)) return;
  const warn = Math.max(0, timing.socketLifeMs - warningMs);
  line.timers.push(setTimeout(() => sayDisconnect(line, "warning"), warn));
  line.timers.push(setTimeout(() => sayDisconnect(line, "refresh_requested"), timing.socketLifeMs));
}

function connect(board: Switchboard, ws: WebSocket): void {
  const line: Line = { ws, timers: [] };
  ws.on("error", () => ws.terminate());
  if (board.lines.size >= mostConnections) {
    sayDisconnect(line, "too_many_websockets");
    return;
  }
  board.lines.add(line);
  ws.on("message", (data, isBinary) => {
    if (!isBinary) hear(board, String(data));
  });
  ws.on("close", () => {
    for (const timer of line.timers) clearTimeout(timer);
    board.lines.delete(line);
    board.parts.changes.emit({ kind: "connection" });
  });
  say(ws, {
    type: "hello",
    num_connections: board.lines.size,
    debug_info: { host: "applink-local", build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: board.parts.appId },
  });
  lifeTimers(line, board.parts.timing);
  board.parts.changes.emit({ kind: "connection" });
  for (const wake of [...board.waiting]) wake();
}

function openLines(board: Switchboard): Line[] {
  return [...board.lines].filter((line) => line.ws.readyState === line.ws.OPEN);
}

/** Any one of the open sockets, each in its turn. */
function nextLine(board: Switchboard): Line | undefined {
  const open = openLines(board);
  board.next += 1;
  return open[board.next % Math.max(1, open.length)];
}

function awaitLine(board: Switchboard, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      board.waiting.delete(end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    board.waiting.add(end);
  });
}

function frame(envelope: Envelope, id: string): unknown {
  return {
    envelope_id: id,
    payload: envelope.payload,
    type: envelope.kind,
    accepts_response_payload: envelope.kind !== "events_api",
    ...(envelope.kind === "events_api"
      ? { retry_attempt: envelope.retry.attempt, retry_reason: envelope.retry.reason }
      : {}),
  };
}

async function send(board: Switchboard, envelope: Envelope): Promise<Outcome> {
  const until = monotonic() + board.parts.timing.ackMs;
  if (openLines(board).length === 0 && envelope.kind === "events_api") {
    await awaitLine(board, board.parts.timing.ackMs);
  }
  const line = nextLine(board);
  if (line === undefined) return { status: "undelivered", reason: "connection_failed" };
  const id = randomUUID();
  return await new Promise((resolve) => {
    const timer = setTimeout(
      () => {
        board.pending.delete(id);
        resolve({ status: "timeout", reason: "timeout" });
      },
      Math.max(0, until - monotonic()),
    );
    if (!envelope.deaf) {
      board.pending.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    }
    say(line.ws, frame(envelope, id));
  });
}

function hangUp(line: Line): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => line.ws.terminate(), closeMs);
    line.ws.once("close", () => {
      clearTimeout(cut);
      resolve();
    });
    line.ws.close(1001);
  });
}

function takeTicket(board: Switchboard, request: IncomingMessage): boolean {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const ticket = url.searchParams.get("ticket") ?? "";
  const issued = board.tickets.get(ticket);
  board.tickets.delete(ticket);
  return (
    url.pathname === "/link/" && issued !== undefined && monotonic() - issued <= board.parts.timing.ticketMs
  );
}

/** Socket Mode's server side: up to ten connections, any one of which gets a delivery. */
export function createSockets(parts: SocketParts): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const board: Switchboard = {
    parts,
    lines: new Set(),
    pending: new Map(),
    waiting: new Set(),
    tickets: new Map(),
    next: 0,
  };
  return {
    ticket: () => {
      const word = randomWord(16);
      board.tickets.set(word, monotonic());
      return `/link/?ticket=${word}&app_id=${parts.appId}`;
    },
    upgrade: (request, socket, head) => {
      if (!takeTicket(board, request)) {
        socket.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, (ws) => connect(board, ws));
    },
    get connections() {
      return board.lines.size;
    },
    send: (envelope) => send(board, envelope),
    drop: () => {
      for (const line of board.lines) line.ws.terminate();
    },
    disconnect: (reason) => {
      for (const line of board.lines) sayDisconnect(line, reason);
    },
    stop: async () => {
      for (const wake of [...board.waiting]) wake();
      await Promise.all([...board.lines].map(hangUp));
      server.close();
    },
  };
}
