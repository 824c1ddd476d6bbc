/** The notice to a park: plain text, as an office sends it. */
export const parkNotices = {
  title: "调研通知",
  text: "通知文字（可以先改再复制）",
  way: "怎么发给园区的",
  sent: "已发，记为已问",
  hint: "请把上面的文字复制到微信、短信、邮件或公函；发出后点“已发，记为已问”，系统就记下已问园区，等答复。",
  open: "调研通知",
  head: (park: string) => `【调研通知】${park}管理委员会：`,
  opening: (basis: string, commissionedBy: string, carriedOutBy: string, survey: string, purpose: string) =>
    `${basis === "" ? "" : `根据${basis}，`}${commissionedBy === "" ? "" : `受${commissionedBy}委托，`}${carriedOutBy === "" ? "办公室" : carriedOutBy}拟组织专家组赴你园区开展${survey}现场调研（${purpose}），现将有关安排通知如下：`,
  when: (when: string) => `一、时间：${when}`,
  team: (team: string) => `二、专家组：${team}`,
  teamLater: "名单确定后另行告知",
  member: (name: string, institution: string, leads: boolean, isCertain: boolean) =>
    `${name}（${institution}${leads ? "，组长" : ""}${isCertain ? "" : "，拟请"}）`,
  members: (names: readonly string[]) => names.join("、"),
  programme: "三、日程：",
  slot: (day: string, from: string, to: string, items: readonly string[]) =>
    `　${day}${day === "" ? "" : " "}${from}—${to}　${items.join("、")}`,
  items: {
    briefing: "听取园区汇报并座谈",
    tour: "现场踏勘",
    papers: "查阅资料",
    feedback: "反馈意见",
  },
  prepare: "四、请准备：",
  papers: [
    "园区建设情况汇报（15分钟左右，附演示文稿）",
    "近三年指标完成情况及佐证材料，备查",
    "现场踏勘点位和路线建议，含重点企业与环境基础设施",
    "园区管理、环保、统计等部门的同志到会",
  ],
  paper: (index: number, paper: string) => `　${index + 1}. ${paper}`,
  contact: (name: string, email: string) => `五、联系人：${name}${email === "" ? "" : `，${email}`}`,
  reply: (moment: string) => `请于${moment}前回复时间是否合适；如有不便，请提出其他日期，或需要回避的专家。`,
  copies: (departments: string) => `抄送：${departments}`,
  departments: (province: string) => `${province}生态环境、商务、科技主管部门`,
};
