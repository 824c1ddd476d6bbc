import { type Answer, missingScope, rateLimited, refuse } from "./answers.ts";
import { type Arguments, readArguments, textOf } from "./arguments.ts";
import type { Call, Method } from "./methods/method.ts";
import type { CallFault } from "./misbehaviour.ts";
import type { World } from "./world.ts";

/** One call as it came and was answered; kept for tests and the page. */
export interface ApiCall {
  readonly method: string;
  /** Arguments as sent, with nested JSON read; without the token. */
  readonly args: Arguments;
  /** Milliseconds since 1970 of the office's clock. */
  readonly at: number;
  /** Answered status; 0 when the answer was lost on purpose. */
  status?: number;
  answer?: Answer;
}

/** How a call ends on the wire. */
export interface Ending {
  /** 0: the connection is destroyed without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: Answer;
}

export interface WebApi {
  handle(name: string, request: Request): Promise<Ending>;
  readonly calls: readonly ApiCall[];
}

/** Every scope that one of the methods can ask for. */
export const allScopes: readonly string[] = [
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "pins:read",
  "pins:write",
  "users:read",
  "users:read.email",
];

const longestLog = 20_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function bearerOf(request: Request, args: Arguments): string | undefined {
  const header = /^Bearer\s+(\S+)$/iu.exec(request.headers.get("authorization") ?? "")?.[1];
  return header ?? textOf(args, "token");
}

/** Why the token does not let this method pass; undefined when it does. */
function tokenFault(world: World, method: Method, token: string | undefined): Answer | undefined {
  const { bot_token, app_token } = world.seed.app;
  if (token === undefined) return refuse("not_authed");
  if (token !== bot_token && token !== app_token) return refuse("invalid_auth");
  if (token !== (method.token === "bot" ? bot_token : app_token)) return refuse("not_allowed_token_type");
  const lacking =
    method.token === "bot" ? method.scopes.find((scope) => !world.scopes.has(scope)) : undefined;
  return lacking === undefined ? undefined : missingScope(lacking, world.scopes);
}

function missing(method: Method, args: Arguments): string[] {
  const absent = (value: unknown): boolean => value === undefined || value === null || value === "";
  return method.required
    .filter((name) => absent(args[name]))
    .map((name) => `missing required field: ${name}`);
}

function perform(world: World, name: string, method: Method, args: Arguments, call: Call): Answer {
  const wait = world.rateLimits.call(name, method.tier);
  if (wait > 0) return rateLimited(wait);
  const absent = missing(method, args);
  return absent.length > 0 ? refuse("invalid_arguments", absent) : method.handle(world, args, call);
}

/** Nested JSON read, so that a log can be asked for `args.blocks`. */
function legible(args: Arguments): Arguments {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([key]) => key !== "token")
      .map(([key, value]) => {
        if (typeof value !== "string" || !/^[[{]/u.test(value)) return [key, value];
        try {
          return [key, JSON.parse(value)];
        } catch {
          return [key, value];
        }
      }),
  );
}

function endingOf(answer: Answer): Ending {
  const wait = answer.error === "ratelimited" ? Number(answer.retry_after) : 0;
  if (wait <= 0) return { status: 200, headers: {}, answer };
  return { status: 429, headers: { "retry-after": String(wait) }, answer: refuse("ratelimited") };
}

const brokenDown = (status: number): Ending => ({ status, headers: {}, answer: refuse("internal_error") });

function faultBefore(fault: CallFault): Ending | undefined {
  if (fault.retryAfter !== undefined) return endingOf(rateLimited(fault.retryAfter));
  if (fault.refuse !== undefined) return endingOf(refuse(fault.refuse));
  return fault.failBefore === undefined ? undefined : brokenDown(fault.failBefore);
}

function faultAfter(fault: CallFault, answer: Answer): Ending {
  if (fault.loseAnswer) return { status: 0, headers: {}, answer };
  return fault.failAfter === undefined ? endingOf(answer) : brokenDown(fault.failAfter);
}

/** Slack's Web API over some methods. */
export function createWebApi(world: World, methods: Readonly<Record<string, Method>>): WebApi {
  const calls: ApiCall[] = [];

  const answerCall = async (name: string, request: Request, args: Arguments): Promise<Ending> => {
    const method = methods[name];
    if (method === undefined) return endingOf({ ...refuse("unknown_method"), req_method: name });
    const fault = world.misbehaviour.forCall(name);
    if (fault.delayMs > 0) await pause(fault.delayMs);
    const refused = tokenFault(world, method, bearerOf(request, args));
    if (refused !== undefined) return endingOf(refused);
    const early = faultBefore(fault);
    if (early !== undefined) return early;
    return faultAfter(fault, perform(world, name, method, args, { landLateMs: fault.landLateMs }));
  };

  const headersFor = (name: string): Record<string, string> =>
    methods[name]?.token === "bot"
      ? {
          "x-oauth-scopes": [...world.scopes].join(","),
          "x-accepted-oauth-scopes": methods[name].scopes.join(","),
        }
      : {};

  return {
    calls,
    handle: async (name, request) => {
      const args = await readArguments(request);
      const call: ApiCall = { method: name, args: legible(args ?? {}), at: world.now() };
      calls.push(call);
      if (calls.length > longestLog) calls.shift();
      const json = (request.headers.get("content-type") ?? "").startsWith("application/json");
      const ending =
        args === undefined
          ? endingOf(refuse(json ? "invalid_json" : "invalid_form_data"))
          : await answerCall(name, request, args);
      call.status = ending.status;
      call.answer = ending.answer;
      world.changes.emit({ kind: "call", id: name });
      return { ...ending, headers: { ...headersFor(name), ...ending.headers } };
    },
  };
}
