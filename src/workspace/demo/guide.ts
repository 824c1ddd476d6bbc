import { demoStaff, demoStaffChannel } from "./people.ts";

/** The steps of a first visit, in their order. */
export type GuideStepId = "schedule" | "assign" | "invite" | "answer" | "clock" | "digest";

type Words = Readonly<Record<"zh" | "en", string>>;

interface Step {
  readonly id: GuideStepId;
  readonly title: Words;
  readonly about: Words;
  readonly as?: string;
  readonly channel?: string;
  readonly fill?: string;
  readonly moves?: "workday";
}

const staff = { as: demoStaff, channel: demoStaffChannel };

/** From a date to an expert's answer and a status report, each step one line to send or one button. */
export const demoGuide: readonly Step[] = [
  {
    id: "schedule",
    title: { zh: "给一家园区定日期", en: "Set a date for a park" },
    about: {
      zh: "您是办公室的工作人员。日期怎么顺手怎么打：7月3日、下周三上午、7/3 都行。",
      en: "You are staff. Dates are read the way people write them: 3 July, next Wed 9am, 7/3. (The bot writes Chinese at first; /office language English changes that for whoever types it.)",
    },
    ...staff,
    fill: "/visit schedule 昆山高新 7月3日",
  },
  {
    id: "assign",
    title: { zh: "派一个组", en: "Put a team together" },
    about: {
      zh: "带 * 的是组长。现在只是派组，还不打扰专家。",
      en: "The * marks the leader. This plans the team and troubles nobody yet.",
    },
    ...staff,
    fill: "/visit assign 昆山高新 E05* E12 E18",
  },
  {
    id: "invite",
    title: { zh: "发出邀请", en: "Send the invitation" },
    about: {
      zh: "发送前会先让您看清谁会收到什么。",
      en: "Before anything goes out you see exactly who gets what.",
    },
    ...staff,
    fill: "/visit invite 昆山高新",
  },
  {
    id: "answer",
    title: { zh: "换成专家，答复邀请", en: "Be the expert and answer" },
    about: {
      zh: "专家在私信里收到一张卡片，点一下就答复，也可以直接打“好的”。",
      en: "The expert gets one card in a direct message: one tap answers it, or just type “yes”.",
    },
    as: "U0EXPERT018",
    channel: "dm",
  },
  {
    id: "clock",
    title: { zh: "到下一个工作日 9:00", en: "Go to the next workday, 9:00" },
    about: {
      zh: "几周的事几分钟就能过完：到期的提醒和通报会照常发出。",
      en: "Weeks pass in minutes: reminders and reports that fall due on the way are sent as usual.",
    },
    moves: "workday",
  },
  {
    id: "digest",
    title: { zh: "换回办公室，读状态通报", en: "Be staff again and read the status report" },
    about: {
      zh: "通报先说要办的事，再说变化和下一步。频道里还没有的话，就现在要一份。",
      en: "It begins with what needs somebody to act, then what changed, then what is next. If the channel has none yet, ask for one.",
    },
    ...staff,
    fill: "/digest now",
  },
];
