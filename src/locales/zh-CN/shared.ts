/** Words that many views share. */
export const shared = {
  botName: "联络员",
  otherLanguage: "English",
  previousPage: "上一页",
  nextPage: "下一页",
  page: (page: number, pages: number) => `第 ${page}／${pages} 页`,
  close: "关闭",
  save: "保存",
  send: "发送",
  listSeparator: "、",
  list: (names: readonly string[]) => names.join("、"),
  labelled: (label: string, value: string) => `${label}：${value}`,
  /** Between facts on one line. */
  beside: "｜",
};
