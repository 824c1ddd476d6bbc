import type { shared as model } from "../zh-CN/shared.ts";

export const shared: typeof model = {
  languageName: "English",
  otherLanguage: "中文",
  previousPage: "Previous",
  nextPage: "Next",
  page: (page, pages) => `page ${page} of ${pages}`,
  close: "Close",
  back: "Back",
  send: "Send",
  choose: "Choose",
  optional: " (optional)",
  list: (names) => names.join(", "),
  quoted: (text) => `“${text}”`,
};
