import { type Mrkdwn, md } from "../mrkdwn.ts";

/** Moving and editing a meeting. */
export const meetingChanges = {
  moveTitle: (reference: string, title: string) => md`要改 *${reference} ${title}* 的时间地点吗？`,
  from: (when: string, place: string) => (place === "" ? md`原来：${when}` : md`原来：${when}，${place}`),
  to: (when: string, place: string) => (place === "" ? md`改为：*${when}*` : md`改为：*${when}，${place}*`),
  again: (names: Mrkdwn, count: number) => md`✉️ 会请 ${count} 位重新答复：${names}`,
  nobody: md`没有要由我告诉的人。`,
  outside: (names: Mrkdwn) => md`📞 不在 Slack，请您另行告诉：${names}`,
  changed: md`⚠️ 和刚才看到的不一样了，还没有改。请再看一眼。`,
  yes: "改时间地点",
  no: "先不改",
  left: md`好的，没有改，谁也没有告诉。`,
  done: (reference: string, title: string) => md`已改：*${reference} ${title}*。`,
  formTitle: "改时间地点",
  formSubmit: "看一看",
  editTitle: "修改会议",
  editSubmit: "记下",
  edited: (reference: string, title: string) =>
    md`已改：*${reference} ${title}*。时间地点没有变，不用重新答复。`,
  name: "会议名称",
  host: "主持",
  purpose: "目的",
  replyBy: "盼哪天前回复",
  capacity: "名额",
  capacityHint: "不填：不限。报满以后依次候补。",
  capacityWrong: "请填 1 到 9999 的数字，或不填",
  materialsBy: "发言材料哪天前交",
  asks: "回执",
  form: "每个人都填回执（姓名、职务、手机、住宿）",
  trains: "回执里问往返车次",
  notMoved: (title: string) => md`“${title}”的时间和地点没有变。请写新的时间，或“在”后面写新的地点。`,
};
