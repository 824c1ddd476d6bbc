/** What passes from one of the staff to another, counted. */
export interface HandoverCounts {
  readonly surveys: number;
  readonly visits: number;
  readonly meetings: number;
  readonly digests: number;
}
