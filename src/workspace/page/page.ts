import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Workspace } from "../server.ts";
import type { Channel, Member } from "../state.ts";
import { channelAddress, directOf, personAddress } from "./addresses.ts";
import { loadAssets } from "./assets.ts";
import { bringFiles, deeds, fileFor, shareFiles } from "./deeds.ts";
import { liveEvents } from "./events.ts";
import { page } from "./layout.ts";
import { guard } from "./safety.ts";
import type { PageOptions, Place, Scene } from "./scene.ts";
import { preferences, remember, sessionOf } from "./session.ts";
import { channelsOf } from "./sidebar.ts";
import { unread } from "./unread.ts";
import { wordsOf } from "./words/words.ts";

interface Stage {
  readonly workspace: Workspace;
  readonly options: PageOptions;
  readonly token: string;
  readonly assets: string;
}

function personHere({ workspace }: Stage, id: string | undefined): Member | undefined {
  return workspace.users().find((user) => user.id === id && !user.is_bot && !user.deleted);
}

function sceneFor(context: Context, stage: Stage, me: Member, given: Partial<Place>): Scene {
  const session = sessionOf(context);
  const side = z.enum(["guide", "pins"]).safeParse(context.req.query("side")).data;
  const place: Place = {
    kind: "list",
    channel: undefined,
    side,
    thread: context.req.query("thread"),
    all: context.req.query("all") !== undefined,
    newAfter: context.req.header("x-new-after"),
    ...given,
  };
  const done = stage.options.guide?.done() ?? new Set<string>();
  return {
    ...stage,
    me,
    place,
    words: wordsOf(session.language),
    language: session.language,
    theme: session.theme,
    guide: { shown: session.guideShown, done },
  };
}

/** Where somebody who comes looks first: where the bot waits for them, then where there is news, then anywhere. */
function firstChannel(scene: Scene): Channel | undefined {
  const { id } = scene.me;
  const direct = directOf(scene, id);
  const all = [...(direct === undefined ? [] : [direct]), ...channelsOf(scene, id)];
  return all.find((channel) => unread(scene, id, channel.id) > 0) ?? channelsOf(scene, id)[0] ?? direct;
}

function show(
  context: Context,
  stage: Stage,
  me: Member,
  given: Partial<Place>,
): Response | Promise<Response> {
  const scene = sceneFor(context, stage, me, given);
  const place = given.kind === "list" ? { ...scene.place, channel: firstChannel(scene) } : scene.place;
  remember(context, "person", me.id);
  return context.html(page({ ...scene, place }));
}

function lookingRoutes(app: Hono, stage: Stage): void {
  const { workspace, options } = stage;
  app.get("/", (context) => {
    const asked = personHere(stage, sessionOf(context).person) ?? personHere(stage, options.visitor);
    const me = asked ?? workspace.users().find((user) => personHere(stage, user.id) !== undefined);
    return me === undefined ? context.text("nobody is here", 404) : context.redirect(personAddress(me.id));
  });
  app.get("/favicon.ico", (context) => context.redirect(`${stage.assets}sign.svg`));
  app.get("/as/:user", (context) => {
    const me = personHere(stage, context.req.param("user"));
    return me === undefined ? context.redirect("/") : show(context, stage, me, { kind: "list" });
  });
  app.get("/as/:user/home", (context) => {
    const me = personHere(stage, context.req.param("user"));
    return me === undefined ? context.redirect("/") : show(context, stage, me, { kind: "home" });
  });
  app.get("/as/:user/dm", (context) => {
    const me = personHere(stage, context.req.param("user"));
    if (me === undefined) return context.redirect("/");
    return context.redirect(channelAddress(me.id, workspace.as(me.id).dm()));
  });
  app.get("/as/:user/c/:channel", (context) => {
    const me = personHere(stage, context.req.param("user"));
    if (me === undefined) return context.redirect("/");
    const channel = workspace.channels().find(({ id }) => id === context.req.param("channel"));
    if (channel?.members.includes(me.id) !== true) return context.redirect(personAddress(me.id));
    return show(context, stage, me, { kind: "channel", channel });
  });
  app.get("/as/:user/files/:id/:name", (context) => {
    const found = fileFor(workspace, context.req.param("user"), context.req.param("id"));
    return found ?? context.text("not found", 404);
  });
}

/** The JSON of a request; undefined when it is none. */
const bodyOf = (context: Context): Promise<unknown> => context.req.json().catch(() => undefined);

function doingRoutes(app: Hono, stage: Stage): void {
  const { workspace, options } = stage;
  const words = (context: Context) => wordsOf(sessionOf(context).language);
  const { zone } = options.clock;
  for (const [name, { perform }] of Object.entries(deeds)) {
    app.post(`/as/:user/${name}`, async (context) => {
      const me = personHere(stage, context.req.param("user"));
      if (me === undefined) return context.json({ status: "refused" }, 404);
      const answer = await perform(workspace.as(me.id), await bodyOf(context), {
        words: words(context),
        zone,
      });
      return answer === undefined ? context.json({ status: "refused" }, 400) : context.json(answer);
    });
  }
  app.post("/as/:user/share", async (context) => {
    const me = personHere(stage, context.req.param("user"));
    if (me === undefined) return context.json({ status: "refused" }, 404);
    return context.json(await shareFiles(context, workspace.as(me.id), words(context)));
  });
  app.post("/as/:user/upload", async (context) => {
    const me = personHere(stage, context.req.param("user"));
    if (me === undefined) return context.json({ status: "refused" }, 404);
    return context.json(await bringFiles(context, workspace.as(me.id)));
  });
}

const preference = z.union([
  z.object({ name: z.literal("language"), value: z.enum(preferences.language) }),
  z.object({ name: z.literal("theme"), value: z.enum(preferences.theme) }),
  z.object({ name: z.literal("guide"), value: z.enum(preferences.guide) }),
]);
const goal = z.object({ to: z.union([z.literal("hour"), z.literal("workday"), z.iso.date()]) });

function settingRoutes(app: Hono, { options }: Stage, ticked: () => void): void {
  app.post("/preferences", async (context) => {
    const read = preference.safeParse(await bodyOf(context));
    if (!read.success) return context.json({ status: "refused" }, 400);
    remember(context, read.data.name, read.data.value);
    return context.json({ status: "ok" });
  });
  app.post("/clock", async (context) => {
    const read = goal.safeParse(await bodyOf(context));
    if (!read.success) return context.json({ status: "refused" }, 400);
    await options.clock.moveOn(read.data);
    ticked();
    return context.json({ status: "ok" });
  });
}

/** The page of a workspace: what `startWorkspace` takes as `page`. */
export function workspacePage(options: PageOptions): (workspace: Workspace) => Hono {
  return (workspace) => {
    const token = randomBytes(18).toString("base64url");
    const assets = loadAssets();
    const listeners = new Set<() => void>();
    const stage: Stage = { workspace, options, token, assets: assets.base };
    const app = new Hono();
    app.use(guard(token));
    app.route("/", assets.app);
    lookingRoutes(app, stage);
    doingRoutes(app, stage);
    settingRoutes(app, stage, () => {
      for (const tell of listeners) tell();
    });
    app.get("/events", (context) =>
      liveEvents(context, workspace, (tell) => {
        listeners.add(tell);
        return () => listeners.delete(tell);
      }),
    );
    return app;
  };
}
