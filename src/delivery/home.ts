import type { Home } from "../../storage/homes.ts";
import { faultOf } from "./faults.ts";
import type { DeliveryParts, Step } from "./steps.ts";

/** Publishes somebody's Home as it stands now; published twice it is the same. */
export async function publishHome(parts: DeliveryParts, home: Home): Promise<Step> {
  const { stores, slack, renderer, log } = parts;
  try {
    await slack.views.publish({ user_id: home.slackUserId, view: renderer.home(home) });
    stores.homes.markShown(home);
    return { kind: "settled" };
  } catch (error) {
    const fault = faultOf(error);
    if (fault.kind === "rate_limited") return { kind: "again", afterMs: fault.waitMs };
    if (fault.kind !== "refused") return { kind: "again" };
    log.warn({ user: home.slackUserId, error: fault.error }, "a Home cannot be published");
    stores.homes.forget(home.slackUserId);
    return { kind: "settled" };
  }
}
