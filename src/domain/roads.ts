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
}
