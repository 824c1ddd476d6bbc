/** Slack's client speaks English to the wire; these are its sentences about fields. */
const fieldErrors: Readonly<Record<string, string>> = {
  "Please complete this field": "请填写这一项",
  "too many selected": "选得太多了",
  "not an email address": "这不是邮箱地址",
  "not an address": "这不是网址",
  "not a number": "这不是数字",
  "a whole number is needed": "请填整数",
  "not in the form of the picker": "格式不对",
};

function fieldError(saying: string): string {
  const limit = /^at (most|least) (\S+)( characters)?$/u.exec(saying);
  if (limit === null) return fieldErrors[saying] ?? saying;
  const [, bound, number = "", letters] = limit;
  return `最${bound === "most" ? "多" : "少"} ${number}${letters === undefined ? "" : " 个字"}`;
}

/** What the page says in Chinese; the model of the other languages. */
export const zh = {
  top: {
    otherLanguage: "English",
    theme: { light: "浅色，点按换成深色", dark: "深色，点按随系统", system: "随系统，点按换成浅色" },
    skip: "跳到输入框",
    news: "新消息",
    offline: "联络员没有在运行。重新启动后，这里会自动接上。",
  },
  side: {
    label: "频道与私信",
    channels: "频道",
    channel: "频道",
    direct: "与联络员的私信",
    home: "联络员主页",
    noChannels: "还没有加入频道",
    unread: (count: number) => `${count} 条未读`,
  },
  foot: "仅供本机试用，没有登录保护，请勿开放给网络",
  people: {
    title: "人员",
    others: "其他人",
    youAre: "您现在是",
    change: "换人",
    now: "当前",
    waiting: (count: number) => `另有 ${count} 人有新消息`,
  },
  jump: {
    open: "查找频道或人",
    title: "去哪里，或者换成谁",
    placeholder: "输入频道或人名",
    places: "频道与私信",
    bot: "联络员",
    none: "没有找到",
  },
  talk: {
    members: (count: number) => `${count} 人`,
    pins: (count: number) => `${count} 条置顶`,
    pinned: "置顶消息",
    thread: "消息列",
    threadGone: "这条消息已经不在了",
    close: "关闭",
    backToList: "返回列表",
    backToTalk: "返回",
    log: "消息",
    tabs: "联络员",
    messages: "消息",
    home: "主页",
    beginDirect: "在这里直接给联络员写消息，也可以打斜杠命令。",
    beginChannel: "频道从这里开始。打 / 可以看到全部命令。",
  },
  message: {
    app: "应用",
    onlyYou: "只有您能看到",
    pinned: "已置顶",
    edited: "（已编辑）",
    reply: "在消息列中回复",
    replies: (count: number) => `${count} 条回复`,
    lastReply: (when: string) => `最近：${when}`,
    today: (day: string) => `今天 · ${day}`,
    fresh: "新消息",
    earlier: (count: number) => `显示更早的 ${count} 条`,
    download: "下载",
  },
  composer: {
    writeTo: (name: string) => `发消息到 ${name}，打 / 看命令`,
    writeReply: "回复",
    attach: "附上文件",
    commands: "看全部命令",
    people: "提到某人",
    offers: "可选内容",
    send: "发送",
    tip: "Enter 发送，Shift+Enter 换行",
    archived: "这个频道已归档，只能查看。",
  },
  blocks: {
    choose: "请选择",
    more: "更多",
    table: "表格",
    unknown: (type: string) => `这里显示不了“${type}”`,
    task: (state: string) =>
      ({ pending: "待办", in_progress: "进行中", complete: "已完成", error: "出错" })[state] ?? state,
  },
  modal: {
    close: "取消",
    closeAll: "关闭窗口",
    optional: "选填",
    over: (title: string) => `上一步：${title}`,
    removeFile: (name: string) => `去掉 ${name}`,
  },
  home: {
    emptyTitle: "联络员主页",
    empty: "联络员还没有在这里放内容。",
    toMessages: "去看消息",
  },
  clock: {
    label: (now: string) => `办公室的时间：${now}。点按可以调快`,
    about: "办公室的时间，可以调快",
    hour: "下一小时",
    workday: "下个工作日 9:00",
    day: "调到某一天 9:00",
    go: "调到",
  },
  guide: {
    title: "试用向导",
    intro: "几分钟走完一次专家派组。做完一步，这里自己打勾。",
    progress: (done: number, all: number) => `${done} / ${all}`,
    become: (name: string) => `换成${name}`,
    fill: "填到输入框",
    look: "去看看",
    done: "已完成",
    now: "现在做",
    later: "之后",
    finished: "走完了。接下来随意试：打 / 看全部命令，或者换个人看看。",
  },
  trouble: {
    ok: () => "",
    operation_timeout: () => "联络员 3 秒内没有回应（operation_timeout）。您填的还在，可以再试一次。",
    dispatch_failed: () => "联络员没有在运行，消息没有送到（dispatch_failed）。启动后再试一次。",
    app_error: (detail: string) => `联络员的回应显示不出来：${detail}`,
    refused: (detail: string) =>
      detail.endsWith("is not a valid command")
        ? `${detail.split(" ")[0]} 不是有效的命令。打 / 可以看到全部命令。`
        : `没有办成：${detail}`,
  },
  fieldError,
  script: {
    moving: "正在走到那个时刻……",
    busy: "正在处理……",
    lost: "没有连上，请再试一次。",
    loading: "正在查找……",
    nothing: "没有找到",
    typeMore: "请再输入几个字",
    remove: "去掉",
    noSlash: "消息列里不能用斜杠命令，请在频道里打。",
    unfilled: "有几项要改一下",
  },
};

export type PageWords = typeof zh;
