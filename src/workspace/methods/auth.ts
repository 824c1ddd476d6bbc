import type { World } from "../world.ts";
import type { Method } from "./method.ts";

function whoAmI(world: World) {
  const { app } = world.seed;
  const { team, users } = world.state;
  return {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: users[app.bot_user_id]?.name ?? "",
    team_id: team.id,
    user_id: app.bot_user_id,
    bot_id: app.bot_id,
    is_enterprise_install: false,
  };
}

/** `auth.test` and the opening of sockets; `ticket` gives the path of a new connection. */
export function authMethods(ticket: () => string): Record<string, Method> {
  return {
    "auth.test": { token: "bot", tier: "special", scopes: [], required: [], handle: whoAmI },
    "apps.connections.open": {
      token: "app",
      tier: 1,
      scopes: [],
      required: [],
      handle: (world) => ({ ok: true, url: `${world.origin().replace(/^http/u, "ws")}${ticket()}` }),
    },
  };
}
