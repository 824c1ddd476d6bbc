import { z } from "zod";
import { type Contact, type ContactFacts, contactChannels } from "../src/domain/organisations.ts";
import type { Database } from "./database.ts";
import { expectOne, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    organisation_id: z.number(),
    name: z.string(),
    post: maybe(z.string()),
    channel: z.enum(contactChannels),
    address: maybe(z.string()),
    slack_user_id: maybe(z.string()),
  })
  .transform(
    (r): Contact => ({
      id: r.id,
      organisationId: r.organisation_id,
      name: r.name,
      post: r.post,
      channel: r.channel,
      address: r.address,
      slackUserId: r.slack_user_id,
    }),
  );

const parameters = (facts: ContactFacts) => ({
  ...facts,
  post: facts.post ?? null,
  address: facts.address ?? null,
});

/** People in organisations whom the office writes to or calls. */
export function createContacts(db: Database) {
  const selectAll = db.prepare("SELECT * FROM contacts ORDER BY id");
  const selectOf = db.prepare("SELECT * FROM contacts WHERE organisation_id = ? ORDER BY id");
  const selectByUser = db.prepare("SELECT * FROM contacts WHERE slack_user_id = ?");
  const selectNamed = db.prepare("SELECT * FROM contacts WHERE organisation_id = ? AND name = ?");
  const insert = db.prepare(`
    INSERT INTO contacts (organisation_id, name, post, channel, address)
    VALUES (@organisationId, @name, @post, @channel, @address)`);
  const update = db.prepare(`
    UPDATE contacts SET organisation_id = @organisationId, name = @name, post = @post, channel = @channel,
      address = @address
    WHERE id = @id`);
  const link = db.prepare("UPDATE contacts SET slack_user_id = ? WHERE id = ?");
  const one = (found: unknown): Contact | undefined => (found === undefined ? undefined : row.parse(found));
  return {
    all(): Contact[] {
      return selectAll.all().map((r) => row.parse(r));
    },
    ofOrganisation(organisationId: number): Contact[] {
      return selectOf.all(organisationId).map((r) => row.parse(r));
    },
    findByUser(slackUserId: string): Contact | undefined {
      return one(selectByUser.get(slackUserId));
    },
    findNamed(organisationId: number, name: string): Contact | undefined {
      return one(selectNamed.get(organisationId, name));
    },
    add(facts: ContactFacts): number {
      return newId(insert.run(parameters(facts)));
    },
    change(id: number, facts: ContactFacts): void {
      expectOne(update.run({ ...parameters(facts), id }));
    },
    /** Links a contact to a member of the Slack workspace; undefined takes the link away. */
    linkTo(id: number, slackUserId: string | undefined): void {
      expectOne(link.run(slackUserId ?? null, id));
    },
  };
}
