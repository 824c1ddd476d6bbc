import { z } from "zod";
import type { Attendance, PersonTimes } from "../src/domain/attendance.ts";
import type { Database } from "./database.ts";
import { flag, instant, maybe } from "./rows.ts";

const row = z
  .object({
    id: z.number(),
    visit_id: maybe(z.number()),
    meeting_id: maybe(z.number()),
    expert_id: maybe(z.number()),
    invitation_id: maybe(z.number()),
    person: maybe(z.string()),
    recorded_by: z.string(),
    recorded_at: instant,
    late: flag,
  })
  .transform(
    (r): Attendance => ({
      id: r.id,
      visitId: r.visit_id,
      meetingId: r.meeting_id,
      expertId: r.expert_id,
      invitationId: r.invitation_id,
      person: r.person,
      recordedBy: r.recorded_by,
      recordedAt: r.recorded_at,
      ...(r.late ? { late: true } : {}),
    }),
  );

const timesRow = z.object({ times: z.number(), people: z.number() });

/** Who really came: to visits and to meetings. */
export function createAttendances(db: Database) {
  const selectOfVisit = db.prepare("SELECT * FROM attendances WHERE visit_id = ? ORDER BY id");
  const selectOfMeeting = db.prepare("SELECT * FROM attendances WHERE meeting_id = ? ORDER BY id");
  const selectVisitsOf = db.prepare(
    "SELECT * FROM attendances WHERE expert_id = ? AND visit_id IS NOT NULL ORDER BY id",
  );
  const deleteOfVisit = db.prepare("DELETE FROM attendances WHERE visit_id = ?");
  const deleteOfMeeting = db.prepare("DELETE FROM attendances WHERE meeting_id = ?");
  const insert = db.prepare(`
    INSERT INTO attendances (visit_id, meeting_id, expert_id, invitation_id, person, recorded_by, recorded_at,
      late)
    VALUES (@visitId, @meetingId, @expertId, @invitationId, @person, @recordedBy, @recordedAt, @late)`);
  const countTimes = db.prepare(`
    SELECT count(*) AS times, count(DISTINCT coalesce('E' || a.expert_id, 'P' || a.person)) AS people
    FROM attendances a JOIN visits v ON v.id = a.visit_id
    WHERE v.survey_id = ? AND v.mode = 'on_site'`);
  return {
    ofVisit(visitId: number): Attendance[] {
      return selectOfVisit.all(visitId).map((r) => row.parse(r));
    },
    ofMeeting(meetingId: number): Attendance[] {
      return selectOfMeeting.all(meetingId).map((r) => row.parse(r));
    },
    /** An expert's attendances at visits, with a seat there or without. */
    ofExpert(expertId: number): Attendance[] {
      return selectVisitsOf.all(expertId).map((r) => row.parse(r));
    },
    add(attendance: Omit<Attendance, "id">): void {
      insert.run({
        visitId: attendance.visitId ?? null,
        meetingId: attendance.meetingId ?? null,
        expertId: attendance.expertId ?? null,
        invitationId: attendance.invitationId ?? null,
        person: attendance.person ?? null,
        recordedBy: attendance.recordedBy,
        recordedAt: attendance.recordedAt,
        late: Number(attendance.late ?? false),
      });
    },
    /** Takes back what was recorded of a visit, so that it can be recorded anew. */
    forgetVisit(visitId: number): void {
      deleteOfVisit.run(visitId);
    },
    forgetMeeting(meetingId: number): void {
      deleteOfMeeting.run(meetingId);
    },
    /** Person-times and distinct people of a survey: attendances at its on-site visits. */
    personTimes(surveyId: number): PersonTimes {
      return timesRow.parse(countTimes.get(surveyId));
    },
  };
}
