import { z } from "zod";
import { type Invitation, participations } from "../src/domain/meetings.ts";
import { ways } from "../src/domain/people.ts";
import type { Database } from "./database.ts";
import { expectOne, instant, maybe, newId } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    meeting_id: z.number(),
    slack_user_id: maybe(z.string()),
    organisation_id: maybe(z.number()),
    person: maybe(z.string()),
    status: z.enum(participations),
    delegate: maybe(z.string()),
    note: maybe(z.string()),
    sequence: z.number(),
    answered_at: maybe(instant),
    answered_by: maybe(z.string()),
    answered_way: maybe(z.enum(ways)),
    passed_on_from: maybe(z.number()),
  })
  .transform(
    (r): Invitation => ({
      id: r.id,
      meetingId: r.meeting_id,
      slackUserId: r.slack_user_id,
      organisationId: r.organisation_id,
      person: r.person,
      status: r.status,
      delegate: r.delegate,
      note: r.note,
      sequence: r.sequence,
      answeredAt: r.answered_at,
      answeredBy: r.answered_by,
      answeredWay: r.answered_way,
      passedOnFrom: r.passed_on_from,
    }),
  );

const parameters = (invitation: Omit<Invitation, "id">) => ({
  meetingId: invitation.meetingId,
  slackUserId: invitation.slackUserId ?? null,
  organisationId: invitation.organisationId ?? null,
  person: invitation.person ?? null,
  status: invitation.status,
  delegate: invitation.delegate ?? null,
  note: invitation.note ?? null,
  sequence: invitation.sequence,
  answeredAt: invitation.answeredAt ?? null,
  answeredBy: invitation.answeredBy ?? null,
  answeredWay: invitation.answeredWay ?? null,
  passedOnFrom: invitation.passedOnFrom ?? null,
});

/** Seats at meetings and what their people answered. */
export function createInvitations(db: Database) {
  const select = db.prepare("SELECT * FROM invitations WHERE id = ?");
  const selectOf = db.prepare("SELECT * FROM invitations WHERE meeting_id = ? ORDER BY id");
  const selectByUser = db.prepare("SELECT * FROM invitations WHERE slack_user_id = ? ORDER BY id");
  const selectByOrganisation = db.prepare("SELECT * FROM invitations WHERE organisation_id = ? ORDER BY id");
  const insert = db.prepare(`
    INSERT INTO invitations (meeting_id, slack_user_id, organisation_id, person, status, delegate, note,
      sequence, answered_at, answered_by, answered_way, passed_on_from)
    VALUES (@meetingId, @slackUserId, @organisationId, @person, @status, @delegate, @note,
      @sequence, @answeredAt, @answeredBy, @answeredWay, @passedOnFrom)`);
  const update = db.prepare(`
    UPDATE invitations SET slack_user_id = @slackUserId, organisation_id = @organisationId, person = @person,
      status = @status, delegate = @delegate, note = @note, sequence = @sequence, answered_at = @answeredAt,
      answered_by = @answeredBy, answered_way = @answeredWay, passed_on_from = @passedOnFrom
    WHERE id = @id`);
  const many = (found: readonly unknown[]): Invitation[] => found.map((r) => row.parse(r));
  return {
    find(id: number): Invitation | undefined {
      const found = select.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    ofMeeting(meetingId: number): Invitation[] {
      return many(selectOf.all(meetingId));
    },
    ofMember(slackUserId: string): Invitation[] {
      return many(selectByUser.all(slackUserId));
    },
    /** Seats for whomever an organisation sends, and of people who belong to it. */
    ofOrganisation(organisationId: number): Invitation[] {
      return many(selectByOrganisation.all(organisationId));
    },
    add(invitation: Omit<Invitation, "id">): number {
      return newId(insert.run(parameters(invitation)));
    },
    /** Writes what may change of an invitation; its meeting stays. */
    change(invitation: Invitation): void {
      const { meetingId: _meeting, ...rest } = parameters(invitation);
      expectOne(update.run({ ...rest, id: invitation.id }));
    },
  };
}
