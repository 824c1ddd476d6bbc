import type { parkNotices as model } from "../zh-CN/park-notices.ts";

export const parkNotices: typeof model = {
  title: "Notice to the park",
  text: "The notice (change it before you copy it)",
  way: "How it was sent to the park",
  sent: "Sent: mark as asked",
  hint: "Copy the text into a letter, mail or any messenger; once it is out, the button notes that the park has been asked.",
  open: "Notice to park",
  head: (park) => `[Notice of a visit] To the administration of the ${park}:`,
  opening: (basis, commissionedBy, carriedOutBy, survey, purpose) =>
    `${basis === "" ? "" : `On the basis of ${basis}, `}${commissionedBy === "" ? "" : `commissioned by ${commissionedBy}, `}${carriedOutBy === "" ? "the office" : carriedOutBy} intends to visit your park with a team of experts for the ${survey} (${purpose}), as follows.`,
  when: (when) => `1. When: ${when}`,
  team: (team) => `2. Team: ${team}`,
  teamLater: "the names will follow",
  member: (name, institution, leads, isCertain) =>
    `${name} (${institution}${leads ? ", leads" : ""}${isCertain ? "" : ", being asked"})`,
  members: (names) => names.join(", "),
  programme: "3. Programme:",
  slot: (day, from, to, items) => `   ${day}${day === "" ? "" : ", "}${from}–${to}: ${items.join(", ")}`,
  items: {
    briefing: "the park's report and discussion",
    tour: "visit of the sites",
    papers: "papers",
    feedback: "feedback",
  },
  prepare: "4. Please prepare:",
  papers: [
    "a report on the park's development (about 15 minutes, with slides)",
    "the indicators of the last three years with evidence",
    "proposed sites and a route, with key companies and environmental facilities",
    "colleagues of the park's management, environment and statistics at the table",
  ],
  paper: (index, paper) => `   ${index + 1}. ${paper}`,
  contact: (name, email) => `5. Contact: ${name}${email === "" ? "" : `, ${email}`}`,
  reply: (moment) =>
    `Please reply by ${moment} whether the date suits you, or name another date, or an expert who should not come.`,
  copies: (departments) => `Copy to: ${departments}`,
  departments: (province) =>
    `the ecology and environment, commerce, and science and technology departments of ${province}`,
};
