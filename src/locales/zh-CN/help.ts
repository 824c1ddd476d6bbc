/** What a sub-command does, and an example of it as one would type it. */
interface VerbHelp {
  readonly does: string;
  readonly example: string;
}

const meeting = {
  about: "会议",
  verbs: {
    new: {
      does: "开一次会：名称、时间、请谁、地点，先看再发；只打 new 会打开表格",
      example: "/meeting new 专题调研总结会 7月19日下午2点 @某人 在301会议室",
    },
    invite: { does: "再请人", example: "/meeting invite M3 @某人" },
    list: { does: "列出要开的会；list all 连以前的一起列", example: "/meeting list" },
    show: {
      does: "看谁来谁不来、谁还没答复；末尾加 here 发到频道",
      example: "/meeting show M3",
    },
    rsvp: {
      does: "答复自己去不去（参加、不能、待定、换 王五）；工作人员代别人记录：rsvp M3 for 王处长 参加 电话",
      example: "/meeting rsvp M3 参加",
    },
    move: {
      does: "改时间或地点：先看会请谁重新答复，再确认；只写会议就填表",
      example: "/meeting move M3 7月20日下午3点 在302会议室",
    },
    agenda: { does: "看议程：几点谁发言、哪里空着；在一个窗口里改", example: "/meeting agenda M3" },
    edit: { does: "改名称、主持、期限、名额、回执、材料期限；不用重新答复", example: "/meeting edit M3" },
    cancel: { does: "取消一次会，先看会告诉谁", example: "/meeting cancel M3 领导临时出差" },
    attendance: {
      does: "当天起登记谁到了：按单位分组，说过要来的已勾好；可记迟到的和名单以外的",
      example: "/meeting attendance M3",
    },
    papers: { does: "看谁的发言材料还没到，到了就点一下", example: "/meeting papers M3" },
    minutes: {
      does: "会议纪要：谁到会、发言要点、决定由谁哪天前办；写好了复制文字",
      example: "/meeting minutes M3",
    },
    help: { does: "看本说明", example: "/meeting help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const park = {
  about: "园区",
  verbs: {
    list: { does: "列出园区，可按省份、类型、阶段或名称筛选", example: "/park list 山东" },
    show: { does: "查看一家园区，可打简称或拼音", example: "/park show 昆山高新" },
    add: { does: "登记一家园区，打开表单填写", example: "/park add 示例经济技术开发区" },
    edit: { does: "修改园区的名称、所在地、类型、坐标，可加一步沿革", example: "/park edit 昆山高新" },
    import: { does: "导入园区名单：粘贴几行，或选一个文件", example: "/park import" },
    export: { does: "把园区导出成表格（CSV），发到您的私信", example: "/park export" },
    help: { does: "看本说明", example: "/park help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const digest = {
  about: "状态通报",
  verbs: {
    now: { does: "现在就发一份到这里；在私信里打就发给您", example: "/digest now" },
    here: {
      does: "每个工作日到点发到本频道，可指定一项调研或只看会议，无事时可不发；只打 here 就填表",
      example: "/digest here 8:45 无事不发",
    },
    list: { does: "看哪些频道定时收状态通报", example: "/digest list" },
    pause: { does: "本频道暂停到某日，到时自己恢复", example: "/digest pause 7月22日" },
    resume: { does: "提前恢复", example: "/digest resume" },
    off: { does: "本频道停发", example: "/digest off" },
    help: { does: "看本说明", example: "/digest help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const expert = {
  about: "专家库",
  verbs: {
    list: {
      does: "列出专家，可按单位、省份、专业、组长筛选；“未关联”看还没有对上 Slack 成员的",
      example: "/expert list 固废 组长",
    },
    show: { does: "查看一位专家的全部记录", example: "/expert show E05" },
    add: { does: "添加一位专家", example: "/expert add" },
    import: { does: "导入专家名单：粘贴几行，或选一个文件", example: "/expert import" },
    export: { does: "把专家库导出成表格（CSV），发到您的私信", example: "/expert export" },
    link: { does: "把专家关联到 Slack 成员；解除就打“解除”", example: "/expert link E05 @成员" },
    mine: { does: "专家本人看：等您答复的邀请、已定的行程", example: "/expert mine" },
    unavailable: { does: "专家本人登记不便参加的日期", example: "/expert unavailable 7月10日至12日" },
    help: { does: "看本说明", example: "/expert help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const survey = {
  about: "调研",
  verbs: {
    new: {
      does: "新建一项调研：名称和起止日期；末尾写 like S1 就照那次的园区；只打 new 就填表",
      example: "/survey new 2019年专题调研 6月28日至7月18日",
    },
    list: { does: "列出全部调研", example: "/survey list" },
    show: { does: "看总表：待落实、已落实、已完成、问卷", example: "/survey show S1" },
    add: {
      does: "把园区列入名单，实地或问卷，可写席数",
      example: "/survey add 昆山高新、芜湖经开区 实地 3席",
    },
    remove: { does: "把列错的园区移出名单（还没有日期和专家的）", example: "/survey remove V3" },
    import: { does: "导入园区名单：粘贴几行，或选一个文件", example: "/survey import S1" },
    export: { does: "把考察与问卷导出成表格（CSV），发到您的私信", example: "/survey export S1" },
    edit: { does: "修改名称、日期、目的、依据和单位", example: "/survey edit S1" },
    help: { does: "看本说明", example: "/survey help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const visit = {
  about: "考察与问卷",
  verbs: {
    list: {
      does: "列出考察与问卷，可按状态、省份、园区、“缺席位”“本周”筛选",
      example: "/visit list 待落实 山东",
    },
    show: { does: "看一家的全部记录和下一步", example: "/visit show V2" },
    schedule: {
      does: "安排日期（问卷：收回期限）；多家用分号隔开；只打 schedule 就填表",
      example: "/visit schedule 昆山高新 7月3日 9:00—17:00",
    },
    move: {
      does: "改期：先看会重新问谁、告诉谁，再确认；多家用分号隔开；只打 move 就填表",
      example: "/visit move V2 7月10日下午至11日",
    },
    park: {
      does: "记园区的答复：同意、已问、还没，或另提的日期；“回避 E05”记园区请谁回避；“通知”给出调研通知的文字",
      example: "/visit park V2 同意 电话 示例科长",
    },
    chase: { does: "记已催过问卷：怎么催的、催了谁、哪天", example: "/visit chase 东营 电话 示例科长 昨天" },
    returned: { does: "记问卷已收回，可以几份一起", example: "/visit returned V1、V3" },
    cancel: { does: "取消一次考察；先看会告诉谁，再确认", example: "/visit cancel V2 园区临时有事" },
    assign: {
      does: "派组：可打编号、姓名或 @ 本人，组长加 * 号；只打 assign 就填表",
      example: "/visit assign 昆山高新 E05* E07 E12",
    },
    unassign: { does: "撤下一位；请过的会先问一句", example: "/visit unassign V2 E07" },
    invite: {
      does: "发邀请：先看要发给谁，再发；不写园区就是全部",
      example: "/visit invite V2 by 6月20日 17:00",
    },
    replies: {
      does: "把微信、邮件里的答复整段粘进来，一次很多条：先看预览，再记；只打 replies 就弹出窗口",
      example: "/visit replies 示例专家05：7月3日昆山可以",
    },
    record: {
      does: "代记专家的答复，也可以是另约的日期（E05 7月5日）：电话、微信、邮件或书面；只打 record 就填表",
      example: "/visit record V2 E05 同意 电话",
    },
    counter: {
      does: "答复专家的改期提议：accept 先看会再问谁，refuse 就问他原定的日子行不行",
      example: "/visit counter V2 E18 accept 7月5日",
    },
    replace: {
      does: "换人：看谁能补位，再点邀请；后面写 by 就直接请他",
      example: "/visit replace V2 E17 by E12",
    },
    road: {
      does: "行前安排：看、填、发路线、接站人、住宿和电话；行前两个工作日自动发给专家组",
      example: "/visit road V4",
    },
    done: {
      does: "记到场，打错了再打一次就更正；只打 done 就填表",
      example: "/visit done V2 all without E07 plus E12",
    },
    help: { does: "看本说明", example: "/visit help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const office = {
  about: "办公室",
  verbs: {
    staff: {
      does: "看管理员、工作人员、审批人；管理员可添加（add）或移出（remove）",
      example: "/office staff add @同事",
    },
    organisations: {
      does: "列出单位和联系人，可按名称、省份、类别筛选；后面打 import 导入名单，打 export 导出表格，打 order 定次序",
      example: "/office organisations 江苏 商务",
    },
    audit: {
      does: "看谁做了什么、什么发给了谁、什么没送到；可打编号、园区、人名或“没送到”",
      example: "/office audit 昆山高新",
    },
    settings: { does: "选工作人员频道和办公室语言", example: "/office settings channel #频道" },
    holidays: {
      does: "录入国务院的放假安排（粘贴通知原文或表格），先看读懂了哪几天；只打 holidays 看已有哪些年、粘贴新的",
      example: "/office holidays 2027 元旦：1月1日放假1天",
    },
    handover: {
      does: "把一位同事名下的调研、园区、会议、通报全部交给另一位，先看预览",
      example: "/office handover @交出 @接手",
    },
    language: { does: "选您自己看的语言", example: "/office language en" },
    claim: { does: "第一次安装时，用启动日志里的认领码成为管理员", example: "/office claim K7QM2XPD" },
    help: { does: "看本说明", example: "/office help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

const todo = {
  about: "待办",
  verbs: {
    mine: { does: "看等您答复的和您负责的；只打 /todo 也一样", example: "/todo" },
    all: { does: "看大家的待办", example: "/todo all" },
    remind: {
      does: "催还没答复的人：先看会提醒谁，再发；可指定一家或一次会",
      example: "/todo remind 昆山高新",
    },
    help: { does: "看本说明", example: "/todo help" },
  },
} satisfies { about: string; verbs: Record<string, VerbHelp> };

export const help = {
  title: (command: string, about: string) => `${command} · ${about}`,
  alias: (names: string) => `也可打：${names}`,
  commands: { expert, office, digest, meeting, park, survey, todo, visit },
};
