import { md } from "../../mrkdwn.ts";

/** Why nobody was asked instead, no other date was taken up, no smaller team agreed, and what to do. */
export const gapRefusals = {
  gapClosed: (visit: string, id: string) =>
    md`${visit}这一席已经有人，没有再请。打 \`/visit show ${id}\` 看这一组。`,
  standInAsked: (visit: string, expert: string, id: string, code: string) =>
    md`${visit}这一席已经请了 ${expert}，还没有答复，没有再请。要换人，打 \`/visit replace ${id} ${code}\``,
  unfit: (visit: string, expert: string, why: string, free: string) =>
    md`${expert} 不能补 ${visit}这一席${why === "" ? "" : `：${why}`}，没有改动。${free === "" ? "那天没有别的专家可派，可以改期或少去一位。" : `可以请：${free}`}`,
  daysMissing: "请至少写一个可以的日期，例如 7月5日；或者直接写给联络员。",
  daysTooMany: (most: number) => `请最多写 ${most} 个日期，办公室好一起协调。`,
  dayAsAsked: (day: string) => md`${day}就是原定的日子。如果可以，请点“参加”；如果想换，请写另一天。`,
  counterNone: (visit: string, expert: string, id: string) =>
    md`${expert} 在 ${visit}没有等着定的改期提议。打 \`/visit show ${id}\` 看这一组。`,
  counterSettled: "这个提议已经处理过，或者专家后来另有答复，没有改动。请看最新的卡片。",
  recused: "您声明过与这家园区需要回避，所以不能再记为参加。如果情况已经变化，请告诉办公室。",
  invitationLapsed: (day: string, owner: string) =>
    md`谢谢您！${day === "" ? "这次" : `${day}这次`}的答复期已过，席位已另作安排。如果您仍愿意参加，请告诉${owner === "" ? "办公室" : owner}；下次一定早些请您。`,
  fewerNotPossible: (visit: string, seats: number) =>
    md`${visit}现在计划 ${seats} 席，已有的人不少于这个数，不必再请示。`,
  approvalPending: (visit: string, seats: number) =>
    md`${visit}“${seats} 人成行”已经请领导定，还没有批，不必再请示一次。`,
  notYours: "这件事由领导小组办公室负责人确定，您不用办。",
  approvalSettled: "这一件已经定过了，没有改动。谢谢您。",
};
