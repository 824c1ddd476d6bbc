import { type Mrkdwn, md } from "../mrkdwn.ts";

/** What the bot says to people who write to it in words, and to those to whom it passes their words on. */
export const remarks = {
  visit: (day: string, park: string) => `${day} ${park}`.trim().replace("） ", "）"),
  moves: (days: string) => `换到 ${days}`,
  yesCounter: "对，换日期",
  confirmedCounter: (targets: Mrkdwn) => md`已转告办公室：${targets}。会尽快答复您，谢谢您！`,
  says: { accept: "参加", counter: "换个日期", decline: "不便参加", tentative: "待定", delegate: "换人参加" },
  target: (what: string, answer: string) => md`*${what}：${answer}*`,
  ask: (target: Mrkdwn) => md`您是想答复 ${target}，对吗？`,
  askText: (what: string, answer: string) => md`您是想答复 ${what}：${answer}，对吗？`,
  sends: (who: string) => (who === "" ? "派人代您参加" : `请${who}代您参加`),
  askDelegate: (who: string, what: string) =>
    md`您是想${who === "" ? "派人" : `请${who}`}代您参加 *${what}*，对吗？`,
  echoClosed: "这一条不必再答了，以最新的卡片为准。",
  yesDelegate: "对，换人",
  askMany: "您是想这样答复，对吗？",
  askWhich: (answer: string) => md`您是想答复“${answer}”，对吗？请选是哪一次：`,
  yes: (answer: string) => `对，${answer}`,
  yesMany: "对，都记下",
  eachOf: (answer: string) => `都${answer}`,
  no: "不是",
  confirmed: (targets: Mrkdwn) => md`✅ 已记下：${targets}。谢谢您！`,
  confirmedNo: (targets: Mrkdwn) => md`已记下：${targets}。没关系，下次再请您。`,
  between: "；",
  changeHint: "要改，点那张卡片上的按钮，或再写一句。",
  /** Where somebody's words went; `to` names people of the office, or nobody. */
  passedTo: (to: string) => `已转给办公室${to === "" ? "" : `的${to}`}，会与您联系`,
  rejected: (to: string) => md`好的，没有记。${to}；您也可以直接点卡片上的按钮。`,
  passedOn: (to: string) => md`${to}。`,
  calledOff: (what: string) => md`${what} *已经取消*，您不用去了。`,
  otherDays: (days: string, to: string) => md`您提的日期：*${days}*。${to}。`,
  otherDay: (to: string) => md`您想换个日期，${to}。方便的话，请再写上哪几天可以。`,
  courtesy: "不客气！",
  staffPointer:
    "我看得懂命令，例如 `/visit list`、`/expert list`、`/meeting list`；打 `/visit help` 看全部用法。专家在这里写的话，我会转给您。",
  strangerPointer:
    "您好，我是联络员。现在没有等您答复的事。打 `/visit help` 或 `/meeting help` 看我能做什么；有别的事，请直接联系办公室工作人员。",
  /** Help for people who are not of the office. */
  guestHelp: [
    "*等您答复的事*：在我的私信里写“待办”，我列给您；专家也可以打 `/expert mine`。",
    "*怎么答复*：点卡片上的按钮，或在私信里写一句，例如“7月3日可以”“那天有课”。",
    "*有事找谁*：直接在私信里写，我转给办公室发请柬的同志，会有人与您联系。",
  ],
  guestHelpText: "等您答复的事、怎么答复、有事找谁",
  todoTitle: "*等您答复的事*",
  todoNone: "现在没有等您答复的事。",
  todoVisit: (visit: string, by: string) => md`• ${visit}调研${by === "" ? "" : `，盼 ${by} 前回复`}`,
  todoMeeting: (when: string, title: string, by: string) =>
    md`• ${when} ${title}${by === "" ? "" : `，请在 ${by} 前答复`}`,
  todoCard: (day: string, reference: string) => md`　请点 ${day}发的那张卡片（${reference}）`,
  todoHint: "也可以直接在这里写，例如“7月3日可以”或“那天有课”。",
  coming: "*已定的行程*",
  comingLine: (what: string) => md`• ${what}`,
  heardText: (who: string, words: string) => md`${who}写道：${words}`,
  heardTitle: (who: string) => md`*${who}* 在私信里写道：`,
  heardDays: (days: string) => md`听起来是想换到：${days}`,
  heardRejected: "我理解错了，请您看一下。",
  heardMeeting: (reference: string, meeting: string, status: string) =>
    md`• ${reference} ${meeting}，${status}`,
  heardCancelled: "已取消",
  open: "看详情",
  heardSeat: (visit: string, state: string) => md`• ${visit}，${state}`,
  heardAsks: (who: string) => md`*${who}* 在私信里问：`,
  heardNext: (id: string, code: string) =>
    md`请直接联系这位专家；有了答复，打 \`/visit 代记 ${id} ${code} 同意 电话\`（或“不便”），也可点按钮。`,
  heardNextExpert: "请直接答复这位专家。",
  heardNextOther: "请直接联系这位同志。",
};
