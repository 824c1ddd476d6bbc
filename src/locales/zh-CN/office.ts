import type { HandoverCounts } from "../../domain/handovers.ts";
import type { OrganisationKind } from "../../domain/organisations.ts";
import type { OfficeRole } from "../../domain/roles.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

const kinds: Record<OrganisationKind, string> = {
  leading_group_office: "领导小组办公室",
  ecology_department: "省级生态环境部门",
  commerce_department: "省级商务部门",
  science_department: "省级科技部门",
  park_administration: "园区管理机构",
  technical_support: "技术支撑单位",
  institution: "高校院所",
  other: "其他",
};

const roles: Record<OfficeRole, string> = { admin: "管理员", staff: "工作人员", approver: "审批人" };

/** What is said of the office itself: who works for it, its settings, its organisations. */
export const office = {
  handover: {
    title: "交接",
    intro: md`把一位同事名下的调研、园区、会议和状态通报，全部交给另一位。先看预览，确认后一起交。`,
    from: "谁交出",
    to: "谁接手",
    next: "看预览",
    submit: "交接",
    previewTitle: (from: Mrkdwn, to: Mrkdwn) => md`*${from} 的工作交给 ${to}*，还没有交接：`,
    hint: md`确认后一次交完，双方各收到一条消息；日期、专家和答复都不变。`,
    surveys: (count: number, names: string) => md`• 调研 ${count} 项：${names}`,
    visits: (count: number) => md`• 园区 ${count} 家`,
    meetings: (count: number, names: string) => md`• 会议 ${count} 次：${names}`,
    digests: (count: number) => md`• 状态通报 ${count} 份`,
    counted: ({ surveys, visits, meetings, digests }: HandoverCounts) =>
      [
        surveys > 0 ? `调研 ${surveys} 项` : "",
        visits > 0 ? `园区 ${visits} 家` : "",
        meetings > 0 ? `会议 ${meetings} 次` : "",
        digests > 0 ? `状态通报 ${digests} 份` : "",
      ]
        .filter(Boolean)
        .join("、"),
    done: (from: Mrkdwn, to: Mrkdwn, counted: string) => md`✅ 已交接：${from} → ${to}，${counted}。`,
    toldTo: (by: Mrkdwn, from: Mrkdwn, counted: string) =>
      md`${by} 把 ${from} 名下的工作交给了您：${counted}。打 \`/todo\` 看有什么要办。`,
    toldFrom: (by: Mrkdwn, to: Mrkdwn, counted: string) =>
      md`${by} 把您名下的工作交给了 ${to}：${counted}。辛苦了！`,
    empty: (who: Mrkdwn) => md`${who} 名下没有要交接的工作。请看一下是不是写错了人。`,
    same: (who: Mrkdwn) => md`交出和接手都是 ${who}。请写两位同事：\`/office handover @交出 @接手\``,
    notStaff: (who: Mrkdwn) =>
      md`${who} 不是工作人员，接不了手。请管理员先打 \`/office staff add @本人\`，或换一位。`,
  },
  claimed: "✅ *您现在是联络员的管理员，也是工作人员。* 认领码已经作废。",
  claimedNext:
    "接下来：打 `/office settings` 选工作人员频道和语言；打 `/office staff add @同事` 添加工作人员；打 `/office staff add @领导 审批人` 指定审批人。",
  claimWrong: "认领码不对，没有改动任何内容。请看启动日志里最新的认领码（8 位，不分大小写），再打一次。",
  claimTaken: (admins: Mrkdwn) => md`联络员已经有管理员了：${admins}。需要权限，请找他们添加。`,
  roles,
  roleLine: (role: string, people: Mrkdwn) => md`*${role}*：${people}`,
  nobody: "还没有",
  staffTitle: "办公室人员",
  added: (people: Mrkdwn, role: string) => md`✅ 已添加${role}：${people}`,
  removed: (people: Mrkdwn, role: string) => md`已取消 ${people} 的${role}权限。`,
  removedAll: (people: Mrkdwn) => md`已把 ${people} 移出办公室人员名单。`,
  unchanged: "名单本来就是这样，没有改动。",
  configured: (people: Mrkdwn) => md`${people} 是技术人员在启动配置（ADMIN_USER_IDS）里指定的管理员。`,
  staffHint:
    "添加打 `/office staff add @某人`（后面可加“管理员”或“审批人”），移出打 `/office staff remove @某人`。",
  addPeople: "添加人员",
  staffForm: { title: "添加人员", submit: "添加", people: "人员", role: "身份" },
  roleAbout: {
    admin: "管理员：可管理人员和设置，也是工作人员",
    staff: "工作人员：办理调研、会议和通报",
    approver: "审批人：领导，定需要请示的事",
  } satisfies Record<OfficeRole, string>,
  adminsOnly: "这件事由管理员办理。打 `/office staff` 看管理员是谁。",
  peopleMissing: (typed: string) =>
    md`没有认出是哪位${typed === "" ? "" : `（“${typed}”）`}。请打 @，再从弹出的名单里点选，例如 \`/office staff add @同事\`。`,
  lastAdmin: (who: Mrkdwn) =>
    md`移除 ${who} 以后就一位管理员也没有了，没有人再能管理联络员，所以没有改动。请先用 \`/office staff add @某人 管理员\` 指定另一位。`,
  adminByConfiguration: (who: Mrkdwn) =>
    md`${who} 是在启动配置（ADMIN_USER_IDS）里指定的管理员，这里改不了。请技术人员改配置后重新启动。`,
  settingsForm: {
    title: "办公室设置",
    submit: "保存",
    channel: "工作人员频道",
    channelHint: "调研总表和需要处理的事会发到这个频道。只有工作人员在里面最合适。",
    language: "办公室语言",
    languageHint: "没有自己选过语言的人，都看到这种语言。",
  },
  languages: { "zh-CN": "中文", en: "English" },
  saved: "✅ 已保存。",
  channelSaved: (channel: Mrkdwn) =>
    md`工作人员频道：${channel}。如果联络员还不在这个频道里，请到频道里打 \`/invite @Park Liaison\`，否则消息发不进去。`,
  boardsComing: (count: number) => `正在进行的 ${count} 个调研，总表马上发到那里。`,
  languageSaved: (language: string) => `办公室语言：${language}。`,
  channelMissing: (typed: string) =>
    md`没有认出是哪个频道${typed === "" ? "" : `（“${typed}”）`}。请打 #，再从弹出的名单里点选，例如 \`/office settings channel #频道\`；私密频道请打 \`/office settings\`，在窗口里选。`,
  languageUnknown: (typed: string) =>
    md`还不会说“${typed}”。可以选中文或英文：\`/office language 中文\`、\`/office language en\`。`,
  languageChosen: "✅ 以后跟您说中文。打 `/office language en` 换成英文。",
  kinds,
  organisationsTitle: (count: number) => `单位 ${count} 家`,
  organisationsTitleFiltered: (count: number, filter: string) => `单位：“${filter}”，${count} 家`,
  noOrganisations: "单位库还是空的。打 `/office organisations import` 导入名单。",
  contacts: (people: string) => `联系人：${people}`,
  contact: (name: string, post: string | undefined) => (post === undefined ? name : `${name}（${post}）`),
  importHint: "增加或更新单位和联系人：打 `/office organisations import`。",
  organisationFilterEmpty: (typed: string) =>
    md`没有对得上“${typed}”的单位。可以打名称的一部分、省份或类别（园区管委会、商务厅、高校）；打 \`/office organisations\` 看全部。`,
};
