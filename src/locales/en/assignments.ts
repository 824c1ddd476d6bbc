import type { AssignmentState, DeclineReason } from "../../domain/assignments.ts";
import { md } from "../mrkdwn.ts";
import type { assignments as model } from "../zh-CN/assignments.ts";

const states: Record<AssignmentState, string> = {
  proposed: "not yet asked",
  invited: "waiting",
  accepted: "accepted",
  declined: "declined",
  countered: "another date",
  withdrawn: "withdrawn",
  lapsed: "no answer in time",
  attended: "attended",
  absent: "absent",
};

const reasons: Record<DeclineReason, string> = {
  diary: "Diary clash",
  health_or_family: "Health or family",
  travel: "Too much travel lately",
  unsaid: "Rather not say",
};

/** Experts' fields, which the records name in Chinese. */
const fields: Readonly<Record<string, string>> = {
  工业生态学: "industrial ecology",
  循环经济: "circular economy",
  "碳减排/能源": "carbon reduction and energy",
  园区规划: "park planning",
  环境管理: "environmental management",
  环境工程: "environmental engineering",
  环境信息化: "environmental informatics",
  污染防治: "pollution control",
  水资源: "water resources",
  固废: "solid waste",
  固体废物: "solid waste",
};

export const assignments: typeof model = {
  states,
  field: (names) =>
    names
      .split(";")
      .map((name) => fields[name] ?? name)
      .join(" and "),
  reasons,
  roles: { leads: "leader", member: "member" },
  notification: (_expert, day, park, replyBy) =>
    md`Could you join the ${park} visit on ${day}? Please reply by ${replyBy}`,
  notificationMany: (_expert, count, replyBy) =>
    md`Could you join ${count} park visits? Please reply by ${replyBy}`,
  notificationRest: (_expert, count, replyBy) =>
    md`${count === 1 ? "One more park visit awaits" : `${count} more park visits await`} your answer; please reply by ${replyBy}`,
  greeting: (expert, survey) => md`*Dear ${expert}, would you join a park visit for the ${survey}?*`,
  greetingInstead: (expert) => md`*Dear ${expert}, our plans have changed: would you join a park visit?*`,
  greetingMany: (expert, count, survey) =>
    md`*Dear ${expert}, would you join ${count} park visits for the ${survey}?*`,
  notificationMoved: (_expert, park, was, day, replyBy) =>
    md`The ${park} visit has moved from ${was} to ${day}. Could you still join? Please reply by ${replyBy}`,
  notificationMovedMany: (_expert, count, replyBy) =>
    md`${count} park visits have new dates. Could you look again? Please reply by ${replyBy}`,
  greetingMoved: (expert, park, hadAgreed) =>
    md`*Dear ${expert}, the ${park} visit has a new date.* ${hadAgreed ? "You had kindly agreed to come; could you still join?" : "Please answer for the new date; the earlier card needs no answer any more."} We are sorry for the trouble.`,
  greetingMovedMany: (expert, count) =>
    md`*Dear ${expert}, ${count} park visits have new dates. Could you look again?* The earlier cards need no answer any more. We are sorry for the trouble.`,
  movedFrom: (days) => md` (was ${days})`,
  moved: (day, now) =>
    md`*The visit of ${day} has moved to ${now === "" ? "another day" : now}.* Please see the newer card; this one needs no answer any more. Thank you.`,
  movedText: (day, park, now) =>
    md`The ${park} visit has moved from ${day} to ${now === "" ? "another day" : now}; please see the newer card`,
  where: (park, place) => md`📍 *${park}* (${place})`,
  when: (day, from, to) => md`🗓 *${day}, ${from}–${to}*`,
  onDay: (day) => md`🗓 *${day}*`,
  hours: (from, to) => md`🗓 ${from}–${to}`,
  arrive: (day) => md`; please arrive on the evening of ${day}`,
  role: (role) => md`👤 As ${role === "leader" ? "the leader" : "a member"}`,
  focus: (field) => md`; we would like your eye on *${field}*`,
  team: (people) => md`👥 Also being asked: ${people}`,
  colleague: (name, institution, leads) => md`${name} (${institution}${leads ? ", leads" : ""})`,
  colleagueSeparator: ", ",
  travel: (owner) =>
    md`🚄 Travel and lodging: ${owner === "" ? "the office" : owner} will arrange it with you`,
  replyBy: (moment) => md`Please reply by *${moment}*`,
  declaration: "“I'll join” confirms that you have no conflict of interest with this park",
  line: (index, day, park, role, field) =>
    md`*${index + 1}. ${day}, ${park}* | ${role}${field === "" ? "" : ` | ${field}`}`,
  join: "I'll join",
  cannotJoin: "Can't join",
  joinAll: (count) => (count === 2 ? "Join both" : "Join all"),
  changed: "Something changed",
  canAgain: "I can after all",
  accepted: (owner) =>
    md`✅ *You answered: joining.* Thank you! Two workdays before, your itinerary, who meets you and facts about the park come here; if anything comes up, ask ${owner === "" ? "the office" : owner}.`,
  declined: (day) =>
    md`Noted: *you cannot join on ${day}*. No harm done; we will ask you again another time.`,
  withdrawn: (day) => md`Noted: *you can no longer join on ${day}*. Thank you for telling us early.`,
  takenBack: (day) => md`*We no longer need to trouble you for ${day}.* Thank you; no reply is needed.`,
  cancelled: (day) => md`*The visit on ${day} is cancelled.* Thank you; no reply is needed.`,
  lapsed: (day) => md`*The time to answer for ${day} has passed.* We will ask you again another time.`,
  attended: (day) => md`✅ *You joined the visit on ${day}.* Thank you!`,
  absent: (day) => md`*The visit on ${day}* is over.`,
  acceptedText: (day, park) => md`You answered: joining the ${park} visit on ${day}`,
  declinedText: (day, park) => md`Noted: you cannot join the ${park} visit on ${day}`,
  closedText: (day, park) => md`${park} visit on ${day}: no reply is needed`,
  textSeparator: "; ",
  declineTitle: "Can't join",
  declineIntro: (day, park) => md`*${day}, ${park}*\nNo harm done, and no reason is needed: just tap “Send”.`,
  declineReason: "Reason",
  declineNote: "Anything to add",
  declineNoteHint: "Only the office's liaison reads this.",
};
