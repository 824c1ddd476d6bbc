/** Something that did not reach somebody, or reached them more often than it should. */
export interface Finding {
  readonly kind: "lost" | "doubled";
  readonly count: number;
  readonly who: string;
  readonly what: string;
}

/** How many things were lost, or doubled. */
export function total(findings: readonly Finding[], kind: Finding["kind"]): number {
  return findings.reduce((sum, finding) => sum + (finding.kind === kind ? finding.count : 0), 0);
}
