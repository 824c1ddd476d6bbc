import type { SeatGroup } from "../../domain/meeting-groups.ts";
import { md } from "../mrkdwn.ts";
import type { registrations as model } from "../zh-CN/registrations.ts";

const groups: Record<SeatGroup, string> = {
  leading_group_office: "Leading group office",
  technical_support: "Technical support",
  ecology_department: "Ecology departments",
  commerce_department: "Commerce departments",
  science_department: "Science departments",
  park_administration: "Park administrations",
  institution: "Institutes",
  other: "Others",
  expert: "Experts",
  office: "Office",
  people: "People",
};

const representatives = (count: number) => (count === 1 ? "one representative" : `${count} representatives`);

export const registrations: typeof model = {
  groups,
  asks: (organisation, seats) => md`*${organisation}* is invited to send ${representatives(seats)}.`,
  text: (organisation, seats, when, title, speaks, by) =>
    md`${organisation}: please send ${representatives(seats)} to “${title}”, ${when}${speaks ? ", and speak" : ""}${by === "" ? "" : `. Please register by ${by}`}`,
  speaks: (title, at, minutes) => md`🎤 You are asked to speak: ${title}, about ${at}, *${minutes} minutes*`,
  materials: (day) => md`Text and slides by ${day}, please`,
  foot: (by, owner, ref) =>
    by === ""
      ? md`Questions? Ask ${owner} · ${ref}`
      : md`Please register by *${by}* · questions? Ask ${owner} · ${ref}`,
  attend: "We'll attend",
  sendAnother: "Send someone else",
  cannot: "Can't attend",
  undecided: "Not decided yet",
  agenda: "Agenda",
  contact: "Contact",
  addOne: "Register another",
  change: "Change",
  replace: "Someone else",
  canAfterAll: "We can after all",
  registered: (organisation, come, seats) =>
    seats === 1
      ? md`✅ *Registered: ${organisation}, 1 person*`
      : md`✅ *Registered: ${organisation}, ${come} of ${seats}*`,
  declined: (organisation) => md`*Noted: ${organisation} cannot attend.* Thank you for telling us.`,
  undecidedYet: (organisation) =>
    md`*Noted: ${organisation} has not decided yet.* Once you know, please register here.`,
  changed: md`⚠️ *The time or place has changed.* Please answer once more.`,
  person: (name, post) => (post === "" ? md`• ${name}` : md`• ${name} (${post})`),
  unnamed: md`• name to follow`,
  waiting: md`⏳ All places are taken; you are on the waiting list and will hear as soon as one is free.`,
  placeFree: (when, title) => md`🎉 *There is a place for you*: “${title}”, ${when}. No reply is needed.`,
  moved: (when, title) => md`⚠️ “${title}” is now on *${when}*. Please answer once more.`,
  call: (owner) => md`Please ask ${owner}: send them a message, or leave one here with me.`,
  formTitle: "Registration",
  formSubmit: "Register",
  formIntro: (organisation, title) => md`*${title}*\n${organisation}`,
  name: "Name",
  post: "Post",
  mobile: "Mobile",
  mobileHint: (days) => `Only the organisers see it; cleared ${days} days after the meeting`,
  mobileWrong: "Please enter a mobile number, such as 13800000000",
  needs: "Needed",
  lodging: "A room for the night",
  halal: "Halal meal",
  trains: "Trains",
  note: "Note",
  lodgingTitle: "Lodging",
  lodgingSubmit: "Save",
  lodgingIntro: md`✅ You are registered. Which nights do you stay?`,
  nights: "Nights",
  night: (day) => `Night of ${day}`,
  room: "Room",
  rooms: { single: "Single", shared: "Shared" },
  byGroup: (lines) => md`*By group*\n${lines}`,
  byProvince: (lines) => md`*By province*\n${lines}`,
  counts: (name, invited, attending, open, attended) =>
    md`${name} ${invited}: ${attending} coming${invited - attending - open === 0 ? "" : ` · ${invited - attending - open} not coming or undecided`}${open === 0 ? "" : ` · ${open} silent`}${attended === undefined ? "" : ` · ${attended} came`}`,
  waitlist: (names, capacity) => md`⏳ *Waiting* (${capacity} places): ${names}`,
  organisations: "Organisations and seats",
  organisationsHint: "One a line, or rows of a spreadsheet: organisation, seats",
  survey: "From a survey",
  surveyGroups: "Which organisations",
  groupChoices: {
    parks: "Park administrations of the survey",
    departments: "Ecology, commerce, science departments of its provinces",
    technical: "Technical support",
    leading: "Leading group office",
  },
  pasteTitle: "Paste answers",
  pasteText: "Answers as they came",
  pasteHint: "One a line, or copied whole from a chat, a mail or a spreadsheet",
  pasteWay: "How they came",
  pasteRead: "Look first",
  pasteSubmit: (count) => `Record ${count}`,
  pasteHead: (clear, unclear) =>
    unclear === 0
      ? md`*${clear} understood*, not recorded yet.`
      : md`*${clear} understood, ${unclear} to look at*, not recorded yet.`,
  pasteClear: (organisation, answer) => md`✅ ${organisation}: ${answer}`,
  pasteUnclear: (shown) => `Whose is “${shown}”?`,
  pasteWhat: (organisation, shown) => `${organisation}: “${shown}”. Do they come?`,
  pasteLeft: (shown) => md`❓ “${shown}”`,
  pasteDone: (count, left) =>
    left === 0 ? md`${count} answers recorded.` : md`${count} answers recorded; ${left} are left:`,
  pasteNone: "There is no answer in this; please look at what was pasted",
  answer: (answer, about) => [answer, ...about].join(", "),
  lodgingYes: "needs a room",
  lodgingNo: "no room",
};
