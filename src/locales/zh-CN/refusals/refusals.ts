import type { RowComplaint } from "../../../domain/refusals/refusals.ts";
import { type Mrkdwn, md } from "../../mrkdwn.ts";

const rowReasons: Record<RowComplaint["reason"], string> = {
  missing: "没有填",
  unreadable: "看不懂",
  out_of_range: "超出范围",
  duplicate: "重复",
  unknown: "查无此项",
  too_long: "太长",
  ambiguous: "对得上不止一个，请写全称",
  yes_or_no: "请填 是 或 否",
  differs:
    "这个编号原来记的是这一位，姓名和单位都对不上；是另一个人，请用新编号；是同一个人，请先只改姓名导入一次，再改单位",
};

/** A sentence for each refusal: what is the matter, then what to do. */
export const refusals = {
  notPermitted: "这件事由办公室工作人员办理。如果您应当能办，请联系管理员给您开通。",
  notLinked:
    "这里由受邀的专家本人答复，您的账号还没有关联到专家库。请办公室打 `/expert link` 关联一下，再点一次即可。",
  unknownVerb: (command: string, typed: string) => md`没有“${command} ${typed}”这个用法。`,
  didYouMean: (suggestion: string) => md`您是想打 \`${suggestion}\` 吗？`,
  seeHelp: (command: string) => md`打 \`${command} help\` 看全部用法。`,
  argumentMissing: (example: string) => md`还差一项内容。例如：\`${example}\``,
  argumentUnread: (typed: string, example: string) => md`看不懂“${typed}”。例如：\`${example}\``,
  parkUnknown: (typed: string) => md`没有找到园区“${typed}”。`,
  nearest: (names: Mrkdwn) => md`您找的是不是：${names}？`,
  parkListHint: "打 `/park list` 看全部园区；也可以打名称的一部分或拼音。",
  parkAmbiguous: (typed: string) => md`“${typed}”对得上不止一家，请选一家：`,
  parkAmbiguousMany: (typed: string, count: number, shown: number) =>
    md`“${typed}”对得上 ${count} 家，先列出 ${shown} 家。请把名称多打几个字，或打 \`/park list ${typed}\` 看全部：`,
  filterEmpty: (typed: string) =>
    md`没有对得上“${typed}”的园区。可以打省份（山东）、类型（综合类）、阶段（命名）或名称的一部分。`,
  parkNameTaken: (name: string, place: string) =>
    md`另一家园区已叫“${name}”（${place}）。请换一个名称；要改那一家，请打 \`/park edit ${name}\`。`,
  tableEmpty: "这份名单是空的。请确认第一行是列名，下面每行一条。",
  tableUnreadable: "这份名单读不出来。请另存为 .xlsx 或 CSV（UTF-8、GB18030 均可）再发一次。",
  importSettled: {
    waiting: "这份名单正在读，请稍等。",
    shown: "这份名单还没有导入，请看最新的预览。",
    wanted: "这份名单正在导入，请稍等。",
    applied: "这份名单已经导入了，不用再点。",
    refused: "这份名单没能导入。请看说明，改好后重新发来。",
    dropped: "这份名单已取消。要导入，请重新发来。",
  },
  workbooks: {
    old_workbook: "这是旧格式（.xls）或加了密码的表格。请去掉密码，另存为 .xlsx 再发一次。",
    no_workbook: "这个压缩文件里没有表格。请直接发 .xlsx 或 CSV 文件。",
    damaged_workbook: "这个表格文件损坏了，读不出来。请用 Excel 或 WPS 打开后另存为 .xlsx 再发一次。",
    unpacks_too_large: "这个表格解开后太大了，没有读。请把名单单独复制到一个新表格里再发。",
  },
  tableTooLarge: (megabytes: number) => `这份名单太大了，最多 ${megabytes} MB。请拆开再发。`,
  tableTooManyRows: (limit: number) => `这份名单行数太多，最多 ${limit} 行。请拆开再发。`,
  columnsMissing: (missing: string, found: string) =>
    md`名单缺少这些列：${missing}。现有的列：${found}。请补上列名再发。`,
  otherList: (title: string, command: string) => md`这像是${title}名单，请打 \`${command}\``,
  rowsRefused: (bad: number, rows: number) => `${rows} 行里有 ${bad} 处要改，整份名单都还没有导入：`,
  rowComplaint: (
    line: number,
    column: string,
    value: string,
    reason: RowComplaint["reason"],
    other: number,
  ) =>
    md`第 ${line} 行${column === "" ? "" : `“${column}”`}${value === "" ? "" : `（${value}）`}：${rowReasons[reason]}${other === 0 ? "" : `，与第 ${other} 行相同`}`,
  moreComplaints: (count: number) => `另有 ${count} 处。改好后重新发一次即可。`,
  notYourAssignment: "这张请柬是发给另一位专家的，只有本人能答复。如需代为记录，请联系办公室。",
  assignmentUnknown: (reference: string) => md`没有找到派组 ${reference}。请用卡片上的按钮，或联系办公室。`,
  answerNotPossible: (state: string) =>
    md`这一席现在的状态是“${state}”，不能再这样改。如有变化，请直接告诉办公室。`,
  visitOver: (day: string) =>
    md`${day === "" ? "这次" : `${day}的`}调研已经结束，答复不能再改。如有出入，请联系办公室。`,
  visitCancelled: (day: string) => md`${day === "" ? "这次" : `${day}的`}调研已经取消，不必再答复。谢谢您！`,
  seatTakenBack: "办公室已经调整安排，这次不必麻烦您了，谢谢您。如您仍愿意参加，请直接告诉办公室。",
  visitNotScheduled: (reference: string, park: string) =>
    md`${reference}（${park}）现在没有排定的日期，邀请都还没有发。请先排定日期，或把这一场去掉再发。`,
  noFreeSeat: "谢谢您！不过这一组已经满员，没有空席了。如您仍愿意参加，请直接告诉办公室。",
  cardOutdated: "这张卡片是旧的。请看最新的一张，或联系办公室。",
  visitMoved: (from: string, to: string, asked: boolean) =>
    md`${from === "" ? "这次" : `${from}的`}调研已经改到 *${to}*，这张卡片不用再答复了。${asked ? "请看新的那张卡片，谢谢您！" : "如果那天您能来，请直接告诉办公室，谢谢您！"}`,
  buttonUnknown: "这个按钮已经不能用了。请用最新的消息，或打一次命令。",
  overruling: {
    button: "仍要这样…",
    title: "请说明原因",
    reason: "为什么仍要这样办？（会留在操作记录里）",
    submit: "照此办理",
    missing: "请写一句原因，例如：园区只有这几天方便。",
  },
  somethingBroke: (code: string) =>
    `出了点问题，编号 ${code}。没有改动任何内容；请稍后再试，还不行就把编号告诉管理员。`,
  cannotSave: {
    disk_full: (code: string) =>
      `联络员那台电脑的磁盘已满，现在记不下来（编号 ${code}）。没有改动任何内容；请告诉技术人员腾出空间，然后再试一次。`,
    locked: (code: string) =>
      `数据文件正被别的程序占用，现在记不下来（编号 ${code}）。没有改动任何内容；请过几分钟再试，还不行就告诉技术人员。`,
    read_only: (code: string) =>
      `数据文件现在只能读、不能写，记不下来（编号 ${code}）。没有改动任何内容；请告诉技术人员，恢复以后再试一次。`,
    unreadable: (code: string) =>
      `联络员那台电脑的磁盘读写出错，现在记不下来（编号 ${code}）。没有改动任何内容；请把编号告诉技术人员，过一会儿再试。`,
  },
};
