import type { shared as model } from "../zh-CN/shared.ts";

export const shared: typeof model = {
  botName: "Park Liaison",
  otherLanguage: "中文",
  previousPage: "Previous",
  nextPage: "Next",
  page: (page, pages) => `page ${page} of ${pages}`,
  close: "Close",
  save: "Save",
  send: "Send",
  listSeparator: ", ",
  list: (names) => names.join(", "),
  labelled: (label, value) => `${label}: ${value}`,
  beside: " | ",
};
