import { md } from "../mrkdwn.ts";
import type { meetingChanges as model } from "../zh-CN/meeting-changes.ts";

export const meetingChanges: typeof model = {
  moveTitle: (reference, title) => md`Move *${reference} ${title}*?`,
  from: (when, place) => (place === "" ? md`Before: ${when}` : md`Before: ${when}, ${place}`),
  to: (when, place) => (place === "" ? md`Now: *${when}*` : md`Now: *${when}, ${place}*`),
  again: (names, count) => md`✉️ ${count} will be asked again: ${names}`,
  nobody: md`There is nobody whom I would tell.`,
  outside: (names) => md`📞 Not in Slack, please tell them yourself: ${names}`,
  changed: md`⚠️ This is not what was shown before, and nothing was moved yet. Please look once more.`,
  yes: "Move it",
  no: "Leave it",
  left: md`All right: nothing was moved, nobody was told.`,
  done: (reference, title) => md`*${reference} ${title}* is moved.`,
  formTitle: "Move a meeting",
  formSubmit: "Look first",
  editTitle: "Edit a meeting",
  editSubmit: "Save",
  edited: (reference, title) =>
    md`*${reference} ${title}* is changed. Time and place are the same, so nobody is asked again.`,
  name: "Title",
  host: "Host",
  purpose: "Purpose",
  replyBy: "Reply by",
  capacity: "Places",
  capacityHint: "Empty: as many as come. Whoever says yes later waits in turn.",
  capacityWrong: "Please enter a number from 1 to 9999, or nothing",
  materialsBy: "Text and slides by",
  asks: "Reply form",
  form: "Everybody fills it in (name, post, mobile, lodging)",
  trains: "It asks for trains",
  notMoved: (title) =>
    md`“${title}” would be at the same time and place. Please type a new time, or a new place behind “at”.`,
};
