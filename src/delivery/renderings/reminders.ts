import type { Reminder } from "../../../storage/reminders.ts";
import { owesMaterials } from "../../domain/agenda.ts";
import type { AssignmentState } from "../../domain/assignments.ts";
import { isOwed } from "../../domain/decisions.ts";
import { duesOfMeeting } from "../../domain/dues.ts";
import { type Participation, phaseOf } from "../../domain/meetings.ts";
import { isWorking } from "../../domain/office-hours.ts";
import { byHand, placeOfStep, type ReminderStep, reminderPolicy } from "../../domain/reminders.ts";
import { isSettingOut } from "../../domain/road-pages.ts";
import { lacksOfRoad, roadFor } from "../../domain/roads.ts";
import { isOver } from "../../domain/visits.ts";
import { reminderFailedView, reminderView } from "../../views/reminders/reminder.ts";
import { type ReminderItem, reminderReader } from "../../views/reminders/reminder-items.ts";
import { type Desk, type NoticeOf, outdated, type Rendering, worth } from "./rendering.ts";

/** A reminder as its matters stand now. */
export function reminderMessage(desk: Desk, reminderId: number): Rendering {
  const reminder = desk.stores.reminders.find(reminderId);
  if (reminder === undefined) return outdated;
  const items = reminderItems(desk, reminder);
  const reader = reminderReader(desk.language, desk.zone, desk.today);
  return items.length === 0
    ? outdated
    : worth(reminderView(addressOf(desk, reminder.recipient), items, reader));
}

/**
 * A first message: only of what is still owed at this very moment, and only on its day in office hours. One that comes
 * too late is not said; the next round says what is still worth saying.
 */
export function reminder(desk: Desk, { reminderId }: NoticeOf<"reminder">): Rendering {
  const found = desk.stores.reminders.find(reminderId);
  if (found === undefined) return outdated;
  const items = reminderItems(desk, found).filter((item) => !item.isSettled);
  if (items.length === 0) return outdated;
  if (found.day !== desk.today || !isWorking(desk.now, desk)) return { send: false, reason: "outside_hours" };
  const reader = reminderReader(desk.language, desk.zone, desk.today);
  return worth(reminderView(addressOf(desk, found.recipient), items, reader));
}

/** How somebody is addressed. */
function addressOf({ stores, language }: Desk, slackUserId: string): string {
  const expert = stores.experts.findByUser(slackUserId);
  if (expert !== undefined) return language === "zh-CN" ? `${expert.name}老师` : expert.name;
  return stores.members.find(slackUserId)?.name ?? "";
}

/** Everything that a reminder tells, as it stands now; what is gone from the records is left out. */
function reminderItems(desk: Desk, { steps }: Pick<Reminder, "steps">): ReminderItem[] {
  return steps.flatMap((step) => itemOf(desk, step) ?? []);
}

function itemOf(desk: Desk, step: ReminderStep): ReminderItem | undefined {
  const [noun, number] = step.key.split(":");
  const id = Number(number);
  switch (noun) {
    case "answer":
      return answerItem(desk, step, id);
    case "reply":
      return replyItem(desk, step, id);
    case "replies":
      return repliesItem(desk, step, id);
    case "material":
      return materialItem(desk, step, id);
    case "materials":
      return materialsItem(desk, step, id);
    case "task":
      return taskItem(desk, step, id);
    case "questionnaire":
    case "attendance":
    case "road":
      return visitItem(desk, step, noun, id);
    default:
      return undefined;
  }
}

const frame = (kind: keyof typeof reminderPolicy, { step, moment }: ReminderStep) => ({
  to: step === byHand ? ("debtor" as const) : (reminderPolicy[kind][step - 1]?.to ?? "owner"),
  moment,
  place: placeOfStep(kind, step),
});

function answerItem({ stores, today }: Desk, step: ReminderStep, id: number): ReminderItem | undefined {
  const assignment = stores.assignments.find(id);
  const visit = assignment === undefined ? undefined : stores.visits.find(assignment.visitId);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  const expert = assignment === undefined ? undefined : stores.experts.find(assignment.expertId);
  if (assignment === undefined || visit === undefined || park === undefined || expert === undefined)
    return undefined;
  const isWaiting = assignment.state === "invited" || assignment.state === "countered";
  const isOpen = isWaiting && visit.state === "scheduled" && !isOver(visit, today);
  const place = frame("answer", step);
  // Whoever owes the answer reads the new deadline; to the owner the old one is settled by it.
  const later = assignment.replyBy === step.moment ? undefined : assignment.replyBy;
  const isSettled =
    !isOpen || assignment.state === "countered" || (place.to === "owner" && later !== undefined);
  return {
    kind: "answer",
    ...place,
    moment: place.to === "debtor" ? (later ?? step.moment) : step.moment,
    isSettled,
    answer: answerOf(assignment.state),
    waitingUntil: isOpen ? later : undefined,
    assignment,
    visit,
    park,
    expert,
  };
}

function answerOf(state: AssignmentState): "yes" | "no" | undefined {
  if (state === "accepted" || state === "attended") return "yes";
  return state === "declined" || state === "withdrawn" ? "no" : undefined;
}

function replyItem({ stores, now }: Desk, step: ReminderStep, id: number): ReminderItem | undefined {
  const invitation = stores.invitations.find(id);
  const meeting = invitation === undefined ? undefined : stores.meetings.find(invitation.meetingId);
  if (invitation === undefined || meeting === undefined) return undefined;
  const { status } = invitation;
  const isOpen = phaseOf(meeting, now) === "open" && status === "needs-action";
  const rest = { isSettled: !isOpen, answer: replyOf(status), meeting, invitation };
  return { kind: "reply", ...frame("replies", step), ...rest };
}

function replyOf(status: Participation): "yes" | "no" | undefined {
  if (status === "accepted" || status === "delegated") return "yes";
  return status === "declined" ? "no" : undefined;
}

function repliesItem({ stores, now }: Desk, step: ReminderStep, id: number): ReminderItem | undefined {
  const meeting = stores.meetings.find(id);
  if (meeting === undefined) return undefined;
  const waiting = stores.invitations.ofMeeting(id).filter(({ status }) => status === "needs-action").length;
  const isOpen = phaseOf(meeting, now) === "open" && waiting > 0;
  const rest = { isSettled: !isOpen, answer: undefined, meeting, open: waiting };
  return { kind: "replies", ...frame("replies", step), ...rest };
}

function materialItem({ stores, now }: Desk, step: ReminderStep, id: number): ReminderItem | undefined {
  const item = stores.agendaItems.find(id);
  const meeting = item === undefined ? undefined : stores.meetings.find(item.meetingId);
  if (item === undefined || meeting === undefined) return undefined;
  const isSettled = phaseOf(meeting, now) !== "open" || !owesMaterials(item);
  return { kind: "material", ...frame("materials", step), isSettled, answer: undefined, meeting, item };
}

function materialsItem(
  { stores, now, zone }: Desk,
  step: ReminderStep,
  id: number,
): ReminderItem | undefined {
  const records = stores.dues.records({ kind: "meetings" }).meetings;
  const found = records.find(({ meeting }) => meeting.id === id);
  if (found === undefined) return undefined;
  const owed = duesOfMeeting(found, now, zone).find((due) => due.kind === "materials");
  const open = owed?.kind === "materials" ? owed.items.length : 0;
  const rest = { isSettled: open === 0, answer: undefined, meeting: found.meeting, open };
  return { kind: "materials", ...frame("materials", step), ...rest };
}

function taskItem({ stores, recipient }: Desk, step: ReminderStep, id: number): ReminderItem | undefined {
  const decision = stores.decisions.find(id);
  const meeting = decision === undefined ? undefined : stores.meetings.find(decision.meetingId);
  if (decision === undefined || meeting === undefined) return undefined;
  const place = frame("task", step);
  const isTheirs = place.to === "owner" || recipient === `user:${decision.responsible}`;
  const isSettled = !isOwed(decision) || meeting.state === "cancelled" || !isTheirs;
  return { kind: "task", ...place, isSettled, answer: undefined, meeting, decision };
}

function visitItem(
  { stores, now, zone }: Desk,
  step: ReminderStep,
  kind: "questionnaire" | "attendance" | "road",
  id: number,
): ReminderItem | undefined {
  const visit = stores.visits.find(id);
  const park = visit === undefined ? undefined : stores.parks.find(visit.parkId);
  if (visit === undefined || park === undefined) return undefined;
  const isFilled = lacksOfRoad(roadFor(visit, stores.roads.ofVisit(id))).length === 0;
  const isSettled =
    visit.state !== "scheduled" || (kind === "road" && (isFilled || !isSettingOut(visit, now, zone)));
  return { kind, ...frame(kind, step), isSettled, answer: undefined, visit, park };
}

/** Tells the owner whom a reminder did not reach, and of what. */
export function reminderFailed(desk: Desk, { reminderId }: NoticeOf<"reminder">, reason: string): Rendering {
  const found = desk.stores.reminders.find(reminderId);
  const items = found === undefined ? [] : reminderItems(desk, found).filter((item) => !item.isSettled);
  if (found === undefined || items.length === 0) return outdated;
  const reader = reminderReader(desk.language, desk.zone, desk.today);
  return worth(reminderFailedView(addressOf(desk, found.recipient), reason, items, reader));
}
