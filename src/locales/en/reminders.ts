import { md } from "../mrkdwn.ts";
import type { Words } from "../words.ts";

const circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"];

const things = (count: number) => (count === 1 ? "one thing" : `${count} things`);

export const reminders: Words["reminders"] = {
  expert: (name) => name,
  number: (index) => `${circled[index] ?? `(${index + 1})`} `,
  visit: (day, park) => `${park}, ${day}`,
  meeting: (moment, title) => `“${title}”, ${moment}`,
  material: (title, item) => `text and slides for “${title}” (${item})`,
  task: (title, what) => `${what} (decided by “${title}”)`,
  textDeed: (name, what, by) => md`${name}, please see to it by ${by}: ${what}`,
  lineDeed: (number, what, by) => md`${number}*${what}*\nPlease by *${by}*`,
  greetingDeed: (name, count) => md`*Dear ${name}, please see to ${things(count)}.*`,
  placeDeed: (which, of) => `Reminder ${which} of ${of}; once it is done, one tap ends them`,
  closedDeed: (number, what) => md`✅ ${number}${what}: that is settled, thank you`,
  text: (name, what, by) => md`${name}, please reply by ${by}: ${what}`,
  textMany: (name, count) => md`${name}, ${things(count)} still need your reply`,
  textSettled: (name) => md`${name}, everything is answered. Thank you`,
  greeting: (name) => md`*Dear ${name}, one thing still needs your reply.*`,
  greetingMany: (name, count) => md`*Dear ${name}, ${things(count)} still need your reply.*`,
  thanks: (name) => md`*Thank you, ${name}: everything is answered.*`,
  line: (number, what, by) => md`${number}*${what}*\nPlease reply by *${by}*`,
  place: (which, of) =>
    which < of
      ? `Reminder ${which} of ${of}`
      : `Reminder ${which} of ${of}, the last one: if you cannot come, one tap says so`,
  byHand: "The office would be glad of your reply",
  answered: (number, what, answer) => md`✅ ${number}${what}: you answered *${answer}*`,
  closed: (number, what) => md`${number}${what}: no reply is needed any more`,
  join: "I'll join",
  cannotJoin: "Can't join",
  attend: "I'll attend",
  cannotAttend: "Can't attend",
  changeOnCard: "To change it, use the invitation's own card.",

  ownerText: (count) => md`${things(count)} past the deadline, please see to it`,
  ownerSettled: md`Nothing past its deadline waits for you now`,
  ownerTitle: (count) =>
    md`*${things(count)} past the deadline: please see to it.* Those who are in Slack have been reminded and are not chased any more.`,
  ownerTitleSettled: md`*Nothing past its deadline waits for you now.*`,
  overdue: (expert, what, by) => md`🔴 *${expert}* has not answered: ${what}; the deadline was ${by}`,
  overdueOutside: (expert, what, by) =>
    md`🔴 *${expert}* (not in Slack): no answer on record, ${what}; the deadline was ${by}`,
  overdueAnswered: (expert, what, answer, isAnswer) =>
    md`${isAnswer ? "✅" : "•"} *${expert}*, ${what}: ${answer}`,
  waiting: (expert, what, by) => md`🕔 *${expert}*, ${what}: waiting until ${by}`,
  replies: (title, count, by) =>
    md`🔴 *${title}*: ${count === 1 ? "one reply is" : `${count} replies are`} missing; the deadline was ${by}`,
  materials: (title, count, by) =>
    md`🔴 *${title}*: ${count === 1 ? "one text is" : `${count} texts are`} missing; the deadline was ${by}`,
  materialsIn: (title) => md`✅ *${title}*: no text is awaited any more`,
  taskLate: (what, who, by) => md`🔴 *${what}* (${who}) is not done; it was due ${by}`,
  taskIn: (what) => md`✅ *${what}* is done or withdrawn`,
  taskDone: "Done",
  showMaterials: "See texts",
  repliesIn: (title) => md`✅ *${title}*: no reply is awaited any more`,
  questionnaire: (park, day) => md`🔴 *${park}*: the questionnaire was due on ${day} and is not back`,
  questionnaireIn: (park) => md`✅ *${park}*: the questionnaire needs no chasing any more`,
  attendance: (park, day) => md`🟠 *${park}*: ${day} is past, and who came is not recorded`,
  attendanceIn: (park) => md`✅ *${park}*: who came is recorded`,
  roadText: (count) =>
    md`${count === 1 ? "An itinerary is" : `${count} itineraries are`} not filled in, please see to it`,
  roadTitle: (count) =>
    md`*${count === 1 ? "A team sets out" : `${count} teams set out`} soon, and the itinerary is not filled in: please see to it.* It goes to the team by itself two workdays before.`,
  roadSettled: md`*No itinerary waits to be filled in now.*`,
  road: (park, day) => md`🟠 *${park}*, ${day}: the route or who meets the team is missing`,
  roadIn: (park) => md`• *${park}*: the itinerary is filled in, or the date or team has changed`,
  fillRoad: "Fill in…",
  record: "Record answer",
  wait: "Wait a day",
  replace: "Ask another",
  returned: "It is back",
  attended: "Who came",
  showReplies: "See replies",

  waited: (expert, what, by) =>
    md`Waiting until *${by}*. ${expert}'s card shows the new deadline: ${what}. If there is still no answer then, you will hear of it.`,
  notDelivered: (name, reason, items) =>
    md`⚠️ A reminder could not be brought to ${name} in Slack (${reason}). Please reach them by telephone or otherwise:\n${items}`,
};
