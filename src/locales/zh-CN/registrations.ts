import type { SeatGroup } from "../../domain/meeting-groups.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const groups: Record<SeatGroup, string> = {
  leading_group_office: "领导小组办公室",
  technical_support: "技术支撑单位",
  ecology_department: "生态环境部门",
  commerce_department: "商务部门",
  science_department: "科技部门",
  park_administration: "园区管委会",
  institution: "科研院所",
  other: "其他单位",
  expert: "专家",
  office: "办公室",
  people: "个人",
};

/** Seats of organisations at a meeting: the card, the reply form, the tally by group and province. */
export const registrations = {
  groups,
  asks: (organisation: string, seats: number) => md`诚邀 *${organisation}* 派 ${seats} 位同志参会。`,
  text: (organisation: string, seats: number, when: string, title: string, speaks: boolean, by: string) =>
    md`请${organisation}派${seats}位同志参加${when}“${title}”${speaks ? "并发言" : ""}${by === "" ? "" : `，盼${by}前报名`}`,
  speaks: (title: string, at: string, minutes: number) =>
    md`🎤 拟请贵单位发言：${title}，约 ${at}，*${minutes} 分钟*`,
  materials: (day: string) => md`发言材料请于${day}前发来`,
  foot: (by: string, owner: Mrkdwn, ref: string) =>
    by === "" ? md`会务组：${owner} · ${ref}` : md`盼 *${by} 前* 报名 · 会务组：${owner} · ${ref}`,
  attend: "参加",
  sendAnother: "换人参加",
  cannot: "不能参加",
  undecided: "人选待定",
  agenda: "看议程",
  contact: "联系会务组",
  addOne: "再报一位",
  change: "修改报名",
  replace: "换人",
  canAfterAll: "又能参加了",
  registered: (organisation: string, come: number, seats: number) =>
    seats === 1
      ? md`✅ *已报名：${organisation} 1 人*`
      : md`✅ *已报名：${organisation} ${come} 人*（共 ${seats} 席）`,
  declined: (organisation: string) => md`*已记下：${organisation}不能参加。* 没关系，谢谢您告诉我们。`,
  undecidedYet: (organisation: string) => md`*已记下：${organisation}人选待定。* 定下来以后，请在这里报名。`,
  changed: md`⚠️ *会议的时间或地点有变*，请再答复一次。`,
  person: (name: string, post: string) => (post === "" ? md`• ${name}` : md`• ${name}（${post}）`),
  unnamed: md`• 人选未报`,
  waiting: md`⏳ 名额已满，您在候补名单里；一有空位，就会告诉您。`,
  placeFree: (when: string, title: string) => md`🎉 *有名额了，请来参加*：${when}“${title}”。不必再答复。`,
  moved: (when: string, title: string) => md`⚠️ “${title}”改在 *${when}*，请再答复一次。`,
  call: (owner: Mrkdwn) => md`会务组：${owner}。可以直接给他发消息，或在这里给我留言。`,
  // The reply form.
  formTitle: "参会登记",
  formSubmit: "报名",
  formIntro: (organisation: string, title: string) => md`*${title}*\n${organisation}`,
  name: "姓名",
  post: "职务",
  mobile: "手机",
  mobileHint: (days: number) => `仅会务组可见，会后 ${days} 天清除`,
  mobileWrong: "请填手机号码，例如 13800000000",
  needs: "需要",
  lodging: "需要住宿",
  halal: "清真餐",
  trains: "往返车次",
  note: "备注",
  lodgingTitle: "住宿",
  lodgingSubmit: "记下",
  lodgingIntro: md`✅ 报名已记下。请告诉我们住哪几晚：`,
  nights: "住宿",
  night: (day: string) => `${day}晚`,
  room: "房间",
  rooms: { single: "单间", shared: "合住" },
  // The tally.
  byGroup: (lines: Mrkdwn) => md`*按单位*\n${lines}`,
  byProvince: (lines: Mrkdwn) => md`*按省份*\n${lines}`,
  counts: (name: string, invited: number, attending: number, open: number, attended: number | undefined) =>
    md`${name} ${invited}：参加 ${attending}${invited - attending - open === 0 ? "" : ` · 不来或待定 ${invited - attending - open}`}${open === 0 ? "" : ` · 未复 ${open}`}${attended === undefined ? "" : ` · 实到 ${attended}`}`,
  waitlist: (names: Mrkdwn, capacity: number) => md`⏳ *候补*（名额 ${capacity}）：${names}`,
  // Inviting organisations.
  organisations: "单位和席数",
  organisationsHint: "一行一个，可从表格粘贴：单位 席数",
  survey: "按调研请",
  surveyGroups: "请哪些单位",
  groupChoices: {
    parks: "参加调研的园区管委会",
    departments: "所在省生态环境、商务、科技部门",
    technical: "技术支撑单位",
    leading: "领导小组办公室",
  },
  // Pasted replies.
  pasteTitle: "粘贴答复",
  pasteText: "收到的答复",
  pasteHint: "一行一条，或从聊天、邮件、表格里整段复制",
  pasteWay: "从哪里来的",
  pasteRead: "看一看",
  pasteSubmit: (count: number) => `记下 ${count} 条`,
  pasteHead: (clear: number, unclear: number) =>
    unclear === 0
      ? md`*读懂 ${clear} 条*，还没有记。`
      : md`*读懂 ${clear} 条，${unclear} 条请看一眼*，还没有记。`,
  pasteClear: (organisation: string, answer: string) => md`✅ ${organisation}：${answer}`,
  pasteUnclear: (shown: string) => `“${shown}”是哪个单位的？`,
  pasteWhat: (organisation: string, shown: string) => `${organisation}：“${shown}”，来还是不来？`,
  pasteLeft: (shown: string) => md`❓ “${shown}”`,
  pasteDone: (count: number, left: number) =>
    left === 0 ? md`已记下 ${count} 条答复。` : md`已记下 ${count} 条答复；还有 ${left} 条没有记：`,
  pasteNone: "没有读到答复，请看看粘贴的内容",
  answer: (answer: string, about: readonly string[]) => [answer, ...about].join("，"),
  lodgingYes: "住宿",
  lodgingNo: "不住宿",
};
