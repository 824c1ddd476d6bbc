/** A conflict of interest between an expert and a park: how it is known, and whether it excludes. */
export interface Recusal {
  readonly expertId: number;
  readonly parkId: number;
  readonly basis: "declared" | "derived" | "objected";
  readonly weight: "hard" | "soft";
  /** Read by administrators and the approver alone. */
  readonly reason: string | undefined;
}

/** True when a conflict keeps the expert away from a park; a soft one that was only derived does not. */
export function isConflict({ parkId, weight, basis }: Recusal, of: number): boolean {
  return parkId === of && (weight === "hard" || basis !== "derived");
}
