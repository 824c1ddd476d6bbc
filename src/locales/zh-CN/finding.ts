import { md } from "../mrkdwn.ts";

/** What is said when it is not certain who or what was meant. */
export const finding = {
  ambiguous: (typed: string, count: number) =>
    md`“${typed}”对得上 ${count} 个，请选一个；没有您要的，请多打几个字：`,
  expertUnknown: (typed: string) => md`专家库里没有找到“${typed}”。`,
  expertHint: "可以打编号（E05）、姓名，或 @ 本人；打 `/expert list` 看全部专家。",
  surveyUnknown: (typed: string) => md`没有找到调研“${typed}”。打 \`/survey list\` 看全部调研。`,
  surveyAmbiguous: "正在进行的调研不止一个，请写明是哪一个：",
  surveyMissing: "现在没有正在进行的调研。先新建一个，例如：`/survey new 2019年专题调研 6月28日至7月18日`",
  visitUnknown: (typed: string) => md`正在进行的调研里没有找到“${typed}”。`,
  visitHint:
    "可以打编号（V2）、园区简称或拼音；打 `/visit list` 看全部。还没列入调研的园区，先打 `/survey add 园区名 实地`。",
};
