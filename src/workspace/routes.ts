import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import type { Answer } from "./answers.ts";
import { readArguments } from "./arguments.ts";
import { contentOf, takeUpload } from "./files.ts";
import { respondTo } from "./respond.ts";
import type { Ending, WebApi } from "./web-api.ts";
import type { World } from "./world.ts";

type Wire = { Bindings: HttpBindings };

/** Names by which a browser or client on this machine may call us; others are DNS rebinding. */
const ownNames = new Set(["127.0.0.1", "localhost"]);

/** Whether a `Host` header names this machine. */
export function isOwnHost(host: string | undefined): boolean {
  return ownNames.has((host ?? "").replace(/:\d+$/u, "").toLowerCase());
}

function finish(context: Context<Wire>, ending: Ending): Response {
  if (ending.status === 0) {
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  return new Response(JSON.stringify(ending.answer), {
    status: ending.status,
    headers: { "content-type": "application/json; charset=utf-8", ...ending.headers },
  });
}

/** Response URLs answer `ok` as text, a refusal as an envelope: 404 for the address, 400 for the content. */
function respondAnswer(answer: Answer): Response {
  if (answer.ok) return new Response("ok", { headers: { "content-type": "text/plain" } });
  const aboutAddress = String(answer.error).endsWith("_url");
  return Response.json(answer, { status: aboutAddress ? 404 : 400 });
}

async function bytesOf(request: Request): Promise<Buffer | undefined> {
  if (!(request.headers.get("content-type") ?? "").startsWith("multipart/form-data")) {
    return Buffer.from(await request.arrayBuffer());
  }
  const parts = [...(await request.formData()).values()];
  const file = parts.find((part) => part instanceof File);
  return file === undefined ? undefined : Buffer.from(await file.arrayBuffer());
}

/** Uploads answer `OK - size` as text, or 400. */
async function upload(world: World, context: Context<Wire>): Promise<Response> {
  const fault = world.misbehaviour.forCall("upload");
  const bytes = await bytesOf(context.req.raw);
  const taken =
    fault.failBefore === undefined &&
    takeUpload(world, context.req.param("file") ?? "", bytes ?? Buffer.of());
  if (fault.loseAnswer) return finish(context, { status: 0, headers: {}, answer: { ok: true } });
  const broken = fault.failBefore ?? fault.failAfter;
  if (broken !== undefined) return context.body(null, broken as 500);
  return taken ? context.text(`OK - ${bytes?.length ?? 0}`) : context.text("invalid upload", 400);
}

/** Slack sends those without a good token to its sign-in page. */
function download(world: World, context: Context<Wire>): Response {
  const id = (context.req.param("file") ?? "").split("-").at(-1) ?? "";
  const file = world.state.files[id];
  const mayRead = world.scopes.has("files:read");
  if (!mayRead || context.req.header("authorization") !== `Bearer ${world.seed.app.bot_token}`) {
    return context.redirect(`/?redir=${encodeURIComponent(context.req.path)}`, 302);
  }
  const bytes = file?.status === "complete" ? contentOf(world, id) : undefined;
  if (file === undefined || bytes === undefined) return context.text("file not found", 404);
  return new Response(new Uint8Array(bytes), { headers: { "content-type": file.mimetype } });
}

/** Slack's addresses on this server, and the page behind them. */
export function wireRoutes(world: World, api: WebApi, page: Hono | undefined): Hono<Wire> {
  const app = new Hono<Wire>();
  app.use(async (context, next) => {
    const origin = context.req.header("origin");
    const stranger = origin !== undefined && !isOwnHost(URL.parse(origin)?.host);
    if (stranger || !isOwnHost(context.req.header("host"))) return context.text("wrong host", 403);
    await next();
    world.keep();
    return undefined;
  });
  app.all("/api/:method", async (context) =>
    finish(context, await api.handle(context.req.param("method"), context.req.raw)),
  );
  const respond = async (context: Context<Wire>): Promise<Response> => {
    const body = await readArguments(context.req.raw);
    return respondAnswer(respondTo(world, context.req.path, body ?? {}));
  };
  app.post("/commands/:team/:id/:secret", respond);
  app.post("/actions/:team/:id/:secret", respond);
  app.post("/upload/v1/:file", (context) => upload(world, context));
  app.get("/files-pri/:file/:name", (context) => download(world, context));
  app.get("/files-pri/:file/download/:name", (context) => download(world, context));
  if (page !== undefined) app.route("/", page);
  return app;
}
