/** Letters and digits that nobody takes for one another: without 0, 1, I, L, O and U. */
export const claimAlphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** How many signs a claim code has. */
export const claimLength = 8;

/** After so many wrong codes the code is replaced. */
export const wrongClaimsAllowed = 5;

/** A new code; `below(n)` gives a whole number from 0 to n − 1 that nobody can foresee. */
export function claimCodeFrom(below: (limit: number) => number): string {
  return Array.from({ length: claimLength }, () => claimAlphabet[below(claimAlphabet.length)]).join("");
}

/** A code as it is compared: whatever capitals, spaces and dashes it was typed with. */
export function plainClaim(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s_.\-–—]+/g, "");
}
