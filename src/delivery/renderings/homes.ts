import type { HomeView } from "@slack/types";
import { digestOf } from "../../domain/digests.ts";
import { homeView } from "../../views/homes/home.ts";
import type { OfficeHome } from "../../views/homes/home-office.ts";
import type { Desk } from "./rendering.ts";

/** Somebody's Home as it stands now; `isOffice`: with what staff see. */
export function home(desk: Desk, slackUserId: string, isOffice: boolean): HomeView {
  const own = desk.stores.ownHomes.ofMember(slackUserId, desk.now, desk.today);
  const sees = isOffice ? officeHome(desk) : undefined;
  return homeView({ slackUserId, own, office: sees, ...desk });
}

/** What the office has to see to, as its digest tells it, and the surveys under way. */
function officeHome({ stores, now, zone, calendar }: Desk): OfficeHome {
  const { surveys, meetings } = stores.dues.records();
  const { items, decisions } = digestOf({ surveys, meetings, recorded: [], now, zone, calendar });
  return { items: [...decisions, ...items], surveys };
}
