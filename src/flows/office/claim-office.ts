import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { claimCodeFrom, plainClaim, wrongClaimsAllowed } from "../../domain/claim-codes.ts";
import { done, type Outcome, refused } from "../../domain/outcome.ts";
import type { Context } from "../context.ts";
import { administrators } from "./administrators.ts";

/** Whether the caller is an administrator now; a wrong code is no refusal, for it has to be counted. */
export type Claim = "granted" | "wrong";

/**
 * Makes sure that an office without administrators can be claimed, and one that has some cannot: the same code after
 * each start, until it is used.
 */
export function prepareClaim(context: Context): Outcome<void> {
  const { stores } = context;
  return stores.atomically(() => {
    if (administrators(context).length > 0) forgetClaim(context);
    else if (stores.settings.get("claim_code") === undefined) newCode(context);
    return done(undefined);
  });
}

/**
 * Makes whoever types the code an administrator and staff, once. After five wrong codes there is a new one, which
 * only the log tells.
 */
export function claimOffice(context: Context, typed: string): Outcome<Claim> {
  const { stores, now, caller } = context;
  return stores.atomically(() => {
    const code = stores.settings.get("claim_code");
    if (code === undefined) return refused({ name: "claim_taken", admins: administrators(context) });
    const isRight = isSame(plainClaim(typed), code);
    if (isRight) {
      for (const role of ["admin", "staff"] as const)
        stores.members.grantRole(caller.slackUserId, role, caller.slackUserId, now);
      stores.homes.touch(caller.slackUserId);
      forgetClaim(context);
    } else countWrong(context);
    stores.audit.record({
      at: now,
      actor: caller.slackUserId,
      action: isRight ? "office_claimed" : "claim_failed",
      subject: `member:${caller.slackUserId}`,
      detail: {},
    });
    return done(isRight ? "granted" : "wrong");
  });
}

/** Compares in the same time whatever differs: the digests have one length. */
function isSame(typed: string, code: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(typed), digest(code));
}

function countWrong(context: Context): void {
  const { settings } = context.stores;
  const wrong = Number(settings.get("claim_misses") ?? "0") + 1;
  if (wrong >= wrongClaimsAllowed) newCode(context);
  else settings.set("claim_misses", String(wrong));
}

function newCode({ stores }: Context): void {
  stores.settings.set("claim_code", claimCodeFrom(randomInt));
  stores.settings.unset("claim_misses");
}

function forgetClaim({ stores }: Context): void {
  stores.settings.unset("claim_code");
  stores.settings.unset("claim_misses");
}
