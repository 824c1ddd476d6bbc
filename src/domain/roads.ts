import type { Visit } from "./visits.ts";

/** What a team needs to know for the road beside the visit itself; undefined where nobody has filled it in. */
export interface RoadFacts {
  /** Trains, flights, transfers, arrival. */
  readonly route: string | undefined;
  /** Who meets the team, and where. */
  readonly pickUp: string | undefined;
  readonly pickUpPhone: string | undefined;
  readonly hotel: string | undefined;
  readonly liaisonPhone: string | undefined;
}

/** What is filled in, and by whom. */
export interface Road extends RoadFacts {
  readonly visitId: number;
  /** Slack user. */
  readonly filledBy: string;
  /** The visit's revision for which it was filled in. */
  readonly revision: number;
}

/** What a team cannot set out without. */
export type RoadLack = "route" | "pick_up";

/** Which of it nobody has filled in yet. */
export function lacksOfRoad(road: RoadFacts | undefined): readonly RoadLack[] {
  return [
    ...(road?.route === undefined ? (["route"] as const) : []),
    ...(road?.pickUp === undefined ? (["pick_up"] as const) : []),
  ];
}

/** What holds of it for the visit as it is now: after a move only the liaison's telephone does. */
export function roadFor(visit: Pick<Visit, "revision">, road: Road | undefined): Road | undefined {
  if (road === undefined || road.revision === visit.revision) return road;
  return { ...road, route: undefined, pickUp: undefined, pickUpPhone: undefined, hotel: undefined };
}
