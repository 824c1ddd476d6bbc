import { z } from "zod";
import { type Language, languages } from "../src/domain/languages.ts";
import type { Member } from "../src/domain/people.ts";
import { type Role, roles } from "../src/domain/roles.ts";
import type { Instant } from "../src/domain/time.ts";
import type { Database } from "./database.ts";
import { flag, maybe } from "./rows.ts";

const row = z
  .object({
    slack_user_id: z.string(),
    name: z.string(),
    email: maybe(z.string()),
    language: maybe(z.enum(languages)),
    deactivated: flag,
    unreachable: maybe(z.string()),
  })
  .transform(
    (r): Member => ({
      slackUserId: r.slack_user_id,
      name: r.name,
      email: r.email,
      language: r.language,
      deactivated: r.deactivated,
      unreachable: r.unreachable,
    }),
  );

const roleRow = z.object({ role: z.enum(roles) });

/** What Slack says of a member, as far as the bot keeps it. */
export interface MemberProfile {
  readonly slackUserId: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly deactivated: boolean;
  /** When Slack says that this became so, seconds since 1970; undefined when it does not say. */
  readonly updated?: number | undefined;
}

/** Members of the Slack workspace, with the roles that were given to them. */
export function createMembers(db: Database) {
  const columns = "slack_user_id, name, email, language, deactivated, unreachable";
  const select = db.prepare(`SELECT ${columns} FROM members WHERE slack_user_id = ?`);
  const selectAll = db.prepare(
    `SELECT ${columns} FROM members WHERE is_bot = 0 ORDER BY name, slack_user_id`,
  );
  const selectWithRole = db.prepare(`
    SELECT ${columns} FROM members JOIN member_roles USING (slack_user_id) WHERE role = ?
    ORDER BY name, slack_user_id`);
  const meet = db.prepare("INSERT INTO members (slack_user_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const upsert = db.prepare(`
    INSERT INTO members (slack_user_id, name, email, deactivated, slack_updated)
    VALUES (@slackUserId, @name, @email, @deactivated, @updated)
    ON CONFLICT (slack_user_id) DO UPDATE
    SET name = excluded.name, email = excluded.email, deactivated = excluded.deactivated,
      slack_updated = coalesce(excluded.slack_updated, slack_updated)
    WHERE coalesce(excluded.slack_updated >= slack_updated, 1)`);
  /** Sets one column of a member's row, and makes the row for somebody who has none yet. */
  const setting = (column: "language" | "unreachable" | "dm_channel") =>
    db.prepare(`
      INSERT INTO members (slack_user_id, name, ${column}) VALUES (@id, @id, @value)
      ON CONFLICT (slack_user_id) DO UPDATE SET ${column} = excluded.${column}`);
  const setLanguage = setting("language");
  const setUnreachable = setting("unreachable");
  const selectChannel = db.prepare<[string], { dm_channel: string | null }>(
    "SELECT dm_channel FROM members WHERE slack_user_id = ?",
  );
  const setChannel = setting("dm_channel");
  const selectRoles = db.prepare("SELECT role FROM member_roles WHERE slack_user_id = ?");
  const grant = db.prepare(
    "INSERT INTO member_roles (slack_user_id, role, granted_by, granted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const revoke = db.prepare("DELETE FROM member_roles WHERE slack_user_id = ? AND role = ?");
  return {
    find(slackUserId: string): Member | undefined {
      const found = select.get(slackUserId);
      return found === undefined ? undefined : row.parse(found);
    },
    /** Everybody the bot knows of, by name; other bots are nobody. */
    all(): Member[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    /** Those to whom a role was given, by name. */
    withRole(role: Role): Member[] {
      return selectWithRole.all(role).map((r) => row.parse(r));
    },
    /** Makes sure that there is a row for somebody whom the bot has only heard of by id. */
    meet(slackUserId: string): void {
      meet.run(slackUserId, slackUserId);
    },
    /** Keeps what Slack says, unless what is known is newer. */
    save(profile: MemberProfile): void {
      upsert.run({
        ...profile,
        email: profile.email ?? null,
        deactivated: profile.deactivated ? 1 : 0,
        updated: profile.updated ?? null,
      });
    },
    chooseLanguage(slackUserId: string, language: Language): void {
      setLanguage.run({ id: slackUserId, value: language });
    },
    /** Notes Slack's reason why a member cannot be reached; undefined takes it back. */
    markUnreachable(slackUserId: string, reason: string | undefined): void {
      setUnreachable.run({ id: slackUserId, value: reason ?? null });
    },
    /** The direct-message channel with a member, once it is known. */
    directChannel(slackUserId: string): string | undefined {
      return selectChannel.get(slackUserId)?.dm_channel ?? undefined;
    },
    rememberDirectChannel(slackUserId: string, channel: string): void {
      setChannel.run({ id: slackUserId, value: channel });
    },
    /** Roles that were given; expert and contact follow from other records. */
    rolesOf(slackUserId: string): Role[] {
      return selectRoles.all(slackUserId).map((r) => roleRow.parse(r).role);
    },
    grantRole(slackUserId: string, role: Role, by: string, at: Instant): void {
      grant.run(slackUserId, role, by, at);
    },
    revokeRole(slackUserId: string, role: Role): void {
      revoke.run(slackUserId, role);
    },
  };
}
