import type { ImportTally, ListNoun } from "../../domain/list-imports.ts";
import { type Mrkdwn, md } from "../mrkdwn.ts";

interface ListWords {
  /** What is listed. */
  readonly noun: string;
  /** The title of the window. */
  readonly title: string;
  /** Which columns, and how a cell holds several values. */
  readonly columns: string;
  /** A header and a row to look at. */
  readonly example: string;
  /** What can be done once the list is in. */
  readonly next: string;
  /** The command that opens the window again. */
  readonly command: string;
}

const lists: Record<ListNoun, ListWords> = {
  parks: {
    noun: "园区",
    title: "导入园区",
    columns:
      "必有的列：名称、省份、类型（综合类、行业类、静脉产业类）。可有的列：英文名称、城市、阶段、年份、纬度、经度。",
    example: "名称,省份,类型,阶段,年份\n示例经济技术开发区,江苏省,综合类,批准建设,2014",
    next: "打 `/park list` 看全部园区。",
    command: "/park import",
  },
  experts: {
    noun: "专家",
    title: "导入专家",
    columns:
      "必有的列：编号、姓名、单位、省份、专业领域。可有的列：可任组长（是／否）、本次上限、不便日期、需回避园区、邮箱。一格里有几项，用分号或顿号隔开。",
    example:
      "编号,姓名,单位,省份,专业领域,可任组长,邮箱\nE25,示例专家25,同济大学,上海市,固废;水资源,是,e25@example.org",
    next: "打 `/expert list` 看专家库；`/expert list 未关联` 看还没有对上 Slack 成员的专家。",
    command: "/expert import",
  },
  organisations: {
    noun: "单位",
    title: "导入单位",
    columns:
      "必有的列：单位。可有的列：类别、省份、城市、英文名称、联系人、职务、联系方式（电话、微信、邮箱、Slack）、邮箱/电话。一家单位有几位联系人，就写几行。",
    example:
      "类别,单位,省份,联系人,职务,邮箱/电话\n省级生态环境部门,江苏省生态环境厅,江苏省,示例代表甲,处长,jia@example.org",
    next: "打 `/office organisations` 看全部单位。",
    command: "/office organisations import",
  },
  survey_parks: {
    noun: "调研园区",
    title: "导入调研园区",
    columns:
      "必有的列：园区、方式（实地、问卷）。可有的列：席位、需要的专业。一格里有几项，用分号或顿号隔开。",
    example: "园区,方式,席位,需要的专业\n昆山高新技术产业开发区,实地,3,工业生态学;固废",
    next: "打 `/survey show` 看总表。",
    command: "/survey import",
  },
};

function counted({ added, changed, unchanged }: ImportTally): string {
  const parts = [
    added > 0 ? `新增 ${added}` : "",
    changed > 0 ? `更新 ${changed}` : "",
    unchanged > 0 ? `与原来相同 ${unchanged}` : "",
  ];
  return parts.filter(Boolean).join("，");
}

/** What is said when a list comes in, from a file or from pasted rows. */
export const imports = {
  lists,
  intro: (columns: string) => md`先写一行列名，下面每行一条。${columns}`,
  example: (text: string) => md`例如：\n\`\`\`${text}\`\`\``,
  rows: "粘贴表格里的行",
  rowsHint: "从 Excel 或 WPS 里连同列名一起选中、复制、粘贴即可。行数多请用文件。",
  file: "或者选一个文件",
  fileHint: "Excel 或 WPS 的 .xlsx 文件，也可以是 CSV、TSV、TXT，最大 5 MB。",
  look: "看预览",
  submit: "导入",
  cancel: "取消",
  fine: "知道了",
  previewText: (title: string, tally: ImportTally) => md`${title}预览：${counted(tally)}。请您确认后导入`,
  previewTitle: (title: string, tally: ImportTally) => md`*${title}预览：${counted(tally)}。* 还没有导入。`,
  previewAgain: md`⚠️ 看过预览之后，记录又有变化。请再看一眼：`,
  previewAdded: (count: number, names: string, more: number) =>
    md`➕ 新增 ${count}：${names}${more > 0 ? ` 等 ${count} 条` : ""}`,
  previewChanged: (count: number, names: string, more: number) =>
    md`✏️ 更新 ${count}：${names}${more > 0 ? ` 等 ${count} 条` : ""}`,
  previewUnchanged: (count: number) => md`＝ 与原来相同 ${count}，不动`,
  underWayText: (title: string) => md`${title}：正在办，请稍等`,
  underWay: (title: string) => md`⏳ *${title}：正在办，请稍等。*`,
  droppedText: (title: string) => md`${title}：已取消，什么都没有导入`,
  dropped: (title: string) => md`*${title}：已取消，什么都没有导入。*`,
  whichSheetText: (title: string) => md`${title}：表格里有几张工作表都像，请选一张`,
  whichSheet: (title: string, count: number) =>
    md`*${title}：表格里有 ${count} 张工作表都像这份名单。* 请选要导入的那一张，选后先给您看预览。`,
  chooseSheet: "选工作表",
  nothingGiven: "请粘贴几行，或选一个文件。",
  bothGiven: "粘贴的行和文件请只用一样。",
  fileTaken:
    "📄 文件收到了，正在读。读完会在您和联络员的私信里给您看预览，您点“导入”才算数。这个窗口可以关了。",
  applied: (tally: ImportTally) => {
    const rows = tally.added + tally.changed + tally.unchanged;
    return md`✅ *已读入 ${rows} 行*：${counted(tally)}。`;
  },
  appliedText: (title: string, tally: ImportTally) =>
    md`${title}：已读入 ${tally.added + tally.changed + tally.unchanged} 行，${counted(tally)}`,
  terminal: {
    usage:
      "用法：node src/tools/import.ts parks|experts|organisations|survey 文件 [--survey S1] [--sheet 工作表名] [--as U0123456789] [--yes]\n先显示预览；确认（或写 --yes）后才导入。运行前请先停下联络员。",
    noFile: (path: string, detail: string) => `文件 ${path} 打不开：${detail}`,
    nobody: "还没有管理员。请先在 Slack 里完成 /office claim，或用 --as 指明以谁的名义导入。",
    whichSurvey: "请用 --survey 指明是哪次调研，例如 --survey S1。",
    sheets: (names: string) => `请用 --sheet 选一张工作表：${names}`,
    ask: "导入吗？[y/N] ",
    notAsked: "没有导入。确认无误后，请加上 --yes 再运行一次。",
    dropped: "没有导入。",
  },
  refusedText: (title: string) => md`${title}：名单里有要改的地方，还没有导入`,
  refused: (title: string) => md`*${title}：还没有导入，原有记录一条未动。*`,
  tryAgain: (command: string) => md`改好后再打一次 \`${command}\`。`,
  unavailableText: (title: string) => md`${title}：文件没有取到，还没有导入`,
  unavailable: (title: string, detail: string): Mrkdwn =>
    md`*${title}：没能从 Slack 取到这个文件（${detail}），什么都没有导入。* 请重新上传一次，或改为粘贴；还不行，请把括号里的话告诉管理员。`,
};
