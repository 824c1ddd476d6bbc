import { z } from "zod";
import { done, type Outcome } from "../domain/outcome.ts";
import { organisationGroups } from "../domain/survey-organisations.ts";
import { type Interaction, interaction } from "../door/interaction.ts";
import { type Reply, say, sayInstead, show } from "../door/reply.ts";
import type { Context } from "../flows/context.ts";
import type { GuestsWanted } from "../flows/meetings/invite-organisations.ts";
import { type InvitedOrPlanned, inviteAsPlanned, planInvitation } from "../flows/meetings/plan-invitation.ts";
import { meetingDetails } from "../flows/meetings/show-meeting.ts";
import { knownPeople } from "../flows/office/known-people.ts";
import { readGuests } from "../input/meetings/guest-lines.ts";
import { readOrganisationRows } from "../input/meetings/organisations-invited.ts";
import { invitationPlanForm, invitationPlanView } from "../views/meetings/invitation-plan.ts";
import { invitedView } from "../views/meetings/meeting-answers.ts";
import { meetingReader } from "../views/meetings/meeting-facts.ts";
import { inviteForm } from "../views/meetings/meeting-forms.ts";
import { atField } from "./meetings.ts";

const version = z.literal(1);
const one = z.object({ v: version, id: z.number() });
const readerOf = ({ caller, zone, now }: Context) => meetingReader(caller.language, zone, now);

const open = interaction({
  id: "meeting.invite",
  permission: "meetings.write",
  effect: "reads",
  value: one,
  run({ id }, context) {
    const details = meetingDetails(context, id);
    return details.done
      ? done(show(inviteForm(details.value.meeting, context.stores.surveys.all(), readerOf(context))))
      : details;
  },
});

/** What was asked in the window, as its preview carries it: organisations by number, with their seats. */
const asked = z.object({
  people: z.array(z.string()),
  groups: z.array(z.enum(organisationGroups)),
  survey: z.number().optional(),
  named: z.array(z.tuple([z.number(), z.number()])),
});
type Asked = z.infer<typeof asked>;

/** Slack's limit on what a window carries is 3000 characters; the rest of it needs some. */
const askedLimit = 2800;

function wantedOf(id: number, { people, groups, survey, named }: Asked): GuestsWanted {
  return {
    meetingId: id,
    people: people.map((slackUserId) => ({ kind: "member", slackUserId })),
    groups,
    surveyId: survey,
    named: named.map(([organisationId, seats]) => ({ kind: "organisation", organisationId, seats })),
  };
}

/** The preview in the window, or what came of it. */
function inWindow(result: InvitedOrPlanned, what: Asked, changed: boolean, context: Context): Outcome<Reply> {
  const reader = readerOf(context);
  if (result.kind === "invited") return done(say(invitedView({ ...result, day: undefined }, reader)));
  const carried = JSON.stringify({ v: 1, id: result.meeting.id, asked: what, mark: result.mark });
  return done(show(invitationPlanForm({ ...result, changed }, carried, reader)));
}

const submit = interaction({
  id: "meeting.invite",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({
    fields: z.object({
      people: z.array(z.string()).optional(),
      groups: z.array(z.enum(organisationGroups)).optional(),
      survey: z.string().optional(),
      rows: z.string().max(3000).optional(),
    }),
  }),
  run({ id, fields }, context) {
    const { people = [], groups = [], survey, rows = "" } = fields;
    const { invited, unread } = readOrganisationRows(rows, context.stores.organisations.all());
    const [first] = unread;
    if (first !== undefined) return atField("rows", { name: "organisation_unknown", typed: first }, context);
    const named = invited.map(({ organisationId, seats }): [number, number] => [organisationId, seats]);
    const what = { people, groups, named, ...(survey === undefined ? {} : { survey: Number(survey) }) };
    if (JSON.stringify(what).length > askedLimit)
      return atField("rows", { name: "meeting_line_long" }, context);
    const planned = planInvitation(context, wantedOf(id, what));
    return planned.done
      ? inWindow(planned.value, what, false, context)
      : atField("people", planned.refusal, context);
  },
});

/** Sends what the window showed, unless that is something else by now. */
const submitSend = interaction({
  id: "meeting.invite_send",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ asked, mark: z.string() }),
  run({ id, asked: what, mark }, context) {
    const sent = inviteAsPlanned(context, wantedOf(id, what), mark);
    return sent.done ? inWindow(sent.value, what, true, context) : sent;
  },
});

/** Sends what the preview of a typed line showed, unless that is something else by now. */
const send = interaction({
  id: "meeting.invite_send",
  permission: "meetings.write",
  effect: "changes",
  value: one.extend({ line: z.string(), mark: z.string() }),
  run({ id, line, mark }, context) {
    const read = readGuests(line, () => knownPeople(context));
    if (!read.done) return read;
    const sent = inviteAsPlanned(context, { meetingId: id, ...read.value }, mark);
    if (!sent.done) return sent;
    const reader = readerOf(context);
    return sent.value.kind === "invited"
      ? done(sayInstead(invitedView({ ...sent.value, day: undefined }, reader)))
      : done(sayInstead(invitationPlanView({ ...sent.value, changed: true }, line, reader)));
  },
});

export const meetingInvitationClicks: readonly Interaction[] = [open, send];
export const meetingInvitationForms: readonly Interaction[] = [submit, submitSend];
