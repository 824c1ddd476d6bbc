/** Words that many views share. */
export const shared = {
  languageName: "中文",
  otherLanguage: "English",
  previousPage: "上一页",
  nextPage: "下一页",
  page: (page: number, pages: number) => `第 ${page}／${pages} 页`,
  close: "关闭",
  back: "返回",
  send: "发送",
  choose: "请选择",
  optional: "（选填）",
  list: (names: readonly string[]) => names.join("、"),
  quoted: (text: string) => `“${text}”`,
};
